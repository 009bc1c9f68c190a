// A method over several meetings in a calendar: an entry for each day that is known, never one over all.
#include "core/exchange/planned_meeting.hpp"

#include <gtest/gtest.h>

#include "tests/core/session/session_fixture.hpp"

namespace beraad::exchange {
namespace {

class PlannedMeetings : public ::testing::Test {
 protected:
  static session::Setup setup_with_one_block() {
    auto setup = test::everyday_setup();
    setup.planned_end = base::plus_minutes(setup.planned_start, 60);  // the minutes of both meetings
    return setup;
  }
  [[nodiscard]] std::vector<CalendarEntry> entries() {
    auto method = m_session.method();
    for (auto& step : method.steps) step.meeting = 2;
    method.steps[0].meeting = 1;
    const auto document = session::SessionDocument::restore(
        m_session.document().id(), std::make_shared<const protocol::Protocol>(method), m_session.document().changes());
    EXPECT_TRUE(document);
    return planned_entries(*document, {});
  }

  test::TrySession m_session{setup_with_one_block()};
};

TEST_F(PlannedMeetings, OnlyTheFirstIsKnownBeforeTheBeginning) {
  const auto known = entries();
  ASSERT_EQ(known.size(), 1U);
  EXPECT_EQ(known[0].uid, base::to_text(m_session.document().id()) + "@beraad");
  EXPECT_EQ(known[0].start, (base::DateTime{{2025, 2, 12}, 13, 30}));
  EXPECT_EQ(known[0].end, (base::DateTime{{2025, 2, 12}, 13, 40})) << "its own ten minutes";
}

TEST_F(PlannedMeetings, AnEndOfItsOwnHolds) {
  auto setup = m_session.state().setup;
  setup.planned_end = base::plus_minutes(setup.planned_start, 25);
  m_session.must(session::ChangeSetup{setup});
  EXPECT_EQ(entries()[0].end, setup.planned_end);
}

TEST_F(PlannedMeetings, TheNextOneStandsBesideTheFirstOnceItsDayIsKnown) {
  const auto first = entries();
  m_session.must(session::BeginSession{});
  m_session.must(session::EnterStep{m_session.method().steps[1].id});
  auto setup = m_session.state().setup;
  setup.planned_start = {{2025, 3, 5}, 10, 0};
  setup.planned_end = base::plus_minutes(setup.planned_start, 50);
  m_session.must(session::ChangeSetup{setup});
  const auto both = entries();
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0], first[0]) << "reading it once more changes nothing";
  EXPECT_EQ(both[1].uid, base::to_text(m_session.document().id()) + "-meeting-2@beraad");
  EXPECT_EQ(both[1].start, setup.planned_start);
  EXPECT_EQ(both[1].end, setup.planned_end);
}

}  // namespace
}  // namespace beraad::exchange
