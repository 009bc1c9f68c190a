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
  std::optional<base::Date> translate_by;   // what was agreed is carried into practice by then
  std::optional<base::Date> contact_since;  // a wish to hear from the facilitator waits since that meeting
  bool may_be_waived = false;               // it asks for a look-back, which a group may decide not to hold
};

/// Of main runs that people sat down for. Until a look-back on the case was held, in which something was said of what
/// became of it: a decision that holds for a while or expired, and a look-back within two weeks or late. In the week
/// after one that was closed: that nobody has written yet what may stand in the way of what was agreed. Where the group
/// decided not to look back: no more than how long its decision still holds. The earliest first. `all`: every run of
/// the library.
/// A wish of whoever brought the case to hear from the facilitator has a reminder of its own, until it was met.
[[nodiscard]] std::vector<Reminder> reminders_of(const std::vector<const SessionSummary*>& all, base::DateTime now);

/// It is closed and says what became of something; what may stand in the way, written early, is no look-back yet.
[[nodiscard]] bool is_look_back_held(const SessionSummary& summary);
/// Beside the look-backs on its case: one of the whole team that was closed since the day agreed on, and that says what
/// became of something agreed on there, looks back on that meeting too.
[[nodiscard]] bool looks_back_on(const SessionSummary& other, const SessionSummary& meeting);
/// When that case was looked back on, the last time; none while it was not.
[[nodiscard]] std::optional<base::Date> looked_back_on(const Uuid& case_id,
                                                       const std::vector<const SessionSummary*>& all);
/// The time to carry what was agreed there into practice is over, or the day of the look-back has come.
[[nodiscard]] bool is_time_to_look_back(const SessionSummary& meeting, base::DateTime now);
/// It held until a moment that has passed.
[[nodiscard]] bool is_expired(const std::optional<base::DateTime>& valid_until, base::DateTime now);

}  // namespace beraad::index
