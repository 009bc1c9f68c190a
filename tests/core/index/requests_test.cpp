// What a register of requests says over time.
#include "core/index/requests.hpp"

#include "tests/core/index/beside.hpp"

namespace beraad::index {
namespace {

class Requests : public testing::Test {
 protected:
  session::Row request(const std::string& on, const std::string& met, std::size_t state) {
    const auto* column =
        protocol::find_by_role(book.document().protocol(), Role::Requests).field->find_column(Role::RequestState);
    auto row =
        book.row(Role::Requests, {{Role::RequestOn, on}, {Role::RequestState, column->choices.options[state].id}});
    const auto* meeting =
        protocol::find_by_role(book.document().protocol(), Role::Requests).field->find_column(Role::RequestMeeting);
    if (!met.empty()) row.cells.emplace(meeting->id, met);
    return row;
  }
  static SessionSummary meeting(const std::string& team, int year, double minutes) {
    SessionSummary summary;
    summary.team = team;
    summary.planned_start = {{year, 3, 1}, 9, 0};
    summary.minutes_held = minutes;
    return summary;
  }

  Beside book{Role::Requests};
};

TEST_F(Requests, TheMiddleOfTheWaitingIsOverThoseThatHaveBothDays) {
  book.write(Role::Requests,
             session::Rows{request("2026-01-01", "2026-01-11", 2), request("2026-01-01", "2026-01-04", 2),
                           request("2026-01-01", "2026-03-01", 2), request("2026-01-01", "", 0),
                           request("2026-01-09", "2026-01-01", 1)});
  const auto overview = overview_of(book.document(), {});
  EXPECT_EQ(overview.requests, 5U);
  EXPECT_EQ(overview.open, 1U);
  EXPECT_EQ(overview.with_days, 3U) << "a meeting before its request is a slip of the pen";
  EXPECT_EQ(overview.median_days, std::optional(10));
}

TEST_F(Requests, OnlyMeetingsThatWereHeldWentAheadAndFewerThanThreeHaveNoHalf) {
  session::Rows rows{request("2026-01-01", "2026-01-11", 2), request("2026-01-01", "2026-01-04", 2)};
  for (const std::size_t state : {0U, 1U, 3U, 4U}) rows.push_back(request("2026-01-01", "2026-01-09", state));
  book.write(Role::Requests, rows);
  auto overview = overview_of(book.document(), {});
  EXPECT_EQ(overview.with_days, 2U) << "planned, moved and cancelled ones did not go ahead";
  EXPECT_FALSE(overview.median_days);
  rows.push_back(request("2026-01-01", "2026-01-06", 2));
  book.write(Role::Requests, rows);
  overview = overview_of(book.document(), {});
  EXPECT_EQ(overview.with_days, 3U);
  EXPECT_EQ(overview.median_days, std::optional(5));
}

TEST_F(Requests, AgreedHoursStandBesideWhatTheMeetingsTook) {
  book.write(Role::TeamHours, session::Rows{book.row(Role::TeamHours, {{Role::HoursTeam, std::string("Team Noord")},
                                                                       {Role::HoursYear, std::string("2026")},
                                                                       {Role::HoursAgreed, std::string("7,5")}})});
  const auto overview =
      overview_of(book.document(), {meeting("team noord ", 2026, 90), meeting("Team Noord", 2026, 60),
                                    meeting("Team Noord", 2025, 600), meeting("Team Zuid", 2026, 600)});
  ASSERT_EQ(overview.teams.size(), 1U);
  EXPECT_DOUBLE_EQ(overview.teams[0].agreed, 7.5);
  EXPECT_DOUBLE_EQ(overview.teams[0].held, 2.5);
}

TEST_F(Requests, MeetingsThatWereHeldWithoutANotedTimeAreCountedApart) {
  book.write(Role::TeamHours, session::Rows{book.row(Role::TeamHours, {{Role::HoursTeam, std::string("Team Noord")},
                                                                       {Role::HoursAgreed, std::string("7,5")}})});
  const auto at = [](session::Stage stage, double minutes) {
    auto summary = meeting("Team Noord", 2026, minutes);
    summary.stage = stage;
    return summary;
  };
  using session::Stage;
  const auto overview = overview_of(
      book.document(), {at(Stage::Closed, 0), at(Stage::Stopped, 0), at(Stage::Closed, 90), at(Stage::Prepared, 0)});
  ASSERT_EQ(overview.teams.size(), 1U);
  EXPECT_EQ(overview.teams[0].unknown, 2) << "from paper; what is still to come was not held";
  EXPECT_DOUBLE_EQ(overview.teams[0].held, 1.5);
}

TEST_F(Requests, HoursThatCannotBeReadAreSaidAndNotCountedAsNone) {
  book.write(Role::TeamHours, session::Rows{book.row(Role::TeamHours, {{Role::HoursTeam, std::string("Team Noord")},
                                                                       {Role::HoursAgreed, std::string("veel")}})});
  const auto overview = overview_of(book.document(), {});
  ASSERT_EQ(overview.teams.size(), 1U);
  EXPECT_EQ(overview.teams[0].not_understood, "veel");
}

TEST_F(Requests, TheSummarySaysWhatIsKeptThere) {
  EXPECT_EQ(summarise(book.document()).keeps, std::set{Role::Requests});
  EXPECT_EQ(summarise(Beside(Role::Candidates).document()).keeps, std::set{Role::Candidates});
}

TEST_F(Requests, AnEmptyRegisterSaysNothing) {
  const auto overview = overview_of(book.document(), {});
  EXPECT_EQ(overview.requests, 0U);
  EXPECT_FALSE(overview.median_days);
}

TEST(ReadHours, OnlyWhatIsANumber) {
  EXPECT_EQ(read_hours("12"), std::optional(12.0));
  EXPECT_EQ(read_hours(" 7,5 "), std::optional(7.5));
  for (const char* text : {"", "veel", "-1", "1e9", "nan", "1,2,3", "20 of 40", "12000"}) {
    EXPECT_FALSE(read_hours(text)) << text;
  }
}

TEST(ReadHours, WhateverWordsStandAroundIt) {
  for (const char* text : {"40 uur", "40u", "ca. 40", "40.", "40 hours"}) {
    EXPECT_EQ(read_hours(text), std::optional(40.0)) << text;
  }
  EXPECT_EQ(read_hours("1.000"), std::optional(1000.0));
  EXPECT_EQ(read_hours("7,25 uur"), std::optional(7.25));
}

}  // namespace
}  // namespace beraad::index
