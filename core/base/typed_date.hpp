// Dates and times as people type them: 18-11-2026, 18/11/26, 18 11 2026, 2026-11-18, 18 nov 2026; 14:30, 14.30, 1430,
// 14u30, 14:30 uur.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.hpp"

namespace beraad::base {

/// A day without a year, its month named by a word, is the coming such day; nothing when today is not known.
[[nodiscard]] std::optional<Date> read_typed_date(std::string_view text, std::optional<Date> today = std::nullopt);
struct TypedTime {
  int hour = 0, minute = 0;
};
[[nodiscard]] std::optional<TypedTime> read_typed_time(std::string_view text);
/// A date and a time, apart by white space, a comma or T.
[[nodiscard]] std::optional<DateTime> read_typed_date_time(std::string_view text,
                                                           std::optional<Date> today = std::nullopt);

/// As a field offers them: 12-11-2026, and 12-11-2026 14:30. Read back they are the same.
[[nodiscard]] std::string date_as_typed(Date date);
[[nodiscard]] std::string date_time_as_typed(const DateTime& time);

}  // namespace beraad::base
