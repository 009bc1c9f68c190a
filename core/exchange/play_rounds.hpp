// When the silent rounds of a run open, lock and are shown together, told from its answers. Internal to play_plan.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/exchange/case_file.hpp"

namespace beraad::exchange {

/// Each keyed by the position of an answer in the file; a key past the last answer means the end.
struct RoundMoments {
  std::map<std::size_t, std::vector<std::string>> open_before;        // steps
  std::map<std::size_t, std::vector<session::AnswerKey>> seal_after;  // step and participant
  std::map<std::size_t, std::vector<std::string>> reveal_before;      // steps
};

[[nodiscard]] RoundMoments find_round_moments(const protocol::Protocol& protocol,
                                              const std::vector<CaseAnswer>& answers);

}  // namespace beraad::exchange
