// Where a text stands once more because a table began with it: what is struck is struck there too.
#pragma once

#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

struct CopiedTexts {
  std::vector<StrikeText> as_copied;  // cells that nobody changed since
  std::size_t changed = 0;            // cells in which somebody wrote something else since: that stays
};

/// Of that answer, line or cell, and of its copies. Each line has one row; which of two that say the same, when no
/// author stands beside them, makes no difference.
[[nodiscard]] CopiedTexts copies_of(const protocol::Protocol& protocol, const State& state, const StrikeText& struck);

}  // namespace beraad::session
