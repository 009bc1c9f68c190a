// A deliberation by clicks and keys through the real screens, then the library opened again.
#include <gtest/gtest.h>

#include "core/session/blocks.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

/// Text of the answer whose field has that role.
std::string answer_by_role(const session::SessionDocument& document, Role role) {
  const auto place = protocol::find_by_role(document.protocol(), role);
  const auto* value = session::find_value(document.state(), {place.step->id, place.field->id, {}});
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? *text : std::string{};
}

std::string editor_of(const session::SessionDocument& document, Role role) {
  const auto place = protocol::find_by_role(document.protocol(), role);
  state::EditorRef editor;
  editor.key = {place.step->id, place.field->id, {}};
  return state::to_path(editor);
}

void set_up_a_session(ProgramDriver& driver) {
  driver.press(ui::Key::Enter);  // the cover
  driver.carry_out(action::ChooseLibraryFile{state::FileChooser::Purpose::NewLibrary});
  driver.windows->frame();
  driver.click("chooser/accept");
  driver.click("home/new");
  driver.click("setup/title");
  driver.type("Naar huis, of geworteld laten?");
  driver.click("setup/team");
  driver.type("Pleegzorgteam De Linde");
  for (const char* person : {"P1", "P2", "P3"}) {
    driver.click(std::string("setup/person/") + person + "/role");
    driver.type(std::string("begeleider ") + person);
  }
  driver.click("setup/begin");
}

TEST(RunASession, FromAnEmptyHomeToTheFirstAnswerAndBack) {
  ProgramDriver driver("begin");
  set_up_a_session(driver);
  ASSERT_EQ(driver.app->state().route, state::Route::Begin);
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(driver.document().state().stage, session::Stage::Running);
  EXPECT_EQ(driver.document().state().setup.participants.size(), 3U);

  driver.click("session/next");
  driver.click(editor_of(driver.document(), Role::Story));
  driver.type("Een kind van zeven woont bij pleegouders. Café, ’t is koud €5.");
  driver.click("session/next");
  EXPECT_EQ(answer_by_role(driver.document(), Role::Story),
            "Een kind van zeven woont bij pleegouders. Café, ’t is koud €5.");

  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  driver.press(ui::Key::Enter);
  const auto sessions = driver.app->workspace()->list_sessions();
  ASSERT_EQ(sessions.size(), 1U);
  EXPECT_EQ(sessions[0].title, "Naar huis, of geworteld laten?");
  driver.click("session-row/" + base::to_text(sessions[0].id));
  EXPECT_EQ(answer_by_role(driver.document(), Role::Story),
            "Een kind van zeven woont bij pleegouders. Café, ’t is koud €5.");
  EXPECT_EQ(driver.document().state().current_step, driver.document().protocol().steps[2].id);
}

TEST(RunASession, TextThatIsOnlyTypedSurvivesTheEndOfTheProgram) {
  ProgramDriver driver("draft");
  set_up_a_session(driver);
  driver.click("begin/now");
  driver.click("session/next");
  const std::string editor = editor_of(driver.document(), Role::Story);
  driver.click(editor);
  driver.type("nog niet klaar");
  driver.clock.advance_ms(400);
  driver.windows->frame();
  ASSERT_TRUE(driver.app->workspace()->wait_until_saved());
  // As after kill -9: nothing is committed, the program just is not there any more.
  const auto session = driver.app->state().session.session;
  driver.windows.reset();
  driver.app.reset();
  ProgramDriver again("draft-unused");
  ASSERT_TRUE(again.app->open_library(driver.home() / "Beraad.beraad"));
  again.carry_out(action::OpenSession{session});
  again.windows->frame();
  const auto* draft = again.app->state().drafts.find(editor);
  ASSERT_NE(draft, nullptr);
  EXPECT_EQ(draft->text, "nog niet klaar");
  EXPECT_TRUE(again.console_sees("nog niet klaar"));
  EXPECT_FALSE(again.room_sees("nog niet klaar"));
}

TEST(RunASession, WhatIsTypedReachesTheWallOnlyWhenItIsCommitted) {
  ProgramDriver driver("wall");
  set_up_a_session(driver);
  driver.click("begin/now");
  driver.click("session/next");
  driver.click(editor_of(driver.document(), Role::Story));
  driver.type("pleegouders");
  EXPECT_FALSE(driver.room_sees("pleegouders"));
  driver.press(ui::Key::Enter, ui::k_ctrl);
  EXPECT_TRUE(driver.room_sees("pleegouders"));
  driver.press(ui::Key::F9);
  EXPECT_FALSE(driver.room_sees("pleegouders"));
  driver.press(ui::Key::F9);
  EXPECT_TRUE(driver.room_sees("pleegouders"));
}

TEST(RunASession, PauseAndOffTheRecordLeaveTheWallCalm) {
  ProgramDriver driver("calm");
  set_up_a_session(driver);
  driver.click("begin/now");
  driver.click("session/next");
  driver.click(editor_of(driver.document(), Role::Story));
  driver.type("pleegouders");
  driver.press(ui::Key::Enter, ui::k_ctrl);
  driver.click("session/pause");
  EXPECT_TRUE(driver.document().state().paused);
  EXPECT_FALSE(driver.room_sees("pleegouders"));
  driver.click("session/pause");
  driver.click("session/off-record");
  EXPECT_TRUE(driver.document().state().off_record);
  EXPECT_FALSE(driver.room_sees("pleegouders"));
  EXPECT_FALSE(driver.console_sees("pleegouders"));
  const auto changes = driver.document().changes().size();
  driver.type("dit mag nergens staan");
  EXPECT_EQ(driver.document().changes().size(), changes);
  driver.click("session/off-record");
  EXPECT_FALSE(driver.document().state().off_record);
  EXPECT_TRUE(driver.room_sees("pleegouders"));
}

TEST(RunASession, UndoTakesBackTheLastSentenceAndRedoBringsItAgain) {
  ProgramDriver driver("undo");
  set_up_a_session(driver);
  driver.click("begin/now");
  driver.click("session/next");
  driver.click(editor_of(driver.document(), Role::Story));
  driver.type("eerste");
  driver.press(ui::Key::Enter, ui::k_ctrl);
  driver.click("session/undo");
  EXPECT_EQ(answer_by_role(driver.document(), Role::Story), "");
  driver.click("session/redo");
  EXPECT_EQ(answer_by_role(driver.document(), Role::Story), "eerste");
}

TEST(RunASession, ThePracticeCaseStandsOpenInTheMiddle) {
  ProgramDriver driver("practice");
  open_practice(driver);
  EXPECT_EQ(driver.document().state().stage, session::Stage::Running);
  EXPECT_FALSE(driver.document().state().answers.empty());
  EXPECT_GT(driver.app->workspace()->list_sessions().size(), 1U);
  EXPECT_EQ(driver.log.lines, "");
}

}  // namespace
}  // namespace beraad::test
