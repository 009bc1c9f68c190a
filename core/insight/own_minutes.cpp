#include "core/insight/own_minutes.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/protocol/meeting_minutes.hpp"

namespace beraad::insight {
namespace {

OwnMinutes average(const std::vector<const TimedMeeting*>& meetings) {
  std::map<std::string, std::pair<int, int>> sums;  // minutes, meetings
  for (const auto* meeting : meetings) {
    for (const auto& [step, minutes] : meeting->minutes) {
      if (minutes <= 0) continue;
      auto& [sum, count] = sums[step];
      sum += minutes;
      ++count;
    }
  }
  OwnMinutes own;
  own.meetings = meetings.size();
  for (const auto& [step, sum] : sums) {
    const int minutes = std::max(1, static_cast<int>(std::lround(static_cast<double>(sum.first) / sum.second)));
    own.minutes[step] = minutes;
  }
  return own;
}

}  // namespace

int size_band(std::size_t participants) {
  return participants <= 5 ? 0 : participants <= 8 ? 1 : participants <= 12 ? 2 : 3;
}

std::optional<OwnMinutes> own_minutes(const std::vector<TimedMeeting>& meetings, const std::string& protocol,
                                      std::size_t participants) {
  std::vector<const TimedMeeting*> all, alike;
  for (const auto& meeting : meetings) {
    const bool timed = std::ranges::any_of(meeting.minutes, [](const auto& step) { return step.second > 0; });
    if (meeting.protocol != protocol || !timed) continue;
    all.push_back(&meeting);
    if (size_band(meeting.participants) == size_band(participants)) alike.push_back(&meeting);
  }
  if (alike.size() >= k_least_meetings) {
    auto own = average(alike);
    own.same_size = true;
    return own;
  }
  return all.size() >= k_least_meetings ? std::optional(average(all)) : std::nullopt;
}

OwnPlan plan_of(const OwnMinutes& own, const protocol::Protocol& method, std::string_view plan) {
  OwnPlan planned;
  for (const auto& step : method.steps) {
    const int otherwise = protocol::planned_minutes(step, plan);
    const auto found = own.minutes.find(step.id);
    int minutes = found != own.minutes.end() ? found->second : otherwise;
    if (step.protected_time) minutes = std::max(minutes, otherwise);
    planned.minutes[step.id] = minutes;
  }
  planned.total = protocol::meeting_minutes(method, planned.minutes, protocol::first_meeting(method));
  return planned;
}

}  // namespace beraad::insight
