// One or mirrored screen: whatever the console draws, the group sees.
#include <gtest/gtest.h>

#include "app/shell/displays.hpp"
#include "app/shell/monitors.hpp"
#include "core/session/blocks.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

/// The practice deliberation, in the middle of its analysis, on a laptop whose projector shows the same.
class OneScreen : public ::testing::Test {
 protected:
  void SetUp() override {
    open_practice(driver);
    driver.app->state().practice = false;
    driver.app->state().room.shared = true;
    note.part = state::EditorRef::Part::Note;
    driver.windows->frame();
  }

  [[nodiscard]] bool is_drawn(const std::string& path) const { return driver.windows->find(path) != nullptr; }
  [[nodiscard]] std::string question() const {
    const auto& document = driver.document();
    return document.protocol().find_step(document.state().current_step)->question.in(base::Language::Dutch);
  }
  [[nodiscard]] std::string prompt() const {
    const auto& document = driver.document();
    return document.protocol().find_step(document.state().current_step)->prompts.front().in(base::Language::Dutch);
  }

  ProgramDriver driver{"one-screen"};
  state::EditorRef note;
};

TEST_F(OneScreen, ThePageStandsThereWithAPlainBarAndNothingPrivate) {
  ASSERT_TRUE(driver.console_sees(prompt().substr(0, 12)));
  driver.press(ui::Key::F5);
  EXPECT_TRUE(driver.app->state().room.open);
  EXPECT_FALSE(driver.desktop.room_open) << "a second window would only lie over the laptop's";
  driver.windows->frame();
  shoot(driver, "one-screen-page");
  EXPECT_TRUE(driver.console_sees(question().substr(0, 10))) << driver.windows->console_log().as_text();
  EXPECT_FALSE(driver.console_sees(prompt().substr(0, 12)));
  EXPECT_FALSE(is_drawn(state::to_path(note)));
  EXPECT_TRUE(is_drawn("session/black"));
  EXPECT_TRUE(is_drawn("session/next"));
}

TEST_F(OneScreen, AButtonLeavesItAndTheQuestionSaysWhatTheGroupThenSees) {
  const auto& texts = driver.program->shelf.dutch;
  driver.press(ui::Key::F5);
  driver.windows->frame();
  ASSERT_TRUE(driver.console_sees(texts.say("shared.close-room")));
  driver.click("session/room");
  EXPECT_EQ(driver.windows->console_log().as_text().find(texts.say("confirm.close-room.text")), std::string::npos);
  driver.click("question/third");
  EXPECT_TRUE(driver.app->state().room.black);
  EXPECT_TRUE(driver.app->state().room.open) << "black first: nothing of the desk was shown";
  EXPECT_FALSE(driver.app->state().confirmation);
  driver.click("session/room");
  EXPECT_FALSE(is_drawn("question/third")) << "it is black already";
  driver.click("question/action");
  EXPECT_FALSE(driver.app->state().room.open);
}

TEST_F(OneScreen, WithTheWallClosedItSaysWhatTheGroupWouldSee) {
  const auto& texts = driver.program->shelf.dutch;
  driver.app->state().room.shared = false;
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(texts.say("room.would-see")));
  driver.app->state().room.open = true;
  driver.windows->frame();
  EXPECT_FALSE(driver.console_sees(texts.say("room.would-see")));
  EXPECT_TRUE(driver.console_sees(texts.say("room.sees-now")));
}

TEST_F(OneScreen, TheWayBackNamesTheStepOfTheGroup) {
  driver.app->state().room.shared = false;
  const auto& document = driver.document();
  const auto& steps = document.protocol().steps;
  ASSERT_NE(document.state().current_step, steps.front().id);
  driver.carry_out(action::LookAtStep{steps.front().id});
  driver.windows->frame();
  const std::string current = std::to_string(document.protocol().position_of(document.state().current_step) + 1);
  const auto* back = driver.windows->find("session/back-to-room");
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->text, driver.program->shelf.dutch.say("session.back-to-step", {current}));
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("session.looking-at-closed", {"1", current})));
}

TEST_F(OneScreen, TypingShowsTheFieldsLargeAndGoesBackToThePage) {
  driver.press(ui::Key::F5);
  driver.press(ui::Key::F2);
  driver.windows->frame();
  shoot(driver, "one-screen-typing");
  const auto& document = driver.document();
  const auto place = protocol::find_by_role(document.protocol(), protocol::Role::Perspectives);
  const auto* rows =
      std::get_if<session::Rows>(session::find_value(document.state(), {place.step->id, place.field->id, {}}));
  ASSERT_TRUE(rows != nullptr && !rows->empty());
  const auto* norm = place.field->find_column(protocol::Role::Norm);
  ASSERT_NE(norm, nullptr);
  const state::EditorRef cell{
      state::EditorRef::Part::Cell, {place.step->id, place.field->id, {}}, rows->front().id, norm->id};
  driver.click(state::to_path(cell));
  driver.press(ui::Key::End, ui::k_ctrl);
  driver.type(" En hij hoort erbij.");
  shoot(driver, "one-screen-in-a-cell");
  EXPECT_TRUE(driver.console_sees(norm->label.in(base::Language::Dutch)));
  driver.press(ui::Key::Escape);
  driver.press(ui::Key::Escape);
  EXPECT_FALSE(driver.app->state().room.typing);
  const auto* stored =
      std::get_if<session::Rows>(session::find_value(driver.document().state(), {place.step->id, place.field->id, {}}));
  EXPECT_TRUE(session::cell_text(stored->front(), norm->id).ends_with(" En hij hoort erbij."));
  EXPECT_TRUE(driver.console_sees(question().substr(0, 10)));
}

