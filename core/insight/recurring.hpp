// What keeps coming back with a team: which themes its own cases share. Counts of cases, never of people or choices.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace beraad::insight {

inline constexpr std::size_t k_least_cases = 3;  // fewer say nothing about a team
inline constexpr std::size_t k_least_times = 2;

/// A deliberation that is closed, and the themes it was given.
struct ClosedCase {
  std::string team, title;
  std::vector<std::string> themes;
};

struct RecurringTheme {
  std::string theme;
  std::vector<std::string> titles;  // of the cases, in the order given
  friend bool operator==(const RecurringTheme&, const RecurringTheme&) = default;
};

struct TeamThemes {
  std::string team;  // as it was last written
  std::vector<RecurringTheme> themes;
};

/// Themes of at least two cases, the most frequent first; nothing while there are fewer than three cases with themes.
[[nodiscard]] std::vector<RecurringTheme> recurring_themes(const std::vector<ClosedCase>& cases);

}  // namespace beraad::insight
