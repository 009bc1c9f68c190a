// What the lists of what comes after a meeting remember: which part of them is shown.
#pragma once

#include <map>
#include <string>

#include "core/base/ids.hpp"

namespace beraad::state {

enum class WhichActions { Late, Open, All };

struct AfterState {
  WhichActions which = WhichActions::Open;
  std::string team;                            // whose actions; empty = of all
  std::map<base::Uuid, std::string> new_days;  // by row of an action: another day, typed and not yet taken over
  std::string recurring_team;  // of whom it is shown what keeps coming back; empty = the team that met last
};

}  // namespace beraad::state
