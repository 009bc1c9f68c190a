// Clicks, types and looks at windows that are drawn in memory, by the stable paths of widgets. Time stands still until
// it is told to go on. Every act draws as many frames as it needs, so that what follows sees its result.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "app/shell/offscreen_window.hpp"
#include "app/ui/canvas.hpp"
#include "app/ui/drawn_log.hpp"
#include "app/ui/icons.hpp"
#include "app/ui/style.hpp"
#include "app/ui/ui.hpp"

namespace beraad::test {

class MemoryClipboard final : public ui::Clipboard {
 public:
  std::string read() override { return text; }
  void write(std::string_view copied) override { text = copied; }
  std::string text;
};

struct WindowSize {
  int width = 1536, height = 864;  // device pixels
  float scale = 1;
};

class GuiDriver {
 public:
  using Draw = std::function<void(ui::Ui&)>;

  /// Fonts as built; icons and style of the assets.
  GuiDriver();

  /// The first window added is the one that is clicked and typed in until `look_at` says another.
  void add_window(const std::string& name, WindowSize size, bool dark, Draw draw);
  void look_at(const std::string& name);

  /// Draws every window once, without new input.
  void frame();
  void wait_ms(std::int64_t ms);  // lets time go by, then a frame

  // Acts on the window looked at. A path that is not there, off or out of sight fails the test and names it.
  void click(std::string_view path);
  void double_click(std::string_view path);
  void hover(std::string_view path);
  void drag(ui::Point from, ui::Point to);  // device pixels
  void click_at(ui::Point at, int times = 1);
  void wheel(std::string_view path, float notches);
  void type(std::string_view text);  // one frame for each grapheme
  void press(ui::Key key, ui::Modifiers modifiers = {});

  [[nodiscard]] bool sees(std::string_view text);
  [[nodiscard]] const ui::Drawn* find(std::string_view path);
  [[nodiscard]] std::string text();  // the log as text
  [[nodiscard]] const ui::DrawnLog& log();
  [[nodiscard]] ui::UiState& state();
  [[nodiscard]] const std::vector<ui::KeyEvent>& unclaimed_keys();  // of the last key that was pressed or typed
  [[nodiscard]] MemoryClipboard& clipboard() { return m_clipboard; }
  [[nodiscard]] const ui::Style& style() const { return m_style; }
  [[nodiscard]] ui::FontBook& fonts() { return *m_fonts; }
  [[nodiscard]] const ui::Icons& icons() const { return m_icons; }

  /// The pixels of the window looked at; a picture of them when a path is given.
  const shell::OffscreenWindow& shoot(const std::filesystem::path& png = {});

 private:
  struct Window {
    WindowSize size;
    const ui::Palette* palette = nullptr;
    Draw draw;
    std::unique_ptr<ui::Canvas> canvas;
    shell::OffscreenWindow pixels;
    ui::UiState state;
    ui::DrawnLog log;
    ui::Input input;
    std::vector<ui::KeyEvent> unclaimed;
    struct ImDrawData* drawn = nullptr;
  };

  Window& current();
  void draw(Window& window);
  void settle();  // frames until the window asks for none at once
  void point_at(ui::Point at);
  const ui::Drawn* reachable(std::string_view path);

  ui::Icons m_icons;
  ui::Style m_style;
  std::unique_ptr<ui::FontBook> m_fonts;
  MemoryClipboard m_clipboard;
  std::map<std::string, std::unique_ptr<Window>> m_windows;
  std::string m_current;
  std::int64_t m_now_ms = 1'000'000;
};

/// The middle of a rectangle.
[[nodiscard]] ui::Point middle_of(const ui::Rect& rect);

}  // namespace beraad::test
