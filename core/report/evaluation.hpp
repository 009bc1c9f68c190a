// Averages of evaluation forms: of ratings only, and only where enough people filled one in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/report.hpp"

namespace beraad::report {

/// One rating question of an evaluation form, in the language of the texts; the codebook of forms is the caller's.
struct RatingQuestion {
  std::string form, id, label;
  int min = 1, max = 5;
  int least_forms = 4;  // fewer forms than this show nothing
};

struct Average {
  std::string label, value;  // value: one decimal and its scale, in the language of the texts
  double share = 0;          // of the scale, 0 to 1
  std::size_t forms = 0;     // that answered this question
};

/// Nothing of a question that fewer forms than its `least_forms` answered.
[[nodiscard]] std::vector<Average> averages_of(const session::State& state,
                                               const std::vector<RatingQuestion>& questions, const base::Texts& texts);

}  // namespace beraad::report
