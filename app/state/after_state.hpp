// What the list of actions remembers: which of them are shown.
#pragma once

#include <string>

namespace beraad::state {

enum class WhichActions { Late, Open, All };

struct AfterState {
  WhichActions which = WhichActions::Open;
  std::string team;  // whose actions; empty = of all
};

}  // namespace beraad::state
