#include "core/base/calendar.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace beraad::base {
namespace {

TEST(Date, ReadsOnlyRealDatesInOneForm) {
  EXPECT_EQ(read_date("2024-02-29"), (Date{2024, 2, 29}));
  EXPECT_EQ(read_date("0001-01-01"), (Date{1, 1, 1}));
  EXPECT_EQ(read_date("9999-12-31"), (Date{9999, 12, 31}));
  for (const char* bad :
       {"", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0000-01-01", "2025-1-01",
        "2025-01-1 ", "+025-01-01", "2025/01/01", "2025-01-01 ", "20250101", "2025-01-0x"}) {
    EXPECT_EQ(read_date(bad), std::nullopt) << bad;
  }
}

TEST(DateTime, ReadsOnlyOneForm) {
  EXPECT_EQ(read_date_time("2025-02-12T14:37"), (DateTime{{2025, 2, 12}, 14, 37}));
  for (const char* bad : {"2025-02-12 14:37", "2025-02-12T24:00", "2025-02-12T14:60", "2025-02-12T14:37:00",
                          "2025-02-12T1437", "2025-02-30T14:37"}) {
    EXPECT_EQ(read_date_time(bad), std::nullopt) << bad;
  }
}

TEST(Date, WritesWhatItReads) {
  for (std::int64_t day = -719'162; day <= 2'932'896; day += 367) {
    const Date date = date_of_days(day);
    EXPECT_EQ(days_since_epoch(date), day);
    EXPECT_EQ(read_date(to_text(date)), date);
  }
  EXPECT_EQ(to_text(DateTime{{33, 4, 5}, 6, 7}), "0033-04-05T06:07");
}

TEST(Date, StaysWithinTheYearsThatCanBeWritten) {
  EXPECT_EQ(date_of_days(std::numeric_limits<std::int64_t>::max()), (Date{9999, 12, 31}));
  EXPECT_EQ(date_of_days(std::numeric_limits<std::int64_t>::min()), (Date{1, 1, 1}));
  const DateTime noon{{2025, 2, 12}, 12, 0};
  EXPECT_EQ(plus_minutes(noon, std::numeric_limits<std::int64_t>::max()), (DateTime{{9999, 12, 31}, 23, 59}));
  EXPECT_EQ(plus_minutes(noon, std::numeric_limits<std::int64_t>::min()), (DateTime{{1, 1, 1}, 0, 0}));
  EXPECT_EQ(local_time({std::numeric_limits<std::int64_t>::max(), 840}), (DateTime{{9999, 12, 31}, 23, 59}));
}

TEST(Date, KnowsTheDayOfTheWeek) {
  EXPECT_EQ(weekday({2025, 2, 10}), 0);  // a Monday
  EXPECT_EQ(weekday({2025, 2, 16}), 6);
  EXPECT_EQ(weekday({1970, 1, 1}), 3);
  EXPECT_EQ(weekday({1969, 12, 31}), 2);
}

TEST(LocalTime, FollowsTheOffset) {
  EXPECT_EQ(local_time({0, 60}), (DateTime{{1970, 1, 1}, 1, 0}));
  EXPECT_EQ(local_time({-1, 0}), (DateTime{{1969, 12, 31}, 23, 59}));
  EXPECT_EQ(local_time({0, -90}), (DateTime{{1969, 12, 31}, 22, 30}));
  const DateTime reading{{2025, 2, 12}, 14, 37};
  EXPECT_EQ(instant_of(reading, 60).utc_ms, instant_of(reading, 0).utc_ms - 3'600'000);
  EXPECT_EQ(local_time(instant_of(reading, -330)), reading);
}

TEST(PlusMinutes, CrossesMidnightAndMonths) {
  EXPECT_EQ(plus_minutes({{2024, 2, 29}, 23, 59}, 1), (DateTime{{2024, 3, 1}, 0, 0}));
  EXPECT_EQ(plus_minutes({{2025, 1, 1}, 0, 0}, -1), (DateTime{{2024, 12, 31}, 23, 59}));
}

TEST(Clocks, TheManualOneStandsStill) {
  ManualClock clock({1000, 60});
  EXPECT_EQ(clock.now(), (Instant{1000, 60}));
  clock.advance_ms(250);
  EXPECT_EQ(clock.now().utc_ms, 1250);
  EXPECT_EQ(clock.steady_ms(), 250);
}

TEST(Clocks, TheSystemsGoForward) {
  const SystemClock clock;
  const auto before = clock.steady_ms();
  EXPECT_LE(before, clock.steady_ms());
  EXPECT_GT(clock.now().utc_ms, instant_of({{2020, 1, 1}, 0, 0}, 0).utc_ms);
  EXPECT_LE(std::abs(clock.now().offset_min), 14 * 60);
}

}  // namespace
}  // namespace beraad::base
