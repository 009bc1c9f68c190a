// A list of parts with pages of their own: the fields of a step, the columns of a table.
#pragma once

#include "app/action/action.hpp"
#include "app/present/method_form.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

[[nodiscard]] float parts_height(const present::FormControl& control);
void draw_parts(ui::Ui& ui, ui::Rect at, const present::FormControl& control, action::ActionQueue& actions);

}  // namespace beraad::views
