// A case file as the commands of a real session: order, moments, rounds, ids.
#include "core/exchange/play_plan.hpp"

#include <gmock/gmock.h>

#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::test {
namespace {

using session::RunKind;

template <class Command>
std::vector<const Command*> commands_of(const exchange::PlayRun& run) {
  std::vector<const Command*> found;
  for (const auto& timed : run.commands) {
    if (const auto* command = std::get_if<Command>(&timed.command)) found.push_back(command);
  }
  return found;
}

template <class Command>
std::size_t index_of(const exchange::PlayRun& run, std::size_t occurrence = 0) {
  for (std::size_t index = 0; index < run.commands.size(); ++index) {
    if (std::holds_alternative<Command>(run.commands[index].command) && occurrence-- == 0) return index;
  }
  return run.commands.size();
}

exchange::PlayRun planned(const std::string& bytes, const exchange::PlayOptions& options = {}) {
  base::SeededIds ids(3);
  auto runs = exchange::plan_play(read_valid(bytes), shipped().catalog, ids, options);
  EXPECT_TRUE(runs && runs->size() == 1);
  return runs ? runs->front() : exchange::PlayRun();
}

TEST(PlayPlan, SetUpIsThatOfTheFile) {
  const auto run = planned(small_case(), {60, {}});
  EXPECT_EQ(run.run, RunKind::Main);
  EXPECT_EQ(run.setup.title, "Een klein beraad");
  EXPECT_EQ(run.setup.sector, "foster_care");
  EXPECT_EQ(run.setup.plan, "120");
  EXPECT_EQ(run.setup.naming, session::Naming::Code);
  EXPECT_TRUE(run.setup.private_fields);
  EXPECT_EQ(base::local_time(run.prepared_at), (base::DateTime{{2026, 3, 4}, 13, 30}));
  EXPECT_EQ(run.prepared_at.offset_min, 60);
}

TEST(PlayPlan, ClockRunsEvenlyThroughTheMinutesOfEachStep) {
  const auto run = planned(small_case());
  const auto minute = [&](std::size_t index) {
    return static_cast<double>(run.commands[index].at.utc_ms - run.prepared_at.utc_ms) / 60'000.0;
  };
  // Three answers in the ten minutes of the first step, then one in the ten of the second.
  EXPECT_DOUBLE_EQ(minute(index_of<session::WriteAnswer>(run, 0)), 2.5);
  EXPECT_DOUBLE_EQ(minute(index_of<session::WriteAnswer>(run, 2)), 7.5);
  EXPECT_DOUBLE_EQ(minute(index_of<session::WriteAnswer>(run, 3)), 15.0);
  for (std::size_t index = 1; index < run.commands.size(); ++index) EXPECT_GE(minute(index), minute(index - 1));
}

TEST(PlayPlan, WalksForwardThroughStepsWithAnswersOrMinutes) {
  const auto run = planned(small_case());
  std::vector<std::string> walked;
  for (const auto* step : commands_of<session::EnterStep>(run)) walked.push_back(step->step);
  EXPECT_THAT(walked, ::testing::ElementsAre("case", "dilemma", "perspectives", "judgement", "dialogue", "conclusions",
                                             "closing"));
  std::vector<std::pair<std::string, int>> minutes;
  for (const auto* recorded : commands_of<session::RecordMinutes>(run)) {
    minutes.emplace_back(recorded->step, recorded->minutes);
  }
  EXPECT_THAT(minutes, ::testing::ElementsAre(std::pair("introduction", 10), std::pair("case", 10),
                                              std::pair("perspectives", 20), std::pair("closing", 5)));
}

TEST(PlayPlan, RoundOpensSealsAndIsRevealedInItsTurn) {
  const auto run = planned(small_case());
  ASSERT_EQ(commands_of<session::OpenRound>(run).size(), 1U);
  EXPECT_EQ(commands_of<session::OpenRound>(run)[0]->step, "judgement");
  const std::size_t open = index_of<session::OpenRound>(run), reveal = index_of<session::RevealRound>(run);
  const std::size_t dialogue = index_of<session::EnterStep>(run, 4);
  EXPECT_LT(open, index_of<session::SealForm>(run, 0));
  EXPECT_LT(index_of<session::SealForm>(run, 1), reveal);
  EXPECT_LT(reveal, dialogue);
  const auto seals = commands_of<session::SealForm>(run);
  ASSERT_EQ(seals.size(), 2U);
  EXPECT_EQ(seals[0]->participant, "P1");
  EXPECT_EQ(seals[1]->participant, "P2");
}

TEST(PlayPlan, AGroupAnswerOfTheStepRevealsAndLaterAnswersAreRevisions) {
  std::string text = small_case();
  text.insert(text.find(R"({"step": "judgement")"),
              R"({"step": "perspectives", "field": "own_perspective", "participant": "P1",
                  "value": {"stakeholder": "kind", "value": "rust"}},
                 {"step": "perspectives", "field": "perspectives", "value": [{"row": "kind", "value": "rust"}]},
                 {"step": "perspectives", "field": "own_perspective", "participant": "P1",
                  "value": {"stakeholder": "kind", "value": "thuis"}},)");
  const auto run = planned(text);
  EXPECT_EQ(commands_of<session::OpenRound>(run).size(), 2U);
  EXPECT_EQ(commands_of<session::SealForm>(run).size(), 3U);
  const PlayedCase played(read_valid(text));
  const auto* record = session::find_answer(played.state(RunKind::Main), {"perspectives", "own_perspective", "P1"});
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->revisions.size(), 2U);
}

