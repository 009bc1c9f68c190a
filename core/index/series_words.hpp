// What came back of a questionnaire in waves, in words: the same on the screen and on paper.
#pragma once

#include <string>
#include <vector>

#include "core/base/texts.hpp"
#include "core/index/series_results.hpp"

namespace beraad::index {

[[nodiscard]] std::string wave_words(const SeriesWave& wave, std::size_t number, const base::Texts& texts);
/// "3. In our team I can say that I am in doubt."
[[nodiscard]] std::string numbered(const SeriesItem& item, std::size_t place, const base::Texts& texts);
/// The box of whoever has no number to give: in the questionnaire's own words, or in ours.
[[nodiscard]] std::string none_words(const SeriesScale& scale, const base::Texts& texts);
/// A number of the scale with its word, where there is one.
[[nodiscard]] std::string number_words(const SeriesScale& scale, int number);

/// Lines below each other: how often each number was ticked, the figures, and what is counted aside; or why nothing is
/// shown.
[[nodiscard]] std::vector<std::string> result_words(const SeriesLine& line, const ItemResult& result,
                                                    const SeriesItem& item, const base::Texts& texts);

}  // namespace beraad::index
