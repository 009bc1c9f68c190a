#include "app/ui/buttons.hpp"

#include <algorithm>

namespace beraad::ui {
namespace {

constexpr float k_radius = 6, k_icon = 20, k_gap = 8, k_padding = 15, k_small_padding = 11, k_key_cap_padding = 5;
constexpr float k_key_cap_opacity = 0.8f;

FontSpec font_of(const ButtonLook& look) { return {look.small ? 14.f : 16.f, Weight::Semibold}; }
float icon_of(const ButtonLook& look) { return look.small ? 18.f : k_icon; }
constexpr FontSpec k_key_font{14, Weight::Regular};

/// Which tokens a kind wears in a state: fill, border, ink; "" for none.
struct Wear {
  std::string_view fill, border, ink;
};
Wear wear_of(ButtonKind kind, const Touch& touch) {
  const bool over = touch.hovered, held = touch.held;
  switch (kind) {
    case ButtonKind::Primary:
      return {held ? "accentPress" : over ? "accentHover" : "accent", "", "onAccent"};
    case ButtonKind::Normal:
      return {held ? "line" : over ? "sunken" : "surface", over ? "ink2" : "lineCtl", "ink"};
    case ButtonKind::Quiet:
      return {held ? "lineCtl" : over ? "line" : "", "", held ? "surface" : "ink"};
    case ButtonKind::Room:
      return {held ? "accent" : "accentSoft", over && !held ? "accentInk" : "", held ? "onAccent" : "accentInk"};
    case ButtonKind::Danger:
      return {held ? "danger" : over ? "dangerSoft" : "surface", "danger", held ? "surface" : "danger"};
    case ButtonKind::On:
      return {over ? "ink2" : "ink", "", "surface"};
  }
  return {};
}

Wear wear_when_off(ButtonKind kind) {
  return kind == ButtonKind::Quiet ? Wear{"", "", "disabled"} : Wear{"sunken", "line", "disabled"};
}

float key_cap_width(Ui& ui, std::string_view key) {
  return key.empty() ? 0 : ui.paint().width_of(key, k_key_font) + 2 * k_key_cap_padding;
}

float content_width(Ui& ui, std::string_view text, const ButtonLook& look) {
  float width = text.empty() ? 0 : ui.paint().width_of(text, font_of(look));
  const auto append = [&](float part) { width += part + (width > 0 ? k_gap : 0); };
  if (!look.icon.empty()) append(icon_of(look));
  if (!look.icon_behind.empty()) append(icon_of(look));
  if (!look.key_cap.empty()) append(key_cap_width(ui, look.key_cap));
  return width;
}

Color draw_face(Ui& ui, const Rect& rect, const ButtonLook& look, const Touch& touch) {
  const Wear wear = look.enabled ? wear_of(look.kind, touch) : wear_when_off(look.kind);
  if (!wear.fill.empty()) ui.paint().fill(rect, ui.color(wear.fill), k_radius);
  if (!wear.border.empty()) ui.paint().frame(rect, ui.color(wear.border), k_radius);
  if (touch.ring) ui.draw_ring(rect, k_radius);
  return ui.color(wear.ink);
}

void draw_key_cap(Ui& ui, const Rect& rect, std::string_view key, Color ink) {
  constexpr float k_height = 22;
  const Rect cap{rect.x, rect.y + (rect.h - k_height) / 2, rect.w, k_height};
  ui.paint().frame(cap, ink.faded(k_key_cap_opacity), 4);
  ui.paint().text_in(cap, key, k_key_font, ink.faded(k_key_cap_opacity), 0.5f);
}

void record(Ui& ui, std::string_view path, const Rect& rect, std::string_view text, const ButtonLook& look,
            const Touch& touch) {
  Drawn drawn;
  drawn.kind = DrawnKind::Button;
  drawn.path = path;
  drawn.text = text;
  drawn.rect = rect;
  drawn.enabled = look.enabled;
  drawn.focused = touch.focused;
  drawn.chosen = look.kind == ButtonKind::On;
  ui.paint().record(std::move(drawn));
}

}  // namespace

Touch activated(Ui& ui, std::string_view path, const Rect& rect, bool enabled) {
  Touch touch = ui.touch(path, rect, enabled);
  if (touch.focused && (ui.take(Key::Enter) || ui.take(Key::Space))) {
    touch.clicked = true;
    for (KeyEvent& event : ui.keys()) {  // the space that the key also typed
      if (event.key == Key::None && event.text == " ") event.text.clear();
    }
  }
  if (touch.hovered && enabled) ui.show_cursor(CursorShape::Hand);
  return touch;
}

float button_width(Ui& ui, std::string_view text, const ButtonLook& look) {
  return content_width(ui, text, look) + 2 * (look.small ? k_small_padding : k_padding);
}

bool button(Ui& ui, std::string_view path, const Rect& rect, std::string_view text, const ButtonLook& look) {
  const Touch touch = activated(ui, path, rect, look.enabled);
  record(ui, path, rect, text, look, touch);
  const Painter::Silence silence(ui.paint());
  draw_button(ui, rect, text, look, touch);
  const bool cramped = button_width(ui, text, look) > rect.w + 0.5f;
  ui.tooltip(path, rect, !look.tooltip.empty() ? look.tooltip : cramped ? text : std::string_view());
  return touch.clicked;
}

void draw_button(Ui& ui, const Rect& rect, std::string_view text, const ButtonLook& look, const Touch& touch) {
  const Color ink = draw_face(ui, rect, look, touch);
  const float padding = look.small ? k_small_padding : k_padding;
  const float natural = content_width(ui, text, look);
  const bool cramped = natural > rect.w - 2 * padding + 0.5f;
  Rect inner = rect.inset(cramped ? std::max(4.f, std::min(padding, (rect.w - natural) / 2)) : padding, 0);
  if (!look.left && natural < inner.w) inner = inner.inset((inner.w - natural) / 2, 0);
  const float icon = icon_of(look);
  if (!look.icon.empty()) ui.paint().icon(look.icon, inner.cut_left(icon, k_gap), ink);
  if (!look.key_cap.empty()) {
    draw_key_cap(ui, inner.cut_right(key_cap_width(ui, look.key_cap), k_gap), look.key_cap, ink);
  }
  if (!look.icon_behind.empty()) ui.paint().icon(look.icon_behind, inner.cut_right(icon, k_gap), ink);
  ui.paint().text_in(inner, text, font_of(look), ink);
}

bool icon_button(Ui& ui, std::string_view path, const Rect& rect, std::string_view icon, std::string_view tooltip,
                 const ButtonLook& look) {
  const Touch touch = activated(ui, path, rect, look.enabled);
  record(ui, path, rect, tooltip, look, touch);
  const Color ink = draw_face(ui, rect, look, touch);
  const float side = look.small ? 18.f : 22.f;
  ui.paint().icon(icon, {rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side}, ink);
  ui.tooltip(path, rect, tooltip);
  return touch.clicked;
}

Touch row(Ui& ui, std::string_view path, const Rect& rect, const RowLook& look) {
  const Touch touch = look.clickable ? activated(ui, path, rect, true) : Touch{};
  Drawn drawn;
  drawn.kind = DrawnKind::Row;
  drawn.path = path;
  drawn.text = look.text;
  drawn.rect = rect;
  drawn.focused = touch.focused;
  drawn.chosen = look.chosen;
  ui.paint().record(std::move(drawn));
  if (look.chosen) {
    ui.paint().fill(rect, ui.color("accentSoft"));
    ui.paint().fill({rect.x, rect.y, 4, rect.h}, ui.color("accentInk"));
  } else if (touch.hovered) {
    // Within the line around a card that the row fills.
    ui.paint().fill({rect.x + 1, rect.y + 1, rect.w - 2, rect.h - 2}, ui.color("sunken"), 7);
  }
  if (touch.ring) ui.draw_inner_ring(rect);
  return touch;
}

}  // namespace beraad::ui
