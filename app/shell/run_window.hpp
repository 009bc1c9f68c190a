// `beraad [LIBRARY]`: the real windows, until the facilitator closes hers.
#pragma once

#include <functional>

#include "app/cli/world.hpp"
#include "core/base/result.hpp"

namespace beraad::shell {

class App;

/// Told of every frame once it stands on screen, for whoever measures the program; may carry out what a person would.
using FrameWatch = std::function<void(App&)>;

/// Without a display and without a library asked for it makes the tour instead. Code "window.no-display" else.
[[nodiscard]] Outcome run_window(const cli::World& world, const cli::WindowRequest& request,
                                 const FrameWatch& watch = {});

}  // namespace beraad::shell
