// One field of a step, whatever its type, and the pieces it is made of.
#pragma once

#include <functional>

#include "app/action/action.hpp"
#include "app/present/session_screen.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

/// Draws the field from the top of `at` (width given, height free); gives the height used.
float draw_field(ui::Ui& ui, ui::Rect at, const present::FieldScreen& field, action::ActionQueue& actions);
float draw_table(ui::Ui& ui, ui::Rect at, const present::FieldScreen& field, action::ActionQueue& actions);
float draw_participant_lines(ui::Ui& ui, ui::Rect at, const present::FieldScreen& field, action::ActionQueue& actions);

enum class EditorFrame { Field, Cell };
/// An editable text in place; gives the height used. Typing, committing and leaving become actions.
float draw_editor(ui::Ui& ui, ui::Rect at, const present::EditableText& text, action::ActionQueue& actions,
                  EditorFrame frame = EditorFrame::Field, const ui::TextStyle& style = ui::k_body, int least_rows = 1);
[[nodiscard]] float editor_height(ui::Ui& ui, const present::EditableText& text, float width, EditorFrame frame,
                                  const ui::TextStyle& style = ui::k_body, int least_rows = 1);
/// Choices as a row (or rows) of buttons; `chosen` is called with the one that was pressed. Gives the height used.
float draw_options(ui::Ui& ui, ui::Rect at, const std::string& path, const std::vector<present::OptionButton>& options,
                   bool enabled, const std::function<void(const present::OptionButton&)>& chosen);
[[nodiscard]] float options_height(ui::Ui& ui, const std::vector<present::OptionButton>& options, float width);
/// A mark of an option as a small toggle: full when chosen, pale when not.
void draw_mark_toggle(ui::Ui& ui, const std::string& path, const ui::Rect& rect, const present::OptionButton& option,
                      bool enabled, const std::function<void()>& pressed);

}  // namespace beraad::views
