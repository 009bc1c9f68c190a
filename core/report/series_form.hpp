// A questionnaire that is asked in waves, on paper: one form, without a name.
#pragma once

#include "core/report/report.hpp"

namespace beraad::report {

struct SeriesQuestion {
  std::string text, low_words, high_words;
  int low = 1, high = 5;
};
struct SeriesForm {
  std::string title, source;  // source: whose questions they are; may be empty
  std::vector<SeriesQuestion> questions;
};

/// The questions with their scales to tick, and whose they are.
[[nodiscard]] Document build_series_form(const SeriesForm& form, const base::Texts& texts);

}  // namespace beraad::report
