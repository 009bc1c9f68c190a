// Methods: all of them with the guide, and the page of one.
#pragma once

#include "app/action/action.hpp"
#include "app/present/methods_screen.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

void draw_methods(ui::Ui& ui, const present::MethodsScreen& screen, action::ActionQueue& actions);
void draw_method(ui::Ui& ui, const present::MethodScreen& screen, action::ActionQueue& actions);

}  // namespace beraad::views
