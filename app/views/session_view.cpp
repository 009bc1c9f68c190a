#include "app/views/session_view.hpp"

#include <algorithm>

#include "app/views/field_view.hpp"

namespace beraad::views {
namespace {

using present::SessionScreen;
using ui::Rect;

constexpr float k_strip = 44;  // of the private panel when it is closed

// Widths of the design's three sizes of console.
struct Layout {
  float top, rail, panel, bottom;
  bool compact, minimum;
};

Layout layout_of(const Rect& window) {
  if (is_narrow(window)) return {56, 64, 332, 56, true, true};
  if (window.w < 1500 || window.h < 800) return {56, 222, 290, 56, true, false};
  return {64, 266, 332, 64, false, false};
}

void draw_off_record(ui::Ui& ui, Rect rect, const SessionScreen& screen) {
  ui.paint().fill(rect, ui.color("ink"));
  ui.paint().icon("offrec", {rect.x + rect.w / 2 - 22, rect.y + rect.h / 2 - 70, 44, 44}, ui.color("surface"), 1.5f);
  ui.paint().text_in({rect.x, rect.y + rect.h / 2 - 10, rect.w, 40}, screen.off_record_since, ui::k_h1.font,
                     ui.color("surface"), 0.5f);
}

/// One line below the work area: what there is to try.
void draw_rehearsal(ui::Ui& ui, Rect rect, const SessionScreen& screen, action::ActionQueue& actions) {
  ui.paint().fill(rect, ui.color("surface"));
  ui::divider(ui, {rect.x, rect.y}, rect.w);
  Rect at = rect.inset(24, 8);
  const ui::ButtonLook check{.kind = ui::ButtonKind::Quiet}, speaks{.icon = "said"};
  if (ui::button(ui, "rehearsal/check", at.cut_right(ui::button_width(ui, screen.self_check, check), 8),
                 screen.self_check, check)) {
    actions.push(action::OpenSelfCheck{});
  }
  if (!screen.group_speaks.empty() &&
      ui::button(ui, "rehearsal/speak", at.cut_right(ui::button_width(ui, screen.group_speaks, speaks), 12),
                 screen.group_speaks, speaks)) {
    actions.push(action::LetGroupSpeak{});
  }
  ui::label(ui, at, screen.rehearsal_title, ui::k_body_bold);
}

void draw_practice(ui::Ui& ui, Rect rect, const SessionScreen& screen) {
  ui.paint().fill(rect, ui.color("surface"));
  ui::divider(ui, {rect.x, rect.y}, rect.w);
  Rect at = rect.inset(24, 0);
  ui::label(ui, at.cut_left(ui.paint().width_of(screen.practice_title, ui::k_body_bold.font) + 2, 22),
            screen.practice_title, ui::k_body_bold);
  for (const auto& line : screen.practice) {
    const bool done = line.tone == present::Tone::Good;
    const Rect icon = at.cut_left(20, 8);
    if (done) {
      ui.paint().icon("check", {icon.x, rect.y + rect.h / 2 - 10, 20, 20}, ui.color("ok"));
    } else {
      ui.paint().circle({icon.x + 10, rect.y + rect.h / 2}, 8, ui.color("lineCtl"));
    }
    ui::label(ui, at.cut_left(ui.paint().width_of(line.text, ui::k_body.font) + 2, 24), line.text, ui::k_body,
              done ? "ink2" : "ink");
  }
  if (ui.paint().width_of(screen.practice_text, ui::k_small.font) < at.w) {
    ui::label(ui, at, screen.practice_text, ui::k_small, "ink2", 1);
  }
}

}  // namespace

bool is_narrow(const Rect& window) { return window.w < 1280 || window.h < 640; }

void draw_session(ui::Ui& ui, const SessionScreen& screen, action::ActionQueue& actions,
                  const DrawPreview& draw_preview) {
  Rect rest = ui.window();
  const Layout layout = layout_of(rest);
  ui.paint().fill(rest, ui.color("canvas"));
  ui.region("top");
  draw_top_bar(ui, rest.cut_top(layout.top), screen, actions);
  const Rect bottom = rest.cut_bottom(layout.bottom);
  if (!screen.off_record_since.empty()) {
    draw_off_record(ui, rest, screen);
    ui.region("bottom");
    draw_bottom_bar(ui, bottom, screen, layout.compact, actions);
    return;
  }
  if (!screen.ribbon.empty()) draw_ribbon(ui, rest.cut_top(8), screen.ribbon);
  ui.region("rail");
  draw_rail(ui, rest.cut_left(layout.rail), screen, layout.minimum, actions, draw_preview);
  const auto& panel = screen.private_panel;
  Rect place;
  if (panel.shown) place = rest.cut_right(panel.open ? layout.panel : k_strip);
  ui.region("work");
  if (!screen.rehearsal_title.empty()) draw_rehearsal(ui, rest.cut_bottom(56), screen, actions);
  if (!screen.practice.empty() && ui.window().w >= 1280) draw_practice(ui, rest.cut_bottom(44), screen);
  draw_work_area(ui, rest, screen, actions);
  if (panel.shown) {
    ui.region("private");
    if (panel.open) {
      draw_private_panel(ui, place, screen, layout.compact, actions);
    } else {
      draw_private_strip(ui, place, screen, actions);
    }
  }
  ui.region("bottom");
  draw_bottom_bar(ui, bottom, screen, layout.compact, actions);
}

void draw_ribbon(ui::Ui& ui, Rect rect, const std::vector<present::RibbonSegment>& ribbon) {
  float total = 0;
  for (const auto& segment : ribbon) total += segment.width;
  const float unit = (rect.w - 2 * static_cast<float>(ribbon.size())) / std::max(1.f, total);
  for (const auto& segment : ribbon) {
    Rect piece = rect.cut_left(segment.width * unit, 2);
    const bool current = segment.kind == present::RibbonSegment::Kind::Current;
    const bool done = segment.kind == present::RibbonSegment::Kind::Done;
    ui.paint().fill(piece, ui.color(current ? "accentInk" : done ? "ink3" : "line"));
    if (segment.over > 0) ui.paint().fill(piece.cut_right(segment.over * unit), ui.color("warnLine"));
  }
}

}  // namespace beraad::views
