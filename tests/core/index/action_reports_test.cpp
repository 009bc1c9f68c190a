// Of several look-backs the one in which somebody wrote last holds, and rows without a known id are matched with care.
#include "core/index/action_reports.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::index {
namespace {

using protocol::FieldType;
using protocol::Role;
using test::column_of_role;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Reports : public testing::Test {
 protected:
  Reports()
      : actions(make({column_of_role(Role::ActionWhat, "what"), owner()}, Role::Actions, session::RunKind::Main)) {}

  static protocol::Column owner() { return column_of_role(Role::ActionOwner, "who", FieldType::Person); }
  session::SessionDocument make(std::vector<protocol::Column> columns, Role role, session::RunKind kind) {
    session::SessionDocument made(ids.random_id(), std::make_shared<protocol::Protocol>(test::one_step_method(
                                                       {test::free_table("rows", std::move(columns), role)})));
    run(made, session::PrepareSession{of_case, kind, test::everyday_setup()});
    return made;
  }
  session::SessionDocument look_back(session::RunKind kind = session::RunKind::FollowUp) {
    auto status = column_of_role(Role::ActionStatus, "status", FieldType::Choice);
    status.choices.options = {{"done", {"gedaan", "done"}, true}, {"partly", {"deels", "partly"}}};
    return make({column_of_role(Role::ActionWhat, "what"), owner(), status,
                 column_of_role(Role::ActionDue, "day", FieldType::Date)},
                Role::None, kind);
  }
  void run(session::SessionDocument& document, const session::Command& command) {
    clock.advance_ms(60'000);
    const auto done = document.run(command, {clock.now(), ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  static session::Row row(const Uuid& id, std::map<std::string, std::string> cells) {
    session::Row made;
    made.id = id;
    for (auto& [column, text] : cells) made.cells.emplace(column, std::move(text));
    return made;
  }
  void write(session::SessionDocument& document, session::Rows rows) {
    run(document, session::WriteAnswer{{"one", "rows", {}}, std::move(rows)});
  }
  /// What was agreed on with that status, in the order in which it was agreed.
  [[nodiscard]] std::vector<std::string> statuses(
      const std::vector<const session::SessionDocument*>& look_backs) const {
    auto told = actions_of(actions);
    std::vector<ActionReport> reports;
    for (const auto* document : look_backs) {
      for (auto& report : action_reports_of(*document)) reports.push_back(std::move(report));
    }
    take_in_reports(told, reports);
    std::vector<std::string> options;
    for (const auto& action : told) options.push_back(action.status ? action.status->option : "");
    return options;
  }

  base::SeededIds ids{8};
  base::ManualClock clock;
  Uuid of_case = ids.random_id();
  session::SessionDocument actions;
};

using Options = std::vector<std::string>;

TEST_F(Reports, WhatWasWrittenLastHoldsWhicheverLookBackIsTheNewest) {
  write(actions, {row({}, {{"what", "bellen"}, {"who", "P1"}})});
  const Uuid action = actions_of(actions)[0].row;
  auto first = look_back(), second = look_back();
  write(first, {row(action, {{"what", "bellen"}, {"status", "partly"}})});
  write(second, {row(action, {{"what", "bellen"}, {"status", "partly"}})});
  write(first, {row(action, {{"what", "bellen"}, {"status", "done"}})});
  EXPECT_EQ(statuses({&first, &second}), Options{"done"});
  write(second, {row(action, {{"what", "toch bellen"}, {"status", "partly"}})});
  EXPECT_EQ(statuses({&first, &second}), Options{"done"}) << "other words in that row say nothing of the status";
  write(first, {row(action, {{"what", "bellen"}})});
  EXPECT_EQ(statuses({&first, &second}), Options{""}) << "it was taken back";
}

TEST_F(Reports, ALaterDayIsKeptWhenTheStatusIsSaidElsewhere) {
  write(actions, {row({}, {{"what", "bellen"}, {"who", "P1"}})});
  const Uuid action = actions_of(actions)[0].row;
  auto first = look_back(), second = look_back();
  write(first, {row(action, {{"what", "bellen"}, {"status", "partly"}, {"day", "2025-03-06"}})});
  write(second, {row(action, {{"what", "bellen"}, {"status", "done"}})});
  auto told = actions_of(actions);
  auto reports = action_reports_of(first);
  for (auto& report : action_reports_of(second)) reports.push_back(std::move(report));
  take_in_reports(told, reports);
  EXPECT_EQ(told[0].due, (base::Date{2025, 3, 6}));
  EXPECT_EQ(told[0].status->option, "done");
}

TEST_F(Reports, ACopyInAMeetingThatHasNotBegunCountsForNothing) {
  write(actions, {row({}, {{"what", "bellen"}, {"who", "P1"}})});
  auto copy = look_back(session::RunKind::Main);
  write(copy, {row(actions_of(actions)[0].row, {{"what", "bellen"}, {"status", "partly"}})});
  EXPECT_THAT(action_reports_of(copy), IsEmpty());
  run(copy, session::BeginSession{});
  EXPECT_THAT(action_reports_of(copy), SizeIs(1));
}

TEST_F(Reports, InOtherWordsAnActionIsKnownByTheOneWhoseItIs) {
  write(actions, {row({}, {{"what", "laat het kind spreken"}, {"who", "P1"}}),
                  row({}, {{"what", "vraagt uitstel"}, {"who", "P2"}})});
  auto held = look_back();
  write(held, {row({}, {{"what", "uitstel"}, {"who", "P2"}, {"status", "partly"}}),
               row({}, {{"what", "kind gehoord"}, {"who", "P1"}, {"status", "done"}})});
  EXPECT_EQ(statuses({&held}), (Options{"done", "partly"}));
}

TEST_F(Reports, WhoseItIsSaysNothingWhereTheyHaveTwo) {
  write(actions, {row({}, {{"what", "laat het kind spreken"}, {"who", "P1"}}),
                  row({}, {{"what", "schrijft een brief"}, {"who", "P1"}}),
                  row({}, {{"what", "vraagt uitstel"}, {"who", "P2"}})});
  auto held = look_back();
  write(held, {row({}, {{"what", "kind gehoord"}, {"who", "P1"}, {"status", "done"}}),
               row({}, {{"what", "uitstel"}, {"who", "P2"}, {"status", "done"}}),
               row({}, {{"what", "nog iets"}, {"who", "P2"}, {"status", "partly"}})});
  EXPECT_EQ(statuses({&held}), (Options{"", "", ""}));
}

TEST_F(Reports, AnActionThatHasARowIsNotMeantByAnotherOfItsOwner) {
  write(actions, {row({}, {{"what", "vraagt uitstel"}, {"who", "P2"}})});
  auto held = look_back();
  write(held, {row(actions_of(actions)[0].row, {{"what", "vraagt uitstel"}}),
               row({}, {{"what", "nog iets anders"}, {"who", "P2"}, {"status", "done"}})});
  EXPECT_EQ(statuses({&held}), Options{""});
}

TEST_F(Reports, ACodeThatIsSomebodyElsesIsAnotherOwner) {
  write(actions, {row({}, {{"what", "vraagt uitstel"}, {"who", "P2"}})});
  auto held = look_back();
  auto setup = test::everyday_setup();
  for (auto& person : setup.participants) {
    if (person.code == "P2") person.role = "iemand anders";
  }
  run(held, session::ChangeSetup{setup});
  write(held, {row({}, {{"what", "uitstel"}, {"who", "P2"}, {"status", "done"}})});
  EXPECT_EQ(statuses({&held}), Options{""});
}

}  // namespace
}  // namespace beraad::index
