// What look-backs say became of actions, put beside the actions themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/index/actions.hpp"

namespace beraad::index {

/// What stands in a look-back and the moment a person wrote it there or took it away; no moment = nobody ever did.
template <class Value>
struct Told {
  std::optional<Value> value;
  std::optional<base::Instant> at;
};

/// A promise that a team made in an earlier meeting, on whatever case.
struct EarlierPromise {
  std::string team;
  base::Date before;  // the day of the meeting that tells of it
};

/// What one row of a look-back says of one action, or a meeting of a promise made earlier.
struct ActionReport {
  Uuid session_id, case_id, row;  // row: of the action where it was taken over from there
  std::string what, owner, owner_role;
  Told<ActionStatus> status;
  Told<std::string> obstacle;
  Told<base::Date> due;
  std::optional<EarlierPromise> earlier;  // then `what` is all by which it is known
};

/// Rows that tell of actions agreed on earlier, and what is said of the promise with which a meeting of the same team
/// begins, in the order of the method. None of a meeting that has not begun: what
/// stands there is a copy.
[[nodiscard]] std::vector<ActionReport> action_reports_of(const session::SessionDocument& document);
/// Puts what the reports say beside the actions; of each cell what was written last holds, and of one moment the last
/// in the list. An action is known by its row; else by its words among those of the same case; else by its owner, where
/// that owner has one action there and is named once in the look-back. An earlier promise is the newest of those words
/// in the team; what is said of it there says no reason, so that of another report with the same option stays.
void take_in_reports(std::vector<ActionSummary>& actions, const std::vector<ActionReport>& reports);

}  // namespace beraad::index
