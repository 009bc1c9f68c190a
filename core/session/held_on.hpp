// The day on which people sat together.
#pragma once

#include "core/base/calendar.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// As planned, since a meeting may be typed in afterwards. A look-back on a case is made by a tap, long before anybody
/// sits down for it: it was held on the day it began, where it began.
[[nodiscard]] base::Date held_on(const State& state);

}  // namespace beraad::session
