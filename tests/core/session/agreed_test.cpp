// What was agreed on, however a method keeps it: whose it is, until when, and by which id it stays known.
#include "core/session/agreed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/document.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using protocol::Field;
using protocol::FieldType;
using protocol::Role;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Field field_of(std::string id, Role role, FieldType type, bool per_participant) {
  Field field;
  field.id = std::move(id);
  field.role = role;
  field.type = type;
  field.per_participant = per_participant;
  return field;
}

class WhatWasAgreed : public testing::Test {
 protected:
  explicit WhatWasAgreed(bool each_alone = false) {
    auto method = test::one_step_method({field_of("step", Role::Promise, FieldType::ShortText, each_alone),
                                         field_of("day", Role::PromiseDue, FieldType::Date, false)});
    document.emplace(ids.random_id(), std::make_shared<protocol::Protocol>(std::move(method)));
    run(PrepareSession{ids.random_id(), RunKind::Main, test::everyday_setup()});
  }
  void run(const Command& command) {
    const auto done = document->run(command, {clock.now(), ids});
    ASSERT_TRUE(done) << done.error().code;
  }
  void write(const std::string& field, const std::string& text, const std::string& participant = {}) {
    run(WriteAnswer{{"one", field, participant}, text});
  }
  [[nodiscard]] std::vector<Agreed> agreed() const {
    return agreed_in(document->id(), document->protocol(), document->state());
  }

  base::SeededIds ids{6};
  base::ManualClock clock;
  std::optional<SessionDocument> document;
};

class WhatEachPromised : public WhatWasAgreed {
 protected:
  WhatEachPromised() : WhatWasAgreed(true) {}
};

TEST_F(WhatWasAgreed, APromiseOfTheGroupsFieldIsThePresentersWithItsDay) {
  EXPECT_THAT(agreed(), IsEmpty());
  write("step", "ik bel de school");
  write("day", "2025-02-20");
  ASSERT_THAT(agreed(), SizeIs(1));
  EXPECT_EQ(agreed()[0].what, "ik bel de school");
  EXPECT_EQ(agreed()[0].owner, "P1");
  EXPECT_EQ(agreed()[0].due, "2025-02-20");
}

TEST_F(WhatWasAgreed, ItIsTheSameOneInOtherWordsAndNoneOnceItIsCleared) {
  write("step", "ik bel de school");
  const auto row = agreed()[0].row;
  EXPECT_FALSE(row.is_nil());
  EXPECT_NE(row, document->id());
  write("step", "ik bel de school morgen");
  EXPECT_EQ(agreed()[0].row, row);
  run(ClearAnswer{{"one", "step", {}}});
  EXPECT_THAT(agreed(), IsEmpty());
}

TEST_F(WhatWasAgreed, TheSameFieldInAnotherSessionIsAnotherPromise) {
  write("step", "ik bel de school");
  const auto elsewhere = agreed_in(ids.random_id(), document->protocol(), document->state());
  EXPECT_NE(elsewhere[0].row, agreed()[0].row);
}

TEST_F(WhatEachPromised, IsOfWhoeverWroteIt) {
  write("step", "ik vraag het zelf", "P2");
  write("step", "ik wacht drie tellen", "P3");
  ASSERT_THAT(agreed(), SizeIs(2));
  EXPECT_EQ(agreed()[0].owner, "P2");
  EXPECT_EQ(agreed()[1].owner, "P3");
  EXPECT_NE(agreed()[0].row, agreed()[1].row);
}

TEST(WhatStandsBesideAPromise, SaysWhoDoesItWhatIsBehindItAndWhatMayBeInTheWay) {
  auto method = test::one_step_method({field_of("step", Role::Promise, FieldType::ShortText, false),
                                       field_of("who", Role::ActionOwner, FieldType::Person, false),
                                       field_of("behind", Role::ActionLimitsLoss, FieldType::ShortText, false),
                                       field_of("in_the_way", Role::ActionObstacle, FieldType::ShortText, false)});
  State state;
  state.setup = test::everyday_setup();
  const auto answer = [&](const std::string& field, const std::string& text, const std::string& participant = {}) {
    Revision revision;
    revision.value = text;
    state.answers[{"one", field, participant}].revisions.push_back(std::move(revision));
  };
  answer("step", "de school bellen");
  EXPECT_EQ(agreed_in(Uuid{}, method, state).at(0).owner, "P1") << "nobody else takes it on";
  answer("who", "P3");
  answer("behind", "haar vertrouwen");
  answer("in_the_way", "geen tijd");
  const auto agreed = agreed_in(Uuid{}, method, state).at(0);
  EXPECT_EQ(agreed.owner, "P3");
  EXPECT_EQ(agreed.limits_loss, "haar vertrouwen");
  EXPECT_EQ(agreed.obstacle, "geen tijd");
  method.steps.front().fields[3].visibility = protocol::Visibility::Facilitator;
  EXPECT_EQ(agreed_in(Uuid{}, method, state).at(0).obstacle, "") << "a look-back reads it to the group";
  method.steps.front().fields[0].per_participant = true;
  answer("step", "ik vraag het zelf", "P2");
  EXPECT_EQ(agreed_in(Uuid{}, method, state).back().owner, "P2") << "what each wrote is of who wrote it";
}

TEST(WhatOnlyTheFacilitatorSees, IsNotFollowedSinceALookBackReadsItToTheGroup) {
  auto actions = test::free_table("actions", {test::column_of_role(Role::ActionWhat, "what")}, Role::Actions);
  auto method = test::one_step_method({field_of("step", Role::Promise, FieldType::ShortText, false),
                                       field_of("day", Role::PromiseDue, FieldType::Date, false), actions});
  State state;
  state.setup = test::everyday_setup();
  const auto answer = [&](const std::string& field, FieldValue value) {
    Revision revision;
    revision.value = std::move(value);
    state.answers[{"one", field, {}}].revisions.push_back(std::move(revision));
  };
  answer("step", std::string("ik vraag het zelf"));
  answer("day", std::string("2025-02-20"));
  answer("actions", Rows{test::row("", {{"what", std::string("school bellen")}})});
  auto& fields = method.steps.front().fields;
  EXPECT_THAT(agreed_in(Uuid{}, method, state), SizeIs(2));
  fields[1].visibility = protocol::Visibility::Facilitator;
  for (const auto& one : agreed_in(Uuid{}, method, state)) EXPECT_EQ(one.due, "");
  fields[0].visibility = protocol::Visibility::Facilitator;
  EXPECT_THAT(agreed_in(Uuid{}, method, state), SizeIs(1));
  fields[2].visibility = protocol::Visibility::Facilitator;
  EXPECT_THAT(agreed_in(Uuid{}, method, state), IsEmpty());
}

TEST(PromisesHandedInClosed, AreFollowedByNobody) {
  auto method = test::one_step_method({field_of("step", Role::Promise, FieldType::ShortText, true)});
  method.steps.front().sealed = true;
  State state;
  state.setup = test::everyday_setup();
  Revision revision;
  revision.value = std::string("ik vraag het zelf");
  state.answers[{"one", "step", "P2"}].revisions.push_back(revision);
  Round round;
  round.stage = RoundStage::Revealed;
  state.rounds["one"] = round;
  EXPECT_THAT(agreed_in(Uuid{}, method, state), IsEmpty()) << "at the end nobody knows any more whose it is";
}

}  // namespace
}  // namespace beraad::session
