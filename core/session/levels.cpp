#include "core/session/levels.hpp"

#include <algorithm>

namespace beraad::session {

const protocol::Step* resolved_level(const protocol::Protocol& protocol, const State& state) {
  const auto says_so = [&](const protocol::Step& step) {
    const auto* field = step.level.empty() ? nullptr : step.find_field(protocol::Role::LevelResolved);
    const auto* value = field != nullptr ? find_value(state, {step.id, field->id, {}}) : nullptr;
    const bool* resolved = value != nullptr ? std::get_if<bool>(value) : nullptr;
    return resolved != nullptr && *resolved;
  };
  const auto found = std::ranges::find_if(protocol.steps, says_so);
  return found == protocol.steps.end() ? nullptr : &*found;
}

bool is_needed(const protocol::Protocol& protocol, const State& state, const protocol::Step& step) {
  const auto* resolved = step.level.empty() ? nullptr : resolved_level(protocol, state);
  return resolved == nullptr || protocol.position_of(step.id) <= protocol.position_of(resolved->id);
}

std::size_t next_needed(const protocol::Protocol& protocol, const State& state) {
  std::size_t next = protocol.position_of(state.current_step) + 1;
  while (next < protocol.steps.size() && !is_needed(protocol, state, protocol.steps[next])) ++next;
  return next;
}

}  // namespace beraad::session
