// What a look-back begins with: rows of what was agreed on.
#include "core/session/look_back.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;
using protocol::Role;
using test::column_of_role;
using test::free_table;
using test::one_step_method;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class LookBack : public testing::Test {
 protected:
  LookBack() {
    from = one_step_method({free_table(
        "actions",
        {column_of_role(Role::ActionWhat, "what"), column_of_role(Role::ActionOwner, "who", FieldType::Person)},
        Role::Actions)});
    to = one_step_method({free_table("status", {column_of_role(Role::ActionWhat, "action"),
                                                column_of_role(Role::ActionOwner, "owner", FieldType::Person),
                                                column_of_role(Role::ActionStatus, "status")})});
    held.setup = state.setup = test::everyday_setup();
    agree("bellen", "P2");
  }
  void agree(const std::string& what, const std::string& who) {
    Row made{ids.random_id(), {}, {}, {}, {}};
    made.cells = {{"what", what}, {"who", who}};
    agreed.push_back(made);
    put(state, "actions", agreed);
  }
  static void put(State& where, const std::string& field, Rows rows) {
    Revision revision;
    revision.value = std::move(rows);
    where.answers[{"one", field, {}}].revisions.push_back(std::move(revision));
  }
  [[nodiscard]] Rows rows() const {
    const auto answers = look_back_rows(session, from, state, to, held);
    return answers.empty() ? Rows{} : std::get<Rows>(answers.front().value);
  }

  base::SeededIds ids{4};
  Uuid session = ids.random_id();
  protocol::Protocol from, to;
  State state, held;
  Rows agreed;
};

TEST_F(LookBack, HasARowForEachActionThatKeepsItsId) {
  ASSERT_THAT(rows(), SizeIs(1));
  EXPECT_EQ(rows()[0].id, agreed[0].id);
  EXPECT_EQ(cell_text(rows()[0], "action"), "bellen");
  EXPECT_EQ(cell_text(rows()[0], "owner"), "P2");
}

TEST_F(LookBack, AddsOnlyWhatItDoesNotHoldYet) {
  put(held, "status", rows());
  EXPECT_THAT(rows(), IsEmpty());
  agree("schrijven", "P1");
  ASSERT_THAT(rows(), SizeIs(2));
  EXPECT_EQ(cell_text(rows()[1], "action"), "schrijven");
}

