#include "core/base/calendar.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace beraad::base {
namespace {

constexpr std::int64_t k_ms_per_minute = 60'000;
constexpr std::int64_t k_minutes_per_day = std::int64_t{24} * 60;

std::chrono::year_month_day as_chrono(Date date) { return std::chrono::year{date.year} / date.month / date.day; }

std::int64_t first_day() { return days_since_epoch({1, 1, 1}); }
std::int64_t last_day() { return days_since_epoch({9999, 12, 31}); }

std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

/// Digits at fixed places only: no sign, no blank, which from_chars or scanf would let in.
std::optional<int> read_digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// The reading `minutes` after the epoch's midnight, kept within the years that can be written.
DateTime date_time_of_minutes(std::int64_t minutes) {
  minutes = std::clamp(minutes, first_day() * k_minutes_per_day, (last_day() + 1) * k_minutes_per_day - 1);
  const std::int64_t day = floor_divide(minutes, k_minutes_per_day);
  const int of_day = static_cast<int>(minutes - day * k_minutes_per_day);
  return {date_of_days(day), of_day / 60, of_day % 60};
}

std::int64_t minutes_of(DateTime time) {
  return days_since_epoch(time.date) * k_minutes_per_day + std::int64_t{time.hour} * 60 + time.minute;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = read_digits(text.substr(0, 4));
  const auto month = read_digits(text.substr(5, 2));
  const auto day = read_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1) return std::nullopt;
  const Date date{*year, *month, *day};
  if (!as_chrono(date).ok()) return std::nullopt;
  return date;
}

std::optional<DateTime> read_date_time(std::string_view text) {
  if (text.size() != 16 || text[10] != 'T' || text[13] != ':') return std::nullopt;
  const auto date = read_date(text.substr(0, 10));
  const auto hour = read_digits(text.substr(11, 2));
  const auto minute = read_digits(text.substr(14, 2));
  if (!date || !hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return DateTime{*date, *hour, *minute};
}

std::string to_text(Date date) {
  std::array<char, 40> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string clock_text(const DateTime& date_time) {
  std::array<char, 40> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", date_time.hour, date_time.minute);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string to_text(DateTime date_time) { return to_text(date_time.date) + "T" + clock_text(date_time); }

std::int64_t days_since_epoch(Date date) { return std::chrono::sys_days{as_chrono(date)}.time_since_epoch().count(); }

Date date_of_days(std::int64_t days) {
  days = std::clamp(days, first_day(), last_day());
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int weekday(Date date) {
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{as_chrono(date)}}.iso_encoding()) - 1;
}

DateTime local_time(Instant instant) {
  return date_time_of_minutes(floor_divide(instant.utc_ms, k_ms_per_minute) + instant.offset_min);
}

Instant instant_of(DateTime local, std::int32_t offset_min) {
  return {(minutes_of(local) - offset_min) * k_ms_per_minute, offset_min};
}

DateTime plus_minutes(DateTime time, std::int64_t minutes) {
  // Beyond this span every date is out of range anyway, and the sum cannot overflow.
  constexpr std::int64_t k_span = std::int64_t{10'000} * 366 * k_minutes_per_day;
  return date_time_of_minutes(minutes_of(time) + std::clamp(minutes, -k_span, k_span));
}

}  // namespace beraad::base
