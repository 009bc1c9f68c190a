// What came back of a questionnaire in waves. The numbers are an order and no measure: how often each was ticked, the
// middle one and how many stand above the middle of the scale; no mean, and no sum over questions.
#pragma once

#include <cstddef>
#include <vector>

#include "core/index/waves.hpp"

namespace beraad::index {

/// Of one scale of an item in one wave.
struct ItemResult {
  // TooFew: a person could be recognised. Counts: seen beside another wave, and too few for a figure of the team.
  enum class Shown { NotAsked, Nothing, TooFew, Counts, All } shown = Shown::Nothing;
  std::size_t forms = 0, none = 0;  // forms: with a number; none: that said they have none to give, counted aside
  std::vector<std::size_t> counts;  // at each number from the lowest; empty while there are too few
  double median = 0;
  std::size_t above = 0;                        // above the middle of the scale
  double share = 0, at_least = 0, at_most = 0;  // those above, of whoever gave a number, and how sure that is (95%)
};

/// One scale of an item over all waves; or, without a scale, how many chose the item as one of the most important.
struct SeriesLine {
  std::size_t item = 0, scale = 0;  // places in the list of items and in its scales
  bool chosen = false;
  std::vector<ItemResult> waves;  // of a choice: forms says how many chose it
};
/// The lines of all items with numbers; those of one domain stand together, in the order of the first of each.
[[nodiscard]] std::vector<SeriesLine> series_lines(const session::SessionDocument& questionnaire);
[[nodiscard]] std::vector<SeriesLine> series_lines(const Series& series);

/// With `is_compared` a figure of the team needs ten forms, or else four.
[[nodiscard]] ItemResult result_of(const ScoreCounts& counts, const base::Uuid& wave, const SeriesItem& item,
                                   std::size_t scale = 0, bool is_compared = false);

/// Where a share lies with a certainty of 95% (Wilson).
struct ShareBounds {
  double low = 0, high = 0;
};
[[nodiscard]] ShareBounds share_bounds(std::size_t some, std::size_t all);

}  // namespace beraad::index
