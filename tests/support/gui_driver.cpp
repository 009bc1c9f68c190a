#include "tests/support/gui_driver.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

#include <stdexcept>

#include "app/ui/graphemes.hpp"
#include "core/base/platform.hpp"

namespace beraad::test {
namespace {

const std::filesystem::path k_assets = std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets";

/// A driver without its files is of no use: stops the test.
template <class T>
T needed(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().code + " " + result.error().detail + result.error().place);
  return std::move(*result);
}

/// A keyboard tells of the key and of the text; letters and the space as a sample of it.
ui::Key key_that_types(const std::string& grapheme) {
  if (grapheme == " ") return ui::Key::Space;
  if (grapheme.size() != 1 || grapheme[0] < 'a' || grapheme[0] > 'z') return ui::Key::None;
  return static_cast<ui::Key>(static_cast<int>(ui::Key::A) + grapheme[0] - 'a');
}

}  // namespace

ui::Point middle_of(const ui::Rect& rect) { return {rect.x + rect.w / 2, rect.y + rect.h / 2}; }

GuiDriver::GuiDriver()
    : m_icons(needed(ui::read_icons(needed(base::read_file(k_assets / "icons.json", 1 << 20)), "icons.json"))),
      m_style(needed(ui::read_style(needed(base::read_file(k_assets / "style.json", 1 << 20)), "style.json"))),
      m_fonts(needed(ui::FontBook::open(BERAAD_FONT_FOLDER))) {}

void GuiDriver::add_window(const std::string& name, WindowSize size, bool dark, Draw draw) {
  auto window = std::make_unique<Window>(Window{size,
                                                dark ? &m_style.dark : &m_style.light,
                                                std::move(draw),
                                                std::make_unique<ui::Canvas>(*m_fonts),
                                                shell::OffscreenWindow(size.width, size.height),
                                                {},
                                                {},
                                                {},
                                                {},
                                                nullptr});
  m_windows[name] = std::move(window);
  if (m_current.empty()) m_current = name;
  settle();
}

void GuiDriver::look_at(const std::string& name) {
  if (!m_windows.contains(name)) throw std::runtime_error("no window " + name);
  m_current = name;
}

GuiDriver::Window& GuiDriver::current() { return *m_windows.at(m_current); }
ui::UiState& GuiDriver::state() { return current().state; }
const std::vector<ui::KeyEvent>& GuiDriver::unclaimed_keys() { return current().unclaimed; }

void GuiDriver::draw(Window& window) {
  window.log.clear();
  window.input.now_ms = m_now_ms;
  const auto width = static_cast<float>(window.size.width), height = static_cast<float>(window.size.height);
  ImDrawList& list = window.canvas->begin(width, height);
  ui::Ui ui({list, *m_fonts, m_icons, *window.palette, window.input, window.state, m_clipboard, &window.log, width,
             height, window.size.scale});
  window.draw(ui);
  ui.end();
  if (!window.input.keys.empty()) window.unclaimed = ui.unclaimed_keys();
  window.drawn = &window.canvas->end();
  window.input.keys.clear();
  window.input.wheel = 0;
}

void GuiDriver::frame() {
  m_fonts->rebuild_if_wanted();
  for (auto& [name, window] : m_windows) draw(*window);
}

void GuiDriver::settle() {
  constexpr int k_most_frames = 8;
  for (int i = 0; i < k_most_frames; ++i) {
    frame();
    const std::int64_t wake = current().state.wake_at_ms;
    if (i > 0 && (wake < 0 || wake > m_now_ms)) return;
  }
}

void GuiDriver::wait_ms(std::int64_t ms) {
  m_now_ms += ms;
  settle();
}

const ui::Drawn* GuiDriver::reachable(std::string_view path) {
  const ui::Drawn* drawn = current().log.find(path);
  if (!drawn) {
    ADD_FAILURE() << "nothing is drawn as " << path << "; there is:\n" << text();
  } else if (!drawn->enabled || !drawn->is_visible()) {
    ADD_FAILURE() << path << (drawn->enabled ? " is out of sight" : " is off");
    drawn = nullptr;
  }
  return drawn;
}

void GuiDriver::point_at(ui::Point at) {
  current().input.mouse = at;
  frame();
}

void GuiDriver::click_at(ui::Point at, int times) {
  constexpr std::int64_t k_between_clicks_ms = 50;
  point_at(at);
  for (int i = 0; i < times; ++i) {
    m_now_ms += k_between_clicks_ms;
    current().input.left_down = true;
    frame();
    current().input.left_down = false;
    frame();
  }
  settle();
  constexpr std::int64_t k_rest_ms = 1000;  // the next click is not a double one
  m_now_ms += k_rest_ms;
}

void GuiDriver::click(std::string_view path) {
  if (const ui::Drawn* drawn = reachable(path)) click_at(middle_of(drawn->rect));
}

void GuiDriver::double_click(std::string_view path) {
  if (const ui::Drawn* drawn = reachable(path)) click_at(middle_of(drawn->rect), 2);
}

void GuiDriver::hover(std::string_view path) {
  if (const ui::Drawn* drawn = reachable(path)) point_at(middle_of(drawn->rect));
  settle();
}

void GuiDriver::drag(ui::Point from, ui::Point to) {
  point_at(from);
  current().input.left_down = true;
  frame();
  point_at({(from.x + to.x) / 2, (from.y + to.y) / 2});
  point_at(to);
  current().input.left_down = false;
  settle();
  m_now_ms += 1000;
}

void GuiDriver::wheel(std::string_view path, float notches) {
  if (const ui::Drawn* drawn = reachable(path)) point_at(middle_of(drawn->rect));
  current().input.wheel = notches;
  settle();
}

void GuiDriver::type(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = ui::grapheme_end(text, at);
    const std::string grapheme(text.substr(at, end - at));
    current().input.keys.clear();
    if (const ui::Key key = key_that_types(grapheme); key != ui::Key::None)
      current().input.keys.push_back({key, {}, {}});
    current().input.keys.push_back({ui::Key::None, {}, grapheme});
    frame();
    at = end;
  }
  settle();
}

void GuiDriver::press(ui::Key key, ui::Modifiers modifiers) {
  current().input.keys = {{key, modifiers, {}}};
  frame();
  settle();
}

bool GuiDriver::sees(std::string_view text) { return current().log.sees(text); }
const ui::Drawn* GuiDriver::find(std::string_view path) { return current().log.find(path); }
std::string GuiDriver::text() { return current().log.as_text(); }
const ui::DrawnLog& GuiDriver::log() { return current().log; }

const shell::OffscreenWindow& GuiDriver::shoot(const std::filesystem::path& png) {
  settle();
  Window& window = current();
  draw(window);
  window.pixels.render(*window.drawn, m_fonts->atlas());
  if (!png.empty()) {
    const Outcome written = window.pixels.write_png(png);
    EXPECT_TRUE(written) << png;
  }
  return window.pixels;
}

}  // namespace beraad::test
