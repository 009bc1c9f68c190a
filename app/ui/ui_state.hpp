// What a window remembers between frames: focus, what is held down, the open editor, how far things are scrolled.
// Kept by whoever owns the window, one per window; views see it only through Ui.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/rect.hpp"
#include "app/ui/text_editing.hpp"

namespace beraad::ui {

enum class CursorShape { Arrow, Hand, Text };

/// The one field that is being edited.
struct OpenEditor {
  std::string path;
  TextEditing editing;
  float scroll = 0;  // design pixels; down in a text area, right in a field of one line
  std::int64_t touched_ms = 0;
  int clicks = 0;  // of the drag that is going on: 2 selects by word, 3 by paragraph
  bool dragging = false, drawn = true;
};

struct Focusable {
  std::string path, region;
  int layer = 0;
};

struct LayerMemory {
  std::string path;
  Rect rect;                 // design pixels
  std::string focus_before;  // where focus goes back to
};

struct UiState {
  std::string focus;          // path that keys go to; empty: none
  bool focus_by_key = false;  // then its ring shows
  std::string focus_wanted;   // asked for by Ui::focus, granted when it is drawn
  int focus_patience = 0;     // frames left for that
  std::string reveal;         // path to scroll into view
  std::size_t focus_index = 0;
  std::string screen;  // that was drawn last

  std::string pressed;  // path the mouse went down on
  bool left_was_down = false;
  Point last_click;  // device pixels
  std::int64_t last_click_ms = -1'000'000;
  int clicks = 0;

  std::string hovered;
  std::int64_t hovered_since_ms = 0;

  std::string open_list;  // path of the select whose list is open
  std::optional<OpenEditor> editor;
  std::string resting_field;     // has focus, but its editing was ended
  bool rested_by_press = false;  // ended by a press elsewhere: typing does not open it again

  std::map<std::string, float, std::less<>> scroll, content_height;
  std::map<std::string, std::string, std::less<>> focus_of_region;
  std::vector<Focusable> focusables;  // of the last frame
  std::vector<LayerMemory> layers;    // of the last frame, from below

  // For the window: the pointer to show, and when to draw again though nothing happened (negative: never).
  CursorShape cursor = CursorShape::Arrow;
  std::int64_t wake_at_ms = -1;

  [[nodiscard]] bool is_editing() const { return editor.has_value(); }
};

}  // namespace beraad::ui