/// In each practice case: ground rules are agreed to before the round of that step, and what the presenter says of the
/// others' lines comes once they are shown.
TEST(PlayPlan, WhatIsSaidAloudStandsBesideTheRound) {
  std::size_t agreed = 0, graded = 0;
  for (const auto& entry : files::directory_iterator(k_source / "assets" / "practice")) {
    if (entry.path().extension() != ".json") continue;
    SCOPED_TRACE(entry.path().filename().string());
    base::SeededIds ids(3);
    const auto runs = exchange::plan_play(read_valid(file_bytes(entry.path())), shipped().catalog, ids, {});
    ASSERT_TRUE(runs);
    for (const auto& run : *runs) {
      const auto& method = *shipped().catalog.find(run.setup.protocol_id)->protocol;
      std::set<std::string> opened, revealed;
      for (const auto& timed : run.commands) {
        if (const auto* open = std::get_if<session::OpenRound>(&timed.command)) opened.insert(open->step);
        if (const auto* reveal = std::get_if<session::RevealRound>(&timed.command)) revealed.insert(reveal->step);
        const auto* write = std::get_if<session::WriteAnswer>(&timed.command);
        if (write == nullptr) continue;
        const auto& step = *method.find_step(write->key.step);
        const auto& field = *step.find_field(write->key.field);
        if (step.sealed && field.role == protocol::Role::Consent) {
          ++agreed;
          EXPECT_FALSE(opened.contains(step.id));
        }
        for (const auto& column : field.columns) {
          if (!column.presenter_only || !std::get<session::Rows>(write->value).front().cells.contains(column.id))
            continue;
          ++graded;
          EXPECT_TRUE(revealed.contains(step.id));
        }
      }
    }
  }
  EXPECT_GT(agreed, 0U);
  EXPECT_GT(graded, 0U);
}

TEST(PlayPlan, RowsKeepTheirIdsByNameAndItemsByPosition) {
  const auto run = planned(small_case());
  std::vector<session::Rows> tables;
  for (const auto* write : commands_of<session::WriteAnswer>(run)) {
    if (write->key.field == "options") tables.push_back(std::get<session::Rows>(write->value));
  }
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0][0].id, tables[1][1].id);  // A moved down
  EXPECT_EQ(tables[0][1].id, tables[1][0].id);
  EXPECT_NE(tables[0][0].id, tables[0][1].id);
  EXPECT_FALSE(tables[0][0].id.is_nil());
}

TEST(PlayPlan, WhatAlreadyStandsIsNotSaidAgain) {
  std::string text = small_case();
  const std::string twice = R"({"step": "case", "field": "hot_moment", "value": "toen het stil werd"},)";
  const std::string cleared = R"({"step": "case", "field": "decided_already", "value": null},)";
  text.insert(text.find(R"({"step": "dilemma")"), twice + twice + cleared);
  const auto run = planned(text);
  EXPECT_EQ(commands_of<session::WriteAnswer>(run).size(),
            commands_of<session::WriteAnswer>(planned(small_case())).size() + 1);
  EXPECT_EQ(commands_of<session::ClearAnswer>(run).size(), 1U);
}

