// `beraad tour`: plays the example session through the real screens off-screen and leaves a picture of every step of
// both windows, and the report.
#pragma once

#include "app/cli/world.hpp"
#include "core/base/result.hpp"

namespace beraad::shell {

/// Says on `world.out` where the pictures and the report are. Never opens a window.
[[nodiscard]] Outcome make_tour(const cli::World& world, const cli::TourRequest& request);

}  // namespace beraad::shell
