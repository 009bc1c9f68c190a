#include "core/insight/recurring.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace beraad::insight {

std::vector<RecurringTheme> recurring_themes(const std::vector<ClosedCase>& cases) {
  const auto with_themes = std::ranges::count_if(cases, [](const ClosedCase& one) { return !one.themes.empty(); });
  if (static_cast<std::size_t>(with_themes) < k_least_cases) return {};
  std::map<std::string, std::vector<std::string>> titles;
  for (const ClosedCase& one : cases) {
    for (const auto& theme : std::set<std::string>(one.themes.begin(), one.themes.end())) {
      titles[theme].push_back(one.title);
    }
  }
  std::vector<RecurringTheme> themes;
  for (auto& [theme, of] : titles) {
    if (of.size() >= k_least_times) themes.push_back({theme, std::move(of)});
  }
  std::ranges::sort(themes, [](const RecurringTheme& a, const RecurringTheme& b) {
    return std::tuple(b.titles.size(), a.theme) < std::tuple(a.titles.size(), b.theme);
  });
  return themes;
}

}  // namespace beraad::insight
