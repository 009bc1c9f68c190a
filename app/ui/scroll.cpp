#include "app/ui/scroll.hpp"

#include <algorithm>

namespace beraad::ui {
namespace {

constexpr float k_endless = 1e6f, k_notch = 60, k_shortest_grip = 28;

}  // namespace

Scroll::Scroll(Ui& ui, std::string_view path, const Rect& view) : m_ui(ui), m_path(path), m_view(view) {
  const float height = m_ui.state().content_height[m_path];
  float& offset = m_ui.state().scroll[m_path];
  offset = std::clamp(offset, 0.f, std::max(0.f, height - m_view.h));
  m_ui.paint().push_clip(m_view);
  m_ui.push_scroll(m_path, m_view);
}

Scroll::~Scroll() {
  if (!m_ended) end(m_ui.state().content_height[m_path]);
}

Rect Scroll::content() const {
  const bool taller = m_ui.state().content_height[m_path] > m_view.h;
  const float offset = m_ui.state().scroll[m_path];
  return {m_view.x, m_view.y - offset, m_view.w - (taller ? k_bar : 0), k_endless};
}

void Scroll::to_end() { m_ui.state().scroll[m_path] = k_endless; }

void Scroll::end(float content_height) {
  m_ended = true;
  float& known = m_ui.state().content_height[m_path];
  if (known != content_height) m_ui.wake_at(m_ui.now_ms());  // the bar comes or goes in the next frame
  known = content_height;
  float& offset = m_ui.state().scroll[m_path];
  const float most = std::max(0.f, content_height - m_view.h);
  if (most > 0 && m_ui.is_over(m_view)) {
    const float wheel = m_ui.take_wheel();  // inner regions end first, so they take it first
    if (wheel != 0) {
      offset = std::clamp(offset - wheel * k_notch, 0.f, most);
      m_ui.wake_at(m_ui.now_ms());
    }
  }
  if (most > 0) drag_bar({m_view.right() - k_bar, m_view.y, k_bar, m_view.h}, content_height);
  m_ui.pop_scroll();
  m_ui.paint().pop_clip();
}

void Scroll::drag_bar(const Rect& track, float content_height) {
  float& offset = m_ui.state().scroll[m_path];
  const float most = content_height - m_view.h;
  const std::string path = m_path + "/bar";
  const Touch touch = m_ui.touch(path, track, true, false);
  const float grip_height = std::max(k_shortest_grip, track.h * m_view.h / content_height);
  const float travel = track.h - grip_height;
  if (m_ui.state().pressed == path && travel > 0) {
    const float at = m_ui.mouse().y - track.y - grip_height / 2;
    offset = std::clamp(at / travel, 0.f, 1.f) * most;
    m_ui.wake_at(m_ui.now_ms());
  }
  const bool strong = touch.hovered || m_ui.state().pressed == path;
  const Rect grip{track.x + 4, track.y + travel * std::clamp(offset / most, 0.f, 1.f) + 2, track.w - 8,
                  grip_height - 4};
  m_ui.paint().fill(grip, m_ui.color(strong ? "ink3" : "lineCtl"), grip.w / 2);
}

}  // namespace beraad::ui
