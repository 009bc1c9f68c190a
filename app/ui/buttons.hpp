// Buttons in all their states. A path says which button it is, for focus, tests and the text mirror.
#pragma once

#include <string_view>

#include "app/ui/ui.hpp"

namespace beraad::ui {

/// Primary: one on a screen. Room: what the group sees. On: something lasting is active (black, freeze).
enum class ButtonKind { Primary, Normal, Quiet, Room, Danger, On };

struct ButtonLook {
  ButtonKind kind = ButtonKind::Normal;
  std::string_view icon = {};         // before the text
  std::string_view icon_behind = {};  // after it
  std::string_view key_cap = {};      // "F9", at the right
  std::string_view tooltip = {};      // what it does and its key; an ellipsised text shows itself
  bool enabled = true;
  bool small = false;  // 32 high with text of 14; else 16
  bool left = false;   // text at the left instead of in the middle
};

/// True in the frame in which it is clicked, or gets Enter or Space while it has the focus.
bool button(Ui& ui, std::string_view path, const Rect& rect, std::string_view text, const ButtonLook& look = {});
/// How it looks while it is touched so; answers to nothing and records nothing of its own.
void draw_button(Ui& ui, const Rect& rect, std::string_view text, const ButtonLook& look, const Touch& touch);
/// Natural width of such a button.
[[nodiscard]] float button_width(Ui& ui, std::string_view text, const ButtonLook& look = {});
/// An icon alone needs a tooltip: its name and key. It is recorded with that as its text.
bool icon_button(Ui& ui, std::string_view path, const Rect& rect, std::string_view icon, std::string_view tooltip,
                 const ButtonLook& look = {.kind = ButtonKind::Quiet});
/// A row that can be chosen: background, 4 px edge when chosen, ring inside when focused. Content is drawn on it after.
struct RowLook {
  bool chosen = false, clickable = true;
  std::string_view text = {};  // what it is, for the record
};
Touch row(Ui& ui, std::string_view path, const Rect& rect, const RowLook& look = {});

/// Touch of a widget that is activated by click, Enter or Space; `clicked` says either.
Touch activated(Ui& ui, std::string_view path, const Rect& rect, bool enabled);

}  // namespace beraad::ui
