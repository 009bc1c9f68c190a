// Before and around the meeting: trying the screen out, a laptop that slept, minutes divided by hand.
#include <gtest/gtest.h>

#include "core/session/timing.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class Readiness : public ::testing::Test {
 protected:
  void SetUp() override {
    open_practice(driver);
    driver.app->state().practice = false;
  }
  [[nodiscard]] const state::AppState& app() { return driver.app->state(); }
  [[nodiscard]] session::Timing timing() {
    return session::timing_of(driver.document().protocol(), driver.document().state(), driver.clock.now());
  }

  ProgramDriver driver{"readiness"};
};

TEST_F(Readiness, TheScreenIsTriedOutWithItsNameItsLettersAndItsKeys) {
  driver.app->state().monitors = {"eDP-1", "EPSON EB-992F"};
  driver.app->carry_out(action::GoTo{state::Route::Settings});
  driver.windows->frame();
  driver.click("settings/test-screen");
  ASSERT_TRUE(app().room.test);
  EXPECT_TRUE(driver.desktop.room_open) << "the page can only be judged on the screen itself";
  driver.click("screen-test/monitor/EPSON EB-992F");
  EXPECT_EQ(app().settings.room_monitor, "EPSON EB-992F");
  EXPECT_TRUE(driver.room_sees("EPSON EB-992F"));
  const float before = app().room.minimum_em;
  for (int metres = 0; metres < 8; ++metres) driver.click("screen-test/chair/more");
  EXPECT_GT(app().room.minimum_em, before) << "a chair farther away needs larger letters";
  driver.press(ui::Key::F9);
  EXPECT_TRUE(app().room.test->black_key);
  EXPECT_FALSE(app().room.black) << "it is only tried";
  driver.press(ui::Key::PageDown);
  EXPECT_TRUE(app().room.test->clicker);
  shoot(driver, "screen-test");
  driver.press(ui::Key::Escape);
  EXPECT_FALSE(app().room.test);
  EXPECT_FALSE(driver.room_sees("EPSON EB-992F"));
}

TEST_F(Readiness, WhereNoFunctionKeyArrivesTheButtonsNameTheOtherKeys) {
  driver.app->carry_out(action::TestScreen{});
  driver.windows->frame();
  EXPECT_FALSE(app().settings.control_keys);
  driver.clock.advance_ms(5'100);
  driver.windows->frame();
  driver.windows->frame();
  EXPECT_TRUE(app().settings.control_keys);
  EXPECT_TRUE(driver.console_sees("Ctrl B"));
}

TEST_F(Readiness, ADeliberationThatWasLeftRunningOvernightAsksAboutThatTime) {
  const std::filesystem::path file = driver.app->state().library_path;
  const auto session = driver.document().id();
  const double elapsed = timing().elapsed;
  driver.restart();
  driver.clock.advance_ms(std::int64_t{20} * 3'600'000);
  ASSERT_TRUE(driver.app->open_library(file));
  driver.carry_out(action::OpenSession{session});
  driver.windows->frame();
  ASSERT_TRUE(app().confirmation);
  EXPECT_TRUE(driver.console_sees("20 uur"));
  shoot(driver, "left-running");
  EXPECT_GT(timing().elapsed, elapsed + 1000);
  driver.click("question/action");
  EXPECT_FALSE(app().confirmation);
  EXPECT_NEAR(timing().elapsed, elapsed, 20) << "but for the minutes since the last thing that was noted down";
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.carry_out(action::OpenSession{session});
  driver.windows->frame();
  EXPECT_FALSE(app().confirmation) << "asked once";
}

TEST_F(Readiness, ALaptopThatSleptAsksAboutItsMinutesOnce) {
  driver.windows->frame();
  const double elapsed = timing().elapsed;
  base::Instant later = driver.clock.now();
  later.utc_ms += std::int64_t{6} * 60'000;
  driver.clock.set_now(later);  // the steady clock stood still
  driver.windows->frame();
  driver.windows->frame();
  ASSERT_TRUE(app().confirmation);
  EXPECT_NEAR(timing().elapsed, elapsed + 6, 0.1);
  shoot(driver, "slept");
  driver.click("question/action");
  EXPECT_NEAR(timing().elapsed, elapsed, 0.1);
  driver.windows->frame();
  EXPECT_FALSE(app().confirmation);
}

TEST_F(Readiness, MinutesAreDividedByHandButNeverBelowAFloorOrOfAProtectedStep) {
  driver.clock.advance_ms(std::int64_t{12} * 60'000);
  driver.app->carry_out(action::OpenReplan{});
  driver.windows->frame();
  shoot(driver, "replan");
  ASSERT_TRUE(app().session.proposal);
  const auto current = driver.document().protocol().position_of(driver.document().state().current_step);
  const auto before = timing();
  for (const auto& step : before.steps) {
    const auto proposed = app().session.proposal->minutes.find(step.step);
    if (proposed == app().session.proposal->minutes.end()) continue;
    const std::string less = "replan/" + step.step + "/less";
    if (step.protected_time) {
      EXPECT_EQ(driver.windows->find(less), nullptr);
      continue;
    }
    for (int clicks = proposed->second; clicks > step.floor; --clicks) driver.click(less);
    EXPECT_EQ(app().session.proposal->minutes.at(step.step), step.floor);
    EXPECT_FALSE(driver.windows->click(less)) << "not below its floor";
  }
  driver.click("replan/accept");
  const auto after = timing();
  for (std::size_t index = current + 1; index < after.steps.size(); ++index) {
    const auto& step = after.steps[index];
    if (!step.protected_time) EXPECT_EQ(step.planned, step.floor) << step.step;
  }
}

}  // namespace
}  // namespace beraad::test
