// Which screen of bringing a case in stands in the facilitator's window.
#pragma once

#include "app/present/doubtful_names.hpp"
#include "app/shell/screens.hpp"

namespace beraad::shell {

/// False when the route is another one.
[[nodiscard]] bool draw_case_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions);

/// Where names of the case of the session on screen may still stand, in all its runs.
[[nodiscard]] present::DoubtfulNames find_doubtful_names(const Screens& screens);

}  // namespace beraad::shell
