// What evaluation forms say over the meetings of a team, for the facilitator alone.
#pragma once

#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "core/index/summary.hpp"

namespace beraad::present {

struct EvaluatedMeeting {
  std::string date, method, forms;
  std::vector<std::string> ratings;  // an average with how many gave one, or that there are too few; one per question
};
struct TeamEvaluations {
  std::string team;                    // empty: meetings of no team
  std::vector<std::string> questions;  // with their scale
  std::vector<EvaluatedMeeting> meetings;
};
struct EvaluationSeries {
  std::string title, note, meeting, forms;  // no title: nothing to show, or others see the screen
  std::vector<TeamEvaluations> teams;
};

/// Ratings only, of the questions that everybody is asked; of a meeting from as many forms on as one meeting needs. The
/// last line of a team puts together what stands above it.
[[nodiscard]] EvaluationSeries present_evaluation_series(const Context& context,
                                                         const std::vector<index::SessionSummary>& meetings);

}  // namespace beraad::present
