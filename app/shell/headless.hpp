// Both windows drawn in memory, clicked and typed in by path: the tour and the flow tests drive the real program
// through this.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/shell/app.hpp"
#include "app/shell/offscreen_window.hpp"
#include "app/ui/canvas.hpp"
#include "app/ui/textures.hpp"

namespace beraad::shell {

/// Answers for the window system where there is none.
class MemoryDesktop final : public action::Desktop {
 public:
  void set_clipboard(const std::string& text) override { clipboard = text; }
  bool open_room(const std::string&, bool) override { return room_open = has_second_screen; }
  void close_room() override { room_open = false; }
  bool extend_display() override { return has_second_screen; }
  void keep_awake(bool wanted) override { awake = wanted; }
  void request_font_scale(float) override {}
  void toggle_full_screen() override {}

  std::string clipboard;
  bool has_second_screen = true, room_open = false, awake = false;
};

struct HeadlessSize {
  int width = 1920, height = 1080;
  float scale = 1.25f;
};

class Headless {
 public:
  Headless(App& app, ui::FontBook& fonts, const ui::Icons& icons, const base::Clock& clock, HeadlessSize console,
           HeadlessSize room);

  /// Draws both windows with no new input; as often as it takes for fonts to be complete.
  void frame();
  // Each of these draws the frames it needs. False when there is no such widget, it is off or out of sight.
  bool click(std::string_view path);
  void type(std::string_view text);  // a few code points in each frame
  void press(ui::Key key, ui::Modifiers modifiers = {});
  void hold_private_key(bool held);  // one frame with it; it stays so
  void wheel(std::string_view path, float notches);

  [[nodiscard]] const ui::DrawnLog& console_log() const { return m_console.log; }
  [[nodiscard]] const ui::DrawnLog& room_log() const { return m_room.log; }
  [[nodiscard]] const ui::Drawn* find(std::string_view path) const { return m_console.log.find(path); }
  [[nodiscard]] Outcome shoot_console(const std::filesystem::path& png);
  [[nodiscard]] Outcome shoot_room(const std::filesystem::path& png);
  [[nodiscard]] ui::UiState& state() { return m_console.state; }
  std::string clipboard;
  std::function<void()> after_frame{};  // whoever looks at every frame, also at those within one act

 private:
  struct Window {
    Window(ui::FontBook& fonts, HeadlessSize given) : size(given), canvas(fonts), pixels(given.width, given.height) {}
    HeadlessSize size;
    ui::Canvas canvas;
    OffscreenWindow pixels;
    ui::UiState state;
    ui::DrawnLog log;
  };
  /// The last picture asked for, in both windows.
  class MemoryTextures final : public ui::Textures {
   public:
    MemoryTextures(OffscreenWindow& console, OffscreenWindow& room) : m_console(console), m_room(room) {}
    [[nodiscard]] void* texture_of(const std::string& png) override;

   private:
    OffscreenWindow& m_console;
    OffscreenWindow& m_room;
    std::string m_png;
  };
  void draw(const ui::Input& input, bool with_pixels);
  bool bring_into_view(std::string_view path);

  App& m_app;
  ui::FontBook& m_fonts;
  const ui::Icons& m_icons;
  const base::Clock& m_clock;
  Window m_console, m_room;
  MemoryTextures m_textures{m_console.pixels, m_room.pixels};
  ui::Input m_input;
};

}  // namespace beraad::shell
