// The form of the silent round.
#pragma once

#include "app/views/round_view.hpp"

namespace beraad::views {

/// A disc with a tick when that person is done, a bold ring when it is their turn, else a thin one.
void draw_ready_dot(ui::Ui& ui, ui::Point center, present::ReadyDot::Kind kind);
void draw_round_form(ui::Ui& ui, ui::Rect area, const present::RoundScreen& screen, action::ActionQueue& actions,
                     const DrawPreview& draw_preview);

}  // namespace beraad::views
