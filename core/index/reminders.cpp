#include "core/index/reminders.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace beraad::index {
namespace {

constexpr std::int64_t k_days_ahead = 14;        // a look-back further away asks for nothing yet
constexpr std::int64_t k_days_to_translate = 7;  // later it is no more than a memory of what was said

bool sat_down(const SessionSummary& summary) {
  return summary.run == session::RunKind::Main && !summary.damaged &&
         (summary.stage == session::Stage::Running || summary.stage == session::Stage::Closed);
}

/// The day by which something must happen.
std::tuple<base::Date, Uuid> day_of(const Reminder& reminder) {
  const base::Date never{9999, 12, 31};
  const base::Date until = reminder.valid_until ? reminder.valid_until->date : never;
  return {std::min({until, reminder.look_back_on.value_or(never), reminder.translate_by.value_or(never)}),
          reminder.session_id};
}

std::int64_t days_ahead(base::Date day, base::DateTime now) {
  return base::days_since_epoch(day) - base::days_since_epoch(now.date);
}

/// Until when what was agreed in that deliberation is to be carried into practice; nothing when that is over.
std::optional<base::Date> translate_by(const SessionSummary& summary, base::DateTime now) {
  if (summary.stage != session::Stage::Closed || summary.agreed == 0) return std::nullopt;
  const base::Date day = base::date_of_days(base::days_since_epoch(summary.held_on) + k_days_to_translate);
  return days_ahead(day, now) >= 0 ? std::optional(day) : std::nullopt;
}

}  // namespace

bool is_look_back_held(const SessionSummary& summary) {
  return summary.run == session::RunKind::FollowUp && summary.stage == session::Stage::Closed && summary.looked_back;
}

bool is_expired(const std::optional<base::DateTime>& valid_until, base::DateTime now) {
  return valid_until && *valid_until <= now;
}

std::vector<Reminder> reminders_of(const std::vector<const SessionSummary*>& all, base::DateTime now) {
  std::map<Uuid, base::Instant> looked_back;  // by case, when last
  std::set<Uuid> translated;                  // cases
  for (const auto* summary : all) {
    if (summary->translated) translated.insert(summary->case_id);
    if (!is_look_back_held(*summary)) continue;
    auto& last = looked_back[summary->case_id];
    if (summary->changed_at.utc_ms > last.utc_ms) last = summary->changed_at;
  }
  std::vector<Reminder> reminders;
  for (const auto* summary : all) {
    if (!sat_down(*summary)) continue;
    const auto held = looked_back.find(summary->case_id);
    if (held != looked_back.end() && base::local_time(held->second) >= summary->planned_start) continue;
    Reminder reminder{summary->id, summary->case_id, summary->title, summary->team, summary->valid_until, false, {},
                      {}};
    reminder.expired = is_expired(summary->valid_until, now);
    if (summary->look_back_on && (summary->valid_until || days_ahead(*summary->look_back_on, now) <= k_days_ahead)) {
      reminder.look_back_on = summary->look_back_on;
    }
    if (!translated.contains(summary->case_id)) reminder.translate_by = translate_by(*summary, now);
    if (reminder.valid_until || reminder.look_back_on || reminder.translate_by)
      reminders.push_back(std::move(reminder));
  }
  std::ranges::sort(reminders, {}, day_of);
  return reminders;
}

}  // namespace beraad::index
