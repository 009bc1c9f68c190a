// What is handed out after a meeting, beside the report: a sheet of actions for each owner, a proof that somebody took
// part with a sheet to reflect on, and the note with which a group hands its question on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/session/attendance.hpp"

namespace beraad::report {

/// An action as it stands on the sheet of whoever took it on.
struct OwnedAction {
  std::string owner, what;  // owner: a word for one person and no other
  std::optional<base::Date> due;
  std::string limits_loss, obstacle, status;
  friend bool operator==(const OwnedAction&, const OwnedAction&) = default;
};

/// A sheet for each owner, in the order in which they come; nothing of the case but the actions' own words.
[[nodiscard]] Document build_action_sheet(const Source& source, const std::vector<OwnedAction>& actions);

/// For each of them: that they took part, when, how long, by which method and led by whom; on a second
/// sheet three questions for themselves. Nothing of the case. A name stands there only where the answers are named so;
/// else there is a line for it; whoever led is then named by role, with a line for the name.
[[nodiscard]] Document build_participation(const Source& source, const std::vector<session::Attendance>& attended);

/// The method keeps a note for whoever decides above the group, and something stands in it.
[[nodiscard]] bool has_escalation_note(const protocol::Protocol& protocol, const session::State& state);
/// Each party in its own words, what is agreed and what is not, and what is asked of whom; of a method that goes up by
/// levels why it went up from each; nobody's judgement.
[[nodiscard]] Document build_escalation_note(const Source& source);

}  // namespace beraad::report
