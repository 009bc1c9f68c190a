// Draws a method's form: any controls, in sections; what is typed and chosen becomes an action at its place.
#pragma once

#include <string>
#include <vector>

#include "app/action/action.hpp"
#include "app/present/method_form.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

/// From the top of `at` (width given, height free); gives the height used.
float draw_method_form(ui::Ui& ui, ui::Rect at, const std::vector<present::FormSection>& form,
                       action::ActionQueue& actions);
/// What a tool of a part does: up, down, copy, remove.
void use_part_tool(const std::string& tool, const std::string& part, action::ActionQueue& actions);
[[nodiscard]] std::string_view icon_of_tool(const std::string& tool);
/// The handle by which a part is drawn up or down; `id` stays the same while it moves.
void draw_drag_handle(ui::Ui& ui, const ui::Rect& rect, const ui::Rect& row, const std::string& id,
                      const std::string& part, action::ActionQueue& actions);

}  // namespace beraad::views
