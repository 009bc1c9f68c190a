#include "core/session/decide.hpp"

#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using test::TrySession;

TEST(SetUp, IsCheckedAsAWhole) {
  const auto refusal_of = [](auto spoil) {
    TrySession session;
    session::Setup setup = session.state().setup;
    spoil(setup);
    return session.refusal(ChangeSetup{setup});
  };
  EXPECT_EQ(refusal_of([](session::Setup&) {}), "refused.unchanged");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.plan = "61"; }), "refused.unknown-plan");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.protocol_id = "other"; }), "refused.other-method");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.planned_minutes["opening"] = 601; }), "refused.minutes");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.planned_minutes["nowhere"] = 5; }), "refused.unknown-step");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.participants[1].code = "Jan"; }), "refused.bad-code");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.participants[1].code = "P1"; }), "refused.duplicate-participant");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.participants[1].presenter = true; }), "refused.two-presenters");
  EXPECT_EQ(refusal_of([](session::Setup& s) {
              for (int i = 6; i <= 31; ++i) s.participants.push_back(test::person("P" + std::to_string(i), "collega"));
            }),
            "refused.too-many-participants");
  EXPECT_EQ(refusal_of([](session::Setup& s) { s.title = "Andere titel"; }), "");
}

TEST(SetUp, IsKeptWhileItIsBeingTypedAndCompleteOnceItBegins) {
  base::SeededIds ids(5);
  SessionDocument document(ids.random_id(), test::everything_method());
  auto setup = test::everyday_setup();
  setup.participants[1].role = " ";
  ASSERT_TRUE(document.run(PrepareSession{ids.random_id(), RunKind::Main, setup}, {{}, ids}));
  EXPECT_FALSE(is_complete(document.state().setup));
  EXPECT_EQ(document.run(BeginSession{}, {{}, ids}).error().code, "refused.role-needed");
  setup.participants[1].role = "collega";
  ASSERT_TRUE(document.run(ChangeSetup{setup}, {{}, ids}));
  EXPECT_TRUE(is_complete(document.state().setup));
  ASSERT_TRUE(document.run(BeginSession{}, {{}, ids}));
  setup.participants[1].role.clear();
  EXPECT_EQ(document.run(ChangeSetup{setup}, {{}, ids}).error().code, "refused.role-needed");
}

TEST(SetUp, HappensOnceAndFirst) {
  TrySession session;
  EXPECT_EQ(session.refusal(PrepareSession{{}, RunKind::Main, test::everyday_setup()}), "refused.already-prepared");
  base::SeededIds ids(3);
  SessionDocument blank(ids.random_id(), test::everything_method());
  EXPECT_EQ(blank.run(BeginSession{}, {{}, ids}).error().code, "refused.not-prepared");
  session::Setup bare;
  ASSERT_TRUE(blank.run(PrepareSession{ids.random_id(), RunKind::Intake, bare}, {{}, ids}));
  EXPECT_EQ(blank.state().setup.plan, "60");  // no plan = the first
  EXPECT_EQ(blank.state().setup.protocol_id, "everything");
}

TEST(People, ComeAndGo) {
  TrySession session;
  session.must(JoinParticipant{test::person("", "tolk")});
  EXPECT_EQ(session.state().setup.participants.back().code, "P6");
  EXPECT_EQ(session.refusal(JoinParticipant{test::person("P6", "tolk")}), "refused.duplicate-participant");
  session.must(LeaveParticipant{"P6"});
  EXPECT_EQ(session.refusal(LeaveParticipant{"P6"}), "refused.unchanged");
  EXPECT_EQ(session.refusal(LeaveParticipant{"P7"}), "refused.unknown-participant");
  EXPECT_EQ(counted_participants(session.state().setup).size(), 4U);
  session.must(JoinParticipant{test::person("P6", "tolk")});
  EXPECT_EQ(session.state().setup.participants.size(), 6U);
  EXPECT_EQ(counted_participants(session.state().setup).size(), 5U);
}

TEST(People, WithAnswersAreNotTakenOutOfTheSetUp) {
  TrySession session;
  session.write("opening", "consent", true, "P4");
  session::Setup setup = session.state().setup;
  std::erase_if(setup.participants, [](const Participant& person) { return person.code == "P4"; });
  EXPECT_EQ(session.refusal(ChangeSetup{setup}), "refused.participant-has-answers");
}

}  // namespace
}  // namespace beraad::session
