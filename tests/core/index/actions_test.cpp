// What was agreed on, and what look-backs say became of it.
#include "core/index/action_reports.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::index {
namespace {

using protocol::FieldType;
using protocol::Role;
using test::column_of_role;
using ::testing::SizeIs;

protocol::ProtocolHandle method(Role role, std::vector<protocol::Column> columns) {
  return std::make_shared<protocol::Protocol>(
      test::one_step_method({test::free_table("rows", std::move(columns), role)}));
}

/// Two actions of a deliberation, and a look-back on the same case.
class ActionsOfCase : public testing::Test {
 protected:
  ActionsOfCase() {
    auto status = column_of_role(Role::ActionStatus, "status", FieldType::Choice);
    status.choices.options = {{"done", {"gedaan", "done"}, true}, {"busy", {"bezig", "busy"}}};
    look_back.emplace(
        ids.random_id(),
        method(Role::None, {column_of_role(Role::ActionWhat, "what"), status, column_of_role(Role::ActionWhy, "why"),
                            column_of_role(Role::ActionObstacle, "obstacle"),
                            column_of_role(Role::ActionDue, "new day", FieldType::Date)}));
    deliberation.emplace(ids.random_id(),
                         method(Role::Actions, {column_of_role(Role::ActionWhat, "what"),
                                                column_of_role(Role::ActionOwner, "who", FieldType::Person),
                                                column_of_role(Role::ActionDue, "by", FieldType::Date),
                                                column_of_role(Role::ActionLimitsLoss, "limits")}));
    run(*deliberation, session::PrepareSession{of_case, session::RunKind::Main, test::everyday_setup()});
    run(*look_back, session::PrepareSession{of_case, session::RunKind::FollowUp, test::everyday_setup()});
    write(*deliberation, {row({{"what", "school bellen"}, {"who", "P2"}, {"by", "2025-02-20"}, {"limits", "rust"}}),
                          row({{"what", "regeling opschrijven"}, {"by", "2025-02-10"}})});
  }

