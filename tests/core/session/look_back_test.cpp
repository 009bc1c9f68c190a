// What a look-back begins with: rows of what was agreed on.
#include "core/session/look_back.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;
using protocol::Role;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A table of the group with rows that have no names.
protocol::Field table(std::string id, std::vector<protocol::Column> columns) {
  protocol::Field made;
  made.id = std::move(id);
  made.type = FieldType::Table;
  made.rows = protocol::RowSource::Free;
  made.columns = std::move(columns);
  return made;
}

protocol::Column column(std::string id, Role role, FieldType type = FieldType::ShortText) {
  protocol::Column made;
  made.id = std::move(id);
  made.role = role;
  made.type = type;
  return made;
}

protocol::Protocol method(std::vector<protocol::Field> fields) {
  protocol::Protocol made;
  protocol::Step step;
  step.id = "one";
  step.fields = std::move(fields);
  made.steps = {std::move(step)};
  return made;
}

class LookBack : public testing::Test {
 protected:
  LookBack() {
    auto actions =
        table("actions", {column("what", Role::ActionWhat), column("who", Role::ActionOwner, FieldType::Person)});
    actions.role = Role::Actions;
    from = method({actions});
    to = method(
        {table("status", {column("action", Role::ActionWhat), column("owner", Role::ActionOwner, FieldType::Person),
                          column("status", Role::ActionStatus)})});
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
    const auto answers = look_back_rows(from, state, to, held);
    return answers.empty() ? Rows{} : std::get<Rows>(answers.front().value);
  }

  base::SeededIds ids{4};
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

TEST_F(LookBack, WhatWasStruckStaysAway) {
  agreed[0].struck.insert("*");
  put(state, "actions", agreed);
  EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(LookBack, SomebodyWhoIsNotThereIsNamedByTheirRole) {
  held.setup.participants.clear();
  EXPECT_EQ(cell_text(rows()[0], "owner"), "teamleider");
}

TEST_F(LookBack, KnowsTheTableOfWhatBecame) {
  EXPECT_TRUE(status_table(to));
  EXPECT_FALSE(status_table(from));
}

}  // namespace
}  // namespace beraad::session
