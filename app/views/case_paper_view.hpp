// A case by mail, and handing it over. Places and looks only.
#pragma once

#include "app/action/action.hpp"
#include "app/present/case_paper_screen.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

void draw_case_mail(ui::Ui& ui, const present::CaseMailScreen& screen, action::ActionQueue& actions);
void draw_hand_over(ui::Ui& ui, const present::HandOverScreen& screen, action::ActionQueue& actions);

}  // namespace beraad::views
