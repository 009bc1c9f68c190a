// The real windows. The only header that glfw_window.cpp stands behind; nothing of GLFW or GL shows here.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/shell/monitors.hpp"
#include "app/ui/canvas.hpp"
#include "app/ui/input.hpp"
#include "app/ui/textures.hpp"
#include "app/ui/ui_state.hpp"
#include "core/base/result.hpp"

struct ImDrawData;
struct ImDrawList;

namespace beraad::shell {

struct PixelSize {
  int width = 0, height = 0;
};

/// The facilitator's window and the room's, which only shows. Code "window.no-display".
class Windows {
 public:
  /// The facilitator's window, not yet in sight.
  [[nodiscard]] static Result<std::unique_ptr<Windows>> open(ui::FontBook& fonts);
  ~Windows();

  void show(const std::string& title);
  /// Waits for something to happen, at most so long (ms, 0 = only look).
  void wait(std::int64_t ms);
  static void wake();  // from any thread
  [[nodiscard]] bool close_requested() const;
  void refuse_close();
  [[nodiscard]] bool has_input() const;
  [[nodiscard]] ui::Input take_input(std::int64_t now_ms);

  [[nodiscard]] PixelSize console_size() const;
  [[nodiscard]] PixelSize room_size() const;
  /// Draws a frame of each: begin gives the list, end shows it, or drops it.
  [[nodiscard]] ImDrawList& begin_console();
  void end_console(ui::CursorShape cursor, bool show);
  [[nodiscard]] ImDrawList& begin_room();
  void end_room(bool show);
  /// Pictures, for both windows; only between begin and end of one of them.
  [[nodiscard]] ui::Textures& textures();
  /// After the font atlas was built anew.
  void renew_fonts();

  bool open_room(int monitor, const std::string& title);  // -1 = as a window
  void close_room();
  [[nodiscard]] bool room_is_open() const;
  void toggle_full_screen();

  [[nodiscard]] std::vector<Monitor> monitors() const;
  [[nodiscard]] int laptop_monitor() const;  // index of the one the console is on

  [[nodiscard]] std::string clipboard() const;
  void set_clipboard(const std::string& text);

 private:
  struct Parts;
  explicit Windows(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

}  // namespace beraad::shell
