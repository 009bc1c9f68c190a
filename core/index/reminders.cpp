#include "core/index/reminders.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace beraad::index {
namespace {

constexpr std::int64_t k_days_ahead = 14;  // a look-back further away asks for nothing yet

bool sat_down(const SessionSummary& summary) {
  return summary.run == session::RunKind::Main && !summary.damaged &&
         (summary.stage == session::Stage::Running || summary.stage == session::Stage::Closed);
}

bool is_look_back_held(const SessionSummary& summary) {
  return summary.run == session::RunKind::FollowUp && summary.stage == session::Stage::Closed;
}

/// The day by which something must happen.
std::tuple<base::Date, Uuid> day_of(const Reminder& reminder) {
  const base::Date never{9999, 12, 31};
  const base::Date until = reminder.valid_until ? reminder.valid_until->date : never;
  return {std::min(until, reminder.look_back_on.value_or(never)), reminder.session_id};
}

}  // namespace

bool is_expired(const std::optional<base::DateTime>& valid_until, base::DateTime now) {
  return valid_until && *valid_until <= now;
}

std::vector<Reminder> reminders_of(const std::vector<const SessionSummary*>& all, base::DateTime now) {
  std::map<Uuid, base::Instant> looked_back;  // by case, when last
  for (const auto* summary : all) {
    if (!is_look_back_held(*summary)) continue;
    auto& last = looked_back[summary->case_id];
    if (summary->changed_at.utc_ms > last.utc_ms) last = summary->changed_at;
  }
  std::vector<Reminder> reminders;
  for (const auto* summary : all) {
    if (!sat_down(*summary) || (!summary->valid_until && !summary->look_back_on)) continue;
    const auto held = looked_back.find(summary->case_id);
    if (held != looked_back.end() && base::local_time(held->second) >= summary->planned_start) continue;
    Reminder reminder{summary->id, summary->case_id, summary->title, summary->team, summary->valid_until, false, {}};
    reminder.expired = is_expired(summary->valid_until, now);
    const auto ahead = [&](base::Date day) { return base::days_since_epoch(day) - base::days_since_epoch(now.date); };
    if (summary->look_back_on && (summary->valid_until || ahead(*summary->look_back_on) <= k_days_ahead)) {
      reminder.look_back_on = summary->look_back_on;
    }
    if (reminder.valid_until || reminder.look_back_on) reminders.push_back(std::move(reminder));
  }
  std::ranges::sort(reminders, {}, day_of);
  return reminders;
}

}  // namespace beraad::index
