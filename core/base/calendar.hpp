// Dates and planned times are local calendar values without a zone, as people write them in a diary.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.hpp"

namespace beraad::base {

struct Date {
  int year = 0, month = 0, day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

struct DateTime {
  Date date;
  int hour = 0, minute = 0;
  friend auto operator<=>(const DateTime&, const DateTime&) = default;
};

/// Reads exactly YYYY-MM-DD of a real calendar date from year 1 to 9999; else nothing.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);
/// Reads exactly YYYY-MM-DDTHH:MM; else nothing.
[[nodiscard]] std::optional<DateTime> read_date_time(std::string_view text);
[[nodiscard]] std::string to_text(Date date);                     // YYYY-MM-DD
[[nodiscard]] std::string to_text(DateTime date_time);            // YYYY-MM-DDTHH:MM
[[nodiscard]] std::string clock_text(const DateTime& date_time);  // HH:MM
/// Days since 1970-01-01; negative before.
[[nodiscard]] std::int64_t days_since_epoch(Date date);
[[nodiscard]] Date date_of_days(std::int64_t days);
/// 0 = Monday ... 6 = Sunday.
[[nodiscard]] int weekday(Date date);
/// The wall-clock reading at that instant, by its own offset.
[[nodiscard]] DateTime local_time(Instant instant);
/// The instant at which a wall clock with that offset (minutes from UTC) shows the reading.
[[nodiscard]] Instant instant_of(DateTime local, std::int32_t offset_min);
[[nodiscard]] DateTime plus_minutes(DateTime time, std::int64_t minutes);

}  // namespace beraad::base