TEST_F(LookBack, TwoActionsOfTheSameWordsHaveARowEach) {
  agree("bellen", "P1");
  ASSERT_THAT(rows(), SizeIs(2));
  EXPECT_EQ(rows()[0].id, agreed[0].id);
  EXPECT_EQ(rows()[1].id, agreed[1].id);
  EXPECT_EQ(cell_text(rows()[1], "owner"), "P1");
  put(held, "status", rows());
  EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(LookBack, WhatTheGroupWroteThereItselfIsKnownByItsWords) {
  Row typed{ids.random_id(), {}, {}, {}, {}};
  typed.cells = {{"action", std::string("Bellen")}};
  put(held, "status", {typed});
  EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(LookBack, WhatWasStruckStaysAway) {
  agreed[0].cells.clear();
  agreed[0].struck.insert("*");
  put(state, "actions", agreed);
  EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(LookBack, AnActionOfWhichOneCellWasStruckIsStillLookedBackOn) {
  agreed[0].cells.erase("who");
  agreed[0].struck.insert("who");
  put(state, "actions", agreed);
  ASSERT_THAT(rows(), SizeIs(1));
  EXPECT_EQ(cell_text(rows()[0], "action"), "bellen");
}

TEST_F(LookBack, ACodeThatIsSomebodyElsesThereIsNotTakenOver) {
  held.setup.participants = {test::person("P1", "teamleider"), test::person("P2", "verpleegkundige")};
  EXPECT_EQ(cell_text(rows()[0], "owner"), "P1") << "whoever has that role there";
}

TEST_F(LookBack, OfTwoWithTheSameRoleTheOneWithTheSameCodeStays) {
  held.setup.participants = {test::person("P1", "teamleider"), test::person("P2", "teamleider")};
  EXPECT_EQ(cell_text(rows()[0], "owner"), "P2");
  held.setup.participants[1].code = "P3";
  EXPECT_EQ(cell_text(rows()[0], "owner"), "teamleider") << "which of the two is not known";
}

TEST_F(LookBack, SomebodyWhoIsNotThereIsNamedByTheirRole) {
  held.setup.participants.clear();
  EXPECT_EQ(cell_text(rows()[0], "owner"), "teamleider");
}

/// A method of the look-back that asks in a step before what the status table has a column for too.
class Translation : public LookBack {
 protected:
  Translation() {
    to = one_step_method({carried()});
    to.steps.push_back(one_step_method({became()}).steps.front());
    to.steps.back().id = "two";
    held.stage = Stage::Running;
    held.visited_steps = {"one", "two"};
  }
  static protocol::Field carried() {
    return free_table("carried", {column_of_role(Role::ActionWhat, "action"), column_of_role(Role::None, "doubt")});
  }
  static protocol::Field became() {
    return free_table("became", {column_of_role(Role::ActionWhat, "action"), column_of_role(Role::None, "doubt"),
                                 column_of_role(Role::ActionStatus, "status")});
  }
  /// What is written beside the status when its step is entered.
  [[nodiscard]] std::string copied() {
    held.answers.clear();
    put(held, "carried", {said()});
    Row bare{agreed[0].id, {}, {}, {}, {}};
    bare.cells = {{"action", std::string("bellen")}};
    Revision revision;
    revision.value = Rows{bare};
    held.answers[{"two", "became", {}}].revisions.push_back(std::move(revision));
    const auto answers = translation_words(to, held, to.steps.back());
    return answers.empty() ? std::string() : cell_text(std::get<Rows>(answers.front().value)[0], "doubt");
  }
  /// What the next look-back by the same method begins with.
  [[nodiscard]] std::string gone_on_with(const protocol::Protocol& by) {
    held.answers.clear();
    put(held, "carried", {said()});
    State next;
    next.setup = held.setup;
    const auto answers = rows_to_go_on_with(to, held, by, next);
    return answers.empty() ? std::string() : cell_text(std::get<Rows>(answers.front().value)[0], "doubt");
  }
  [[nodiscard]] Row said() const {
    Row row{agreed[0].id, {}, {}, {}, {}};
    row.cells = {{"action", std::string("bellen")}, {"doubt", std::string("de teamleider wil niet")}};
    return row;
  }
  [[nodiscard]] protocol::Field& source() { return to.steps.front().fields.front(); }
  [[nodiscard]] protocol::Field& target() { return to.steps.back().fields.front(); }
};

TEST_F(Translation, WordsOfTheFacilitatorStayWhereTheGroupDoesNotReadThem) {
  EXPECT_EQ(copied(), "de teamleider wil niet");
  source().visibility = protocol::Visibility::Facilitator;
  EXPECT_EQ(copied(), "");
  target().visibility = protocol::Visibility::Facilitator;
  EXPECT_EQ(copied(), "de teamleider wil niet") << "nobody else reads that either";
}

TEST_F(Translation, WordsForTheReportAloneDoNotComeOnTheWall) {
  source().columns[1].on = protocol::On::Report;
  EXPECT_EQ(copied(), "");
  target().columns[1].on = protocol::On::Report;
  EXPECT_EQ(copied(), "de teamleider wil niet");
}

TEST_F(Translation, TheNextLookBackShowsNobodyWhatTheyDidNotRead) {
  EXPECT_EQ(gone_on_with(to), "de teamleider wil niet");
  const auto open = to;
  source().visibility = protocol::Visibility::Facilitator;
  EXPECT_EQ(gone_on_with(open), "") << "a later version of the method shows that table to all";
  EXPECT_EQ(gone_on_with(to), "de teamleider wil niet");
}

TEST_F(LookBack, SignalsThatTheGroupDoesNotReadAreNotReadToIt) {
  from = one_step_method({free_table("signals", {column_of_role(Role::SignalText, "text")}, Role::Signals)});
  to = one_step_method({free_table("answered", {column_of_role(Role::SignalText, "signal")})});
  Row signal{ids.random_id(), {}, {}, {}, {}};
  signal.cells = {{"text", std::string("te weinig nachtdienst")}};
  put(state, "signals", {signal});
  ASSERT_THAT(rows(), SizeIs(1));
  from.steps.front().fields.front().visibility = protocol::Visibility::Facilitator;
  EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(LookBack, KnowsTheTableOfWhatBecame) {
  EXPECT_TRUE(status_table(to));
  EXPECT_FALSE(status_table(from));
}

}  // namespace
}  // namespace beraad::session
