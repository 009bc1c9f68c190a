#include "core/base/typed_date.hpp"

#include <gtest/gtest.h>

namespace beraad::base {
namespace {

TEST(TypedDate, IsReadInTheFormsThatPeopleUse) {
  const Date wanted{2026, 11, 8};
  for (const auto* text :
       {"8-11-2026", "08-11-2026", "8/11/26", "8 11 2026", "8.11.2026", "2026-11-08", " 8-11-2026 "}) {
    EXPECT_EQ(read_typed_date(text), wanted) << text;
  }
}

TEST(TypedDate, IsRefusedWhenItNamesNoDay) {
  for (const auto* text :
       {"", "8-11", "31-2-2026", "8-13-2026", "180-11-2026", "8-11-2026-1", "8 november", "8 nov 226",
        "8 sinterklaas 2026", "31 februari 2026", "8 nov dec", "8 no 2026", "0-0-0", "123456789-1-2026"}) {
    EXPECT_EQ(read_typed_date(text), std::nullopt) << text;
  }
}

TEST(TypedDate, IsReadWithTheMonthAsAWord) {
  const Date wanted{2026, 12, 6};
  for (const auto* text :
       {"6 dec 2026", "6 december 2026", "6 Dec. 2026", "6-dec-26", "6dec 2026", "December 6, 2026"}) {
    EXPECT_EQ(read_typed_date(text), wanted) << text;
  }
  for (const auto* text : {"6 mrt 2026", "6 maart 2026", "6 Mar 2026", "6 march 2026"}) {
    EXPECT_EQ(read_typed_date(text), (Date{2026, 3, 6})) << text;
  }
  EXPECT_EQ(read_typed_date("6 okt 2026"), read_typed_date("6 oct. 2026"));
}

TEST(TypedDate, WithoutAYearIsTheComingSuchDay) {
  const Date today{2026, 11, 29};
  for (const auto* text : {"6 dec", "6 dec.", "6 December", "dec 6"}) {
    EXPECT_EQ(read_typed_date(text, today), (Date{2026, 12, 6})) << text;
  }
  EXPECT_EQ(read_typed_date("29 nov", today), today);
  EXPECT_EQ(read_typed_date("28 nov", today), (Date{2027, 11, 28}));
  EXPECT_EQ(read_typed_date("29 feb", today), (Date{2028, 2, 29}));
  EXPECT_EQ(read_typed_date("31 juni", today), std::nullopt);
  EXPECT_EQ(read_typed_date_time("6 dec 14:30", today), (DateTime{{2026, 12, 6}, 14, 30}));
  EXPECT_EQ(read_typed_date_time("6 dec 2026", today), std::nullopt) << "a year is no time";
}

TEST(TypedTime, IsReadInTheFormsThatPeopleUse) {
  for (const auto* text : {"14:30", "14.30", "1430", "14u30", "14h30", "14 30", "14:30 uur", "14.30uur"}) {
    const auto time = read_typed_time(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->hour, 14) << text;
    EXPECT_EQ(time->minute, 30) << text;
  }
  const auto whole_hour = read_typed_time("9 uur");
  ASSERT_TRUE(whole_hour);
  EXPECT_EQ(whole_hour->hour, 9);
  EXPECT_EQ(whole_hour->minute, 0);
}

TEST(TypedTime, IsRefusedWhenNoClockShowsIt) {
  for (const auto* text : {"", "uur", "24:00", "12:60", "1:2:3", "half drie"}) {
    EXPECT_FALSE(read_typed_time(text)) << text;
  }
}

TEST(TypedDateTime, IsReadApartByBlankCommaOrLetter) {
  const DateTime wanted{{2026, 11, 8}, 14, 30};
  for (const auto* text : {"8-11-2026 14:30", "8-11-2026, 14.30", "8-11-2026,14:30", "2026-11-08T14:30",
                           "8 11 2026 1430", "8-11-2026 14:30 uur"}) {
    EXPECT_EQ(read_typed_date_time(text), wanted) << text;
  }
  for (const auto* text : {"8-11-2026", "14:30", "8-11-2026 25:00", "", "uur"}) {
    EXPECT_EQ(read_typed_date_time(text), std::nullopt) << text;
  }
}

TEST(TypedDateTime, AsAFieldOffersItIsReadBackTheSame) {
  const DateTime time{{2025, 2, 3}, 9, 5};
  EXPECT_EQ(date_as_typed(time.date), "3-2-2025");
  EXPECT_EQ(date_time_as_typed(time), "3-2-2025 09:05");
  EXPECT_EQ(read_typed_date(date_as_typed(time.date)), time.date);
  EXPECT_EQ(read_typed_date_time(date_time_as_typed(time)), time);
}

}  // namespace
}  // namespace beraad::base
