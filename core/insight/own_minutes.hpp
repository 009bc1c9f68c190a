// How long meetings really take here: averages of what was timed, once there are enough to say something.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/protocol/protocol.hpp"

namespace beraad::insight {

inline constexpr std::size_t k_least_meetings = 5;

/// A meeting that was closed, with the minutes that each step took.
struct TimedMeeting {
  std::string protocol;
  std::size_t participants = 0;
  std::map<std::string, int> minutes;  // by step
};

struct OwnMinutes {
  std::map<std::string, int> minutes;  // by step, of those that were ever held
  std::size_t meetings = 0;
  bool same_size = false;  // of groups of about this size; else of groups of any size
  friend bool operator==(const OwnMinutes&, const OwnMinutes&) = default;
};

/// Averages over meetings by that method: of groups of about that size where five were held, else of all where there
/// are five, else nothing. A step that a meeting left out does not count there.
[[nodiscard]] std::optional<OwnMinutes> own_minutes(const std::vector<TimedMeeting>& meetings,
                                                    const std::string& protocol, std::size_t participants);

/// Minutes for every step of a method.
struct OwnPlan {
  std::map<std::string, int> minutes;
  int total = 0;  // of the meeting with which it begins
};
/// What is planned where own minutes are taken on: a step that was never held keeps those of the plan, and nothing eats
/// protected time, not even habit.
[[nodiscard]] OwnPlan plan_of(const OwnMinutes& own, const protocol::Protocol& method, std::string_view plan);

/// Groups of up to 5, 8, 12 and of more.
[[nodiscard]] int size_band(std::size_t participants);

}  // namespace beraad::insight
