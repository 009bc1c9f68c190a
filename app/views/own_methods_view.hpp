// Own methods on the list of methods and on a method's page.
#pragma once

#include "app/action/action.hpp"
#include "app/present/own_methods_panel.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

/// Buttons for a new method and for one from a file, and the drafts; gives the height used.
float draw_own_methods(ui::Ui& ui, ui::Rect at, const present::OwnMethodsPanel& panel, action::ActionQueue& actions);
/// What whoever writes methods can do with this one; gives the height used.
float draw_method_tools(ui::Ui& ui, ui::Rect at, const std::string& method,
                        const std::vector<present::OptionButton>& tools, action::ActionQueue& actions);

}  // namespace beraad::views
