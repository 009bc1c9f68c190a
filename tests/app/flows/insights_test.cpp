// What a team learns of its own meetings: how long they really take, and which themes keep coming back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/protocol/meeting_minutes.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/desk_steps.hpp"

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
  void hold(const std::string& theme, const std::string& team = "Team De Linde", int day = 10) {
    auto& workspace = *driver.app->workspace();
    session::Setup setup;
    setup.title = "Casus";
    setup.team = team;
    setup.protocol_id = method->id;
    setup.planned_start = {{2025, 2, day}, 9, 0};
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
  int total = 0;
  for (const auto& step : method->steps) {
    const int least = step.protected_time ? protocol::planned_minutes(step, driver.app->state().setup.setup.plan) : 0;
    total += std::max(k_real_minutes, least);
  }
  EXPECT_TRUE(driver.console_sees("Zoals jullie het doen: " + std::to_string(total) + " min"));
  shoot(driver, "setup-own-minutes");
  driver.click("setup/own-minutes");
  const auto& setup = driver.app->state().setup.setup;
  for (const auto& step : method->steps) {
    const int least = step.protected_time ? protocol::planned_minutes(step, setup.plan) : 0;
    EXPECT_EQ(setup.planned_minutes.at(step.id), std::max(k_real_minutes, least)) << step.id;
  }
  EXPECT_EQ(setup.planned_end, base::plus_minutes(setup.planned_start, total)) << "the end that was promised";
}

TEST_F(Insights, OwnMinutesStayWithAnotherDayAndStandAsideOnlyWhileTheyDoNotFit) {
  const auto& codes = driver.app->workspace()->codebook().groups.front().codes;
  for (int meeting = 0; meeting < 5; ++meeting) hold(codes.front().id);
  driver.windows->frame();
  driver.click("setup/own-minutes");
  const auto& setup = driver.app->state().setup.setup;
  const auto own = setup.planned_minutes;
  const auto start = setup.planned_start, end = *setup.planned_end;
  const auto& texts = driver.program->shelf.dutch;
  const std::string total = std::to_string(protocol::meeting_minutes(*method, own, protocol::first_meeting(*method)));
  EXPECT_TRUE(driver.console_sees(texts.say("own-minutes.planned", {total})));
  type_anew(driver, "setup/date", "1-12-2027");
  EXPECT_EQ(setup.planned_start.date, (base::Date{2027, 12, 1}));
  EXPECT_EQ(setup.planned_minutes, own);
  type_anew(driver, "setup/end", base::clock_text(base::plus_minutes(end, 10)));
  EXPECT_EQ(setup.planned_minutes, own) << "there is room enough";
  type_anew(driver, "setup/end", base::clock_text(base::plus_minutes(start, 60)));
  EXPECT_NE(setup.planned_minutes, own);
  EXPECT_TRUE(driver.console_sees(texts.say("own-minutes.do-not-fit", {total, "60"})));
  type_anew(driver, "setup/end", base::clock_text(end));
  EXPECT_EQ(setup.planned_minutes, own);
  EXPECT_TRUE(driver.console_sees(texts.say("own-minutes.planned", {total})));
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

TEST_F(Insights, EachOfTwoTeamsSeesWhatComesBackWithItAndTheOneThatMetLastStandsThereFirst) {
  const auto& codes = driver.app->workspace()->codebook().groups.front().codes;
  for (int meeting = 0; meeting < 3; ++meeting) hold(codes[0].id);
  driver.click("nav/said");
  EXPECT_EQ(driver.windows->find("recurring/team/Team De Linde"), nullptr) << "one team, nothing to choose";
  for (int meeting = 0; meeting < 3; ++meeting) hold(codes[1].id, "Team Zuid", 12);
  driver.windows->frame();
  const auto sees = [&](std::size_t code) { return driver.windows->find("recurring/" + codes[code].id) != nullptr; };
  EXPECT_TRUE(driver.windows->find("recurring/team/Team Zuid")->chosen);
  EXPECT_TRUE(sees(1));
  EXPECT_FALSE(sees(0));
  shoot(driver, "sessions-recurring-two-teams");
  driver.click("recurring/team/Team De Linde");
  EXPECT_TRUE(sees(0));
  EXPECT_FALSE(sees(1));
}

TEST_F(Insights, ATeamWithoutSuchAThemeIsToldSo) {
  const auto& codes = driver.app->workspace()->codebook().groups.front().codes;
  for (int meeting = 0; meeting < 3; ++meeting) hold(codes[0].id);
  hold(codes[0].id, "Team Zuid", 12);
  driver.click("nav/said");
  EXPECT_TRUE(driver.console_sees("Bij dit team kwam nog geen thema vaker terug."));
  driver.click("recurring/team/Team De Linde");
  EXPECT_FALSE(driver.console_sees("Bij dit team kwam nog geen thema vaker terug."));
  EXPECT_TRUE(driver.console_sees("3 beraden"));
}

}  // namespace
}  // namespace beraad::test
