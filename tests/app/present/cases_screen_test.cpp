// The list of cases: whether one is handed over, whether the moment to decide went by, and that something comes first.
#include <gtest/gtest.h>

#include "app/present/case_screen.hpp"
#include "tests/app/present/present_fixture.hpp"

namespace beraad::present {
namespace {

using index::SessionSummary;

class CasesList : public Presenting {
 protected:
  static SessionSummary brought_in() {
    SessionSummary summary;
    summary.run = session::RunKind::Intake;
    summary.title = "Zwijgen of zeggen";
    summary.planned_start = {{2026, 11, 20}, 9, 0};
    return summary;
  }
  static SessionSummary meeting(session::Stage stage) {
    SessionSummary summary;
    summary.stage = stage;
    return summary;
  }
  /// On 29 November 2026 at twelve.
  [[nodiscard]] CasesScreen list(const std::vector<SessionSummary>& summaries) const {
    auto now = context();
    now.now.utc_ms = base::days_since_epoch({2026, 11, 29}) * 86'400'000 + 43'200'000;
    return present_cases(now, summaries);
  }
  [[nodiscard]] CaseLine line(const std::vector<SessionSummary>& summaries) const {
    auto screen = list(summaries);
    return screen.cases.size() == 1 ? screen.cases.front() : CaseLine{};
  }
  [[nodiscard]] CaseLine to_decide_before(base::DateTime moment) const {
    auto summary = brought_in();
    summary.decide_before = moment;
    return line({summary});
  }
};

TEST_F(CasesList, SaysWhetherACaseIsHandedOver) {
  auto summary = brought_in();
  EXPECT_EQ(line({summary}).state, "nog niet overgedragen");
  summary.handed_over = base::Date{2026, 11, 21};
  EXPECT_EQ(line({summary}).state, "overgedragen");
}

TEST_F(CasesList, SaysPlainlyThatTheMomentToDecideWentBy) {
  EXPECT_EQ(to_decide_before({{2026, 12, 2}, 9, 0}).days, "beslissen binnen 3 dagen");
  EXPECT_EQ(to_decide_before({{2026, 12, 2}, 9, 0}).days_tone, Tone::Quiet);
  for (const auto& [moment, words] : {std::pair(base::DateTime{{2026, 11, 28}, 9, 0}, "beslismoment 1 dag voorbij"),
                                      {base::DateTime{{2026, 11, 22}, 9, 0}, "beslismoment 7 dagen voorbij"},
                                      {base::DateTime{{2026, 11, 29}, 9, 0}, "beslismoment vandaag voorbij"},
                                      {base::DateTime{{2026, 11, 29}, 0, 0}, "vandaag beslissen"},
                                      {base::DateTime{{2026, 11, 29}, 15, 0}, "vandaag beslissen"}}) {
    EXPECT_EQ(to_decide_before(moment).days, words);
    EXPECT_EQ(to_decide_before(moment).days_tone, Tone::Warn) << words;
  }
}

TEST_F(CasesList, OnceDeliberatedOnThereIsNoMomentToMiss) {
  auto summary = brought_in();
  summary.decide_before = base::DateTime{{2026, 11, 22}, 9, 0};
  EXPECT_EQ(line({summary, meeting(session::Stage::Closed)}).days, "9 dagen oud");
  EXPECT_EQ(line({summary, meeting(session::Stage::Prepared)}).days, "beslismoment 7 dagen voorbij");
}

TEST_F(CasesList, MarksWhatSomethingComesBeforeUntilItIsDeliberatedOn) {
  auto summary = brought_in();
  EXPECT_EQ(line({summary}).mark, "");
  EXPECT_EQ(list({summary}).mark_note, "");
  summary.comes_first = true;
  EXPECT_EQ(line({summary}).mark, dutch().say("cases.mark"));
  EXPECT_EQ(list({summary}).mark_note, dutch().say("cases.mark-note"));
  EXPECT_EQ(line({summary, meeting(session::Stage::Closed)}).mark, "");
}

TEST_F(CasesList, MarksNothingWhereTheGroupLooksAlong) {
  auto summary = brought_in();
  summary.comes_first = true;
  app.room.shared = app.room.open = true;
  EXPECT_EQ(line({summary}).mark, "");
  EXPECT_EQ(list({summary}).mark_note, "");
}

TEST_F(CasesList, AnEmptySetUpOffersTheNewestThatWaitAndNothingWhereTheGroupLooksAlong) {
  std::vector<SessionSummary> summaries;
  for (std::uint8_t number = 1; number <= 7; ++number) {
    auto summary = brought_in();
    summary.id.bytes[0] = summary.case_id.bytes[0] = number;
    summary.handed_over = base::Date{2026, 11, 21};
    if (number == 1) summary.team = "Team De Linde";
    if (number == 2) summary.handed_over.reset();
    summaries.push_back(std::move(summary));
  }
  auto prepared = meeting(session::Stage::Prepared);
  prepared.case_id = summaries[2].case_id;
  summaries.push_back(prepared);
  app.setup.session.reset();
  auto now = context();
  now.library.access = storage::Access::ReadWrite;
  const auto offered = [&] {
    SetupScreen screen;
    add_waiting_cases(now, summaries, screen);
    EXPECT_EQ(screen.cases.empty(), screen.cases_label.empty());
    return screen.cases;
  };
  ASSERT_EQ(offered().size(), 5U) << "neither what is private still nor what a deliberation was made of";
  EXPECT_EQ(offered().front().second, "Zwijgen of zeggen, Team De Linde");
  EXPECT_EQ(offered()[1].second, "Zwijgen of zeggen") << "no team, no comma";
  EXPECT_EQ(offered()[1].first, summaries[3].id);
  for (std::uint8_t number = 8; number <= 9; ++number) {
    auto summary = summaries.front();
    summary.id.bytes[0] = summary.case_id.bytes[0] = number;
    summaries.insert(summaries.begin(), summary);
  }
  ASSERT_EQ(offered().size(), 5U) << "no more than that";
  EXPECT_EQ(offered().front().first, summaries.front().id);
  app.room.shared = app.room.open = true;
  EXPECT_TRUE(offered().empty());
  app.room.shared = app.room.open = false;
  app.setup.session = base::Uuid{};
  EXPECT_TRUE(offered().empty()) << "something was typed";
}

}  // namespace
}  // namespace beraad::present
