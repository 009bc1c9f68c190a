#include "core/session/timing.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "core/protocol/meeting_minutes.hpp"

namespace beraad::session {

using protocol::Protocol;
using protocol::Step;

namespace {

constexpr double k_ms_per_minute = 60'000.0;

std::string plan_of(const Protocol& protocol, const Setup& setup) {
  if (protocol.find_plan(setup.plan)) return setup.plan;
  return protocol.plans.empty() ? std::string{} : protocol.plans.front().id;
}

double used_minutes(const State& state, const std::string& step, base::Instant now) {
  const auto found = state.times.find(step);
  if (found != state.times.end() && found->second.recorded_minutes) return *found->second.recorded_minutes;
  std::int64_t used_ms = found == state.times.end() ? 0 : found->second.used_ms;
  if (state.clock_since && state.current_step == step) {
    used_ms += std::max<std::int64_t>(0, now.utc_ms - state.clock_since->utc_ms);
  }
  return static_cast<double>(used_ms) / k_ms_per_minute;
}

StepMinutes minutes_of(const Protocol& protocol, const Step& step, const State& state, base::Instant now) {
  StepMinutes minutes;
  minutes.step = step.id;
  minutes.planned = minutes_in_plan(protocol, step, state.setup);
  minutes.protected_time = step.protected_time;
  minutes.floor =
      step.protected_time
          ? minutes.planned
          : std::min(minutes.planned, protocol::floor_minutes(protocol, step, plan_of(protocol, state.setup)));
  minutes.used = used_minutes(state, step.id, now);
  minutes.started = state.visited_steps.contains(step.id);
  minutes.meeting = step.meeting;
  minutes.finished = state.not_done.contains(step.id) || (minutes.started && state.current_step != step.id);
  return minutes;
}

base::DateTime planned_end(const State& state, int planned_total) {
  if (state.setup.planned_end) return *state.setup.planned_end;
  base::DateTime start = state.setup.planned_start;
  if (start == base::DateTime{} && state.begun_at) start = base::local_time(*state.begun_at);
  return start == base::DateTime{} ? start : base::plus_minutes(start, planned_total);
}

/// Splits `amount` over the weights in whole parts that add up to it: largest remainder, ties to the earlier one.
std::vector<int> split(int amount, const std::vector<int>& weights) {
  const std::int64_t total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<int> parts(weights.size(), 0);
  if (total <= 0) return parts;
  std::vector<std::pair<std::int64_t, std::size_t>> by_remainder;  // negative, so that the largest sorts first
  int left = amount;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::int64_t share = std::int64_t{amount} * weights[i];
    parts[i] = static_cast<int>(share / total);
    left -= parts[i];
    by_remainder.emplace_back(-(share % total), i);
  }
  std::ranges::sort(by_remainder);
  for (int i = 0; i < left; ++i) ++parts[by_remainder[static_cast<std::size_t>(i)].second];
  return parts;
}

}  // namespace

int meeting_at(const Protocol& protocol, const State& state) {
  return protocol::meeting_of_step(protocol, state.current_step);
}

int minutes_in_plan(const Protocol& protocol, const Step& step, const Setup& setup) {
  const auto changed = setup.planned_minutes.find(step.id);
  if (changed != setup.planned_minutes.end()) return changed->second;
  return protocol::planned_minutes(step, plan_of(protocol, setup));
}

Timing timing_of(const Protocol& protocol, const State& state, base::Instant now) {
  Timing timing;
  timing.meeting = meeting_at(protocol, state);
  double still_to_fit = 0;
  for (const Step& step : protocol.steps) {
    const StepMinutes minutes = minutes_of(protocol, step, state, now);
    timing.steps.push_back(minutes);
    if (minutes.meeting != timing.meeting) continue;
    timing.planned_total += minutes.planned;
    timing.elapsed += minutes.used;
    if (!minutes.finished) still_to_fit += std::max(0.0, minutes.planned - minutes.used);
    if (state.current_step == step.id) timing.left_in_step = minutes.planned - minutes.used;
  }
  timing.ends_at = planned_end(state, timing.planned_total);
  if (timing.ends_at == base::DateTime{}) {
    timing.left = still_to_fit;  // nothing was planned: nobody is late
  } else {
    const base::Instant end = base::instant_of(timing.ends_at, now.offset_min);
    timing.left = static_cast<double>(end.utc_ms - now.utc_ms) / k_ms_per_minute;
  }
  timing.behind = still_to_fit - timing.left;
  return timing;
}

Replan replan(const std::vector<StepMinutes>& later_steps, int minutes_to_save) {
  Replan plan;
  std::vector<int> room, planned;  // what each step can give, what it has; 0 where nothing may change
  for (const StepMinutes& step : later_steps) {
    plan.minutes[step.step] = step.planned;
    room.push_back(step.protected_time ? 0 : std::max(0, step.planned - step.floor));
    planned.push_back(step.protected_time ? 0 : step.planned);
  }
  const int most = std::accumulate(room.begin(), room.end(), 0);
  const bool saves = minutes_to_save >= 0;
  if (saves) plan.short_by = std::max(0, minutes_to_save - most);
  const int amount = saves ? std::min(minutes_to_save, most) : -minutes_to_save;
  const std::vector<int> parts = split(amount, saves || most > 0 ? room : planned);
  for (std::size_t i = 0; i < later_steps.size(); ++i) {
    plan.minutes[later_steps[i].step] += saves ? -parts[i] : parts[i];
  }
  return plan;
}

std::string nearest_plan(const Protocol& protocol, int available_minutes, std::string_view first_step) {
  if (protocol.plans.empty()) return {};
  if (available_minutes <= 0) return protocol.plans.front().id;
  const int meeting = protocol::meeting_of_step(protocol, first_step);
  const auto distance = [&](const protocol::Plan& plan) {
    return std::abs(protocol::meeting_minutes(protocol, plan, meeting) - available_minutes);
  };
  return std::ranges::min_element(protocol.plans, {}, distance)->id;
}

}  // namespace beraad::session
