// The part of Painter that draws icons and the marks of options.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "app/ui/draw_conversions.hpp"
#include "app/ui/painter.hpp"
#include "core/base/assert.hpp"

namespace beraad::ui {
namespace {

/// A convex polygon with round corners of radius `r`, as the path of the list.
void path_rounded(ImDrawList& list, const std::vector<Point>& points, float r) {
  const std::size_t count = points.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Point before = points[(i + count - 1) % count], corner = points[i], after = points[(i + 1) % count];
    const auto towards = [&](Point to) {
      const float length = std::hypot(to.x - corner.x, to.y - corner.y);
      const float share = std::min(0.5f, r / length);
      return Point{corner.x + (to.x - corner.x) * share, corner.y + (to.y - corner.y) * share};
    };
    list.PathLineTo(vector_of(towards(before)));
    list.PathBezierQuadraticCurveTo(vector_of(corner), vector_of(towards(after)), 6);
  }
}

/// First of the tokens that this palette has.
Color first_of(const Palette& palette, std::initializer_list<std::string_view> tokens) {
  for (const std::string_view token : tokens) {
    if (const Color* color = palette.find(token)) return *color;
  }
  return palette[*tokens.begin()];
}

}  // namespace

void Painter::draw_stroke(const Stroke& stroke, Point device, float unit, float thickness, Color color) {
  const std::vector<float>& n = stroke.numbers;
  const ImU32 ink = packed(color);
  const auto at = [&](std::size_t i) { return ImVec2{device.x + n[i] * unit, device.y + n[i + 1] * unit}; };
  switch (stroke.kind) {
    case 'L':
    case 'Z':
    case 'P': {
      for (std::size_t i = 0; i + 1 < n.size(); i += 2) m_list->PathLineTo(at(i));
      if (stroke.kind == 'P') {
        m_list->PathFillConvex(ink);
      } else {
        m_list->PathStroke(ink, stroke.kind == 'Z' ? ImDrawFlags_Closed : ImDrawFlags_None, thickness);
      }
      break;
    }
    case 'C':
      m_list->AddCircle(at(0), n[2] * unit, ink, 0, thickness);
      break;
    case 'D':
      m_list->AddCircleFilled(at(0), n[2] * unit, ink);
      break;
    case 'R':
    case 'F': {
      const ImVec2 from = at(0), to{from.x + n[2] * unit, from.y + n[3] * unit};
      m_list->PathRect(from, to, n[4] * unit);
      if (stroke.kind == 'F') {
        m_list->PathFillConvex(ink);
      } else {
        m_list->PathStroke(ink, ImDrawFlags_Closed, thickness);
      }
      break;
    }
    case 'A': {
      constexpr float k_degree = std::numbers::pi_v<float> / 180;
      m_list->PathArcTo(at(0), n[2] * unit, n[3] * k_degree, n[4] * k_degree);
      m_list->PathStroke(ink, ImDrawFlags_None, thickness);
      break;
    }
    default:
      break;
  }
}

void Painter::icon(std::string_view name, const Rect& rect, Color color, float stroke) {
  const std::vector<Stroke>* strokes = m_icons->find(name);
  BERAAD_ASSERT(strokes != nullptr);
  if (!is_in_sight(rect)) return;
  const float side = std::min(rect.w, rect.h);
  if (side <= 20) stroke = std::max(stroke, 1.9f);
  const Rect square = to_device(Rect{rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side});
  const float unit = side * m_scale / 24;
  for (const Stroke& each : *strokes)
    draw_stroke(each, {square.x, square.y}, unit, std::max(1.f, stroke * unit), color);
}

void Painter::option_mark(std::string_view letter, const Rect& rect, const Palette& palette) {
  const float side = std::min(rect.w, rect.h);
  const Rect box{rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side};
  const Point middle{box.x + side / 2, box.y + side / 2};
  Drawn drawn;
  drawn.kind = DrawnKind::Mark;
  drawn.text = letter;
  drawn.rect = box;
  record(std::move(drawn));
  if (!is_in_sight(box)) return;
  const Silence silence(*this);
  const auto letter_in = [&](Point center, float em, std::string_view text, Color color) {
    text_in({box.x, center.y - side / 2, side, side}, text, {em, Weight::Bold}, color, 0.5f);
  };
  if (letter == "open") {
    dashed_ring(middle, side / 2, first_of(palette, {"lineCtl", "ink2"}), side / 24);
    letter_in(middle, side * 0.56f, "?", palette["ink2"]);
    return;
  }
  if (letter == "other") {
    dashed_ring(middle, side / 2, palette["ink"], side / 12);
    for (const float offset : {-0.18f, 0.f, 0.18f})
      disc({middle.x + offset * side, middle.y}, side * 0.065f, palette["ink"]);
    return;
  }
  constexpr float k_letter = 0.64f;  // em of the letter, as a share of the side
  if (letter == "A") {
    fill(box, palette["a"], side * 0.13f);
    letter_in(middle, side * k_letter, letter, palette["onA"]);
  } else if (letter == "B") {
    disc(middle, side / 2, palette["b"]);
    letter_in(middle, side * k_letter, letter, palette["onB"]);
  } else if (letter == "C") {
    const Rect device = to_device(box);
    const float overhang = device.w * 0.07f;  // round corners take from the tips
    path_rounded(*m_list,
                 {{device.x + device.w / 2, device.y - overhang},
                  {device.right() + overhang, device.bottom()},
                  {device.x - overhang, device.bottom()}},
                 device.w * 0.22f);
    m_list->PathFillConvex(packed(palette["c"]));
    letter_in({middle.x, middle.y + side * 0.15f}, side * 0.52f, letter, palette["onC"]);
  } else if (letter == "D") {
    const Rect device = to_device(box);
    const float r = device.w * 0.56f, x = device.x + device.w / 2, y = device.y + device.h / 2;
    path_rounded(*m_list, {{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}, device.w * 0.1f);
    m_list->PathFillConvex(packed(palette["d"]));
    letter_in(middle, side * 0.52f, letter, palette["onD"]);
  } else {
    fill(box, palette["ink2"], side * 0.13f);
    letter_in(middle, side * k_letter, letter, first_of(palette, {"surface", "bg"}));
  }
}

}  // namespace beraad::ui
