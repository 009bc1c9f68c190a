// Closing: what is still open, evaluation, and the end.
#include <algorithm>

#include "app/views/closing_view.hpp"
#include "app/views/field_view.hpp"

namespace beraad::views {

using ui::ButtonKind;
using ui::Rect;

Rect draw_page_frame(ui::Ui& ui, const std::string& title, const std::string& back, action::ActionQueue& actions) {
  Rect rest = ui.window();
  ui.paint().fill(rest, ui.color("canvas"));
  const Rect bar = rest.cut_top(64);
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect inside = bar.inset(16, 12);
  if (ui::icon_button(ui, "page/back", inside.cut_left(40, 12), "arrow-l", back)) actions.push(action::GoBack{});
  ui::label(ui, inside, title, ui::k_h2);
  return rest;
}

namespace {

/// Whether forms were typed in, and if not why.
float draw_forms(ui::Ui& ui, Rect at, const present::ClosingScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(28, 6), screen.evaluation_title, ui::k_h3);
  if (!screen.evaluation_state.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.evaluation_state, ui::k_body, "ink2") + 8);
  }
  Rect line = at.cut_top(40, 8);
  const ui::ButtonLook open{.icon = "list"};
  if (ui::button(ui, "closing/evaluation", line.cut_left(ui::button_width(ui, screen.evaluation, open), 12),
                 screen.evaluation, open)) {
    actions.push(action::OpenEvaluation{});
  }
  at.cut_top(
      draw_options(ui, at, "closing/no-forms", screen.evaluation_reasons, true,
                   [&](const present::OptionButton& reason) { actions.push(action::SkipEvaluation{reason.id}); }));
  return at.y - top + 24;
}

}  // namespace

void draw_closing(ui::Ui& ui, const present::ClosingScreen& screen, action::ActionQueue& actions) {
  const Rect rest = draw_page_frame(ui, screen.title, screen.back, actions);
  ui::Scroll scroll(ui, "closing/page", rest);
  Rect at = scroll.content();
  const float width = std::min(900.f, at.w - 48);
  at = {at.x + (at.w - width) / 2, at.y, width, 1e6f};
  const float top = at.y;
  at.cut_top(24);
  ui::label(ui, at.cut_top(28, 10), screen.open_title, ui::k_h3);
  if (screen.open.empty()) at.cut_top(ui::paragraph(ui, at, screen.nothing_open, ui::k_body, "ink2") + 16);
  for (const auto& point : screen.open) {
    const float text = ui::paragraph_height(ui, point.words, at.w - 40);
    const Rect box = at.cut_top(text + 68, 10);
    ui::card(ui, box);
    Rect inside = box.inset(18, 12);
    inside.cut_top(ui::paragraph(ui, inside, point.words) + 8);
    for (const auto& reason : screen.reasons) {
      const ui::ButtonLook look{.enabled = !screen.read_only, .small = true};
      const std::string path = "closing/" + point.step + "/" + point.field + "/" + reason.id;
      Rect button = inside.cut_left(ui::button_width(ui, reason.label, look), 8);
      button.h = 32;
      if (ui::button(ui, path, button, reason.label, look)) {
        actions.push(action::SkipField{point.step, point.field, reason.label});
      }
    }
  }
  at.cut_top(10);
  ui::label(ui, at.cut_top(28, 6), screen.themes_title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, screen.themes, ui::k_body, "ink2") + 24);
  at.cut_top(draw_forms(ui, at, screen, actions));
  const ui::ButtonLook finish{.kind = ButtonKind::Primary, .icon = "check", .enabled = !screen.read_only};
  Rect line = at.cut_top(48, 24);
  if (ui::button(ui, "closing/finish", line.cut_left(ui::button_width(ui, screen.finish, finish)), screen.finish,
                 finish)) {
    actions.push(action::CloseNow{});
  }
  line.cut_left(12);
  const ui::ButtonLook look{.icon = "eye"};
  if (ui::button(ui, "closing/report", line.cut_left(ui::button_width(ui, screen.report, look)), screen.report, look)) {
    actions.push(action::OpenReport{});
  }
  scroll.end(at.y - top);
}

}  // namespace beraad::views
