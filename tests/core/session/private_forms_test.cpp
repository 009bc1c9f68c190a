#include "core/session/private_forms.hpp"

#include <gmock/gmock.h>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::row;
using test::TrySession;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Setup with_private_fields() {
  Setup setup = test::everyday_setup();
  setup.private_fields = true;
  return setup;
}

TEST(PrivateHandOver, AsksEachInTurnAndEndsWhenAllHadTheirs) {
  TrySession session(with_private_fields());
  const protocol::Step& step = *session.method().find_step("opening");
  auto people = private_hand_over(step, session.state());
  ASSERT_TRUE(people);
  EXPECT_THAT(people->reading_order, ElementsAre("P1", "P2", "P3", "P4"));
  EXPECT_THAT(people->sealed, IsEmpty());
  session.write("opening", "residue", Rows{row("", {{"level", std::int64_t{3}}})}, "P1");
  session.must(PassParticipant{{"opening", "residue", "P2"}});
  people = private_hand_over(step, session.state());
  EXPECT_THAT(people->sealed, ElementsAre("P1", "P2"));
  EXPECT_EQ(next_in_private(*people, {}), "P3");
  EXPECT_EQ(next_in_private(*people, {"P3"}), "P4");
  EXPECT_EQ(next_in_private(*people, {"P3", "P4"}), "") << "who wrote nothing is not asked again and again";
}

TEST(PrivateHandOver, IsNotThereWhilePrivateFieldsAreOffOrTheStepHasNone) {
  TrySession off, on(with_private_fields());
  EXPECT_FALSE(private_hand_over(*off.method().find_step("opening"), off.state()));
  EXPECT_FALSE(private_hand_over(*on.method().find_step("conclusion"), on.state()));
}

TEST(PrivateHandOver, WhatOnlyThePresenterWritesIsAskedOfNobodyElse) {
  auto listening = test::one_step_method({});
  protocol::Field heard;
  heard.id = "heard";
  heard.visibility = protocol::Visibility::Private;
  heard.presenter_only = true;
  listening.steps.front().fields.push_back(heard);
  TrySession session(with_private_fields());
  const auto people = private_hand_over(listening.steps.front(), session.state());
  ASSERT_TRUE(people);
  EXPECT_THAT(people->reading_order, ElementsAre("P1"));
  EXPECT_EQ(private_key(listening.steps.front(), heard, "P1").participant, "") << "one list, not one for each";
}

}  // namespace
}  // namespace beraad::session
