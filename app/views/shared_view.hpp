// One or mirrored screen: the room's page with a bar below it.
#pragma once

#include "app/present/shared_screen.hpp"
#include "app/views/session_view.hpp"

namespace beraad::views {

/// The wall itself, at full size; `fields`: the step's fields instead of its page.
void draw_shared(ui::Ui& ui, const present::SessionScreen& screen, const present::SharedBar& bar, bool fields,
                 action::ActionQueue& actions, const DrawPreview& draw_page);
void draw_covered(ui::Ui& ui, const present::CoveredScreen& screen, action::ActionQueue& actions);

}  // namespace beraad::views
