// What a library asks attention for by its dates: decisions that expire and look-backs that were agreed on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/index/summary.hpp"

namespace beraad::index {

struct Reminder {
  Uuid session_id, case_id;
  std::string title, team;
  std::optional<base::DateTime> valid_until;
  bool expired = false;  // valid_until has passed
  std::optional<base::Date> look_back_on;
};

/// Of main runs that people sat down for, until a look-back on the case was held: a decision that holds for a while or
/// expired, and a look-back within two weeks or late. The earliest first. `all`: every run of the library.
[[nodiscard]] std::vector<Reminder> reminders_of(const std::vector<const SessionSummary*>& all, base::DateTime now);

/// It held until a moment that has passed.
[[nodiscard]] bool is_expired(const std::optional<base::DateTime>& valid_until, base::DateTime now);

}  // namespace beraad::index
