// The immediate-mode context that views are handed: where to draw, what the person did, who has the focus. Widgets
// (buttons.hpp, choices.hpp, fields.hpp, surfaces.hpp, overlays.hpp, scroll.hpp) are functions over it. All in design
// pixels. Whoever owns the window makes one a frame and calls end() when all is drawn.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ui/drawn_log.hpp"
#include "app/ui/input.hpp"
#include "app/ui/painter.hpp"
#include "app/ui/style.hpp"
#include "app/ui/ui_state.hpp"

namespace beraad::ui {

/// All that one frame of a window needs; every reference outlives the frame.
struct UiParts {
  ImDrawList& list;
  FontBook& fonts;
  const Icons& icons;
  const Palette& palette;
  const Input& input;
  UiState& state;
  Clipboard& clipboard;
  DrawnLog* log = nullptr;
  float width = 0, height = 0;  // device pixels
  float scale = 1;
};

/// What the person does with a rectangle in this frame.
struct Touch {
  bool hovered = false, held = false, focused = false;
  bool ring = false;  // focused, and the keyboard was used last
  bool clicked = false, double_clicked = false;
  bool pressed = false;  // the mouse went down on it in this frame
};

class Ui {
 public:
  explicit Ui(const UiParts& parts);
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;
  /// Moves the focus by Tab and F6, draws the tooltip, puts the layers together. Once, last.
  void end();

  [[nodiscard]] Painter& paint() { return m_painter; }
  [[nodiscard]] const Palette& palette() const { return m_palette; }
  [[nodiscard]] Color color(std::string_view token) const { return m_palette[token]; }
  [[nodiscard]] Rect window() const { return m_window; }
  [[nodiscard]] std::int64_t now_ms() const { return m_input.now_ms; }
  [[nodiscard]] UiState& state() { return m_state; }
  [[nodiscard]] Clipboard& clipboard() { return m_clipboard; }

  // --- mouse -----------------------------------------------------------------------------------------------------
  /// Makes a rectangle answer to mouse and keys; `takes_focus` puts it in the focus list. Records nothing.
  Touch touch(std::string_view path, const Rect& rect, bool enabled = true, bool takes_focus = true);
  [[nodiscard]] Point mouse() const { return m_mouse; }
  [[nodiscard]] bool left_down() const { return m_input.left_down; }
  /// The mouse went down in this frame, anywhere.
  [[nodiscard]] bool press_began() const { return m_input.left_down && !m_state.left_was_down; }
  [[nodiscard]] int clicks() const { return m_state.clicks; }
  /// In sight, in the layer on top, under the pointer.
  [[nodiscard]] bool is_over(const Rect& rect) const;
  /// Notches of the wheel that nobody took yet; taking them leaves none.
  [[nodiscard]] float take_wheel();
  void show_cursor(CursorShape shape) { m_state.cursor = shape; }
  /// The pointer rests on this: shows the text after a while. At most two lines.
  void tooltip(std::string_view path, const Rect& rect, std::string_view text);

  // --- keys ------------------------------------------------------------------------------------------------------
  /// True once for each time that key came, with exactly these modifiers; it is then nobody else's.
  bool take(Key key, Modifiers modifiers = {});
  /// In order; widgets empty the ones they used (key None and no text).
  [[nodiscard]] std::vector<KeyEvent>& keys() { return m_keys; }
  /// What is left for the table of actions after all is drawn.
  [[nodiscard]] std::vector<KeyEvent> unclaimed_keys() const;
  /// Only widgets of the layer on top hear the keyboard and the mouse.
  [[nodiscard]] bool is_on_top() const;

  // --- focus -----------------------------------------------------------------------------------------------------
  /// Says which screen is drawn. On another one than in the last frame nothing has the focus, so Tab begins at its top.
  void enter_screen(std::string_view name);
  /// From here on widgets stand in this region, for F6.
  void region(std::string_view path) { m_region = path; }
  /// Gives the focus to a widget of this or one of the next frames; a field then opens its editor.
  void focus(std::string_view path);
  [[nodiscard]] bool has_focus(std::string_view path) const { return m_state.focus == path; }
  void draw_ring(const Rect& rect, float radius);  // outside a control
  void draw_inner_ring(const Rect& rect, float radius = 0);

  // --- layers ----------------------------------------------------------------------------------------------------
  /// What is drawn until pop_layer lies above the window; see overlays.hpp for the use.
  void push_layer(std::string_view path, const Rect& rect);
  void pop_layer();
  [[nodiscard]] bool was_layer_open(std::string_view path) const;
  void wake_at(std::int64_t ms);

  // Scroll regions tell where they show, so that a focused widget can be brought into sight.
  void push_scroll(std::string_view path, const Rect& view);
  void pop_scroll() { m_scrolls.pop_back(); }

 private:
  struct ScrollView {
    std::string path;
    Rect view;
  };
  struct Tooltip {
    Rect near;
    std::string text;
  };
  void bring_into_view(const Rect& rect);
  void settle_focus();
  void move_focus(int by);
  void move_region(int by);
  void settle_layers();
  void draw_tooltip();
  void use_channel(int channel);

  Painter m_painter;
  ImDrawList& m_list;
  const Palette& m_palette;
  const Input& m_input;
  UiState& m_state;
  Clipboard& m_clipboard;
  Rect m_window;
  Point m_mouse;
  std::vector<KeyEvent> m_keys;
  float m_wheel;
  int m_layer = 0, m_top_layer;
  std::string m_region;
  std::vector<Focusable> m_focusables;
  std::vector<LayerMemory> m_layers;  // opened in this frame
  std::vector<int> m_open_layers;     // being drawn, as indices of m_layers
  std::vector<ScrollView> m_scrolls;
  Tooltip m_tooltip;
  bool m_anything_hovered = false;
};

}  // namespace beraad::ui
