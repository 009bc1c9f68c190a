// The elastic clock: planned, floor and actual minutes; ahead or behind; spreading a delay.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

struct StepMinutes {
  std::string step;
  int planned = 0, floor = 0;
  double used = 0;  // minutes, running step included
  bool started = false, finished = false, protected_time = false;
  int meeting = 0;  // of a method over several
};

/// Of a method over several meetings, all but the steps speaks of the meeting that is held now.
struct Timing {
  std::vector<StepMinutes> steps;
  int meeting = 0;  // 0 where the method is done in one
  int planned_total = 0;
  double elapsed = 0;      // minutes of work since Begin, pauses left out
  base::DateTime ends_at;  // planned end
  double left = 0;         // minutes until the planned end; negative when past it
  /// Minutes behind the plan (negative: ahead): what must still fit minus what is left. Within 3 nothing is said.
  double behind = 0;
  double left_in_step = 0;
};

/// The meeting of the step at which the group is; before the beginning the first.
[[nodiscard]] int meeting_at(const protocol::Protocol& protocol, const State& state);
[[nodiscard]] int minutes_in_plan(const protocol::Protocol& protocol, const protocol::Step& step, const Setup& setup);
[[nodiscard]] Timing timing_of(const protocol::Protocol& protocol, const State& state, base::Instant now);

struct Replan {
  std::map<std::string, int> minutes;  // new planned minutes of the steps still to come
  int short_by = 0;                    // minutes that do not fit even at the floors
};
/// Takes `minutes_to_save` (negative gives time back) from later unprotected steps in proportion to
/// (planned - floor), in whole minutes by largest remainder, never below floors, never from protected steps.
[[nodiscard]] Replan replan(const std::vector<StepMinutes>& later_steps, int minutes_to_save);
/// The plan of which the meeting that begins with that step (by default the first) lies nearest to the minutes between
/// start and end; the first plan when there is no end.
[[nodiscard]] std::string nearest_plan(const protocol::Protocol& protocol, int available_minutes,
                                       std::string_view first_step = {});

}  // namespace beraad::session
