// How a meeting went, from its log: facts about the meeting, never about a person, and no score.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/document.hpp"

namespace beraad::insight {

struct StepFact {
  std::string step;
  int planned = 0, used = 0;  // minutes
  bool left_out = false;
};
/// So many of so many.
struct Share {
  std::size_t some = 0, all = 0;
  friend bool operator==(const Share&, const Share&) = default;
};

struct MeetingFacts {
  std::vector<StepFact> steps;
  int planned = 0, used = 0;      // minutes of all steps
  int last_steps_percent = 0;     // of the time, in the last three steps; 0 when nothing was timed
  bool in_order = true;           // steps were entered in the order of the method
  Share shown_together;           // sealed steps that were revealed, of those that the method has
  Share judged_before;            // people whose judgement lay there in words before any was shown
  std::size_t passed_before = 0;  // people who passed there
  Share options_with_loss, perspectives_whole, agreed_whole;  // whole: value and norm; owner and day
  std::size_t skipped = 0, passed = 0;                        // fields, answers
  std::optional<bool> followed_up;  // a look-back on it was held and closed; none for what is no deliberation
};

/// `was_looked_back_on`: what the library knows of look-backs on its case.
[[nodiscard]] MeetingFacts facts_of(const session::SessionDocument& document, base::Instant now,
                                    bool was_looked_back_on);

}  // namespace beraad::insight
