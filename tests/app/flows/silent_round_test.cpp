// The silent round by click and key: nothing of it is seen before the joint reveal, and then all of it at once.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

std::string cell_of(const protocol::Step& step, const protocol::Field& field, const std::string& code, Role role) {
  state::EditorRef editor;
  editor.part = state::EditorRef::Part::Cell;
  editor.key = {step.id, field.id, code};
  editor.column = field.find_column(role)->id;
  return state::to_path(editor);
}

/// The practice case, at the step in which each judges alone.
const protocol::Step& go_to_judgement(ProgramDriver& driver) {
  open_practice(driver);
  const auto place = protocol::find_by_role(driver.document().protocol(), Role::Judgement);
  while (driver.document().state().current_step != place.step->id) driver.click("session/next");
  return *place.step;
}

TEST(SilentRound, FormsStaySealedUntilTheyAreShownTogether) {
  ProgramDriver driver("round");
  const auto& step = go_to_judgement(driver);
  const auto& field = *step.find_field(Role::Judgement);
  driver.click("round/open");
  ASSERT_EQ(driver.app->state().route, state::Route::Round);
  driver.click("round/i-am");
  const auto people = session::counted_participants(driver.document().state().setup).size();
  ASSERT_GT(people, 1U);
  for (std::size_t count = 0; count < people; ++count) {
    const std::string code = driver.app->state().round.current;
    ASSERT_FALSE(code.empty());
    driver.click("form/" + cell_of(step, field, code, Role::Choice) + "/B");
    driver.click(cell_of(step, field, code, Role::DecisiveValue));
    driver.type("zeldzaamwoord" + code);
    driver.click(cell_of(step, field, code, Role::Loss));
    driver.type("verlies van " + code);
    EXPECT_FALSE(driver.room_sees("zeldzaamwoord")) << code;
    driver.click("round/done");
    EXPECT_FALSE(driver.room_sees("zeldzaamwoord")) << code;
    EXPECT_FALSE(driver.console_sees("zeldzaamwoord" + code)) << code;
  }
  driver.click("round/reveal");
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  const auto* round = session::find_round(driver.document().state(), step.id);
  ASSERT_NE(round, nullptr);
  EXPECT_EQ(round->stage, session::RoundStage::Revealed);
  EXPECT_EQ(round->card_order.size(), people);
  EXPECT_TRUE(driver.room_sees("zeldzaamwoord"));
  EXPECT_TRUE(driver.console_sees("zeldzaamwoord"));
}

TEST(SilentRound, WhatStandsBesideTheOptionsUnfoldsWithANote) {
  ProgramDriver driver("unfold");
  const auto& step = go_to_judgement(driver);
  const auto& field = *step.find_field(Role::Judgement);
  driver.click("round/open");
  driver.click("round/i-am");
  const std::string code = driver.app->state().round.current;
  const std::string choice = "form/" + cell_of(step, field, code, Role::Choice);
  const std::string note = cell_of(step, field, code, Role::ChoiceNote);
  EXPECT_EQ(driver.windows->find(choice + "/undecided"), nullptr);
  EXPECT_EQ(driver.windows->find(note), nullptr);
  driver.click(choice + "/more");
  driver.click(choice + "/undecided");
  EXPECT_NE(driver.windows->find(note), nullptr);
  shoot(driver, "round-unfolded");
  driver.click(choice + "/A");
  EXPECT_EQ(driver.windows->find(choice + "/undecided"), nullptr) << "folded again";
  driver.click(choice + "/more");
  driver.click(choice + "/undecided");
  driver.press(ui::Key::Enter, ui::k_ctrl);
  EXPECT_EQ(session::find_round(driver.document().state(), step.id)->sealed.size(), 1U);
}

/// Every byte of every file below the home.
std::string all_bytes(const std::filesystem::path& home) {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(file), {});
  }
  return bytes;
}

TEST(Strike, AStruckLineIsGoneFromTheScreenTheWallAndTheSession) {
  ProgramDriver driver("strike");
  open_practice(driver);
  const auto place = protocol::find_by_role(driver.document().protocol(), Role::Story);
  driver.carry_out(action::LookAtStep{place.step->id});
  driver.carry_out(action::ShowLookedAtStep{});
  driver.windows->frame();
  state::EditorRef story;
  story.key = {place.step->id, place.field->id, {}};
  driver.click(state::to_path(story));
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("naamvaniemand");
  driver.press(ui::Key::Enter, ui::k_ctrl);
  EXPECT_TRUE(driver.room_sees("naamvaniemand"));
  driver.press(ui::Key::Delete, ui::k_ctrl);
  driver.click("question/action");
  EXPECT_FALSE(driver.room_sees("naamvaniemand"));
  EXPECT_FALSE(driver.console_sees("naamvaniemand"));
  const auto* record = session::find_answer(driver.document().state(), story.key);
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->current().kind, session::AnswerKind::Struck);
  ASSERT_TRUE(driver.app->finish());
  EXPECT_EQ(all_bytes(driver.home()).find("naamvaniemand"), std::string::npos);
}

}  // namespace
}  // namespace beraad::test
