// A questionnaire that is asked in waves, on paper: one form, without a name.
#pragma once

#include "core/report/report.hpp"

namespace beraad::report {

struct SeriesScale {
  std::string asks, low_words, high_words;
  std::vector<std::string> labels;  // one for each number, or none
  int low = 1, high = 5;
  std::string none = {};  // words at a box for whoever has no number to give; empty: there is no such box
};
struct SeriesQuestion {
  std::string text;
  std::vector<SeriesScale> scales;
  bool open = false;  // lines to write on
};
struct SeriesForm {
  std::string title, source;  // source: whose questions they are; may be empty
  std::vector<SeriesQuestion> questions;
  std::size_t most_important = 0;  // how many of them each chooses; 0 = nothing is chosen
};

/// The questions with their scales to tick or their lines to write on, and whose they are.
[[nodiscard]] Document build_series_form(const SeriesForm& form, const base::Texts& texts);

}  // namespace beraad::report
