// Methods that go up by levels, each with more people: resolved at one, the levels above it are not needed.
#pragma once

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// The level at which the case is resolved, the lowest of those that say so; null where none does.
[[nodiscard]] const protocol::Step* resolved_level(const protocol::Protocol& protocol, const State& state);
/// False for a level above the one at which the case is resolved.
[[nodiscard]] bool is_needed(const protocol::Protocol& protocol, const State& state, const protocol::Step& step);
/// The place of the step that comes after the current one, levels that are not needed left out; the number of steps
/// when the end comes next.
[[nodiscard]] std::size_t next_needed(const protocol::Protocol& protocol, const State& state);

}  // namespace beraad::session
