#include "app/views/method_parts_view.hpp"

#include <algorithm>

#include "app/views/method_form_view.hpp"

namespace beraad::views {
namespace {

using present::FormControl;
using present::PartLine;
using ui::Rect;

constexpr float k_head = 36, k_row = 54, k_handle = 36, k_icon = 40, k_shown = 236, k_needed = 62, k_menu = 48,
                k_menu_width = 220, k_menu_row = 44;

/// Narrow forms leave the words about who sees it to the part's own page.
bool is_wide(float width) { return width >= 560; }

void draw_menu(ui::Ui& ui, const Rect& cause, const FormControl& control, const PartLine& part,
               action::ActionQueue& actions) {
  const auto overlay =
      ui::popover(ui, "part-menu", cause, k_menu_width, k_menu_row * static_cast<float>(control.options.size()) + 16);
  if (overlay.dismissed()) actions.push(action::ToggleMethodMenu{part.pointer});
  Rect at = overlay.frame().inset(8);
  for (const auto& tool : control.options) {
    const ui::ButtonLook look{.kind = ui::ButtonKind::Quiet, .icon = icon_of_tool(tool.id), .left = true};
    if (ui::button(ui, tool.id + part.pointer, at.cut_top(k_menu_row - 2, 2), tool.label, look)) {
      use_part_tool(tool.id, part.pointer, actions);
    }
  }
}

void draw_part(ui::Ui& ui, const Rect& row, const FormControl& control, const PartLine& part,
               action::ActionQueue& actions) {
  const auto touch = ui::row(ui, "part" + part.pointer, row, {.chosen = part.chosen, .text = part.name});
  Rect inside = row.inset(8, 0);
  const Rect handle = inside.cut_left(k_handle - 8);
  const Rect menu = inside.cut_right(k_menu - 8);
  const float middle = row.y + row.h / 2;
  {
    const ui::Painter::Silence silence(ui.paint());
    const Rect icon = inside.cut_left(k_icon);
    ui.paint().icon(part.wrong ? "warn" : part.icon, {icon.x + 8, middle - 11, 22, 22},
                    ui.color(part.wrong ? "danger" : "ink2"));
    if (!control.head[2].empty()) {
      const Rect needed = inside.cut_right(k_needed, 8);
      ui::label(ui, {needed.x, middle - 12, needed.w, 24}, part.needed, ui::k_body);
    }
    if (is_wide(row.w)) {
      Rect shown = inside.cut_right(k_shown, 8);
      const bool seen = part.shown_icon == "eye";
      const Rect eye = shown.cut_left(22, 8);
      ui.paint().icon(part.shown_icon, {eye.x, middle - 10, 20, 20}, ui.color(seen ? "accentInk" : "ink2"));
      ui::label(ui, {shown.x, middle - 12, shown.w, 24}, part.shown, ui::k_body, seen ? "accentInk" : "ink2");
    }
    ui::label(ui, {inside.x, middle - 23, inside.w, 24}, part.name, ui::k_body_bold);
    ui::label(ui, {inside.x, middle + 1, inside.w, 20}, part.detail, ui::k_small, "ink2");
  }
  draw_drag_handle(ui, handle, row, part.id, part.pointer, actions);
  const Rect button{menu.x, middle - 18, 36, 36};
  const ui::ButtonLook look{.kind = ui::ButtonKind::Quiet, .small = true};
  const bool opens = ui::icon_button(ui, "menu" + part.pointer, button, "more", part.name, look);
  if (opens) actions.push(action::ToggleMethodMenu{part.pointer});
  if (touch.clicked && !opens) actions.push(action::LookAtPart{part.pointer});
  if (part.menu_open) draw_menu(ui, button, control, part, actions);
}

}  // namespace

void draw_drag_handle(ui::Ui& ui, const Rect& rect, const Rect& row, const std::string& id, const std::string& part,
                      action::ActionQueue& actions) {
  const std::string path = "drag/" + id;
  const auto touch = ui.touch(path, rect, true, false);
  ui.paint().icon("drag", {rect.x + (rect.w - 20) / 2, rect.y + (rect.h - 20) / 2, 20, 20},
                  ui.color(touch.hovered ? "ink" : "ink3"));
  if (ui.state().pressed != path || !ui.left_down()) return;
  ui.paint().frame(row, ui.color("accentInk"), 4, 2);
  if (ui.mouse().y < row.y) actions.push(action::MoveMethodPart{part, -1});
  if (ui.mouse().y > row.bottom()) actions.push(action::MoveMethodPart{part, +1});
}

float parts_height(const FormControl& control) { return k_head + k_row * static_cast<float>(control.parts.size()) + 2; }

void draw_parts(ui::Ui& ui, Rect at, const FormControl& control, action::ActionQueue& actions) {
  const Rect box{at.x, at.y, at.w, parts_height(control)};
  ui::card(ui, box);
  Rect inside = box.inset(1, 1);
  std::vector<ui::Column> head{{{}, k_handle + k_icon - 12, 0}};
  float rest = inside.w - head[0].width - k_menu;
  const float needed = control.head[2].empty() ? 0 : k_needed + 8;
  const float shown = is_wide(inside.w) ? k_shown + 8 : 0;
  rest -= needed + shown;
  head.push_back({control.head[0], rest, 0});
  if (shown > 0) head.push_back({control.head[1], shown, 0});
  if (needed > 0) head.push_back({control.head[2], needed, 0});
  head.push_back({{}, k_menu, 0});
  ui::table_head(ui, inside.cut_top(k_head), head);
  for (std::size_t index = 0; index < control.parts.size(); ++index) {
    const Rect row = inside.cut_top(k_row);
    if (index > 0) ui::divider(ui, {row.x, row.y}, row.w);
    draw_part(ui, row, control, control.parts[index], actions);
  }
}

}  // namespace beraad::views
