// A method that goes up by levels: resolved at one of them, the meeting ends there and says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/levels.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

class Levels : public testing::Test {
 protected:
  Levels() { player.begin(method_with(driver, Role::LevelResolved)); }

  void answer(bool resolved) {
    const auto& step = driver.document().state().current_step;
    const auto* field = driver.document().protocol().find_step(step)->find_field(Role::LevelResolved);
    driver.click("choice/" + step + "/" + field->id + (resolved ? "/yes" : "/no"));
  }
  [[nodiscard]] const std::vector<protocol::Step>& steps() { return driver.document().protocol().steps; }
  [[nodiscard]] std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
    return driver.program->shelf.dutch.say(key, arguments);
  }

  ProgramDriver driver{"levels"};
  MethodPlayer player{driver};
};

TEST_F(Levels, NotResolvedGoesUpToTheNext) {
  answer(false);
  driver.click("session/next");
  EXPECT_EQ(driver.document().state().current_step, steps()[1].id);
  EXPECT_TRUE(driver.document().state().not_done.empty());
}

TEST_F(Levels, ResolvedEndsThereAndSaysWhyTheOthersWereNotDone) {
  answer(false);
  driver.click("session/next");
  EXPECT_FALSE(driver.console_sees(say("session.finish")));
  answer(true);
  EXPECT_TRUE(driver.console_sees(say("session.finish")));
  driver.click("session/next");
  ASSERT_EQ(driver.app->state().route, state::Route::Closing);
  const auto& not_done = driver.document().state().not_done;
  ASSERT_EQ(not_done.size(), steps().size() - 2);
  for (std::size_t index = 2; index < steps().size(); ++index) {
    EXPECT_EQ(not_done.at(steps()[index].id), say("level.resolved-at", {steps()[1].level}));
  }
  driver.click("closing/finish");
  ASSERT_EQ(driver.app->state().route, state::Route::Report);
  const auto report = driver.app->workspace()->build_report(driver.document().id(), driver.program->shelf.dutch);
  ASSERT_TRUE(report);
  const auto written = report::paint(*report, report::Format::Markdown, driver.program->paint);
  ASSERT_TRUE(written);
  std::string reason = say("level.resolved-at", {steps()[1].level});
  reason.pop_back();  // Markdown writes a full stop in a way of its own
  EXPECT_THAT(*written, testing::HasSubstr(reason));
}

TEST_F(Levels, ASessionThatFollowsSaysWhyTheCaseWentUpAndSoDoesItsReport) {
  const std::string reason = "Elke weg blijft even slecht", id = driver.document().protocol().id;
  const auto first = driver.document().id();
  const session::AnswerKey skipped{steps()[0].id, steps()[0].find_field(Role::LevelSkipped)->id, {}};
  answer(false);
  write(driver, answer_path(driver, Role::LevelReason), reason);
  driver.click("choice/" + skipped.step + "/" + skipped.field + "/yes");
  driver.click("session/menu");
  driver.click("menu/continue");
  driver.carry_out(action::OpenMethod{id});
  driver.windows->frame();
  driver.click("method/use");
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Session) << driver.windows->console_log().as_text();
  ASSERT_NE(driver.document().id(), first);
  EXPECT_TRUE(driver.console_sees(reason)) << driver.windows->console_log().as_text();
  const auto* value = session::find_value(driver.document().state(), skipped);
  ASSERT_NE(value, nullptr);
  EXPECT_TRUE(std::get<bool>(*value));
  finish_session(driver);
  const auto report = driver.app->workspace()->build_report(driver.document().id(), driver.program->shelf.dutch);
  ASSERT_TRUE(report);
  const auto written = report::paint(*report, report::Format::Markdown, driver.program->paint);
  ASSERT_TRUE(written);
  EXPECT_THAT(*written, testing::HasSubstr(reason));
}

TEST_F(Levels, TakingTheAnswerBackOpensTheNextLevelAgain) {
  answer(true);
  EXPECT_EQ(session::next_needed(driver.document().protocol(), driver.document().state()), steps().size());
  driver.press(ui::Key::Z, ui::k_ctrl);
  EXPECT_EQ(session::next_needed(driver.document().protocol(), driver.document().state()), 1U);
  driver.click("session/next");
  EXPECT_EQ(driver.document().state().current_step, steps()[1].id);
}

}  // namespace
}  // namespace beraad::test
