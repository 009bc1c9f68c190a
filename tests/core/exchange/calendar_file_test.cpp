// Dates for a calendar program: form, escapes, folding, and that the same plan gives the same bytes.
#include "core/exchange/calendar_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace beraad::exchange {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const CalendarEntry k_meeting{"1@beraad", "Beraad", {{2026, 11, 28}, 13, 30}, base::DateTime{{2026, 11, 28}, 15, 30}};
constexpr base::Instant k_stamp{1'764'000'000'000, 60};

std::vector<std::string> lines_of(const std::string& file) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start < file.size();) {
    const std::size_t end = file.find("\r\n", start);
    lines.push_back(file.substr(start, end - start));
    start = end + 2;
  }
  return lines;
}

TEST(CalendarFile, AMeetingHasItsTimesAsThePlanSaysThem) {
  const std::string file = write_calendar({k_meeting}, k_stamp);
  EXPECT_THAT(file, StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  EXPECT_THAT(file, EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  EXPECT_THAT(file, HasSubstr("\r\nUID:1@beraad\r\n"));
  EXPECT_THAT(file, HasSubstr("\r\nDTSTART:20261128T133000\r\nDTEND:20261128T153000\r\n"));
  EXPECT_THAT(file, HasSubstr("\r\nDTSTAMP:20251124T160000Z\r\n")) << "in the time of Greenwich";
  EXPECT_THAT(file, HasSubstr("\r\nSUMMARY:Beraad\r\n"));
}

TEST(CalendarFile, ADayWithoutTimesTakesTheWholeDayAndNobodysTime) {
  CalendarEntry day = k_meeting;
  day.end.reset();
  const std::string file = write_calendar({day}, k_stamp);
  EXPECT_THAT(file, HasSubstr("DTSTART;VALUE=DATE:20261128\r\nTRANSP:TRANSPARENT\r\n"));
  EXPECT_THAT(file, Not(HasSubstr("DTEND")));
}

TEST(CalendarFile, WhatHasAMeaningInTheFormatIsEscaped) {
  CalendarEntry entry = k_meeting;
  entry.title = "a, b; c\\d\ne\rf";
  EXPECT_THAT(write_calendar({entry}, k_stamp), HasSubstr("SUMMARY:a\\, b\\; c\\\\d\\nef\r\n"));
}

TEST(CalendarFile, LongLinesAreFoldedBetweenCharacters) {
  CalendarEntry entry = k_meeting;
  for (int count = 0; count < 60; ++count) entry.title += "é";
  const std::string file = write_calendar({entry}, k_stamp);
  std::string unfolded;
  for (const auto& line : lines_of(file)) {
    EXPECT_LE(line.size(), 75U);
    EXPECT_NE(static_cast<unsigned char>(line.empty() ? 'a' : line[line[0] == ' ' ? 1 : 0]) & 0xC0U, 0x80U);
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
  }
  EXPECT_THAT(unfolded, HasSubstr("SUMMARY:" + entry.title));
}

TEST(CalendarFile, APlaceStandsThereOnlyWhenThereIsOne) {
  EXPECT_THAT(write_calendar({k_meeting}, k_stamp), Not(HasSubstr("LOCATION")));
  CalendarEntry entry = k_meeting;
  entry.place = "Kamer 2, hal B";
  EXPECT_THAT(write_calendar({entry}, k_stamp), HasSubstr("\r\nLOCATION:Kamer 2\\, hal B\r\n"));
}

TEST(CalendarFile, WhatIsCancelledSaysSoUnderItsOwnId) {
  EXPECT_THAT(write_calendar({k_meeting}, k_stamp), Not(HasSubstr("STATUS")));
  CalendarEntry entry = k_meeting;
  entry.sequence = 12;
  entry.cancelled = true;
  const std::string file = write_calendar({entry}, k_stamp);
  EXPECT_THAT(file, HasSubstr("\r\nUID:1@beraad\r\n"));
  EXPECT_THAT(file, HasSubstr("\r\nSEQUENCE:12\r\nSTATUS:CANCELLED\r\n"));
}

TEST(CalendarFile, TheSamePlanGivesTheSameBytes) {
  EXPECT_EQ(write_calendar({k_meeting}, k_stamp), write_calendar({k_meeting}, k_stamp));
  EXPECT_NE(write_calendar({k_meeting}, k_stamp), write_calendar({}, k_stamp));
}

}  // namespace
}  // namespace beraad::exchange
