// The method editor: steps at the left, the form of what is looked at, the wall and the checks at the right; a text
// that cannot be read line by line; a method from somebody else; two versions side by side.
#pragma once

#include "app/action/action.hpp"
#include "app/present/method_editor_screen.hpp"
#include "app/ui/widgets.hpp"
#include "app/views/session_view.hpp"

namespace beraad::views {

void draw_method_editor(ui::Ui& ui, const present::MethodEditorScreen& screen, action::ActionQueue& actions,
                        const DrawPreview& draw_preview);
/// A text that is no JSON, at the line where reading stopped.
void draw_method_text(ui::Ui& ui, ui::Rect at, const present::MethodText& text, action::ActionQueue& actions);
void draw_foreign_method(ui::Ui& ui, const present::ForeignMethodScreen& screen, action::ActionQueue& actions);
void draw_method_comparison(ui::Ui& ui, const present::MethodComparisonScreen& screen, action::ActionQueue& actions);

}  // namespace beraad::views