  static session::Row row(std::map<std::string, std::string> cells) {
    session::Row made;
    for (auto& [id, text] : cells) made.cells.emplace(id, std::move(text));
    return made;
  }
  void run(session::SessionDocument& document, const session::Command& command) {
    const auto done = document.run(command, {clock.now(), ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  void write(session::SessionDocument& document, session::Rows rows) {
    run(document, session::WriteAnswer{{"one", "rows", {}}, std::move(rows)});
  }
  [[nodiscard]] std::vector<ActionSummary> told() const {
    auto actions = actions_of(*deliberation);
    take_in_reports(actions, action_reports_of(*look_back));
    return actions;
  }

  base::SeededIds ids{5};
  base::ManualClock clock;
  Uuid of_case = ids.random_id();
  std::optional<session::SessionDocument> deliberation, look_back;
};

TEST_F(ActionsOfCase, SayWhoseUntilWhenAndWhy) {
  const auto actions = told();
  ASSERT_THAT(actions, SizeIs(2));
  EXPECT_EQ(actions[0].what, "school bellen");
  EXPECT_EQ(actions[0].owner_role, "teamleider");
  EXPECT_EQ(actions[0].owner, "P2");
  EXPECT_EQ(actions[0].limits_loss, "rust");
  EXPECT_EQ(actions[0].due, (base::Date{2025, 2, 20}));
  EXPECT_TRUE(is_open(actions[0]));
  EXPECT_FALSE(is_late(actions[0], {2025, 2, 20}));
  EXPECT_TRUE(is_late(actions[0], {2025, 2, 21}));
}

TEST_F(ActionsOfCase, ARowOfTheLookBackIsKnownByItsIdWhateverItsWordsBecame) {
  auto held = row({{"what", "school gebeld"}, {"status", "done"}});
  held.id = told()[0].row;
  write(*look_back, {held});
  EXPECT_FALSE(is_open(told()[0]));
  EXPECT_FALSE(is_late(told()[0], {2026, 1, 1}));
  EXPECT_TRUE(is_open(told()[1]));
}

TEST_F(ActionsOfCase, WithoutTheIdByItsWordsFolded) {
  write(*look_back,
        {row({{"what", "Regeling Opschrijven"}, {"status", "busy"}, {"why", "ziek"}, {"obstacle", "tijd"}})});
  const auto action = told()[1];
  ASSERT_TRUE(action.status);
  EXPECT_EQ(action.status->label.nl, "bezig");
  EXPECT_EQ(action.status->why, "ziek");
  EXPECT_EQ(action.obstacle, "tijd");
  EXPECT_TRUE(is_open(action)) << "it is not settled";
}

TEST_F(ActionsOfCase, OfTwoWithTheSameWordsOnlyTheOneThatIsMeantIsDone) {
  write(*deliberation,
        {row({{"what", "school bellen"}, {"who", "P1"}}), row({{"what", "school bellen"}, {"who", "P2"}})});
  auto held = row({{"what", "school bellen"}, {"status", "done"}});
  held.id = told()[1].row;
  write(*look_back, {held});
  EXPECT_TRUE(is_open(told()[0]));
  EXPECT_FALSE(is_open(told()[1]));
}

TEST_F(ActionsOfCase, ALaterDayInTheLookBackHolds) {
  auto held = row({{"what", "school bellen"}, {"status", "busy"}, {"new day", "2025-03-06"}});
  held.id = told()[0].row;
  write(*look_back, {held});
  EXPECT_EQ(told()[0].due, (base::Date{2025, 3, 6}));
  EXPECT_FALSE(is_late(told()[0], {2025, 3, 6}));
  EXPECT_EQ(told()[1].due, (base::Date{2025, 2, 10}));
}

TEST_F(ActionsOfCase, WhatWasStruckIsNoActionAnyMore) {
  run(*deliberation, session::StrikeText{{"one", "rows", {}}, told()[0].row, {}});
  ASSERT_THAT(told(), SizeIs(1));
  EXPECT_EQ(told()[0].what, "regeling opschrijven");
}

TEST_F(ActionsOfCase, AnActionOfWhichOnlyTheOwnerWasStruckStandsOpen) {
  run(*deliberation, session::StrikeText{{"one", "rows", {}}, told()[0].row, "who"});
  ASSERT_THAT(told(), SizeIs(2));
  EXPECT_TRUE(is_open(told()[0]));
  EXPECT_EQ(told()[0].owner_role, "");
}

TEST_F(ActionsOfCase, ARowThatHasNoWordsYetIsNoAction) {
  write(*deliberation, {row({{"who", "P2"}})});
  EXPECT_THAT(told(), SizeIs(0));
}

TEST_F(ActionsOfCase, AnotherCaseSaysNothingOfIt) {
  write(*look_back, {row({{"what", "school bellen"}, {"status", "done"}})});
  auto actions = actions_of(*deliberation);
  auto reports = action_reports_of(*look_back);
  for (auto& report : reports) report.case_id = ids.random_id();
  take_in_reports(actions, reports);
  EXPECT_FALSE(actions[0].status);
}

TEST_F(ActionsOfCase, OfTwoLookBacksTheLastHolds) {
  auto actions = actions_of(*deliberation);
  write(*look_back, {row({{"what", "school bellen"}, {"status", "busy"}})});
  auto reports = action_reports_of(*look_back);
  write(*look_back, {row({{"what", "school bellen"}, {"status", "done"}})});
  const auto later = action_reports_of(*look_back);
  reports.insert(reports.end(), later.begin(), later.end());
  take_in_reports(actions, reports);
  EXPECT_EQ(actions[0].status->option, "done");
}

TEST(ActionOrder, TheEarliestDayFirstAndWithoutADayLast) {
  std::vector<ActionSummary> actions(3);
  actions[0].what = "a";
  actions[1].due = base::Date{2025, 3, 1};
  actions[2].due = base::Date{2025, 2, 1};
  sort_by_day(actions);
  EXPECT_EQ(actions[0].due, (base::Date{2025, 2, 1}));
  EXPECT_FALSE(actions[2].due);
}

}  // namespace
}  // namespace beraad::index
