// A method over several meetings in a calendar: an entry for each day that is known, never one over all.
#include "core/exchange/planned_meeting.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/core/session/session_fixture.hpp"
#include "tests/support/strict_calendar.hpp"
#include "tests/support/temporary_folder.hpp"

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
  EXPECT_EQ(both[0].uid, first[0].uid) << "reading it once more changes nothing";
  EXPECT_EQ(both[0].start, first[0].start);
  EXPECT_EQ(both[0].end, first[0].end);
  EXPECT_GT(both[0].sequence, first[0].sequence);
  EXPECT_EQ(both[1].uid, base::to_text(m_session.document().id()) + "-meeting-2@beraad");
  EXPECT_EQ(both[1].start, setup.planned_start);
  EXPECT_EQ(both[1].end, setup.planned_end);
}

/// A meeting whose method agrees on a day to look back, in a calendar that reads every file that is made of it.
class PlanInACalendar : public ::testing::Test {
 protected:
  PlanInACalendar() {
    auto method = m_session.method();
    for (auto& step : method.steps) {
      for (auto& field : step.fields) {
        if (field.id == k_key.field && step.id == k_key.step) field.role = protocol::Role::LookBackDate;
      }
    }
    auto document = session::SessionDocument::restore(m_session.document().id(),
                                                      std::make_shared<const protocol::Protocol>(std::move(method)),
                                                      m_session.document().changes());
    EXPECT_TRUE(document);
    m_session.document() = std::move(*document);
  }

  void export_and_read() {
    const auto file = m_folder / "plan.ics";
    std::ofstream(file, std::ios::binary) << written();
    m_calendar.take_in(file);
  }
  /// When everything in the calendar is.
  [[nodiscard]] std::vector<std::string> days() const {
    std::vector<std::string> all;
    for (const auto& entry : m_calendar.entries()) all.push_back(entry.start);
    return all;
  }
  [[nodiscard]] std::string written() {
    return write_calendar(planned_entries(m_session.document(), k_texts), m_session.document().changes().back().at);
  }
  void agree_on(const std::string& day) { m_session.must(session::WriteAnswer{k_key, day}); }

  inline static const session::AnswerKey k_key{"conclusion", "look_back", {}};
  inline static const base::Texts k_texts{base::Language::Dutch,
                                          {{"calendar.deliberation", "Beraad"}, {"calendar.look-back", "Terugblik"}}};
  test::TrySession m_session;
  test::TemporaryFolder m_folder;
  test::ReadCalendar m_calendar;
};

TEST_F(PlanInACalendar, IsTheSameHoweverOftenItIsRead) {
  agree_on("2025-02-26");
  export_and_read();
  const auto held = m_calendar.entries();
  ASSERT_EQ(held.size(), 2U);
  m_session.clock().advance_ms(86'400'000);
  export_and_read();
  EXPECT_EQ(m_calendar.entries(), held);
}

TEST_F(PlanInACalendar, MovesWithTheMeeting) {
  export_and_read();
  const auto before = m_calendar.entries();
  auto setup = m_session.state().setup;
  setup.planned_start = {{2025, 3, 5}, 10, 0};
  m_session.must(session::ChangeSetup{setup});
  export_and_read();
  const auto after = m_calendar.entries();
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after[0].uid, before[0].uid);
  EXPECT_EQ(after[0].start, "2025-03-05 10:00:00");
  EXPECT_GT(after[0].sequence, before[0].sequence);
}

TEST_F(PlanInACalendar, LosesTheMeetingThatThePresenterStopped) {
  agree_on("2025-02-26");
  export_and_read();
  ASSERT_EQ(days().size(), 2U);
  m_session.must(session::StopByPresenter{});
  export_and_read();
  EXPECT_TRUE(days().empty());
}

TEST_F(PlanInACalendar, KeepsTheMeetingThatStoppedHalfwayAndNotWhatWasToFollow) {
  agree_on("2025-02-26");
  export_and_read();
  m_session.must(session::BeginSession{});
  auto setup = m_session.state().setup;
  setup.planned_start = base::local_time(m_session.clock().now());
  m_session.must(session::ChangeSetup{setup});
  m_session.must(session::StopByPresenter{});
  export_and_read();
  ASSERT_EQ(m_calendar.entries().size(), 1U);
  EXPECT_EQ(m_calendar.entries()[0].title, "Beraad");
}

TEST_F(PlanInACalendar, MovesAndLosesTheDayToLookBack) {
  agree_on("2025-02-26");
  export_and_read();
  agree_on("2025-02-20");
  export_and_read();
  EXPECT_EQ(days(), (std::vector<std::string>{"2025-02-20", "2025-02-12 13:30:00"}));
  m_session.must(session::ClearAnswer{k_key});
  export_and_read();
  EXPECT_EQ(days(), (std::vector<std::string>{"2025-02-12 13:30:00"}));
  agree_on("2025-02-24");
  export_and_read();
  EXPECT_EQ(days().size(), 2U) << "agreed on once more";
  m_session.must(session::StrikeText{k_key, {}, {}});
  EXPECT_EQ(written().find("20250224"), std::string::npos) << "what was struck is told by nothing";
  export_and_read();
  EXPECT_EQ(days().size(), 1U);
}

TEST_F(PlanInACalendar, LosesTheDayToLookBackThatNobodyNeedsAnyMore) {
  agree_on("2025-02-26");
  export_and_read();
  m_session.must(session::WaiveLookBack{true});
  export_and_read();
  EXPECT_EQ(days().size(), 1U);
  m_session.must(session::WaiveLookBack{false});
  export_and_read();
  EXPECT_EQ(days().size(), 2U);
}

}  // namespace
}  // namespace beraad::exchange
