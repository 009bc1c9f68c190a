// A method over several meetings: the next one begins when people say so, with its own minutes.
#include <gtest/gtest.h>

#include "core/session/timing.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

class Meetings : public testing::Test {
 protected:
  void begin() {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (entry.protocol->steps.back().meeting < 2) continue;
      MethodPlayer(driver).begin(*entry.protocol);
      break;
    }
    ASSERT_EQ(driver.app->state().route, state::Route::Session);
    // To the last step of the first meeting.
    const auto& steps = driver.document().protocol().steps;
    for (std::size_t at = 0; at + 1 < steps.size() && steps[at + 1].meeting < 2; ++at) driver.click("session/next");
  }
  [[nodiscard]] int meeting() const {
    return driver.document().protocol().find_step(driver.document().state().current_step)->meeting;
  }

  ProgramDriver driver{"meetings"};
};

TEST_F(Meetings, TheNextOneBeginsWhenSomebodySaysSo) {
  begin();
  ASSERT_EQ(meeting(), 1);
  driver.click("session/next");
  EXPECT_TRUE(driver.console_sees("Begint bijeenkomst 2?"));
  driver.click("question/cancel");
  EXPECT_EQ(meeting(), 1);

  // Another day, after the laptop was off.
  driver.restart();
  driver.clock.advance_ms(std::int64_t{7} * 24 * 3600 * 1000);
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  driver.press(ui::Key::Enter);
  driver.carry_out(action::OpenSession{driver.app->workspace()->list_sessions().front().id});
  driver.windows->frame();
  if (driver.app->state().confirmation) driver.click("question/action");  // the night is left out
  driver.click("session/next");
  driver.click("question/action");
  EXPECT_EQ(meeting(), 2);
  const auto now = driver.clock.now();
  const auto& state = driver.document().state();
  const auto timing = session::timing_of(driver.document().protocol(), state, now);
  EXPECT_EQ(state.setup.planned_start, base::local_time(now));
  EXPECT_GT(timing.planned_total, 0);
  EXPECT_NEAR(timing.left, timing.planned_total, 1);
  EXPECT_NEAR(timing.behind, 0, 1);
}

TEST_F(Meetings, ACalendarHoldsEachDayThatIsKnown) {
  begin();
  const auto id = driver.document().id();
  const auto days = [&] {
    const auto calendar = driver.app->workspace()->build_calendar(id, driver.program->shelf.in(base::Language::Dutch));
    std::size_t count = 0;
    for (auto at = calendar->find("BEGIN:VEVENT"); at != std::string::npos; at = calendar->find("BEGIN:VEVENT", at + 1))
      ++count;
    return count;
  };
  EXPECT_EQ(days(), 1U);
  driver.click("session/next");
  driver.click("question/action");
  ASSERT_EQ(meeting(), 2);
  EXPECT_EQ(days(), 2U);
  const auto file = driver.app->workspace()->write_coordinator_file(id, {});
  int planned = 0;
  for (const auto& step : session::timing_of(driver.document().protocol(), driver.document().state(), {}).steps) {
    if (step.meeting <= 2) planned += step.planned;
  }
  EXPECT_NE(file->find(";" + std::to_string(planned) + ";"), std::string::npos) << "of both that were held";
}

TEST_F(Meetings, AStepOfALaterOneAsksTooAndAnEarlierOneNever) {
  begin();
  const auto first = driver.document().state().current_step;
  const auto& last = driver.document().protocol().steps.back();
  driver.carry_out(action::LookAtStep{last.id});
  driver.carry_out(action::ShowLookedAtStep{});
  driver.windows->frame();
  driver.click("question/action");
  EXPECT_EQ(driver.document().state().current_step, last.id);
  driver.carry_out(action::LookAtStep{first});
  driver.carry_out(action::ShowLookedAtStep{});
  EXPECT_FALSE(driver.app->state().confirmation);
  EXPECT_EQ(driver.document().state().current_step, first);
}

}  // namespace
}  // namespace beraad::test
