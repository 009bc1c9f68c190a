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

using present::ClosingScreen;
using present::OpenPoint;

/// Whether forms were typed in, and if not why.
float draw_forms(ui::Ui& ui, Rect at, const ClosingScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(28, 6), screen.evaluation_title, ui::k_h3);
  if (!screen.evaluation_state.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.evaluation_state, ui::k_body, "ink2") + 8);
  }
  Rect line = at.cut_top(40, 12);
  const ui::ButtonLook open{.icon = "list"};
  if (ui::button(ui, "closing/evaluation", line.cut_left(ui::button_width(ui, screen.evaluation, open), 20),
                 screen.evaluation, open)) {
    actions.push(action::OpenEvaluation{});
  }
  if (!screen.evaluation_reasons.empty()) {
    const float word = ui.paint().width_of(screen.evaluation_without, ui::k_body.font) + 2;
    ui::label(ui, line.cut_left(word, 12), screen.evaluation_without, ui::k_body, "ink2");
    draw_options(ui, line, "closing/no-forms", screen.evaluation_reasons, true,
                 [&](const present::OptionButton& reason) { actions.push(action::SkipEvaluation{reason.id}); });
  }
  return at.y - top + 24;
}

/// What is still open: its name and when it counts as complete; to its step, or one click that says why it stays open.
float draw_open_point(ui::Ui& ui, Rect at, const ClosingScreen& screen, const OpenPoint& point,
                      action::ActionQueue& actions) {
  const ui::ButtonLook small{.enabled = !screen.read_only, .small = true};
  const std::string path = "closing/" + point.step + "/" + point.field + "/";
  float ways =
      ui::button_width(ui, screen.go_there, small) + ui.paint().width_of(screen.leave_open, ui::k_small.font) + 2 + 36;
  for (const auto& reason : screen.reasons) ways += ui::button_width(ui, reason.label, small) + 8;
  const bool beside = at.w >= 900;
  const float words = at.w - 36 - (beside ? ways : 0);
  const float height = ui::paragraph_height(ui, point.title, words, ui::k_body_bold) +
                       ui::paragraph_height(ui, point.words, words, ui::k_small) + 28 + (beside ? 0 : 44);
  const Rect box = at.cut_top(height);
  ui::card(ui, box);
  Rect inside = box.inset(18, 13);
  Rect line = beside ? inside.cut_right(ways) : inside.cut_bottom(36);
  inside.cut_top(ui::paragraph(ui, inside, point.title, ui::k_body_bold) + 2);
  ui::paragraph(ui, inside, point.words, ui::k_small, "ink2");
  line = {line.x, line.y + (line.h - 32) / 2, line.w, 32};
  const auto button = [&](const std::string& id, const std::string& label) {
    return ui::button(ui, path + id, line.cut_left(ui::button_width(ui, label, small), 8), label, small);
  };
  if (button("go", screen.go_there)) actions.push(action::FillInOpenPoint{point.step});
  line.cut_left(8);
  ui::label(ui, line.cut_left(ui.paint().width_of(screen.leave_open, ui::k_small.font) + 2, 8), screen.leave_open,
            ui::k_small, "ink2");
  for (const auto& reason : screen.reasons) {
    if (button(reason.id, reason.label)) actions.push(action::SkipField{point.step, point.field, reason.label});
  }
  return height;
}

/// Where a name may still stand, and the way to the list of names.
float draw_doubtful_names(ui::Ui& ui, Rect at, const present::DoubtfulNames& names, action::ActionQueue& actions) {
  const ui::ButtonLook small{.icon = "shield", .small = true};
  const bool leads = !names.go_there.empty();
  const float words = at.w - 36;
  const float height = ui::paragraph_height(ui, names.title, words, ui::k_body_bold) +
                       ui::paragraph_height(ui, names.text, words, ui::k_small) + 28 + (leads ? 44 : 0);
  const Rect box = at.cut_top(height);
  ui::card(ui, box);
  Rect inside = box.inset(18, 13);
  const Rect line = inside.cut_bottom(leads ? 32 : 0);
  inside.cut_top(ui::paragraph(ui, inside, names.title, ui::k_body_bold) + 2);
  ui::paragraph(ui, inside, names.text, ui::k_small, "warn");
  if (leads && ui::button(ui, "closing/names", {line.x, line.y, ui::button_width(ui, names.go_there, small), 32},
                          names.go_there, small)) {
    actions.push(action::OpenCase{names.list});
  }
  return height;
}

void draw_end(ui::Ui& ui, const Rect& bottom, const ClosingScreen& screen, action::ActionQueue& actions) {
  ui.region("bottom");
  ui.paint().fill(bottom, ui.color("surface"));
  ui::divider(ui, {bottom.x, bottom.y}, bottom.w);
  Rect line = bottom.inset(16, 8);
  const ui::ButtonLook finish{.kind = ButtonKind::Primary, .icon = "check", .enabled = !screen.read_only};
  const Rect place = line.cut_right(ui::button_width(ui, screen.finish, finish));
  const ui::ButtonLook look{.icon = "eye"};
  if (ui::button(ui, "closing/report", line.cut_left(ui::button_width(ui, screen.report, look)), screen.report, look)) {
    actions.push(action::OpenReport{});
  }
  if (ui::button(ui, "closing/finish", place, screen.finish, finish)) actions.push(action::CloseNow{});
}

}  // namespace

void draw_closing(ui::Ui& ui, const ClosingScreen& screen, action::ActionQueue& actions) {
  Rect rest = draw_page_frame(ui, screen.title, screen.back, actions);
  const Rect bottom = rest.cut_bottom(64);
  ui::Scroll scroll(ui, "closing/page", rest);
  Rect at = scroll.content();
  const float width = std::min(1040.f, at.w - 48);
  at = {at.x + (at.w - width) / 2, at.y, width, 1e6f};
  const float top = at.y;
  at.cut_top(24);
  if (!screen.names.text.empty()) at.cut_top(draw_doubtful_names(ui, at, screen.names, actions) + 24);
  ui::label(ui, at.cut_top(28, 10), screen.open_title, ui::k_h3);
  if (screen.open.empty()) at.cut_top(ui::paragraph(ui, at, screen.nothing_open, ui::k_body, "ink2") + 16);
  for (const auto& point : screen.open) at.cut_top(draw_open_point(ui, at, screen, point, actions) + 8);
  at.cut_top(16);
  ui::label(ui, at.cut_top(28, 6), screen.themes_title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, screen.themes, ui::k_body, "ink2") + 24);
  if (!screen.evaluation_title.empty()) at.cut_top(draw_forms(ui, at, screen, actions));
  scroll.end(at.y - top);
  draw_end(ui, bottom, screen, actions);
}

}  // namespace beraad::views
