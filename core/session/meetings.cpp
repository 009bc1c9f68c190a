#include "core/session/meetings.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/session/held_on.hpp"
#include "core/session/history.hpp"
#include "core/session/timing.hpp"

namespace beraad::session {
namespace {

struct Times {
  base::DateTime start;
  std::optional<base::DateTime> end;
  friend bool operator==(const Times&, const Times&) = default;
};

const Setup* setup_in(const Event& event) {
  if (const auto* prepared = std::get_if<SessionPrepared>(&event)) return &prepared->setup;
  const auto* changed = std::get_if<SetupChanged>(&event);
  return changed != nullptr ? &changed->setup : nullptr;
}

/// A set-up holds one beginning; what it says belongs to the meeting at which it was said. A meeting of which it says
/// nothing began when its first step was entered.
std::map<int, Times> times_of(const SessionDocument& document) {
  std::map<int, Times> times;
  const auto& steps = document.protocol().steps;
  int current = steps.empty() ? 0 : steps.front().meeting;
  Times planned;
  const auto undone = undone_changes(document.changes());
  for (const Change& change : document.changes()) {
    if (undone.contains(change.sequence)) continue;
    for (const Event& event : change.events) {
      if (const Setup* setup = setup_in(event)) {
        const Times said{setup->planned_start, setup->planned_end};
        if (said != planned && said.start != base::DateTime{}) times[current] = said;
        planned = said;
      } else if (const auto* entered = std::get_if<StepEntered>(&event)) {
        const auto* step = document.protocol().find_step(entered->step);
        if (step == nullptr) continue;
        current = step->meeting;
        times.try_emplace(current, Times{base::local_time(change.at), std::nullopt});
      }
    }
  }
  return times;
}

/// A look-back is made by a tap: what was planned then says nothing of the day on which people came to a meeting of it,
/// and one that they passed over has no day.
void set_look_back_days(const SessionDocument& document, std::vector<Meeting>& meetings) {
  const State& state = document.state();
  if (state.run != RunKind::FollowUp || !state.begun_at) return;
  for (Meeting& meeting : meetings) {
    const auto day = entered_on(document.protocol(), state, meeting.number);
    if (!day) meeting.start.reset();
    if (day && meeting.start) meeting.start->date = *day;
  }
}

}  // namespace

std::vector<Meeting> meetings_of(const SessionDocument& document, base::Instant now) {
  std::map<int, Meeting> by_number;
  for (const StepMinutes& step : timing_of(document.protocol(), document.state(), now).steps) {
    Meeting& meeting = by_number[step.meeting];
    meeting.number = step.meeting;
    meeting.planned += step.planned;
    meeting.used += step.used;
    meeting.held = meeting.held || step.started || step.used > 0;
  }
  const auto times = times_of(document);
  std::vector<Meeting> meetings;
  for (auto& [number, meeting] : by_number) {
    if (const auto known = times.find(number); known != times.end()) {
      meeting.start = known->second.start;
      meeting.planned_end = known->second.end;
    }
    meetings.push_back(meeting);
  }
  const base::Date day = held_on(document.protocol(), document.state());
  if (meetings.size() == 1 && meetings.front().start && day != base::Date{}) meetings.front().start->date = day;
  if (meetings.size() > 1) set_look_back_days(document, meetings);
  return meetings;
}

std::vector<Meeting> held_meetings(const SessionDocument& document, base::Instant now) {
  auto meetings = meetings_of(document, now);
  if (std::ranges::any_of(meetings, &Meeting::held))
    std::erase_if(meetings, [](const Meeting& one) { return !one.held; });
  return meetings;
}

std::vector<base::Date> days_of(const std::vector<Meeting>& meetings) {
  std::vector<base::Date> days;
  for (const Meeting& meeting : meetings) {
    if (meeting.start && std::ranges::find(days, meeting.start->date) == days.end())
      days.push_back(meeting.start->date);
  }
  return days;
}

int minutes_of(const std::vector<Meeting>& meetings) {
  double used = 0;
  int planned = 0;
  for (const Meeting& meeting : meetings) {
    used += meeting.used;
    planned += meeting.planned;
  }
  const int rounded = static_cast<int>(std::lround(used));
  return rounded > 0 ? rounded : planned;
}

}  // namespace beraad::session
