// Slips counted, and why a case stands where it stands.
#include "core/index/shortlist.hpp"

#include "tests/core/index/beside.hpp"

namespace beraad::index {
namespace {

using Order = std::vector<std::size_t>;

TEST(ReadSlip, NumbersInOrderHoweverTheyAreWritten) {
  for (const char* text : {"3 1 2", "3,1,2", "3, 1 en 2", " 3 > 1 > 2 ", "3-1-2."}) {
    EXPECT_EQ(read_slip(text, 3), std::optional(Order{3, 1, 2})) << text;
  }
  EXPECT_EQ(read_slip("2", 3), std::optional(Order{2})) << "who wants one says one";
}

TEST(ReadSlip, WhatCannotBeMeantIsNotGuessed) {
  for (const char* text : {"", "geen", "0 1", "4 1", "1 1", "1 2 1", "99999999999999999999", "1 2345"}) {
    EXPECT_FALSE(read_slip(text, 3)) << text;
  }
  EXPECT_FALSE(read_slip("1", 0));
}

class Shortlist : public testing::Test {
 protected:
  void SetUp() override {
    const auto& options = protocol::find_by_role(preparation.document().protocol(), Role::Candidates)
                              .field->find_column(Role::Urgency)
                              ->choices.options;
    most_urgent = options.front().id;
    least_urgent = options.back().id;
    rows = {preparation.row(Role::Candidates, {{Role::CandidateTitle, std::string("een")},
                                               {Role::BroughtBy, std::string("P1")},
                                               {Role::Urgency, least_urgent}}),
            preparation.row(Role::Candidates, {{Role::CandidateTitle, std::string("twee")},
                                               {Role::BroughtBy, std::string("P2")},
                                               {Role::Urgency, most_urgent},
                                               {Role::Waited, true},
                                               {Role::EarlierPromise, std::string("bellen")}}),
            preparation.row(Role::Candidates, {{Role::CandidateTitle, std::string("drie")},
                                               {Role::BroughtBy, std::string("P3")},
                                               {Role::Urgency, least_urgent}})};
    preparation.write(Role::Candidates, rows);
  }
  void slips(const std::vector<std::string>& orders) {
    session::Rows slips;
    for (const auto& order : orders) slips.push_back(preparation.row(Role::RankingSlips, {{Role::SlipOrder, order}}));
    preparation.write(Role::RankingSlips, std::move(slips));
  }
  [[nodiscard]] std::string order() const {
    std::string titles;
    for (const auto& candidate : list()) titles += candidate.title + " ";
    return titles;
  }
  [[nodiscard]] std::vector<Candidate> list(const std::string& last = {},
                                            const std::vector<std::string>& owing = {}) const {
    return shortlist(preparation.document(), base::Language::Dutch, last, owing);
  }

