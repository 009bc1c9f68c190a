// The screens of what is kept beside the meetings.
#pragma once

#include "app/shell/screens.hpp"

namespace beraad::shell {

/// Draws the screen when it is one of those; false when it is not.
bool draw_desk_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions);

}  // namespace beraad::shell
