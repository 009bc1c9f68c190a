#include "core/report/evaluation.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/number_text.hpp"

namespace beraad::report {
namespace {

std::vector<std::int64_t> ratings_of(const session::State& state, const RatingQuestion& question) {
  std::vector<std::int64_t> ratings;
  const auto* forms = session::find_forms(state, question.form);
  if (forms == nullptr) return ratings;
  for (const session::EvaluationForm& form : *forms) {
    const auto answer = form.answers.find(question.id);
    const auto* value = answer == form.answers.end() ? nullptr : std::get_if<std::int64_t>(&answer->second);
    if (value != nullptr) ratings.push_back(*value);
  }
  return ratings;
}

}  // namespace

std::vector<Average> averages_of(const session::State& state, const std::vector<RatingQuestion>& questions,
                                 const base::Texts& texts) {
  std::vector<Average> averages;
  for (const RatingQuestion& question : questions) {
    const auto ratings = ratings_of(state, question);
    if (ratings.empty() || ratings.size() < static_cast<std::size_t>(std::max(question.least_forms, 0))) continue;
    double sum = 0;
    for (const std::int64_t rating : ratings) sum += static_cast<double>(rating);
    const double average = sum / static_cast<double>(ratings.size());
    const double span = std::max(1, question.max - question.min);
    const std::string scale =
        texts.say("report.evaluation-scale", {std::to_string(question.min), std::to_string(question.max)});
    averages.push_back({question.label, base::decimal(average, texts.language()) + " (" + scale + ")",
                        (average - question.min) / span, ratings.size()});
  }
  return averages;
}

}  // namespace beraad::report
