// `beraad [LIBRARY]`: the real windows, until the facilitator closes hers.
#pragma once

#include "app/cli/world.hpp"
#include "core/base/result.hpp"

namespace beraad::shell {

/// Without a display and without a library asked for it makes the tour instead. Code "window.no-display" else.
[[nodiscard]] Outcome run_window(const cli::World& world, const cli::WindowRequest& request);

}  // namespace beraad::shell
