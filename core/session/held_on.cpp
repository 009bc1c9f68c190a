#include "core/session/held_on.hpp"

#include <algorithm>

namespace beraad::session {
namespace {

/// When the first step of that meeting was entered.
std::optional<base::Instant> entered_at(const protocol::Protocol& protocol, const State& state, int meeting) {
  std::optional<base::Instant> first;
  for (const auto& step : protocol.steps) {
    const auto entered = state.entered_at.find(step.id);
    if (step.meeting != meeting || entered == state.entered_at.end()) continue;
    if (!first || entered->second.utc_ms < first->utc_ms) first = entered->second;
  }
  return first;
}

}  // namespace

base::Date held_on(const protocol::Protocol& protocol, const State& state) {
  if (state.run != RunKind::FollowUp || !state.begun_at) return state.setup.planned_start.date;
  base::Instant last = *state.begun_at;
  for (const auto& step : protocol.steps) {
    const auto began = entered_at(protocol, state, step.meeting);
    if (began && began->utc_ms > last.utc_ms) last = *began;
  }
  return base::local_time(last).date;
}

std::optional<base::Date> entered_on(const protocol::Protocol& protocol, const State& state, int meeting) {
  const auto began = entered_at(protocol, state, meeting);
  return began ? std::optional(base::local_time(*began).date) : std::nullopt;
}

}  // namespace beraad::session
