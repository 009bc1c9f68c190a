// The silent round and what lies over any screen.
#pragma once

#include "app/action/action.hpp"
#include "app/present/round_screen.hpp"
#include "app/ui/widgets.hpp"
#include "app/views/session_view.hpp"

namespace beraad::views {

void draw_round(ui::Ui& ui, const present::RoundScreen& screen, action::ActionQueue& actions,
                const DrawPreview& draw_preview);
void draw_overlays(ui::Ui& ui, const present::OverlayScreen& screen, action::ActionQueue& actions);

}  // namespace beraad::views
