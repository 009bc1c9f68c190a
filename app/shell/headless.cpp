#include "app/shell/headless.hpp"

#include "core/base/text.hpp"

namespace beraad::shell {
namespace {

class StringClipboard final : public ui::Clipboard {
 public:
  explicit StringClipboard(std::string& text) : m_text(text) {}
  std::string read() override { return m_text; }
  void write(std::string_view text) override { m_text = text; }

 private:
  std::string& m_text;
};

constexpr int k_settling_frames = 3, k_scroll_tries = 60;
constexpr int k_keys_per_frame = 3;  // as many as fast typing brings into one frame of a slow machine

ui::Point middle_of(const ui::Rect& rect) { return {rect.x + rect.w / 2, rect.y + rect.h / 2}; }

bool in_sight(const ui::Drawn& drawn) { return drawn.clip.contains(middle_of(drawn.rect)); }

}  // namespace

Headless::Headless(App& app, ui::FontBook& fonts, const ui::Icons& icons, const base::Clock& clock,
                   HeadlessSize console, HeadlessSize room)
    : m_app(app), m_fonts(fonts), m_icons(icons), m_clock(clock), m_console(fonts, console), m_room(fonts, room) {
  m_app.use_textures(m_textures);
  frame();
}

void* Headless::MemoryTextures::texture_of(const std::string& png) {
  if (png != m_png) {
    const auto read = ui::read_png(png);
    if (!read) return nullptr;
    Picture picture{read->width, read->height, {}};
    for (std::size_t at = 0; at + 3 < read->rgba.size(); at += 4) {
      picture.pixels.push_back({read->rgba[at], read->rgba[at + 1], read->rgba[at + 2], read->rgba[at + 3]});
    }
    m_console.add_picture(this, picture);
    m_room.add_picture(this, std::move(picture));
    m_png = png;
  }
  return this;
}

void Headless::draw(const ui::Input& input, bool with_pixels) {
  StringClipboard board(clipboard);
  const auto paint_console = [&] {
    m_console.log.clear();
    auto& list =
        m_console.canvas.begin(static_cast<float>(m_console.size.width), static_cast<float>(m_console.size.height));
    ui::Ui ui({list, m_fonts, m_icons, m_app.console_palette(), input, m_console.state, board, &m_console.log,
               static_cast<float>(m_console.size.width), static_cast<float>(m_console.size.height),
               m_app.console_scale(m_console.size.scale, static_cast<float>(m_console.size.width))});
    m_app.draw_console(ui, input.private_key);
    ui.end();
    auto& data = m_console.canvas.end();
    if (with_pixels) m_console.pixels.render(data, m_fonts.atlas());
  };
  const auto paint_room = [&] {
    m_room.log.clear();
    const auto width = static_cast<float>(m_room.size.width), height = static_cast<float>(m_room.size.height);
    auto& list = m_room.canvas.begin(width, height);
    const views::RoomSize size{width, height};
    ui::Painter painter(list, m_fonts, m_icons, {0, 0}, views::room_scale(size), &m_room.log);
    m_app.draw_room(painter, size);
    auto& data = m_room.canvas.end();
    if (with_pixels) m_room.pixels.render(data, m_fonts.atlas());
  };
  paint_console();
  paint_room();
  if (after_frame) after_frame();
}

void Headless::frame() {
  m_input.keys.clear();
  m_input.wheel = 0;
  m_input.now_ms = m_clock.steady_ms();
  draw(m_input, false);
  for (int more = 0; more < k_settling_frames && m_fonts.rebuild_if_wanted(); ++more) draw(m_input, false);
}

bool Headless::bring_into_view(std::string_view path) {
  for (int tries = 0; tries < k_scroll_tries; ++tries) {
    const auto* drawn = m_console.log.find(path);
    if (drawn == nullptr) return false;
    if (in_sight(*drawn)) return true;
    const bool above = middle_of(drawn->rect).y < drawn->clip.y;
    m_input.mouse = middle_of(drawn->clip);
    m_input.wheel = above ? 1.f : -1.f;
    m_input.keys.clear();
    draw(m_input, false);
    m_input.wheel = 0;
    draw(m_input, false);
  }
  return false;
}

bool Headless::click(std::string_view path) {
  const std::string wanted(path);
  if (!bring_into_view(wanted)) return false;
  const auto* drawn = m_console.log.find(wanted);
  if (!drawn->enabled) return false;
  m_input.mouse = middle_of(drawn->rect);
  m_input.left_down = true;
  frame();
  m_input.left_down = false;
  frame();
  frame();
  // As a window does that was asked for another frame: what became shorter is not scrolled past its end.
  const auto wake = m_console.state.wake_at_ms;
  if (wake >= 0 && wake <= m_input.now_ms) frame();
  return true;
}

void Headless::type(std::string_view text) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    m_input.keys.clear();
    for (int typed = 0; typed < k_keys_per_frame && offset < text.size(); ++typed) {
      const std::size_t start = offset;
      (void)base::next_code_point(text, offset);
      m_input.keys.push_back({ui::Key::None, {}, std::string(text.substr(start, offset - start))});
    }
    m_input.now_ms = m_clock.steady_ms();
    draw(m_input, false);
  }
  frame();
}

void Headless::press(ui::Key key, ui::Modifiers modifiers) {
  m_input.keys = {{key, modifiers, {}}};
  m_input.held = modifiers;
  m_input.now_ms = m_clock.steady_ms();
  draw(m_input, false);
  m_input.held = {};
  frame();
}

void Headless::hold_private_key(bool held) {
  m_input.private_key = held;
  frame();
}

void Headless::wheel(std::string_view path, float notches) {
  if (const auto* drawn = m_console.log.find(path)) m_input.mouse = middle_of(drawn->clip);
  m_input.wheel = notches;
  m_input.keys.clear();
  draw(m_input, false);
  frame();
}

Outcome Headless::shoot_console(const std::filesystem::path& png) {
  frame();
  draw(m_input, true);
  return m_console.pixels.write_png(png);
}

Outcome Headless::shoot_room(const std::filesystem::path& png) {
  frame();
  draw(m_input, true);
  return m_room.pixels.write_png(png);
}

}  // namespace beraad::shell
