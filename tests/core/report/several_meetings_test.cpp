// What is printed for a method over several meetings: the times are those of the meeting that is held now.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/report/printable.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace beraad::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// Two meetings of an hour and a half; the first is set up from one o'clock on.
class SeveralMeetings : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_GE(session.method.steps.size(), 2U);
    session.method.steps.resize(2);
    for (std::size_t at = 0; at < 2; ++at) {
      session.method.steps[at].meeting = static_cast<int>(at) + 1;
      session.method.steps[at].title = at == 0 ? base::LocalText{"Vragen", "Asking"} : base::LocalText{"Doen", "Doing"};
      session.method.steps[at].minutes[session.state.setup.plan] = 90;
    }
    plan({{2026, 11, 12}, 13, 0});
  }
  void plan(base::DateTime start) {
    session.state.setup.planned_start = start;
    session.state.setup.planned_end = base::plus_minutes(start, 90);
  }
  /// The tables of steps on the card: of each row the clock and the minutes.
  [[nodiscard]] std::vector<std::string> rows_on_card() const {
    std::vector<std::string> rows;
    for (const Part& part : build_step_card(session.source(texts)).parts) {
      const auto* table = std::get_if<Table>(&part);
      if (table == nullptr) continue;
      for (const auto& row : table->rows) {
        rows.push_back(plain(row.cells.front().front()) + " " + plain(row.cells.back().front()));
      }
    }
    return rows;
  }

  base::Texts texts = shipped_texts(base::Language::Dutch);
  FullSession session{shipped_protocol("question-table.json")};
};

TEST_F(SeveralMeetings, TheStepCardHasTheTimesOfTheFirstAndTheMinutesOfAll) {
  const Document card = build_step_card(session.source(texts));
  EXPECT_THAT(text_of(card), HasSubstr("13:00 tot 14:30"));
  const auto headings = headings_of(card);
  ASSERT_GE(headings.size(), 2U);
  EXPECT_EQ(headings[0], "Bijeenkomst 1");
  EXPECT_EQ(headings[1], "Bijeenkomst 2");
  EXPECT_EQ(card.kind, texts.say("kit.steps")) << "not of one meeting only";
  EXPECT_THAT(rows_on_card(), ElementsAre("13:00 90", " 90"));
}

TEST_F(SeveralMeetings, TheAttendanceSheetIsOfTheFirst) {
  EXPECT_THAT(text_of(build_attendance_sheet(session.source(texts))), HasSubstr("13:00 tot 14:30"));
}

TEST_F(SeveralMeetings, OnceTheSecondIsHeldTheTimesAreItsOwn) {
  session.state.current_step = session.method.steps[1].id;
  plan({{2026, 11, 19}, 10, 0});
  EXPECT_THAT(rows_on_card(), ElementsAre(" 90", "10:00 90"));
}

TEST_F(SeveralMeetings, TheCardOfWhoLeadsTellsThemApart) {
  const auto headings = headings_of(build_facilitator_card(session.source(texts)));
  EXPECT_THAT(headings, ElementsAre("Bijeenkomst 1", "13:00  Vragen", "Bijeenkomst 2", "Doen"));
}

TEST_F(SeveralMeetings, AMethodThatIsDoneInOneNumbersNothing) {
  for (auto& step : session.method.steps) step.meeting = 0;
  const Document card = build_step_card(session.source(texts));
  EXPECT_THAT(text_of(card), Not(HasSubstr("Bijeenkomst 1")));
  EXPECT_EQ(card.kind, texts.say("kit.step-card"));
  EXPECT_THAT(rows_on_card(), ElementsAre("13:00 90", "14:30 90"));
}

}  // namespace
}  // namespace beraad::report
