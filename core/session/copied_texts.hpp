// Where a text stands once more because a table began with it: what is struck is struck there too.
#pragma once

#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// Words that stood there until somebody wrote something else: they go from what was stored, and that stays.
struct EarlierWords {
  StrikeText place;
  Cell words;
};

struct CopiedTexts {
  std::vector<StrikeText> as_copied;  // nobody changed these since
  std::vector<EarlierWords> changed;  // these somebody did
};

/// Of that answer, line or cell, and of its copies. Each line has one row; which of two that say the same, when no
/// author stands beside them, makes no difference.
[[nodiscard]] CopiedTexts copies_of(const protocol::Protocol& protocol, const State& state, const StrikeText& struck);

}  // namespace beraad::session
