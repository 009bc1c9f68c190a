#include "core/protocol/meeting_minutes.hpp"

#include <algorithm>

namespace beraad::protocol {

std::vector<int> meeting_numbers(const Protocol& protocol) {
  std::vector<int> numbers;
  for (const Step& step : protocol.steps) {
    if (std::ranges::find(numbers, step.meeting) == numbers.end()) numbers.push_back(step.meeting);
  }
  return numbers;
}

int first_meeting(const Protocol& protocol) { return protocol.steps.empty() ? 0 : protocol.steps.front().meeting; }

int meeting_of_step(const Protocol& protocol, std::string_view step_id) {
  const Step* step = protocol.find_step(step_id);
  return step != nullptr ? step->meeting : first_meeting(protocol);
}

int meeting_minutes(const Protocol& protocol, const Plan& plan, int meeting) {
  if (meeting_numbers(protocol).size() < 2) return plan.minutes;
  int minutes = 0;
  for (const Step& step : protocol.steps) {
    if (step.meeting == meeting) minutes += planned_minutes(step, plan.id);
  }
  return minutes;
}

int first_meeting_minutes(const Protocol& protocol, const Plan& plan) {
  return meeting_minutes(protocol, plan, first_meeting(protocol));
}

int meeting_minutes(const Protocol& protocol, const std::map<std::string, int>& by_step, int meeting) {
  int minutes = 0;
  for (const Step& step : protocol.steps) {
    const auto found = by_step.find(step.id);
    if (step.meeting == meeting && found != by_step.end()) minutes += found->second;
  }
  return minutes;
}

}  // namespace beraad::protocol
