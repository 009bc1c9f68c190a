// What the screens of after a meeting remember: which actions are shown, for whom a paper is made.
#pragma once

#include <string>

namespace beraad::state {

enum class WhichActions { Late, Open, All };

struct AfterState {
  WhichActions which = WhichActions::Open;
  std::string team;    // whose actions; empty = of all
  std::string person;  // for whom a paper is made; empty = for everybody
};

}  // namespace beraad::state
