// Meetings of a method that takes several: their days and minutes, and who was there for how long.
#include "core/session/meetings.hpp"

#include <gmock/gmock.h>

#include "core/session/attendance.hpp"
#include "tests/core/session/session_fixture.hpp"

namespace beraad::session {
namespace {

using ::testing::ElementsAre;

constexpr std::int64_t k_minute = 60'000, k_week = std::int64_t{7} * 24 * 60 * k_minute;
constexpr base::Date k_first{2025, 2, 12}, k_second{2025, 2, 19};

/// Half an hour, and a week later twenty minutes of the second meeting.
class Meetings : public ::testing::Test {
 protected:
  void begin() {
    m_session.must(BeginSession{});
    wait_minutes(29);
  }
  void meet_again() {
    m_session.must(PauseClock{});
    m_session.clock().advance_ms(k_week);
    m_session.must(ResumeClock{});
    m_session.must(EnterStep{m_session.method().steps[2].id});
    session::Setup setup = m_session.state().setup;
    setup.planned_start = {k_second, 13, 45};
    m_session.must(ChangeSetup{setup});
    wait_minutes(18);
  }
  void wait_minutes(int minutes) { m_session.clock().advance_ms(minutes * k_minute); }
  [[nodiscard]] base::Instant now() { return m_session.clock().now(); }
  /// The same log by a method that takes its first two steps in a meeting of their own.
  [[nodiscard]] SessionDocument document() {
    auto method = m_session.method();
    for (auto& step : method.steps) step.meeting = 2;
    method.steps[0].meeting = method.steps[1].meeting = 1;
    auto restored = SessionDocument::restore(m_session.document().id(),
                                             std::make_shared<const protocol::Protocol>(std::move(method)),
                                             m_session.document().changes());
    EXPECT_TRUE(restored);
    return std::move(*restored);
  }
  [[nodiscard]] Attendance of(const std::string& code) {
    for (const auto& one : attendance_of(document(), now())) {
      if (one.code == code) return one;
    }
    return {};
  }

  test::TrySession m_session;
};

TEST_F(Meetings, EachHasItsDayAndItsMinutes) {
  begin();
  EXPECT_THAT(days_of(held_meetings(document(), now())), ElementsAre(k_first));
  meet_again();
  const auto held = held_meetings(document(), now());
  ASSERT_EQ(held.size(), 2U);
  EXPECT_THAT(days_of(held), ElementsAre(k_first, k_second));
  EXPECT_EQ(held[0].start, (base::DateTime{k_first, 13, 30}));
  EXPECT_EQ(held[1].start, (base::DateTime{k_second, 13, 45}));
  EXPECT_EQ(held[0].planned + held[1].planned, 60);
  EXPECT_NEAR(held[0].used, 31, 1);
  EXPECT_NEAR(held[1].used, 19, 1);
  EXPECT_NEAR(minutes_of(held), 50, 1);
}

TEST_F(Meetings, BeforeTheBeginningTheyAreAllThereAndOneDayIsKnown) {
  const auto meetings = held_meetings(document(), now());
  ASSERT_EQ(meetings.size(), 2U);
  EXPECT_TRUE(meetings[0].start);
  EXPECT_FALSE(meetings[1].start);
  EXPECT_EQ(minutes_of(meetings), 60) << "as it is planned";
}

TEST_F(Meetings, NobodyWasThereBeforeTheBeginning) {
  EXPECT_TRUE(attendance_of(document(), now()).empty());
  begin();
  EXPECT_TRUE(has_attended(attendance_of(document(), now()), "P3"));
}

TEST_F(Meetings, WhoLeftEarlyWasThereUntilThen) {
  begin();
  m_session.must(LeaveParticipant{"P3"});
  wait_minutes(10);
  meet_again();
  m_session.must(LeaveParticipant{"P4"});
  wait_minutes(30);
  m_session.must(CloseSession{});
  EXPECT_EQ(of("P3"), (Attendance{"P3", {k_first}, 30}));
  EXPECT_THAT(of("P4").days, ElementsAre(k_first, k_second));
  EXPECT_LT(*of("P4").minutes, *of("P1").minutes - 25);
  EXPECT_EQ(*of("P1").minutes, minutes_of(held_meetings(document(), now())));
}

TEST_F(Meetings, WhoCameBackMissedOnlyWhatLiesBetween) {
  begin();
  m_session.must(LeaveParticipant{"P3"});
  wait_minutes(9);
  m_session.must(JoinParticipant{m_session.state().setup.participants[2]});
  wait_minutes(9);
  m_session.must(CloseSession{});
  EXPECT_EQ(*of("P1").minutes - *of("P3").minutes, 10);
}

TEST_F(Meetings, WhoWasMarkedAsGoneOnlyAfterTheEndWasNeverThere) {
  begin();
  m_session.must(CloseSession{});
  m_session.must(ReopenSession{});
  m_session.must(LeaveParticipant{"P3"});
  m_session.must(CloseSession{});
  EXPECT_FALSE(has_attended(attendance_of(document(), now()), "P3"));
  EXPECT_TRUE(has_attended(attendance_of(document(), now()), "P4"));
}

TEST_F(Meetings, WhoWasAwayFromTheBeginningWasNeverThere) {
  m_session.must(LeaveParticipant{"P3"});
  begin();
  m_session.must(CloseSession{});
  EXPECT_FALSE(has_attended(attendance_of(document(), now()), "P3"));
}

TEST_F(Meetings, WithoutAClockItIsOnlyKnownThatItWasAPart) {
  begin();
  m_session.must(LeaveParticipant{"P3"});
  m_session.must(RecordMinutes{m_session.method().steps[0].id, 40});
  m_session.must(CloseSession{});
  ASSERT_TRUE(has_attended(attendance_of(document(), now()), "P3"));
  EXPECT_FALSE(of("P3").minutes);
  EXPECT_EQ(of("P1").minutes, 40);
}

}  // namespace
}  // namespace beraad::session
