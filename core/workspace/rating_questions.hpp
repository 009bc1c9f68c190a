// Which questions of the evaluation forms give an average.
#pragma once

#include <vector>

#include "core/exchange/vocabulary.hpp"
#include "core/report/report.hpp"

namespace beraad::workspace {

/// Ratings on forms that many fill in: an average of one is what somebody said.
[[nodiscard]] std::vector<report::RatingQuestion> rating_questions(const exchange::Vocabulary& vocabulary,
                                                                   base::Language language);

}  // namespace beraad::workspace
