#include "app/ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/base/assert.hpp"

namespace beraad::ui {
namespace {

constexpr int k_channels = 6;  // the window, four layers on it, the tooltip
constexpr int k_tooltip_channel = k_channels - 1;
constexpr std::int64_t k_double_click_ms = 400, k_tooltip_ms = 500;
constexpr float k_double_click_distance = 5;
constexpr int k_focus_patience = 3;

}  // namespace

Ui::Ui(const UiParts& parts)
    : m_painter(parts.list, parts.fonts, parts.icons, {0, 0}, parts.scale, parts.log),
      m_list(parts.list),
      m_palette(parts.palette),
      m_input(parts.input),
      m_state(parts.state),
      m_clipboard(parts.clipboard),
      m_window{0, 0, parts.width / parts.scale, parts.height / parts.scale},
      m_mouse(m_painter.to_design(parts.input.mouse)),
      m_keys(parts.input.keys),
      m_wheel(parts.input.wheel),
      m_top_layer(static_cast<int>(parts.state.layers.size())) {
  m_list.ChannelsSplit(k_channels);
  m_state.cursor = CursorShape::Arrow;
  m_state.wake_at_ms = -1;
  if (m_state.editor) m_state.editor->drawn = false;
  if (!press_began()) return;
  const Point at = m_input.mouse, last = m_state.last_click;
  const bool again = m_input.now_ms - m_state.last_click_ms <= k_double_click_ms &&
                     std::hypot(at.x - last.x, at.y - last.y) <= k_double_click_distance;
  m_state.clicks = again ? m_state.clicks + 1 : 1;
  m_state.last_click = at;
  m_state.last_click_ms = m_input.now_ms;
  m_state.focus_by_key = false;
  m_state.pressed.clear();
}

bool Ui::is_on_top() const { return m_layer == m_top_layer; }

bool Ui::is_over(const Rect& rect) const {
  return is_on_top() && rect.contains(m_mouse) && m_painter.clip().contains(m_mouse);
}

Touch Ui::touch(std::string_view path, const Rect& rect, bool enabled, bool takes_focus) {
  Touch touch;
  if (enabled && takes_focus) m_focusables.push_back({std::string(path), m_region, m_layer});
  if (!enabled) return touch;
  const bool over = is_over(rect);
  touch.hovered = over && (m_state.pressed.empty() || m_state.pressed == path);
  m_anything_hovered = m_anything_hovered || over;
  if (over && press_began()) {
    m_state.pressed = path;  // of widgets one above the other the last one drawn has it
    if (takes_focus) m_state.focus = path;
    touch.pressed = true;
  }
  touch.held = m_state.pressed == path && m_input.left_down && over;
  const bool released = m_state.left_was_down && !m_input.left_down && m_state.pressed == path;
  touch.clicked = released && over;
  touch.double_clicked = touch.clicked && m_state.clicks == 2;
  touch.focused = takes_focus && is_on_top() && m_state.focus == path;
  touch.ring = touch.focused && m_state.focus_by_key;
  if (m_state.reveal == path && !path.empty()) bring_into_view(rect);
  return touch;
}

float Ui::take_wheel() {
  const float wheel = m_wheel;
  m_wheel = 0;
  return wheel;
}

bool Ui::take(Key key, Modifiers modifiers) {
  const auto found = std::find_if(m_keys.begin(), m_keys.end(), [&](const KeyEvent& event) {
    return event.key == key && event.modifiers == modifiers;
  });
  if (key == Key::None || found == m_keys.end()) return false;
  *found = {};
  return true;
}

std::vector<KeyEvent> Ui::unclaimed_keys() const {
  std::vector<KeyEvent> left;
  std::copy_if(m_keys.begin(), m_keys.end(), std::back_inserter(left),
               [](const KeyEvent& event) { return event.key != Key::None || !event.text.empty(); });
  return left;
}

void Ui::wake_at(std::int64_t ms) {
  m_state.wake_at_ms = m_state.wake_at_ms < 0 ? ms : std::min(m_state.wake_at_ms, ms);
}

void Ui::draw_ring(const Rect& rect, float radius) {
  m_painter.frame(rect.inset(-4), color("focus"), radius + 4, 2);  // 2 wide, 2 outside the control
}

void Ui::draw_inner_ring(const Rect& rect, float radius) { m_painter.frame(rect, color("focus"), radius, 2); }

void Ui::push_scroll(std::string_view path, const Rect& view) { m_scrolls.push_back({std::string(path), view}); }

void Ui::bring_into_view(const Rect& rect) {
  m_state.reveal.clear();
  if (m_scrolls.empty()) return;
  constexpr float k_margin = 8;
  const ScrollView& scroll = m_scrolls.back();
  float& offset = m_state.scroll[scroll.path];
  const float above = scroll.view.y - (rect.y - k_margin), below = rect.bottom() + k_margin - scroll.view.bottom();
  if (above > 0) {
    offset -= above;
  } else if (below > 0) {
    offset += std::min(below, -above);
  }
  wake_at(now_ms());
}

void Ui::use_channel(int channel) { m_list.ChannelsSetCurrent(channel); }

void Ui::push_layer(std::string_view path, const Rect& rect) {
  const auto before = std::find_if(m_state.layers.begin(), m_state.layers.end(),
                                   [&](const LayerMemory& layer) { return layer.path == path; });
  m_open_layers.push_back(static_cast<int>(m_layers.size()));
  m_layers.push_back({std::string(path), rect, before == m_state.layers.end() ? m_state.focus : before->focus_before});
  m_layer = static_cast<int>(m_layers.size());  // later ones lie higher, also beside each other
  use_channel(std::min(m_layer, k_tooltip_channel - 1));
  m_painter.push_free_clip(m_window);
}

void Ui::pop_layer() {
  BERAAD_ASSERT(m_layer > 0);
  m_painter.pop_clip();
  m_open_layers.pop_back();
  m_layer = m_open_layers.empty() ? 0 : m_open_layers.back() + 1;
  use_channel(std::min(m_layer, k_tooltip_channel - 1));
}

bool Ui::was_layer_open(std::string_view path) const {
  return std::any_of(m_state.layers.begin(), m_state.layers.end(),
                     [&](const LayerMemory& layer) { return layer.path == path; });
}

void Ui::tooltip(std::string_view path, const Rect& rect, std::string_view text) {
  if (text.empty() || !is_over(rect) || m_input.left_down) return;
  m_anything_hovered = true;
  if (m_state.hovered != path) {
    m_state.hovered = path;
    m_state.hovered_since_ms = now_ms();
  }
  if (now_ms() - m_state.hovered_since_ms < k_tooltip_ms) {
    wake_at(m_state.hovered_since_ms + k_tooltip_ms);
  } else {
    m_tooltip = {rect, std::string(text)};
  }
}

void Ui::draw_tooltip() {
  if (m_tooltip.text.empty()) return;
  constexpr FontSpec k_font{14, Weight::Regular};
  constexpr float k_line = 20, k_widest = 380, k_gap = 8;
  const TextSize size = m_painter.measure(m_tooltip.text, k_font, k_line, k_widest);
  Rect box{m_tooltip.near.x, m_tooltip.near.bottom() + k_gap, size.w + 24, size.h + 16};
  if (box.bottom() > m_window.bottom()) box.y = m_tooltip.near.y - k_gap - box.h;
  box.x = std::clamp(box.x, m_window.x + k_gap, std::max(m_window.x + k_gap, m_window.right() - box.w - k_gap));
  use_channel(k_tooltip_channel);
  m_painter.push_free_clip(m_window);
  m_painter.fill(box, color("ink"), 6);
  m_painter.paragraph({box.x + 12, box.y + 8, size.w + 1, size.h}, m_tooltip.text, k_font, k_line, color("surface"));
  m_painter.pop_clip();
}

void Ui::focus(std::string_view path) {
  m_state.focus_wanted = path;
  m_state.focus_patience = k_focus_patience;
}

void Ui::end() {
  settle_layers();
  settle_focus();
  draw_tooltip();
  use_channel(0);
  m_list.ChannelsMerge();
  if (!m_anything_hovered) m_state.hovered.clear();
  if (m_state.editor && !m_state.editor->drawn) m_state.editor.reset();  // its text was told with every key
  if (!m_input.left_down) m_state.pressed.clear();
  m_state.left_was_down = m_input.left_down;
  m_state.focusables = std::move(m_focusables);
}

}  // namespace beraad::ui
