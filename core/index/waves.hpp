// The answers to a questionnaire that is asked in several waves: counts only, so that no form of a person exists.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/session/document.hpp"

namespace beraad::index {

inline constexpr std::size_t k_least_forms_shown = 4;  // with fewer a person could be recognised

struct SeriesItem {
  base::Uuid id;
  std::string text, low_words, high_words;
  int low = 1, high = 5;
};
struct SeriesWave {
  base::Uuid id;
  std::string name;
  std::optional<base::Date> on;
};
/// How often a score was given to an item in a wave.
using ScoreCounts = std::map<std::tuple<base::Uuid, base::Uuid, int>, std::size_t>;  // wave, item, score

[[nodiscard]] std::vector<SeriesItem> series_items(const session::SessionDocument& questionnaire);
/// Whose questions they are; empty where nobody wrote it down.
[[nodiscard]] std::string series_source(const session::SessionDocument& questionnaire);
[[nodiscard]] std::vector<SeriesWave> series_waves(const session::SessionDocument& questionnaire);
/// True for one of its waves; false for that of another questionnaire, or one that was removed.
[[nodiscard]] bool is_wave_of(const session::SessionDocument& questionnaire, const base::Uuid& wave);
[[nodiscard]] ScoreCounts score_counts(const session::SessionDocument& questionnaire);

struct ItemResult {
  std::size_t forms = 0;
  double mean = 0, spread = 0;  // spread: standard deviation
  bool shown = false;           // from four forms on
};
[[nodiscard]] ItemResult result_of(const ScoreCounts& counts, const base::Uuid& wave, const SeriesItem& item);

/// The counts with one more (or one less, never below none) for that score, as rows to write.
[[nodiscard]] session::Rows rows_with(const session::SessionDocument& questionnaire, const base::Uuid& wave,
                                      const base::Uuid& item, int score, int by, base::Ids& ids);

}  // namespace beraad::index
