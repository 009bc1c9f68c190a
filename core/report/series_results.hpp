// What came back of a questionnaire in waves, on paper: numbers only, nothing that somebody wrote.
#pragma once

#include "core/report/report.hpp"

namespace beraad::report {

struct SeriesResult {
  std::string question, wave;
  std::vector<std::string> words;  // lines below each other
};
struct SeriesDomain {
  std::string name;  // empty: questions of no domain
  std::vector<SeriesResult> results;
};
struct SeriesResults {
  std::string title, source;  // source: whose questions they are; may be empty
  std::vector<SeriesDomain> domains;
};

/// The results of each question, wave below wave, those of one domain under its name.
[[nodiscard]] Document build_series_results(const SeriesResults& results, const base::Texts& texts);

}  // namespace beraad::report
