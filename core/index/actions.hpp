// What was agreed on in a session, with what became of it. Projections: thrown away and rebuilt at will; whoever lists
// actions, on a screen or on the command line, asks these.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/session/document.hpp"

namespace beraad::index {

using base::Uuid;

/// What became of an action, in the words of the look-back's method.
struct ActionStatus {
  std::string option;
  base::LocalText label;
  bool settled = false;  // nothing is left to do
  std::string why;       // as it was said
  friend bool operator==(const ActionStatus&, const ActionStatus&) = default;
};

/// An action or a promise agreed on in a session; status, obstacle and a newer day come from look-backs on the same
/// case.
struct ActionSummary {
  Uuid session_id;
  std::string owner_role, what;
  std::optional<base::Date> due;
  Uuid case_id, row;
  std::string title, team;  // of the deliberation
  std::string limits_loss;  // the argument or loss behind it
  std::string obstacle;     // what may stand in the way
  base::Date agreed_on;
  std::string owner;                             // as it was filled in: a code, or words
  std::optional<base::DateTime> decision_until;  // of the decision it belongs to, where that expires
  std::optional<ActionStatus> status;
};

/// What has no words, not yet or no more since they were struck, is no action.
[[nodiscard]] std::vector<ActionSummary> actions_of(const session::SessionDocument& document);

/// Something is left to do.
[[nodiscard]] bool is_open(const ActionSummary& action);
/// Open, and its day has passed.
[[nodiscard]] bool is_late(const ActionSummary& action, base::Date today);
/// By day, then by words; what has no day comes last.
void sort_by_day(std::vector<ActionSummary>& actions);

}  // namespace beraad::index
