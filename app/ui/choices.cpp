#include "app/ui/choices.hpp"

#include <algorithm>

#include "app/ui/buttons.hpp"
#include "app/ui/surfaces.hpp"

namespace beraad::ui {
namespace {

constexpr float k_box = 22, k_gap = 10, k_radius = 6;

void record(Ui& ui, DrawnKind kind, std::string_view path, const Rect& rect, std::string_view text, bool enabled,
            bool focused, bool chosen) {
  Drawn drawn;
  drawn.kind = kind;
  drawn.path = path;
  drawn.text = text;
  drawn.rect = rect;
  drawn.enabled = enabled;
  drawn.focused = focused;
  drawn.chosen = chosen;
  ui.paint().record(std::move(drawn));
}

/// The box or ring stands beside the first line; a single line stands in the middle of the rectangle.
Rect mark_beside(const Rect& rect, float text_height) {
  const float top = rect.y + std::max(0.f, (rect.h - text_height) / 2);
  return {rect.x, top + (k_body.line - k_box) / 2, k_box, k_box};
}

void draw_choice_text(Ui& ui, const Rect& rect, std::string_view text, float text_height, bool enabled) {
  const Painter::Silence silence(ui.paint());
  const Rect beside{rect.x + k_box + k_gap, rect.y + std::max(0.f, (rect.h - text_height) / 2), rect.w - k_box - k_gap,
                    text_height};
  paragraph(ui, beside, text, k_body, enabled ? "ink" : "disabled");
}

}  // namespace

float choice_height(Ui& ui, std::string_view text, float width) {
  return paragraph_height(ui, text, width - k_box - k_gap);
}

bool check_box(Ui& ui, std::string_view path, const Rect& rect, std::string_view text, bool& value, bool enabled) {
  const Touch touch = activated(ui, path, rect, enabled);
  if (touch.clicked) value = !value;
  record(ui, DrawnKind::Check, path, rect, text, enabled, touch.focused, value);
  const float text_height = choice_height(ui, text, rect.w);
  const Rect box = mark_beside(rect, text_height);
  constexpr float k_box_radius = 4;
  if (value && enabled) {
    ui.paint().fill(box, ui.color(touch.hovered ? "accentHover" : "accent"), k_box_radius);
    ui.paint().icon("check", box.inset(3), ui.color("onAccent"), 2.4f);
  } else {
    ui.paint().fill(box, ui.color(!enabled || touch.hovered ? "sunken" : "surface"), k_box_radius);
    ui.paint().frame(box, ui.color(enabled ? "lineCtl" : "line"), k_box_radius);
    if (value) ui.paint().icon("check", box.inset(3), ui.color("disabled"), 2.4f);
  }
  if (touch.ring) ui.draw_ring(box, k_box_radius);
  draw_choice_text(ui, rect, text, text_height, enabled);
  return touch.clicked;
}

bool radio_row(Ui& ui, std::string_view path, const Rect& rect, std::string_view text, bool chosen, bool enabled,
               std::string_view hint) {
  const Touch touch = activated(ui, path, rect, enabled);
  record(ui, DrawnKind::Choice, path, rect, text, enabled, touch.focused, chosen);
  Rect place = rect;
  if (!hint.empty()) {
    const float width = ui.paint().width_of(hint, k_small.font);
    label(ui, place.cut_right(width + 1, k_gap), hint, k_small, "ink2", 1);
  }
  const float text_height = choice_height(ui, text, place.w);
  const Rect box = mark_beside(place, text_height);
  const Point middle{box.x + k_box / 2, box.y + k_box / 2};
  ui.paint().disc(middle, k_box / 2, ui.color(enabled && !touch.hovered ? "surface" : "sunken"));
  ui.paint().circle(middle, k_box / 2, ui.color(!enabled ? "line" : chosen ? "accentInk" : "lineCtl"));
  if (chosen) ui.paint().disc(middle, k_box / 4, ui.color(enabled ? "accentInk" : "disabled"));
  if (touch.ring) ui.draw_ring(box, k_box / 2);
  draw_choice_text(ui, place, text, text_height, enabled);
  return touch.clicked && !chosen;
}

std::optional<std::size_t> segmented(Ui& ui, std::string_view path, const Rect& rect,
                                     const std::vector<Segment>& segments, std::optional<std::size_t> chosen) {
  std::optional<std::size_t> now;
  if (segments.empty()) return now;
  ui.paint().fill(rect, ui.color("surface"), k_radius);
  // One stop for Tab: the group; arrows choose.
  const Touch group = ui.touch(path, rect);
  record(ui, DrawnKind::Region, path, rect, {}, true, group.focused, false);
  const auto step = [&](int by) {
    const auto count = static_cast<int>(segments.size());
    int next = chosen ? static_cast<int>(*chosen) : (by > 0 ? -1 : count);
    do next += by;
    while (next >= 0 && next < count && !segments[static_cast<std::size_t>(next)].enabled);
    if (next >= 0 && next < count) now = static_cast<std::size_t>(next);
  };
  if (group.focused && ui.take(Key::Right)) step(1);
  if (group.focused && ui.take(Key::Left)) step(-1);
  // Widths by the text: the last one takes what is left over.
  float natural = 0;
  const auto width_of = [&](const Segment& segment) {
    return ui.paint().width_of(segment.text, k_body_bold.font) + 32;
  };
  for (const Segment& segment : segments) natural += width_of(segment);
  const bool even = natural > rect.w || natural < 0.62f * rect.w;
  Rect rest = rect;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    const bool last = i + 1 == segments.size();
    const float width = last   ? rest.w
                        : even ? rect.w / static_cast<float>(segments.size())
                               : width_of(segment) * rect.w / natural;
    const Rect part = rest.cut_left(width);
    const std::string own_path = std::string(path) + "/" + std::to_string(i);
    const Touch touch = ui.touch(own_path, part, segment.enabled, false);
    if (touch.pressed) ui.state().focus = path;
    if (touch.hovered) ui.show_cursor(CursorShape::Hand);
    const bool is_chosen = chosen == i;
    if (touch.clicked && !is_chosen) now = i;
    record(ui, DrawnKind::Choice, own_path, part, segment.text, segment.enabled, group.focused && is_chosen, is_chosen);
    const Corners corners = segments.size() == 1 ? Corners::All
                            : i == 0             ? Corners::Left
                            : last               ? Corners::Right
                                                 : Corners::None;
    if (is_chosen) {
      ui.paint().fill(part, ui.color("ink"), k_radius, corners);
    } else if (touch.hovered) {
      ui.paint().fill(part, ui.color("sunken"), k_radius, corners);
    }
    if (!last && !is_chosen && chosen != i + 1) {
      ui.paint().line({part.right() - 1, part.y}, {part.right() - 1, part.bottom()}, ui.color("lineCtl"));
    }
    const Painter::Silence silence(ui.paint());
    const TextStyle& style = is_chosen ? k_body_bold : k_body;
    label(ui, part.inset(10, 0), segment.text, style,
          !segment.enabled ? "disabled"
          : is_chosen      ? "surface"
                           : "ink",
          0.5f);
    ui.tooltip(own_path, part, segment.tooltip);
  }
  ui.paint().frame(rect, ui.color("lineCtl"), k_radius);
  if (group.ring) ui.draw_ring(rect, k_radius);
  return now;
}

}  // namespace beraad::ui
