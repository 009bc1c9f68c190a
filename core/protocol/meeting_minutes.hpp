// A method over several meetings: which they are, and how long each of them takes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

/// As the method numbers its meetings, in the order of their steps; one number where it is done in one.
[[nodiscard]] std::vector<int> meeting_numbers(const Protocol& protocol);
/// The meeting with which it begins: the one that is held when it is set up.
[[nodiscard]] int first_meeting(const Protocol& protocol);
/// The meeting of that step; the first where there is none of that id.
[[nodiscard]] int meeting_of_step(const Protocol& protocol, std::string_view step_id);

/// Minutes of one of its meetings in a plan; those of the whole plan where it is done in one.
[[nodiscard]] int meeting_minutes(const Protocol& protocol, const Plan& plan, int meeting);
/// Those of the meeting with which it begins.
[[nodiscard]] int first_meeting_minutes(const Protocol& protocol, const Plan& plan);
/// What the steps of a meeting have of minutes by step.
[[nodiscard]] int meeting_minutes(const Protocol& protocol, const std::map<std::string, int>& by_step, int meeting);

}  // namespace beraad::protocol
