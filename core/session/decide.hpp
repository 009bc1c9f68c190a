// All rules of a session. Pure: the same protocol, state, command and moment give the same events, but for
// ids and drawn orders, which come from `ids`.
#pragma once

#include <vector>

#include "core/base/ids.hpp"
#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

struct Moment {
  base::Instant now;
  base::Ids& ids;
};

/// A refusal's code is "refused.*"; it stands beside the field, nothing changed. An answer whose option does
/// not exist yet is accepted as an open reference. Off the record only EndOffRecord, the clock and the walk pass.
[[nodiscard]] Result<Change> decide(const protocol::Protocol& protocol, const State& state, const Command& command,
                                    Moment moment);
/// Total: folds a change into the state, cannot fail. Unknown steps or fields change nothing.
void evolve(State& state, const Change& change);

}  // namespace beraad::session
