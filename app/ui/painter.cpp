#include "app/ui/painter.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/ui/draw_conversions.hpp"

namespace beraad::ui {
namespace {

ImDrawFlags flags_of(Corners corners) {
  switch (corners) {
    case Corners::Top:
      return ImDrawFlags_RoundCornersTop;
    case Corners::Bottom:
      return ImDrawFlags_RoundCornersBottom;
    case Corners::Left:
      return ImDrawFlags_RoundCornersLeft;
    case Corners::Right:
      return ImDrawFlags_RoundCornersRight;
    case Corners::None:
      return ImDrawFlags_RoundCornersNone;
    case Corners::All:
      break;
  }
  return ImDrawFlags_RoundCornersAll;
}

}  // namespace

Painter::Painter(ImDrawList& list, FontBook& fonts, const Icons& icons, Point origin, float scale, DrawnLog* log)
    : m_list(&list), m_fonts(&fonts), m_icons(&icons), m_origin(origin), m_scale(scale), m_log(log) {
  const ImVec2 from = list.GetClipRectMin(), to = list.GetClipRectMax();
  m_clips.push_back({from.x, from.y, to.x - from.x, to.y - from.y});
}

Painter Painter::inside(const Rect& rect, float design_width) const {
  const Rect device = to_device(rect);
  Painter painter(*m_list, *m_fonts, *m_icons, {device.x, device.y}, m_scale * rect.w / design_width, m_log);
  painter.m_clips.assign(1, m_clips.back());
  painter.m_silent = m_silent;
  return painter;
}

Rect Painter::to_device(const Rect& rect) const {
  const float x = std::round(m_origin.x + rect.x * m_scale), y = std::round(m_origin.y + rect.y * m_scale);
  const float right = std::round(m_origin.x + rect.right() * m_scale);
  const float bottom = std::round(m_origin.y + rect.bottom() * m_scale);
  return {x, y, right - x, bottom - y};
}

float Painter::device_line(float thickness) const { return std::max(1.f, std::floor(thickness * m_scale)); }

bool Painter::is_in_sight(const Rect& rect) const {
  const Rect& device = m_clips.back();
  const Point from = to_device(Point{rect.x, rect.y}), to = to_device(Point{rect.right(), rect.bottom()});
  return from.x <= device.right() && to.x >= device.x && from.y <= device.bottom() && to.y >= device.y;
}

void Painter::fill(const Rect& rect, Color color, float radius, Corners corners) {
  if (!is_in_sight(rect)) return;
  const Rect device = to_device(rect);
  if (device.w <= 0 || device.h <= 0) return;
  m_list->AddRectFilled(from_of(device), to_of(device), packed(color), radius * m_scale, flags_of(corners));
}

void Painter::frame(const Rect& rect, Color color, float radius, float thickness, Corners corners) {
  if (!is_in_sight(rect)) return;
  const Rect device = to_device(rect);
  const float line = device_line(thickness);
  if (device.w <= line || device.h <= line) return;
  // The line lies wholly inside, on whole pixels; ImGui's own AddRect centres it on the edge.
  const Rect middle = device.inset(line / 2);
  m_list->PathRect(from_of(middle), to_of(middle), std::max(0.f, radius * m_scale - line / 2), flags_of(corners));
  m_list->PathStroke(packed(color), ImDrawFlags_Closed, line);
}

void Painter::line(Point from, Point to, Color color, float thickness) {
  const Point a = to_device(from), b = to_device(to);
  const float width = device_line(thickness);
  if (from.y == to.y || from.x == to.x) {  // along the pixels: a sharp bar
    const float x = std::round(std::min(a.x, b.x)), y = std::round(std::min(a.y, b.y));
    const float right = from.x == to.x ? x + width : std::round(std::max(a.x, b.x));
    const float bottom = from.y == to.y ? y + width : std::round(std::max(a.y, b.y));
    m_list->AddRectFilled({x, y}, {right, bottom}, packed(color));
    return;
  }
  m_list->AddLine({a.x, a.y}, {b.x, b.y}, packed(color), thickness * m_scale);
}

void Painter::polyline(const std::vector<Point>& points, Color color, float thickness) {
  for (const Point& point : points) m_list->PathLineTo(vector_of(to_device(point)));
  m_list->PathStroke(packed(color), ImDrawFlags_None, std::max(1.f, thickness * m_scale));
}

void Painter::polygon(const std::vector<Point>& points, Color color) {
  const ImDrawListFlags flags = m_list->Flags;
  m_list->Flags &= ~ImDrawListFlags_AntiAliasedFill;
  for (const Point& point : points) m_list->PathLineTo(vector_of(to_device(point)));
  m_list->PathFillConvex(packed(color));
  m_list->Flags = flags;
}

void Painter::circle(Point center, float radius, Color color, float thickness) {
  const float width = std::max(1.f, thickness * m_scale);
  m_list->AddCircle(vector_of(to_device(center)), std::max(0.5f, radius * m_scale - width / 2), packed(color), 0,
                    width);
}

void Painter::disc(Point center, float radius, Color color) {
  m_list->AddCircleFilled(vector_of(to_device(center)), radius * m_scale, packed(color));
}

void Painter::dashed_ring(Point center, float radius, Color color, float thickness) {
  constexpr float k_turn = 2 * std::numbers::pi_v<float>;
  const float width = std::max(1.f, thickness * m_scale);
  const float middle = std::max(1.f, radius * m_scale - width / 2);
  // Dashes of about 2.5 line widths with gaps of as much, a whole number of them round the ring.
  const int dashes = std::max(8, static_cast<int>(std::lround(k_turn * middle / std::max(width * 4.4f, 3.f))));
  for (int i = 0; i < dashes; ++i) {
    const float from = k_turn * static_cast<float>(i) / static_cast<float>(dashes);
    m_list->PathArcTo(vector_of(to_device(center)), middle, from, from + 0.55f * k_turn / static_cast<float>(dashes),
                      4);
    m_list->PathStroke(packed(color), ImDrawFlags_None, width);
  }
}

void Painter::dashed_line(Point from, Point to, Color color, float thickness) {
  constexpr float k_dash = 5, k_gap = 3;
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  for (float at = 0; at < length; at += k_dash + k_gap) {
    const float end = std::min(at + k_dash, length);
    const auto point = [&](float share) {
      return Point{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
    };
    line(point(at / length), point(end / length), color, thickness);
  }
}

void Painter::hatch(const Rect& rect, Color color) {
  push_clip(rect);
  const float width = device_line(1);
  for (float x = -rect.h; x < rect.w; x += 7) {
    const Point from = to_device(Point{rect.x + x, rect.bottom()}), to = to_device(Point{rect.x + x + rect.h, rect.y});
    m_list->AddLine(vector_of(from), vector_of(to), packed(color), width);
  }
  pop_clip();
}

void Painter::mask(const Rect& rect, int boxes, Color color) {
  const float gap = rect.h * 0.12f;
  const float side = std::min(rect.h * 0.56f, (rect.w + gap) / static_cast<float>(std::max(1, boxes)) - gap);
  for (int i = 0; i < boxes; ++i) {
    fill({rect.x + static_cast<float>(i) * (side + gap), rect.y + (rect.h - side) / 2, side, side}, color,
         side * 0.12f);
  }
}

void Painter::picture(const Rect& rect, void* texture) {
  const Rect device = to_device(rect);
  m_list->AddImage(texture, from_of(device), to_of(device));
}

void Painter::push_device_clip(const Rect& device) {
  m_clips.push_back(device);
  m_list->PushClipRect(from_of(device), to_of(device), false);
}

void Painter::push_clip(const Rect& rect) {
  const Rect wanted = to_device(rect), outer = m_clips.back();
  const float x = std::max(wanted.x, outer.x), y = std::max(wanted.y, outer.y);
  push_device_clip({x, y, std::max(0.f, std::min(wanted.right(), outer.right()) - x),
                    std::max(0.f, std::min(wanted.bottom(), outer.bottom()) - y)});
}

void Painter::push_free_clip(const Rect& rect) { push_device_clip(to_device(rect)); }

void Painter::pop_clip() {
  m_clips.pop_back();
  m_list->PopClipRect();
}

Rect Painter::clip() const {
  const Rect& device = m_clips.back();
  const Point from = to_design({device.x, device.y});
  return {from.x, from.y, device.w / m_scale, device.h / m_scale};
}

void Painter::record(Drawn item) {
  if (!m_log) return;
  item.rect = to_device(item.rect);
  item.clip = m_clips.back();
  m_log->add(std::move(item));
}

void Painter::record_text(const Rect& rect, std::string_view text) {
  if (m_silent > 0 || !m_log || text.empty()) return;
  Drawn drawn;
  drawn.text = text;
  drawn.rect = rect;
  record(std::move(drawn));
}

}  // namespace beraad::ui
