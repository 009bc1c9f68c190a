// What the screens around planning remember: which row is unfolded, a rehearsal that goes on.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/ids.hpp"
#include "core/session/command.hpp"

namespace beraad::state {

/// Running a method from begin to end on its practice case, with what the invented group says in each step.
struct Rehearsal {
  base::Uuid session;
  std::map<std::string, std::vector<session::Command>> said;  // by step
  std::set<std::string> spoken;                               // steps in which the group has answered
};

struct PlanningState {
  base::Uuid open_row;  // whose form is unfolded
  base::Uuid wave;      // of a questionnaire, the one that is being typed in
  Rehearsal rehearsal;
  // Before a meeting begins: the actions that its team is asked about, so that one stays in sight when it is done.
  std::vector<base::Uuid> promises;
  base::Uuid promises_of;  // the meeting for which they were asked
};

}  // namespace beraad::state
