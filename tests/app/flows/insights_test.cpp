// What a team learns of its own meetings: how long they really take, and which themes keep coming back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

constexpr int k_real_minutes = 12;

class Insights : public ::testing::Test {
 protected:
  Insights() {
    make_library(driver);
    driver.click("home/new");
    method = driver.app->workspace()->catalog().find(driver.app->state().setup.setup.protocol_id)->protocol;
  }

  /// A meeting by the method that set-up offers, each step of which took twelve minutes.
  void hold(const std::string& theme) {
    auto& workspace = *driver.app->workspace();
    session::Setup setup;
    setup.title = "Casus";
    setup.team = "Team De Linde";
    setup.protocol_id = method->id;
    setup.planned_start = {{2025, 2, 10}, 9, 0};
    for (const char* code : {"P1", "P2", "P3"}) {
      auto& person = setup.participants.emplace_back();
      person.code = code;
      person.role = "functie";
    }
    const auto session = workspace.prepare_session(setup);
    ASSERT_TRUE(session);
    ASSERT_TRUE(workspace.run(*session, session::BeginSession{}));
    for (const auto& step : method->steps) {
      ASSERT_TRUE(workspace.run(*session, session::RecordMinutes{step.id, k_real_minutes}));
    }
    ASSERT_TRUE(workspace.run(*session, session::ChooseThemes{{theme}}));
    ASSERT_TRUE(workspace.run(*session, session::CloseSession{}));
  }

  ProgramDriver driver{"insights"};
  protocol::ProtocolHandle method;
};

TEST_F(Insights, AfterFiveMeetingsTheirRealMinutesAreOfferedAsThePlan) {
  const auto& codes = driver.app->workspace()->codebook().groups.front().codes;
  for (int meeting = 0; meeting < 4; ++meeting) hold(codes.front().id);
  driver.windows->frame();
  EXPECT_EQ(driver.windows->console_log().find("setup/own-minutes"), nullptr);
  hold(codes.front().id);
  driver.windows->frame();
  const int total = k_real_minutes * static_cast<int>(method->steps.size());
  EXPECT_TRUE(driver.console_sees("Zoals jullie het doen: " + std::to_string(total) + " min"));
  shoot(driver, "setup-own-minutes");
  driver.click("setup/own-minutes");
  const auto& setup = driver.app->state().setup.setup;
  for (const auto& step : method->steps) {
    const int least = step.protected_time ? protocol::planned_minutes(step, setup.plan) : 0;
    EXPECT_EQ(setup.planned_minutes.at(step.id), std::max(k_real_minutes, least)) << step.id;
  }
}

TEST_F(Insights, ThemesThatComeBackStandAboveTheListAndShowTheirCases) {
  const auto& codes = driver.app->workspace()->codebook().groups.front().codes;
  hold(codes[0].id);
  hold(codes[0].id);
  driver.click("nav/said");
  EXPECT_FALSE(driver.console_sees("Wat steeds terugkomt"));
  hold(codes[1].id);
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Wat steeds terugkomt"));
  EXPECT_TRUE(driver.console_sees("2 beraden"));
  shoot(driver, "sessions-recurring");
  driver.click("recurring/" + codes[0].id);
  EXPECT_EQ(driver.app->state().filter.themes, std::vector<std::string>{codes[0].id});
}

}  // namespace
}  // namespace beraad::test
