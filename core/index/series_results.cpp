#include "core/index/series_results.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace beraad::index {
namespace {

std::size_t ticked(const ScoreCounts& counts, const ScoreKey& key) {
  const auto found = counts.find(key);
  return found != counts.end() ? found->second : 0;
}

/// The middle of all that were ticked; between two where they differ.
double median_of(const std::vector<std::size_t>& counts, std::size_t forms, int low) {
  const auto number_at = [&](std::size_t place) {
    int number = low;
    for (const std::size_t count : counts) {
      if (place < count) return number;
      place -= count;
      ++number;
    }
    return number;
  };
  return (number_at((forms - 1) / 2) + number_at(forms / 2)) / 2.0;
}

/// Places of the items in the order in which they are shown.
std::vector<std::size_t> by_domain(const std::vector<SeriesItem>& items) {
  std::vector<std::size_t> order;
  for (std::size_t first = 0; first < items.size(); ++first) {
    if (std::ranges::find(order, first) != order.end()) continue;
    for (std::size_t item = first; item < items.size(); ++item) {
      if (item == first || (!items[first].domain.empty() && items[item].domain == items[first].domain)) {
        order.push_back(item);
      }
    }
  }
  return order;
}

/// Nobody can be recognised by a choice when at least so many forms were typed in.
ItemResult::Shown shown_of_choice(std::size_t choices, std::size_t forms, bool is_compared) {
  using Shown = ItemResult::Shown;
  if (choices == 0) return Shown::Nothing;
  if (forms < k_least_forms_shown) return Shown::TooFew;
  return is_compared && forms < k_least_forms_compared ? Shown::Counts : Shown::All;
}

/// What all chose in each wave.
std::vector<std::size_t> choices_of(const ScoreCounts& counts, const std::vector<SeriesWave>& waves) {
  std::vector<std::size_t> choices(waves.size());
  for (const auto& [key, times] : counts) {
    const auto wave = std::ranges::find(waves, key.wave, &SeriesWave::id);
    if (key.score == k_chosen && wave != waves.end()) choices[static_cast<std::size_t>(wave - waves.begin())] += times;
  }
  return choices;
}

/// How many forms of each wave were typed in at least: as many as stand at the item with the most. Each form stands
/// once at a scale of an item, with a number or without, and chooses an item once.
std::vector<std::size_t> forms_of(const ScoreCounts& counts, const std::vector<SeriesWave>& waves) {
  std::map<ScoreKey, std::size_t> places;  // of a scale of an item, whichever the number; or of choosing it
  for (const auto& [key, times] : counts) {
    const int at = key.score == k_chosen ? k_chosen : 0;
    places[{key.wave, key.item, at, key.scale}] += times;
  }
  std::vector<std::size_t> forms(waves.size());
  for (const auto& [key, times] : places) {
    const auto wave = std::ranges::find(waves, key.wave, &SeriesWave::id);
    if (wave == waves.end()) continue;
    auto& most = forms[static_cast<std::size_t>(wave - waves.begin())];
    most = std::max(most, times);
  }
  return forms;
}

bool are_several(const std::vector<std::size_t>& forms) {
  return std::ranges::count_if(forms, [](std::size_t number) { return number > 0; }) > 1;
}

}  // namespace

ShareBounds share_bounds(std::size_t some, std::size_t all) {
  if (all == 0) return {0, 1};
  constexpr double k_z = 1.959963984540054;
  const auto n = static_cast<double>(all);
  const double share = static_cast<double>(some) / n, z2 = k_z * k_z / n;
  const double middle = (share + z2 / 2) / (1 + z2);
  const double half = k_z * std::sqrt(share * (1 - share) / n + z2 / (4 * n)) / (1 + z2);
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

ItemResult result_of(const ScoreCounts& counts, const base::Uuid& wave, const SeriesItem& item, std::size_t scale,
                     bool is_compared) {
  using Shown = ItemResult::Shown;
  ItemResult result;
  if (scale >= item.scales.size()) return result;
  const auto& known = item.scales[scale];
  std::vector<std::size_t> numbers;
  for (int score = known.low; score <= known.high; ++score) {
    numbers.push_back(ticked(counts, {wave, item.id, score, scale}));
    result.forms += numbers.back();
    if (2 * score > known.low + known.high) result.above += numbers.back();
  }
  result.none = ticked(counts, {wave, item.id, k_not_applicable, scale});
  if (result.forms == 0) return result;
  result.shown = result.forms < k_least_forms_shown                     ? Shown::TooFew
                 : is_compared && result.forms < k_least_forms_compared ? Shown::Counts
                                                                        : Shown::All;
  if (result.shown == Shown::TooFew) {
    result.above = 0;
    return result;
  }
  result.median = median_of(numbers, result.forms, known.low);
  result.counts = std::move(numbers);
  result.share = static_cast<double>(result.above) / static_cast<double>(result.forms);
  const ShareBounds bounds = share_bounds(result.above, result.forms);
  result.at_least = bounds.low;
  result.at_most = bounds.high;
  return result;
}

std::vector<SeriesLine> series_lines(const session::SessionDocument& questionnaire) {
  return series_lines(read_series(questionnaire));
}

std::vector<SeriesLine> series_lines(const Series& series) {
  const auto& [items, waves, counts, most] = series;
  const auto choices = choices_of(counts, waves), typed = forms_of(counts, waves);
  std::vector<SeriesLine> lines;
  for (const std::size_t at : by_domain(items)) {
    const SeriesItem& item = items[at];
    for (std::size_t scale = 0; scale < item.scales.size(); ++scale) {
      SeriesLine line{at, scale, false, {}};
      std::vector<std::size_t> forms;
      for (const auto& wave : waves) forms.push_back(result_of(counts, wave.id, item, scale).forms);
      for (const auto& wave : waves) {
        auto result = result_of(counts, wave.id, item, scale, are_several(forms));
        const bool is_asked = is_asked_in(item.waves, wave) && is_asked_in(item.scales[scale].waves, wave);
        if (!is_asked && result.forms == 0) result.shown = ItemResult::Shown::NotAsked;
        line.waves.push_back(std::move(result));
      }
      lines.push_back(std::move(line));
    }
    if (most == 0 || item.scales.empty()) continue;
    SeriesLine line{at, 0, true, {}};
    for (std::size_t wave = 0; wave < waves.size(); ++wave) {
      ItemResult result;
      result.forms = ticked(counts, {waves[wave].id, item.id, k_chosen, 0});
      result.shown = shown_of_choice(choices[wave], typed[wave], are_several(choices));
      if (!is_asked_in(item.waves, waves[wave]) && result.forms == 0) result.shown = ItemResult::Shown::NotAsked;
      line.waves.push_back(std::move(result));
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace beraad::index
