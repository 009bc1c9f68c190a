// What can be handed out after a meeting, in the column beside the report.
#pragma once

#include "app/action/action.hpp"
#include "app/present/after_papers.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

/// Gives the height used. `session`: whose look-back its button opens is for the action to know.
float draw_after_papers(ui::Ui& ui, ui::Rect at, const present::AfterPapersScreen& screen,
                        action::ActionQueue& actions);

}  // namespace beraad::views
