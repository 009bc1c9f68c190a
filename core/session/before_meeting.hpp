// What a case that is brought in says to whoever wants to deliberate on it: what comes first, and who should be there.
// Fields are found by their roles.
#pragma once

#include <string>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// What follows from what was chosen in the field of that role, in words of the template and none of the case; empty
/// where nothing follows, or nothing was chosen.
[[nodiscard]] std::vector<protocol::LocalText> consequences_of(const protocol::Protocol& protocol, const State& state,
                                                               protocol::Role role);
/// Something comes before a deliberation: a duty or a complaint, or the facilitator advises another way.
[[nodiscard]] bool something_comes_first(const protocol::Protocol& protocol, const State& state);
/// Who should be there, as the presenter wrote it; lines that were struck are gone.
[[nodiscard]] std::vector<std::string> should_attend(const protocol::Protocol& protocol, const State& state);

}  // namespace beraad::session
