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

TEST(MeetingFacts, CountFormsWithWordsAndStandThosePassedBeside) {
  test::TrySession meeting;
  meeting.must(session::BeginSession{});
  meeting.must(session::EnterStep{"dilemma"});
  meeting.write("dilemma", "options", test::two_options());
  meeting.must(session::EnterStep{"judgement"});
  meeting.must(session::OpenRound{"judgement"});
  meeting.write("judgement", "judgement", test::judged("A"), "P1");
  for (const char* code : {"P2", "P3"}) meeting.must(session::PassParticipant{{"judgement", "judgement", code}});
  for (const char* code : {"P1", "P2", "P3", "P4"}) meeting.must(session::SealForm{"judgement", code});
  const auto facts = [&] { return facts_of(meeting.document(), meeting.clock().now(), false); };
  EXPECT_EQ(facts().judged_before, (Share{1, 4})) << "two passed, and one handed in an empty form";
  EXPECT_EQ(facts().passed_before, 2U);
  meeting.must(session::RevealRound{"judgement"});
  meeting.write("judgement", "judgement", test::judged("B"), "P2");
  EXPECT_EQ(facts().judged_before, (Share{1, 4})) << "what is written after the showing was not there before it";
  EXPECT_EQ(facts().passed_before, 2U);
}

TEST(MeetingFacts, AJudgementThatWasStruckSinceLayThere) {
  test::TrySession meeting;
  meeting.must(session::BeginSession{});
  meeting.must(session::EnterStep{"dilemma"});
  meeting.write("dilemma", "options", test::two_options());
  meeting.must(session::EnterStep{"judgement"});
  meeting.must(session::OpenRound{"judgement"});
  meeting.write("judgement", "judgement", test::judged("A"), "P1");
  meeting.must(session::SealForm{"judgement", "P1"});
  meeting.must(session::RevealRound{"judgement"});
  meeting.must(session::StrikeText{{"judgement", "judgement", "P1"}, {}, {}});
  EXPECT_EQ(facts_of(meeting.document(), meeting.clock().now(), false).judged_before, (Share{1, 4}));
}

TEST(MeetingFacts, TellWhatWasPlannedAndHowMuchTheLastThreeStepsHad) {
  test::TrySession meeting;
  meeting.must(session::BeginSession{});
  for (const auto& step : meeting.method().steps) meeting.must(session::RecordMinutes{step.id, 0});
  const auto facts = [&] { return facts_of(meeting.document(), meeting.clock().now(), false); };
  EXPECT_EQ(facts().used, 0);
  EXPECT_EQ(facts().last_steps_percent, 0) << "nothing was timed";
  meeting.must(session::RecordMinutes{"opening", 20});
  meeting.must(session::RecordMinutes{"perspectives", 40});
  meeting.must(session::RecordMinutes{"judgement", 15});
  meeting.must(session::RecordMinutes{"conclusion", 5});
  EXPECT_EQ(facts().used, 80);
  EXPECT_EQ(facts().planned, 60) << "ten for each of six";
  EXPECT_EQ(facts().last_steps_percent, 25);
  ASSERT_EQ(facts().steps.size(), 6U);
  EXPECT_EQ(facts().steps[2].step, "perspectives");
  EXPECT_EQ(facts().steps[2].planned, 10);
  EXPECT_EQ(facts().steps[2].used, 40);
}

TEST(MeetingFacts, APerspectiveIsWholeWithItsValueAndItsNorm) {
  auto method = test::one_step_method({test::free_table(
      "views",
      {test::column_of_role(protocol::Role::Value, "value"), test::column_of_role(protocol::Role::Norm, "norm")},
      protocol::Role::Perspectives)});
  base::SeededIds ids{3};
  base::ManualClock clock;
  session::SessionDocument meeting(ids.random_id(), std::make_shared<protocol::Protocol>(std::move(method)));
  const auto must = [&](const session::Command& command) { ASSERT_TRUE(meeting.run(command, {clock.now(), ids})); };
  must(session::PrepareSession{ids.random_id(), session::RunKind::Main, test::everyday_setup()});
  EXPECT_EQ(facts_of(meeting, clock.now(), false).perspectives_whole, (Share{0, 0}));
  const std::string rest = "rust", duty = "je laat een kind niet alleen";
  must(session::WriteAnswer{{"one", "views", {}},
                            session::Rows{test::row("", {{"value", rest}, {"norm", duty}}),
                                          test::row("", {{"value", rest}}), test::row("", {{"norm", duty}})}});
  EXPECT_EQ(facts_of(meeting, clock.now(), false).perspectives_whole, (Share{1, 3}));
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
