// A questionnaire that is asked in waves, on paper: one form, without a name.
#pragma once

#include "core/report/report.hpp"

namespace beraad::report {

struct SeriesScale {
  std::string asks, low_words, high_words;
  std::vector<std::string> labels;  // one for each number, or none
  int low = 1, high = 5;
};
struct SeriesQuestion {
  std::string text;
  std::vector<SeriesScale> scales;  // none: lines to write on
  bool not_applicable = false;      // a box for that stands below the scales
};
struct SeriesForm {
  std::string title, source;  // source: whose questions they are; may be empty
  std::vector<SeriesQuestion> questions;
};

/// The questions with their scales to tick or their lines to write on, and whose they are.
[[nodiscard]] Document build_series_form(const SeriesForm& form, const base::Texts& texts);

}  // namespace beraad::report