TEST_F(OneScreen, PrivateThingsShowOnlyWhileTheKeyIsHeldAfterBlack) {
  driver.press(ui::Key::F5);
  driver.windows->hold_private_key(true);
  EXPECT_TRUE(driver.app->state().room.black);
  EXPECT_FALSE(driver.console_sees(prompt().substr(0, 12))) << "the first frame only makes the wall black";
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(prompt().substr(0, 12)));
  shoot(driver, "one-screen-private-held");
  driver.windows->hold_private_key(false);
  EXPECT_FALSE(driver.console_sees(prompt().substr(0, 12))) << "gone in the frame in which it is let go";
  EXPECT_TRUE(driver.app->state().room.black) << "black stays until it is switched off";
  driver.press(ui::Key::F9);
  EXPECT_TRUE(driver.console_sees(question().substr(0, 10)));
}

TEST_F(OneScreen, OtherCasesAndFormsStayClosed) {
  driver.press(ui::Key::F5);
  const auto sessions = driver.app->workspace()->list_sessions();
  driver.app->carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  shoot(driver, "one-screen-covered");
  for (const auto& summary : sessions) EXPECT_FALSE(driver.console_sees(summary.title)) << summary.title;
  driver.click("covered/back");
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
}

TEST_F(OneScreen, PassingTheLaptopIsRefusedAndAnOpenFormIsCoveredAtOnce) {
  driver.app->state().room.shared = false;
  driver.app->state().room.open = true;
  for (int steps = 0; steps < 12; ++steps) {
    driver.press(ui::Key::PageDown, ui::k_ctrl);
    const auto& document = driver.document();
    if (document.protocol().find_step(document.state().current_step)->sealed) break;
  }
  driver.press(ui::Key::F7);
  ASSERT_EQ(driver.app->state().route, state::Route::Round);
  driver.press(ui::Key::Enter);
  ASSERT_TRUE(is_drawn("round/done"));
  driver.app->state().room.shared = true;
  driver.windows->frame();
  shoot(driver, "one-screen-form-covered");
  EXPECT_FALSE(is_drawn("round/done")) << "covered in the same frame in which the screens show the same";
  EXPECT_TRUE(is_drawn("covered/extend"));
}

TEST(Displays, TheWallFollowsTheCable) {
  using shell::PlugStep;
  using shell::WallNow;
  const auto step = [](WallNow wall, std::size_t monitors, bool mirrored = false) {
    return shell::plug_step(wall, monitors, mirrored);
  };
  EXPECT_EQ(step({.open = true, .has_window = true}, 2), PlugStep::Stay);
  EXPECT_EQ(step({.open = true, .has_window = true}, 1), PlugStep::LoseScreen);
  EXPECT_EQ(step({.unplugged = true}, 1), PlugStep::Stay);
  EXPECT_EQ(step({.unplugged = true}, 2), PlugStep::Return);
  EXPECT_EQ(step({.unplugged = true}, 2, true), PlugStep::Stay) << "it would lie over the laptop's";
  EXPECT_EQ(step({.open = true, .has_window = true}, 2, true), PlugStep::BecomeWall);
  EXPECT_EQ(step({.open = true}, 2, false), PlugStep::Return) << "no longer mirrored";
  EXPECT_EQ(step({.open = true}, 1), PlugStep::Stay);
  EXPECT_EQ(step({.open = true, .has_window = true, .as_window = true}, 1), PlugStep::Stay) << "shared in a call";
}

TEST(Displays, ScreensAreNamedAndPutSideBySide) {
  const auto outputs = shell::connected_outputs(
      "Screen 0: minimum 320 x 200, current 1366 x 768, maximum 8192 x 8192\n"
      "HDMI-1 connected 1366x768+0+0 (normal left inverted right x axis y axis) 520mm x 320mm\n"
      "   1920x1080     60.00 +\n"
      "DP-1 disconnected (normal left inverted right x axis y axis)\n"
      "eDP-1 connected primary 1366x768+0+0 (normal left inverted right x axis y axis) 309mm x 174mm\n");
  EXPECT_EQ(outputs, (std::vector<std::string>{"eDP-1", "HDMI-1"}));
  EXPECT_EQ(shell::side_by_side(outputs), (std::vector<std::string>{"xrandr", "--output", "eDP-1", "--auto", "--output",
                                                                    "HDMI-1", "--auto", "--right-of", "eDP-1"}));
  EXPECT_TRUE(shell::connected_outputs("").empty());
}

}  // namespace
}  // namespace beraad::test
