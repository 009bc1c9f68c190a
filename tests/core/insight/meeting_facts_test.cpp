// Facts about a meeting from its log.
#include "core/insight/meeting_facts.hpp"

#include <gtest/gtest.h>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::insight {
namespace {

TEST(MeetingFacts, TellMinutesOrderAndWhatWasShownTogether) {
  test::TrySession meeting;
  meeting.must(session::BeginSession{});
  meeting.must(session::EnterStep{"dilemma"});
  meeting.write("dilemma", "options", test::two_options());
  meeting.must(session::EnterStep{"judgement"});
  meeting.must(session::OpenRound{"judgement"});
  meeting.write("judgement", "judgement", test::judged("A"), "P1");
  meeting.must(session::SealForm{"judgement", "P1"});
  meeting.must(session::RevealRound{"judgement"});
  const auto facts = facts_of(meeting.document(), meeting.clock().now(), false);
  EXPECT_TRUE(facts.in_order);
  EXPECT_EQ(facts.options_with_loss, (Share{2, 2}));
  EXPECT_EQ(facts.shown_together, (Share{1, 2}));
  EXPECT_EQ(facts.judged_before, (Share{1, 4}));
  EXPECT_GT(facts.used, 0);
}

TEST(MeetingFacts, NoticeStepsOutOfOrderAndWhatWasPassedOver) {
  test::TrySession meeting;
  meeting.must(session::BeginSession{});
  meeting.must(session::EnterStep{"dialogue"});
  meeting.must(session::EnterStep{"dilemma"});
  meeting.must(session::SkipField{"dilemma", "question", "tijd"});
  meeting.must(session::PassParticipant{{"opening", "consent", "P2"}});
  meeting.must(session::LeaveStepUndone{"perspectives", "tijd"});
  const auto facts = facts_of(meeting.document(), meeting.clock().now(), false);
  EXPECT_FALSE(facts.in_order);
  EXPECT_EQ(facts.skipped, 1U);
  EXPECT_EQ(facts.passed, 1U);
  EXPECT_TRUE(facts.steps[2].left_out);
}

TEST(MeetingFacts, TellWhetherItWasLookedBackOn) {
  test::TrySession meeting;
  meeting.must(session::BeginSession{});
  EXPECT_EQ(facts_of(meeting.document(), meeting.clock().now(), false).followed_up, false);
  EXPECT_EQ(facts_of(meeting.document(), meeting.clock().now(), true).followed_up, true);
}

TEST(MeetingFacts, CountAPromiseWithItsDayAmongWhatWasAgreed) {
  const auto field = [](const char* id, protocol::Role role, protocol::FieldType type) {
    protocol::Field field;
    field.id = id;
    field.role = role;
    field.type = type;
    return field;
  };
  auto method = test::one_step_method({field("step", protocol::Role::Promise, protocol::FieldType::ShortText),
                                       field("day", protocol::Role::PromiseDue, protocol::FieldType::Date)});
  base::SeededIds ids{3};
  base::ManualClock clock;
  session::SessionDocument meeting(ids.random_id(), std::make_shared<protocol::Protocol>(std::move(method)));
  const auto must = [&](const session::Command& command) { ASSERT_TRUE(meeting.run(command, {clock.now(), ids})); };
  must(session::PrepareSession{ids.random_id(), session::RunKind::Main, test::everyday_setup()});
  EXPECT_EQ(facts_of(meeting, clock.now(), false).agreed_whole, (Share{0, 0}));
  must(session::WriteAnswer{{"one", "step", {}}, std::string("ik bel de school")});
  EXPECT_EQ(facts_of(meeting, clock.now(), false).agreed_whole, (Share{0, 1}));
  must(session::WriteAnswer{{"one", "day", {}}, std::string("2025-02-20")});
  EXPECT_EQ(facts_of(meeting, clock.now(), false).agreed_whole, (Share{1, 1}));
}

TEST(MeetingFacts, GoingBackToAStepIsNoOtherOrder) {
  test::TrySession meeting;
  meeting.must(session::BeginSession{});
  meeting.must(session::EnterStep{"dilemma"});
  meeting.must(session::EnterStep{"opening"});
  EXPECT_TRUE(facts_of(meeting.document(), meeting.clock().now(), false).in_order);
}

}  // namespace
}  // namespace beraad::insight
