// The day on which people sat together.
#pragma once

#include <optional>

#include "core/base/calendar.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// As planned, since a meeting may be typed in afterwards. A look-back on a case is made by a tap, long before anybody
/// sits down for it: it was held on the day on which its last meeting began, where that began.
[[nodiscard]] base::Date held_on(const protocol::Protocol& protocol, const State& state);
/// The day on which people came to a step of that meeting for the first time; none while nobody did.
[[nodiscard]] std::optional<base::Date> entered_on(const protocol::Protocol& protocol, const State& state, int meeting);

}  // namespace beraad::session
