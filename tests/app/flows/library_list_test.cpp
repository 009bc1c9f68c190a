// The list of all deliberations: taking one away for good takes its title, typed.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class LibraryList : public ::testing::Test {
 protected:
  void SetUp() override {
    open_practice(driver);
    driver.carry_out(action::GoTo{state::Route::Sessions});
    driver.windows->frame();
  }
  [[nodiscard]] std::size_t sessions() { return driver.app->workspace()->list_sessions().size(); }
  [[nodiscard]] workspace::SessionSummary oldest() {
    auto all = driver.app->workspace()->list_sessions();
    return *std::ranges::min_element(all, {}, [](const auto& each) { return base::to_text(each.planned_start.date); });
  }

  ProgramDriver driver{"library-list"};
};

TEST_F(LibraryList, ADeliberationGoesOnlyWithItsTitleTyped) {
  const std::size_t before = sessions();
  const auto chosen = oldest();
  driver.click("delete/" + base::to_text(chosen.id));
  EXPECT_TRUE(driver.console_sees("‘" + chosen.title + "’")) << "it says which one";
  shoot(driver, "delete-session");
  driver.click("question/typed");
  driver.type("iets anders");
  driver.click("question/action");
  EXPECT_EQ(sessions(), before);
  ASSERT_TRUE(driver.app->state().confirmation);
  driver.click("question/typed");
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type(chosen.title);
  driver.click("question/action");
  EXPECT_FALSE(driver.app->state().confirmation);
  EXPECT_LT(sessions(), before);
  EXPECT_FALSE(driver.console_sees(chosen.title));
  EXPECT_EQ(driver.app->state().route, state::Route::Sessions) << "the list stays in sight";
}

TEST_F(LibraryList, KeepKeepsIt) {
  const std::size_t before = sessions();
  driver.click("delete/" + base::to_text(oldest().id));
  driver.click("question/cancel");
  EXPECT_FALSE(driver.app->state().confirmation);
  EXPECT_EQ(sessions(), before);
}

TEST_F(LibraryList, NothingTodaySaysSoAndOffersANewOne) {
  driver.clock.advance_ms(std::int64_t{40} * 24 * 3'600'000);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Vandaag staat er geen beraad gepland."));
  shoot(driver, "nothing-today");
  driver.click("home/begin");
  EXPECT_EQ(driver.app->state().route, state::Route::Setup);
}

TEST(CasesList, StaysInSightWhenACaseIsTakenAway) {
  ProgramDriver driver("cases-list");
  make_library(driver);
  driver.click("nav/text");
  driver.click("cases/prepare");
  write(driver, answer_path(driver, Role::WorkingTitle), "Naar huis of hier blijven?");
  const auto session = driver.app->state().session.session;
  driver.carry_out(action::GoBack{});
  driver.windows->frame();
  driver.click("delete/" + base::to_text(session));
  driver.click("question/typed");
  driver.type("Naar huis of hier blijven?");
  driver.click("question/action");
  EXPECT_FALSE(driver.app->workspace()->find_summary(session));
  EXPECT_EQ(driver.app->state().route, state::Route::Cases);
}

}  // namespace
}  // namespace beraad::test