TEST(PlayPlan, EvaluationIsStoredShuffledWithNewIdsAndTheSessionCloses) {
  const auto run = planned(small_case());
  const auto recorded = commands_of<session::RecordEvaluation>(run);
  ASSERT_EQ(recorded.size(), 2U);
  EXPECT_EQ(recorded[0]->forms.size(), 3U);
  std::multiset<std::int64_t> useful;
  for (const auto& form : recorded[0]->forms) {
    EXPECT_FALSE(form.id.is_nil());
    useful.insert(std::get<std::int64_t>(form.answers.at("useful")));
  }
  EXPECT_THAT(useful, ::testing::ElementsAre(6, 8, 9));
  EXPECT_TRUE(std::holds_alternative<session::CloseSession>(run.commands.back().command));

  std::set<std::string> orders;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    base::SeededIds ids(seed);
    std::string order;
    const auto runs = exchange::plan_play(read_valid(small_case()), shipped().catalog, ids, {});
    for (const auto& form : commands_of<session::RecordEvaluation>(runs->front())[0]->forms) {
      order += std::to_string(std::get<std::int64_t>(form.answers.at("useful")));
    }
    orders.insert(order);
  }
  EXPECT_EQ(orders.size(), 6U);  // every order comes up
}

TEST(PlayPlan, WithoutEvaluationTheSessionStaysOpen) {
  std::string text = small_case();
  const std::size_t from = text.find(R"("evaluation")"), to = text.find(R"("themes")");
  text.erase(from, to - from);
  EXPECT_TRUE(commands_of<session::CloseSession>(planned(text)).empty());
}

TEST(PlayPlan, UntilStopsBeforeTheFirstAnswerOfTheStepWithTheRoundStillSealed) {
  const auto run = planned(small_case(), {0, "dialogue"});
  EXPECT_EQ(commands_of<session::SealForm>(run).size(), 2U);
  EXPECT_TRUE(commands_of<session::RevealRound>(run).empty());
  EXPECT_EQ(commands_of<session::EnterStep>(run).back()->step, "judgement");
  EXPECT_TRUE(commands_of<session::ChooseThemes>(run).empty());
  EXPECT_TRUE(commands_of<session::CloseSession>(run).empty());

  base::SeededIds ids(3);
  const auto refused = exchange::plan_play(read_valid(small_case()), shipped().catalog, ids, {0, "lunch"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "play.unknown-step");
}

TEST(PlayPlan, IntakeAndFollowUpAreRunsOfTheirOwnAroundTheMainOne) {
  std::string text = small_case();
  text.insert(text.find(R"("answers": [)"),
              R"("intake": {"date": "2026-02-25", "answers": [
                   {"step": "presenter-form", "field": "working_title", "value": "Een werktitel"}]},
                 "follow_up": {"answers": [{"step": "lesson", "field": "lesson_question", "value": "Wat nu?"}]},)");
  base::SeededIds ids(3);
  const auto runs = exchange::plan_play(read_valid(text), shipped().catalog, ids, {});
  ASSERT_TRUE(runs);
  ASSERT_EQ(runs->size(), 3U);
  EXPECT_EQ((*runs)[0].run, RunKind::Intake);
  EXPECT_EQ((*runs)[0].setup.planned_start, (base::DateTime{{2026, 2, 25}, 13, 30}));
  EXPECT_EQ((*runs)[2].run, RunKind::FollowUp);
  EXPECT_GE((*runs)[2].prepared_at.utc_ms, (*runs)[1].commands.back().at.utc_ms);
  const PlayedCase played(read_valid(text));
  EXPECT_EQ(played.state(RunKind::FollowUp).stage, session::Stage::Closed);

  base::SeededIds more(3);
  const auto stopped = exchange::plan_play(read_valid(text), shipped().catalog, more, {0, "dialogue"});
  EXPECT_EQ(stopped->size(), 2U);
}

}  // namespace
}  // namespace beraad::test
