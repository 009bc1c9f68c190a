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

/// Of which it reminds, of nothing yet.
Reminder about(const SessionSummary& summary) {
  Reminder reminder;
  reminder.session_id = summary.id;
  reminder.case_id = summary.case_id;
  reminder.title = summary.title;
  reminder.team = summary.team;
  return reminder;
}

/// The day by which something must happen.
std::tuple<base::Date, Uuid> day_of(const Reminder& reminder) {
  const base::Date never{9999, 12, 31};
  const base::Date until = reminder.valid_until ? reminder.valid_until->date : never;
  return {std::min({until, reminder.look_back_on.value_or(never), reminder.translate_by.value_or(never),
                    reminder.contact_since.value_or(never)}),
          reminder.session_id};
}

std::int64_t days_ahead(base::Date day, base::DateTime now) {
  return base::days_since_epoch(day) - base::days_since_epoch(now.date);
}

base::Date translation_day(const SessionSummary& summary) {
  return base::date_of_days(base::days_since_epoch(summary.held_on) + k_days_to_translate);
}

/// Until when what was agreed in that deliberation is to be carried into practice; nothing when that is over.
std::optional<base::Date> translate_by(const SessionSummary& summary, base::DateTime now) {
  if (summary.stage != session::Stage::Closed || summary.agreed == 0) return std::nullopt;
  const base::Date day = translation_day(summary);
  return days_ahead(day, now) >= 0 ? std::optional(day) : std::nullopt;
}

/// It is another one that was closed, and held when it was time to look back on that meeting.
bool may_look_back_on(const SessionSummary& other, const SessionSummary& meeting) {
  return other.run == session::RunKind::Main && other.stage == session::Stage::Closed && other.id != meeting.id &&
         other.held_on >= meeting.look_back_on.value_or(meeting.held_on);
}

using TellersByRow = std::map<Uuid, std::vector<const SessionSummary*>>;

bool was_looked_back_on_by_team(const SessionSummary& meeting, const TellersByRow& tellers) {
  return std::ranges::any_of(meeting.agreed_rows, [&](const Uuid& row) {
    const auto found = tellers.find(row);
    return found != tellers.end() && std::ranges::any_of(found->second, [&](const SessionSummary* other) {
             return may_look_back_on(*other, meeting);
           });
  });
}

}  // namespace

bool is_look_back_held(const SessionSummary& summary) {
  return summary.run == session::RunKind::FollowUp && summary.stage == session::Stage::Closed && summary.looked_back;
}

bool looks_back_on(const SessionSummary& other, const SessionSummary& meeting) {
  return may_look_back_on(other, meeting) &&
         std::ranges::any_of(other.told_rows, [&](const Uuid& row) { return meeting.agreed_rows.contains(row); });
}

std::optional<base::Date> looked_back_on(const Uuid& case_id, const std::vector<const SessionSummary*>& all) {
  std::vector<const SessionSummary*> meetings, look_backs;
  for (const auto* summary : all) {
    const bool is_of_case = summary->case_id == case_id;
    if (is_of_case && sat_down(*summary)) meetings.push_back(summary);
    if (is_of_case ? is_look_back_held(*summary) : !summary->told_rows.empty()) look_backs.push_back(summary);
  }
  std::optional<base::Date> last;
  for (const auto* look_back : look_backs) {
    const auto is_on = [&](const auto* meeting) { return looks_back_on(*look_back, *meeting); };
    if (look_back->case_id != case_id && std::ranges::none_of(meetings, is_on)) continue;
    if (!last || *last < look_back->held_on) last = look_back->held_on;
  }
  return last;
}

bool is_time_to_look_back(const SessionSummary& meeting, base::DateTime now) {
  if (meeting.look_back_on && *meeting.look_back_on <= now.date) return true;
  return days_ahead(translation_day(meeting), now) < 0;
}

bool is_expired(const std::optional<base::DateTime>& valid_until, base::DateTime now) {
  return valid_until && *valid_until <= now;
}

std::vector<Reminder> reminders_of(const std::vector<const SessionSummary*>& all, base::DateTime now) {
  std::map<Uuid, base::Instant> looked_back;  // by case, when last
  std::set<Uuid> translated;                  // cases
  TellersByRow tellers;                       // look-backs of whole teams, by what they tell of
  for (const auto* summary : all) {
    if (summary->run == session::RunKind::Main) {
      for (const Uuid& row : summary->told_rows) tellers[row].push_back(summary);
    }
    if (summary->translated) translated.insert(summary->case_id);
    if (!is_look_back_held(*summary)) continue;
    auto& last = looked_back[summary->case_id];
    if (summary->changed_at.utc_ms > last.utc_ms) last = summary->changed_at;
  }
  std::vector<Reminder> reminders;
  for (const auto* summary : all) {
    if (!summary->contact_wanted) continue;
    auto& reminder = reminders.emplace_back(about(*summary));
    reminder.contact_since = summary->held_on;
  }
  for (const auto* summary : all) {
    if (!sat_down(*summary)) continue;
    const auto held = looked_back.find(summary->case_id);
    if (held != looked_back.end() && base::local_time(held->second) >= summary->planned_start) continue;
    if (was_looked_back_on_by_team(*summary, tellers)) continue;
    const bool expired = is_expired(summary->valid_until, now);
    if (summary->look_back_waived && (expired || !summary->valid_until)) continue;
    Reminder reminder = about(*summary);
    reminder.valid_until = summary->valid_until;
    reminder.expired = expired;
    if (summary->look_back_waived) {
      reminders.push_back(std::move(reminder));
      continue;
    }
    if (summary->look_back_on && (summary->valid_until || days_ahead(*summary->look_back_on, now) <= k_days_ahead)) {
      reminder.look_back_on = summary->look_back_on;
    }
    reminder.may_be_waived = reminder.look_back_on || expired;
    if (!translated.contains(summary->case_id)) reminder.translate_by = translate_by(*summary, now);
    if (reminder.valid_until || reminder.look_back_on || reminder.translate_by)
      reminders.push_back(std::move(reminder));
  }
  std::ranges::sort(reminders, {}, day_of);
  return reminders;
}

}  // namespace beraad::index
