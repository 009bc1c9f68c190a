// What a library asks attention for by its dates: decisions that expire, look-backs that were agreed on, and what was
// agreed that is still to be carried into practice.
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
  std::optional<base::Date> translate_by;  // what was agreed is carried into practice by then
};

/// Of main runs that people sat down for. Until a look-back on the case was held, in which something was said of what
/// became of it: a decision that holds for a while or expired, and a look-back within two weeks or late. In the week
/// after one that was closed: that nobody has written yet what may stand in the way of what was agreed. The earliest
/// first. `all`: every run of the library.
[[nodiscard]] std::vector<Reminder> reminders_of(const std::vector<const SessionSummary*>& all, base::DateTime now);

/// It is closed and says what became of something; what may stand in the way, written early, is no look-back yet.
[[nodiscard]] bool is_look_back_held(const SessionSummary& summary);
/// It held until a moment that has passed.
[[nodiscard]] bool is_expired(const std::optional<base::DateTime>& valid_until, base::DateTime now);

}  // namespace beraad::index
