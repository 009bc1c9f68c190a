// What a look-back begins with: rows of what was agreed on.
#include "core/session/look_back.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::FieldType;
using protocol::Role;
using test::fixture::column;
using ::testing::IsEmpty;
using ::testing::SizeIs;

protocol::Protocol method(std::vector<protocol::Field> fields) {
  protocol::Protocol made;
  made.steps = {test::fixture::step("one", std::move(fields))};
  return made;
}

class LookBack : public testing::Test {
 protected:
  LookBack() {
    auto actions = test::fixture::table(
        "actions", protocol::RowSource::Free,
        {column("what", FieldType::ShortText, Role::ActionWhat), column("who", FieldType::Person, Role::ActionOwner)});
    actions.role = Role::Actions;
    from = method({actions});
    to = method({test::fixture::table("status", protocol::RowSource::Free,
                                      {column("action", FieldType::ShortText, Role::ActionWhat),
                                       column("owner", FieldType::Person, Role::ActionOwner),
                                       column("status", FieldType::ShortText, Role::ActionStatus)})});
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
