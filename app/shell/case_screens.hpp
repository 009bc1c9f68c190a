// Which screen of bringing a case in stands in the facilitator's window.
#pragma once

#include "app/shell/screens.hpp"

namespace beraad::shell {

/// False when the route is another one.
[[nodiscard]] bool draw_case_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions);

}  // namespace beraad::shell
