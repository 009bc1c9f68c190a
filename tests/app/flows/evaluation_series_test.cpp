// Evaluation forms of several meetings of a team, put beside each other where the questionnaires stand.
#include <gtest/gtest.h>

#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

class EvaluationSeriesFlow : public testing::Test {
 protected:
  void SetUp() override { make_library(driver); }

  /// A meeting after which so many forms came in, each with that answer to the first question.
  void hold(int day, std::size_t forms, std::int64_t useful) {
    auto& workspace = *driver.app->workspace();
    session::Setup setup;
    setup.title = "Casus";
    setup.team = "Team De Linde";
    setup.protocol_id = "dilemma-method";
    setup.planned_start = {{2025, 2, day}, 9, 0};
    for (const char* code : {"P1", "P2", "P3"}) {
      auto& person = setup.participants.emplace_back();
      person.code = code;
      person.role = "functie";
    }
    const auto session = workspace.prepare_session(setup);
    ASSERT_TRUE(session);
    ASSERT_TRUE(workspace.run(*session, session::BeginSession{}));
    session::RecordEvaluation record{"participants", {}};
    for (std::size_t form = 0; form < forms; ++form) {
      record.forms.push_back({driver.ids.random_id(), {{"useful", useful}, {"best", std::string("de stilte")}}});
    }
    ASSERT_TRUE(workspace.run(*session, record));
  }
  ProgramDriver driver{"evaluation-series", {1600, 1800, 1}};
};

TEST_F(EvaluationSeriesFlow, AveragesStandPerMeetingAndNothingThatWasWritten) {
  const auto& texts = driver.program->shelf.dutch;
  open_tab(driver, 3);
  EXPECT_FALSE(driver.console_sees(texts.say("evaluation-series.title"))) << "no forms yet";
  hold(10, 5, 8);
  hold(17, 3, 2);
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(texts.say("evaluation-series.title")));
  EXPECT_TRUE(driver.console_sees("Team De Linde"));
  EXPECT_TRUE(driver.console_sees(texts.say("evaluation-series.average", {"8,0", "5"})));
  EXPECT_FALSE(driver.console_sees(texts.say("evaluation-series.average", {"2,0", "3"}))) << "three are too few";
  EXPECT_FALSE(driver.console_sees("de stilte"));
  EXPECT_FALSE(driver.room_sees("Team De Linde"));
  shoot(driver, "evaluation-series");
}

}  // namespace
}  // namespace beraad::test