  Beside preparation{Role::Candidates};
  session::Rows rows;
  std::string most_urgent, least_urgent;
};

TEST_F(Shortlist, WithoutSlipsTheMostUrgentComesFirst) { EXPECT_EQ(order(), "twee een drie "); }

TEST_F(Shortlist, SlipsWeighTheSameAndGoBeforeUrgency) {
  slips({"3 1 2", "3 2 1", "1 3 2"});
  EXPECT_EQ(order(), "drie een twee ");
  const auto best = list().front();
  EXPECT_EQ(best.places, (std::vector<std::size_t>{2, 1}));
  EXPECT_EQ(best.points, 5U);
  EXPECT_EQ(best.number, 3U) << "the number on the slip stays its own";
}

TEST_F(Shortlist, AnUnreadableSlipCountsForNothingAndIsNamed) {
  slips({"3 1 2", "7 1"});
  EXPECT_EQ(unreadable_slips(preparation.document()).size(), 1U);
  EXPECT_EQ(list().front().points, 2U);
}

TEST_F(Shortlist, WhileSlipsAreInEachCandidateKeepsItsNumber) {
  auto without_first = rows, moved = rows, longer = rows;
  without_first.erase(without_first.begin());
  std::ranges::swap(moved[0], moved[1]);
  longer.push_back(preparation.row(Role::Candidates, {{Role::CandidateTitle, std::string("vier")}}));
  slips({"3 1 2"});
  EXPECT_EQ(preparation.refusal(Role::Candidates, without_first), "refused.slips-are-in");
  EXPECT_EQ(preparation.refusal(Role::Candidates, moved), "refused.slips-are-in");
  EXPECT_EQ(preparation.refusal(Role::Candidates, session::Rows{}), "refused.slips-are-in");
  EXPECT_EQ(order(), "drie een twee ");
  EXPECT_EQ(preparation.refusal(Role::Candidates, longer), "") << "one more is behind the others";
  EXPECT_EQ(preparation.refusal(Role::RankingSlips, session::Rows{}), "");
  EXPECT_EQ(preparation.refusal(Role::Candidates, without_first), "") << "no slip means it any more";
}

TEST_F(Shortlist, ItSaysWhyACaseStandsThere) {
  const auto first = list("functie P2").front();
  EXPECT_EQ(first.title, "twee");
  EXPECT_FALSE(first.urgency.empty());
  EXPECT_TRUE(first.waited);
  EXPECT_TRUE(first.promise_open);
  EXPECT_TRUE(first.presented_last_time);
  EXPECT_FALSE(first.undecided) << "nobody said that nothing was decided";
  const auto second = list({}, {"functie P1"})[1];
  EXPECT_TRUE(second.promise_open) << "P1 promised something in an earlier meeting";
  EXPECT_FALSE(second.waited);
}

TEST_F(Shortlist, APromiseThatWasSettledInAnotherWayStandsOpenNoMore) {
  const auto& table = *protocol::find_by_role(preparation.document().protocol(), Role::Candidates).field;
  const auto* status = table.find_column(Role::PromiseStatus);
  std::size_t settled = 0;
  for (const auto& option : status->choices.options) {
    rows[1].cells[status->id] = option.id;
    preparation.write(Role::Candidates, rows);
    EXPECT_EQ(list().front().promise_open, !option.settles) << option.id;
    settled += option.settles ? 1U : 0U;
  }
  EXPECT_GE(settled, 2U) << "kept, or changed on purpose";
}

TEST_F(Shortlist, TheChosenOneIsKnownByItsRow) {
  EXPECT_FALSE(chosen_case(preparation.document()));
  preparation.write(Role::ChosenCase, base::to_text(rows[2].id));
  ASSERT_TRUE(chosen_case(preparation.document()));
  EXPECT_TRUE(list().back().chosen);
}

class LastPresenter : public testing::Test {
 protected:
  static SessionSummary meeting(const std::string& team, int month, const std::string& presenter) {
    SessionSummary summary;
    summary.team = team;
    summary.stage = session::Stage::Closed;
    summary.planned_start = {{2026, month, 1}, 9, 0};
    summary.presenter = presenter;
    return summary;
  }
  [[nodiscard]] std::string of(const std::string& team) const {
    session::Setup setup;
    setup.team = team;
    setup.planned_start = {{2026, 6, 1}, 9, 0};
    return last_presenter(meetings, setup);
  }

  std::vector<SessionSummary> meetings{meeting("Team Noord", 7, "arts"), meeting("team noord ", 5, "begeleider"),
                                       meeting("Team Noord", 3, "teamleider")};  // newest first
};

TEST_F(LastPresenter, IsOfTheTeamsNewestMeetingBeforeThisOne) {
  EXPECT_EQ(of("Team Noord"), "begeleider");
  EXPECT_EQ(of("Team Zuid"), "");
  EXPECT_EQ(of(""), "");
}

TEST_F(LastPresenter, WhatWasNotHeldIsNoMeeting) {
  meetings[1].stage = session::Stage::Prepared;
  EXPECT_EQ(of("Team Noord"), "teamleider");
}

}  // namespace
}  // namespace beraad::index
