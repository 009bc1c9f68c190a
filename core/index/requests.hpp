// What a register of requests says over time: what is open, how long people wait, and hours agreed against hours held.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/index/summary.hpp"

namespace beraad::index {

/// Of one team in one year.
struct TeamHours {
  std::string team;
  int year = 0;
  double agreed = 0, held = 0;  // hours
  std::int64_t unknown = 0;     // meetings that were held, without anything about how long they took
  std::string not_understood;   // what stands for the agreed hours and holds no number that can be meant
  friend bool operator==(const TeamHours&, const TeamHours&) = default;
};

inline constexpr std::size_t k_least_waits = 3;  // fewer have no half

struct RequestOverview {
  std::size_t requests = 0, open = 0;  // open: still to be planned, which is the first option of its state
  std::optional<int> median_days;      // from request to first meeting, of those held with both days; from three on
  std::size_t with_days = 0;
  std::vector<TeamHours> teams;  // as they stand in the register
};

[[nodiscard]] RequestOverview overview_of(const session::SessionDocument& requests,
                                          const std::vector<SessionSummary>& sessions);
/// Days from the request to its first meeting; nothing while one of both is missing, or they are the wrong way round.
[[nodiscard]] std::optional<int> days_to_meeting(const protocol::Field& table, const session::Row& request);
/// The one number in it: "12", "7,5", "40 uur", "ca. 40", "1.000"; nothing where there is none or more than one, or
/// beyond 10,000.
[[nodiscard]] std::optional<double> read_hours(std::string_view text);

}  // namespace beraad::index
