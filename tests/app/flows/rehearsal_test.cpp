// Rehearsing a method from its first step to a look at oneself.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/platform.hpp"
#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

class RehearsalFlow : public testing::Test {
 protected:
  void SetUp() override {
    driver.press(ui::Key::Enter);
    method = driver.program->shipped.catalog.entries().front().protocol->id;
    driver.carry_out(action::OpenMethod{method});
    driver.windows->frame();
    driver.click("method/rehearse");
    ASSERT_EQ(driver.app->state().route, state::Route::Begin) << driver.windows->console_log().as_text();
    driver.click("begin/now");
  }
  [[nodiscard]] bool sees(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  /// All that the group would write, step by step.
  [[nodiscard]] std::vector<session::FieldValue> words_to_come() const {
    std::vector<session::FieldValue> words;
    for (const auto& [step, said] : driver.app->state().planning.rehearsal.said) {
      for (const auto& command : said) {
        const auto* written = std::get_if<session::WriteAnswer>(&command);
        if (written != nullptr) words.push_back(written->value);
      }
    }
    return words;
  }
  ProgramDriver driver{"rehearsal"};
  std::string method;
};

TEST_F(RehearsalFlow, TheGroupAnswersEachStepAndInTheEndOneLooksAtOneself) {
  const auto session = driver.app->state().session.session;
  ASSERT_EQ(driver.document().state().current_step, driver.document().protocol().steps.front().id);
  EXPECT_TRUE(driver.document().state().answers.empty());
  driver.click("rehearsal/speak");
  EXPECT_FALSE(driver.document().state().answers.empty());
  shoot(driver, "rehearsal");
  EXPECT_EQ(driver.windows->find("rehearsal/speak"), nullptr) << "it has answered";
  const auto& steps = driver.document().protocol().steps;
  for (std::size_t step = 1; step < steps.size(); ++step) {
    driver.carry_out(action::NextStep{});
    ASSERT_EQ(driver.document().state().current_step, steps[step].id);
    driver.carry_out(action::LetGroupSpeak{});
    driver.windows->frame();
  }
  driver.carry_out(action::FinishSession{});
  driver.windows->frame();
  driver.click("closing/finish");
  ASSERT_EQ(driver.app->state().route, state::Route::SelfCheck);
  EXPECT_NE(driver.app->state().session.session, session);
  std::size_t asked = 0;
  for (const auto& step : driver.document().protocol().steps) {
    for (const auto& field : step.fields) {
      driver.carry_out(action::AnswerRating{{step.id, field.id, {}}, asked == 0 ? 0 : field.max});
      ++asked;
    }
  }
  driver.windows->frame();
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("rehearsal.score",
                                                   {std::to_string(2 * (asked - 1)), std::to_string(2 * asked)})));
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("rehearsal.next")));
  EXPECT_TRUE(sees(driver.document().protocol().steps.front().fields.front().hint.nl)) << "what to look at next time";
  shoot(driver, "self-check");
  EXPECT_EQ(driver.app->state().library_path, (driver.home() / "Oefenen.beraad").string());
}

TEST_F(RehearsalFlow, ARatingIsPressedAndStaysInThePracticeLibrary) {
  driver.click("rehearsal/check");
  ASSERT_EQ(driver.app->state().route, state::Route::SelfCheck);
  const auto& step = driver.document().protocol().steps.front();
  const auto& field = step.fields.front();
  driver.click("choice/" + step.id + "/" + field.id + "/2");
  const auto* value = session::find_value(driver.document().state(), {step.id, field.id, {}});
  ASSERT_NE(value, nullptr);
  EXPECT_EQ(std::get<std::int64_t>(*value), 2);
}

TEST_F(RehearsalFlow, GoesOnAfterTheProgramWasClosed) {
  const auto session = driver.app->state().session.session;
  const auto to_come = words_to_come();
  ASSERT_FALSE(to_come.empty());
  driver.click("rehearsal/speak");
  driver.carry_out(action::NextStep{});
  const auto answers = driver.document().state().answers;
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Oefenen.beraad"));
  driver.carry_out(action::OpenSession{session});
  driver.windows->frame();
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  ASSERT_EQ(driver.document().state().answers, answers);
  const auto& steps = driver.document().protocol().steps;
  ASSERT_EQ(driver.document().state().current_step, steps[1].id);
  EXPECT_TRUE(driver.app->state().planning.rehearsal.spoken.contains(steps[0].id)) << "there it has answered";
  EXPECT_EQ(words_to_come(), to_come) << "the same rows, by which later steps know them";
  driver.click("rehearsal/speak");
  EXPECT_GT(driver.document().state().answers.size(), answers.size());
  driver.click("rehearsal/check");
  EXPECT_EQ(driver.app->state().route, state::Route::SelfCheck);
}

TEST_F(RehearsalFlow, AnotherSessionOfThePracticeLibraryIsNone) {
  const base::Uuid case_id = driver.document().state().case_id;
  driver.app->workspace()->complete_index();
  const auto sessions = driver.app->workspace()->list_sessions();
  const auto other = std::ranges::find_if(sessions, [&](const auto& summary) { return summary.case_id != case_id; });
  ASSERT_NE(other, sessions.end());
  driver.carry_out(action::OpenSession{other->id});
  driver.windows->frame();
  ASSERT_EQ(driver.app->state().session.session, other->id);
  EXPECT_EQ(driver.windows->find("rehearsal/check"), nullptr);
}

TEST(Rehearsal, IsHeldInThePracticeLibraryAndAfterwardsOnesOwnIsOpenAgain) {
  ProgramDriver driver("rehearsal-leaves");
  make_library(driver);
  const std::string own = driver.app->state().library_path;
  driver.carry_out(action::OpenMethod{driver.program->shipped.catalog.entries().front().protocol->id});
  driver.windows->frame();
  driver.click("method/rehearse");
  driver.click("begin/now");
  driver.click("rehearsal/check");
  ASSERT_EQ(driver.app->state().route, state::Route::SelfCheck);
  EXPECT_EQ(driver.app->state().library_path, (driver.home() / "Oefenen.beraad").string());
  EXPECT_TRUE(driver.console_sees("Oefenen")) << "the navigation names the library that is open";
  EXPECT_EQ(*base::read_file(driver.home() / "state" / "recent", 4096), own + "\n");
  driver.click("nav/home");
  EXPECT_EQ(driver.app->state().route, state::Route::Home);
  EXPECT_EQ(driver.app->state().library_path, own);
  driver.click("home/new");
  driver.click("setup/title");
  driver.type("Een echte casus");
  EXPECT_EQ(driver.app->state().library_path, own);
}

}  // namespace
}  // namespace beraad::test
