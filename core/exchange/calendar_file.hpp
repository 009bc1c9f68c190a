// Dates for a calendar program (iCalendar, RFC 5545). What stands in them is neutral: a calendar is read by many.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/base/clock.hpp"

namespace beraad::exchange {

/// One entry. Times are local and carry no zone, as they were planned: they mean the clock on the wall there.
struct CalendarEntry {
  std::string uid;    // the same for ever: reading a file once more changes the entry that is there
  std::string title;  // one line, nothing of a case
  base::DateTime start;
  std::optional<base::DateTime> end;  // none: the whole day
  std::string place = {};             // may be empty
  std::size_t sequence = 0;           // higher when it says something else: a calendar keeps the highest
  bool cancelled = false;             // to be taken out of a calendar that has it
  friend bool operator==(const CalendarEntry&, const CalendarEntry&) = default;
};

/// The file's bytes: lines of at most 75 octets that end with CRLF. `stamp`: when what they tell was settled, so that
/// the same plan gives the same bytes.
[[nodiscard]] std::string write_calendar(const std::vector<CalendarEntry>& entries, base::Instant stamp);

}  // namespace beraad::exchange
