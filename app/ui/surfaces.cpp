#include "app/ui/surfaces.hpp"

#include <algorithm>

namespace beraad::ui {
namespace {

constexpr float k_card_radius = 8, k_chip_height = 28, k_chip_padding = 10, k_cell_padding = 12;

struct Wear {
  std::string_view fill, ink;
};
Wear wear_of(ChipKind kind) {
  switch (kind) {
    case ChipKind::Warn:
      return {"warnSoft", "warn"};
    case ChipKind::Ok:
      return {"okSoft", "ok"};
    case ChipKind::Accent:
      return {"accentSoft", "accentInk"};
    case ChipKind::Danger:
      return {"dangerSoft", "danger"};
    case ChipKind::Neutral:
      break;
  }
  return {"canvas", "ink2"};
}
std::string_view fill_of(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::Warn:
      return "warnSoft";
    case NoticeKind::Danger:
      return "dangerSoft";
    case NoticeKind::Ink:
      return "ink";
    case NoticeKind::Plain:
      break;
  }
  return "accentSoft";
}

}  // namespace

std::string_view ink_of(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::Warn:
      return "warn";
    case NoticeKind::Danger:
      return "danger";
    case NoticeKind::Ink:
      return "surface";
    case NoticeKind::Plain:
      break;
  }
  return "accentInk";
}

void card(Ui& ui, const Rect& rect, bool strong) {
  ui.paint().fill(rect, ui.color("surface"), k_card_radius);
  ui.paint().frame(rect, ui.color(strong ? "lineCtl" : "line"), k_card_radius);
}

void private_card(Ui& ui, const Rect& rect) {
  ui.paint().fill(rect, ui.color("private"), k_card_radius);
  ui.paint().frame(rect, ui.color("privateLine"), k_card_radius);
}

void label(Ui& ui, const Rect& rect, std::string_view text, const TextStyle& style, std::string_view color,
           float align) {
  ui.paint().text_in(rect, text, style.font, ui.color(color), align);
  const bool cut = ui.is_over(rect) && ui.paint().width_of(text, style.font) > rect.w + 0.5f;
  if (cut) ui.tooltip(text, rect, text);
}

float paragraph(Ui& ui, const Rect& rect, std::string_view text, const TextStyle& style, std::string_view color) {
  return ui.paint().paragraph(rect, text, style.font, style.line, ui.color(color));
}

float paragraph_height(Ui& ui, std::string_view text, float width, const TextStyle& style) {
  return ui.paint().measure(text, style.font, style.line, width).h;
}

void divider(Ui& ui, Point from, float length, std::string_view color) {
  ui.paint().line(from, {from.x + length, from.y}, ui.color(color));
}

float chip_width(Ui& ui, std::string_view text) {
  return ui.paint().width_of(text, k_small_bold.font) + 2 * k_chip_padding;
}

float chip(Ui& ui, Point at, std::string_view text, ChipKind kind) {
  const Rect rect{at.x, at.y, chip_width(ui, text), k_chip_height};
  const Wear wear = wear_of(kind);
  ui.paint().fill(rect, ui.color(wear.fill), k_chip_height / 2);
  ui.paint().text_in(rect, text, k_small_bold.font, ui.color(wear.ink), 0.5f);
  return rect.w;
}

void table_head(Ui& ui, const Rect& rect, const std::vector<Column>& columns) {
  ui.paint().fill(rect, ui.color("sunken"), k_card_radius, Corners::Top);
  Rect rest = rect;
  for (const Column& column : columns) {
    Rect cell = rest.cut_left(column.width).inset(k_cell_padding, 0);
    const float height = paragraph_height(ui, column.text, cell.w, k_small_bold);
    if (height <= k_small_bold.line || height > rect.h) {
      label(ui, cell, column.text, k_small_bold, "ink2", column.align);
    } else {
      cell.cut_top((rect.h - height) / 2);
      paragraph(ui, cell, column.text, k_small_bold, "ink2");
    }
  }
  divider(ui, {rect.x, rect.bottom() - 1}, rect.w);
}

float table_head_height(Ui& ui, const std::vector<Column>& columns) {
  float height = k_small_bold.line;
  for (const Column& column : columns) {
    height = std::max(height, paragraph_height(ui, column.text, column.width - 2 * k_cell_padding, k_small_bold));
  }
  return height + 16;
}

void progress(Ui& ui, const Rect& rect, float share) {
  const float radius = rect.h / 2;
  ui.paint().fill(rect, ui.color("line"), radius);
  ui.paint().fill({rect.x, rect.y, rect.w * std::clamp(share, 0.f, 1.f), rect.h}, ui.color("accentInk"), radius);
}

Rect notice(Ui& ui, const Rect& rect, NoticeKind kind, std::string_view icon) {
  ui.paint().fill(rect, ui.color(fill_of(kind)), k_card_radius);
  Rect inner = rect.inset(14, 8);
  constexpr float k_icon = 22;
  if (!icon.empty()) {
    const Rect place = inner.cut_left(k_icon, 12);
    ui.paint().icon(icon, {place.x, place.y + (place.h - k_icon) / 2, k_icon, k_icon}, ui.color(ink_of(kind)));
  }
  return inner;
}

}  // namespace beraad::ui
