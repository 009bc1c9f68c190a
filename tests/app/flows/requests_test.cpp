// The register of requests, by click and key.
#include <gtest/gtest.h>

#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

class RequestsFlow : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    open_tab(driver, 1);
    ASSERT_EQ(driver.app->state().route, state::Route::Requests);
  }
  [[nodiscard]] bool sees(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  ProgramDriver driver{"requests"};
};

TEST_F(RequestsFlow, ARequestIsWrittenDownAndItsDaysAreCounted) {
  for (int number = 0; number < 3; ++number) {
    EXPECT_FALSE(sees("De helft ging door")) << "of fewer than three nothing is said";
    add_card(driver, Role::Requests);
    type_in_row(driver, Role::Requests, Role::RequestTeam, "Team De Linde");
    type_in_row(driver, Role::Requests, Role::RequestOn, "1-11-2026");
    type_in_row(driver, Role::Requests, Role::RequestMeeting, "13-11-2026");
    choose_in_row(driver, Role::Requests, Role::RequestForm, 3);
    choose_in_row(driver, Role::Requests, Role::RequestState, 2);
  }
  shoot(driver, "requests");
  EXPECT_TRUE(sees("De helft ging door binnen 12 dagen"));
  EXPECT_TRUE(sees(driver.program->shelf.dutch.count("requests.open", 0, {"3"})));
  driver.click("nav/home");
  EXPECT_TRUE(driver.app->workspace()->list_sessions().empty()) << "it is no deliberation";
  EXPECT_TRUE(driver.app->workspace()->list_actions().empty());
  open_tab(driver, 1);
  EXPECT_TRUE(sees("Team De Linde"));
}

TEST_F(RequestsFlow, WhatWasTypedIsThereAgainAndCanBeTakenBack) {
  add_card(driver, Role::Requests);
  type_in_row(driver, Role::Requests, Role::RequestTeam, "Team Noord");
  const auto register_id = driver.app->state().session.session;
  open_tab(driver, 1);
  EXPECT_EQ(driver.app->state().session.session, register_id) << "there is one";
  EXPECT_TRUE(sees("Team Noord"));
  driver.press(ui::Key::Z, ui::k_ctrl);
  EXPECT_FALSE(sees("Team Noord"));
}

TEST_F(RequestsFlow, TheWallStaysCoveredWhateverIsTypedHere) {
  driver.carry_out(action::ToggleRoom{});
  driver.windows->frame();
  add_card(driver, Role::Requests);
  type_in_row(driver, Role::Requests, Role::RequestTeam, "Team Noord");
  EXPECT_FALSE(driver.room_sees("Team Noord"));
}

}  // namespace
}  // namespace beraad::test
