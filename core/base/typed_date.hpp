// Dates and times as people type them: 18-11-2026, 18/11/26, 18 11 2026, 2026-11-18; 14:30, 14.30, 1430, 14u30.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.hpp"

namespace beraad::action {

[[nodiscard]] std::optional<base::Date> read_typed_date(std::string_view text);
/// As a field offers it: 12-11-2026.
[[nodiscard]] std::string date_as_typed(base::Date date);
struct TypedTime {
  int hour = 0, minute = 0;
};
[[nodiscard]] std::optional<TypedTime> read_typed_time(std::string_view text);
/// A date and a time, apart by white space or T.
[[nodiscard]] std::optional<base::DateTime> read_typed_date_time(std::string_view text);

}  // namespace beraad::action
