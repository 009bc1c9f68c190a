// A recorder types, the facilitator walks with a clicker: neither gets in the other's way.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

const SetupChoices k_recorder{{"who-types/recorder"}};

bool has_notes(ProgramDriver& driver) {
  state::EditorRef note;
  note.part = state::EditorRef::Part::Note;
  return driver.windows->find(state::to_path(note)) != nullptr;
}

const std::string& current_step(ProgramDriver& driver) { return driver.document().state().current_step; }

/// A recorder with the caret in the story; its editor.
std::string type_as_recorder(ProgramDriver& driver) {
  set_up(driver, k_recorder);
  walk_to(driver, Role::Story);
  driver.press(ui::Key::G, ui::k_ctrl);
  const std::string story = answer_path(driver, Role::Story);
  driver.click(story);
  return story;
}

TEST(Recorder, HasNoPrivateNotesOnScreen) {
  ProgramDriver driver("recorder-notes", {1920, 1080, 1});
  set_up(driver, k_recorder);
  driver.press(ui::Key::P, ui::k_ctrl_shift);
  EXPECT_FALSE(has_notes(driver));
  driver.press(ui::Key::P, ui::k_ctrl_shift);
  EXPECT_FALSE(has_notes(driver));
}

TEST(Recorder, AFacilitatorWhoTypesHasThem) {
  ProgramDriver driver("facilitator-notes", {1920, 1080, 1});
  set_up(driver);
  EXPECT_TRUE(has_notes(driver)) << driver.windows->console_log().as_text();
}

TEST(Recorder, KeepsTheCaretWhenTheGroupGoesOnAndComesAlongByKey) {
  ProgramDriver driver("recorder-caret");
  const std::string story = type_as_recorder(driver);
  const std::string step = current_step(driver);
  driver.type("Een kind ");
  driver.press(ui::Key::PageDown, ui::k_ctrl);
  ASSERT_NE(current_step(driver), step);
  driver.type("van zeven");
  EXPECT_EQ(driver.app->state().session.looked_at, step);
  const auto* draft = driver.app->state().drafts.find(story);
  ASSERT_NE(draft, nullptr);
  EXPECT_EQ(draft->text, "Een kind van zeven");

  driver.press(ui::Key::G, ui::k_ctrl);
  EXPECT_EQ(driver.app->state().session.looked_at, current_step(driver));
  const auto* value =
      session::find_value(driver.document().state(), {step, place_of(driver, Role::Story).field->id, {}});
  ASSERT_NE(value, nullptr) << "what was typed is taken over when the recorder goes on";
  EXPECT_EQ(std::get<std::string>(*value), "Een kind van zeven");
}

TEST(Recorder, AClickerTurnsPagesAndGoesOnWhileSomeoneTypes) {
  ProgramDriver driver("recorder-clicker");
  const std::string story = type_as_recorder(driver);
  const std::string step = current_step(driver);
  driver.type("Een kind");
  driver.press(ui::Key::PageDown);  // the last page: only says so
  EXPECT_EQ(current_step(driver), step);
  driver.press(ui::Key::PageDown);
  EXPECT_NE(current_step(driver), step);
  driver.type(" van b");  // letters stay letters: the wall is not blacked by a b
  EXPECT_FALSE(driver.app->state().room.black);
  EXPECT_EQ(driver.app->state().drafts.find(story)->text, "Een kind van b");
  driver.press(ui::Key::F9);
  EXPECT_TRUE(driver.app->state().room.black);
}

}  // namespace
}  // namespace beraad::test
