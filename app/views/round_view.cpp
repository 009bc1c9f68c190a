#include "app/views/round_view.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/views/round_form_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::RoundScreen;
using ui::ButtonKind;
using ui::Rect;

void draw_bar(ui::Ui& ui, Rect rect, const RoundScreen& screen) {
  ui.paint().fill(rect, ui.color("surface"));
  ui::divider(ui, {rect.x, rect.bottom() - 1}, rect.w);
  Rect inside = rect.inset(24, 0);
  const Rect mark = inside.cut_left(36, 16);
  draw_mark(ui, {mark.x, rect.y + rect.h / 2 - 14, 34, 28});
  Rect title = inside.cut_left(380, 16);
  ui::label(ui, {title.x, rect.y + rect.h / 2 - 26, title.w, 26}, screen.title, ui::k_h3);
  ui::label(ui, {title.x, rect.y + rect.h / 2 + 2, title.w, 20}, screen.step_title, ui::k_small, "ink2");
  const float middle = rect.w / 2 - 60;
  ui::label(ui, {middle, rect.y + rect.h / 2 - 18, 100, 36}, screen.clock, ui::k_clock);
  ui::label(ui, {middle + 106, rect.y + rect.h / 2 - 12, 240, 24}, screen.left, ui::k_body, "ink2");
  if (!screen.privacy.empty()) {
    const float width = ui.paint().width_of(screen.privacy, ui::k_body_bold.font) + 62;
    const Rect chip{rect.right() - width - 24, rect.y + rect.h / 2 - 20, width, 40};
    ui.paint().fill(chip, ui.color("sunken"), 6);
    ui.paint().icon("lock", {chip.x + 14, chip.y + 10, 20, 20}, ui.color("ink2"));
    ui::label(ui, {chip.x + 44, chip.y, chip.w - 54, 40}, screen.privacy, ui::k_body_bold, "ink2");
  }
}

void record_dot(ui::Ui& ui, const Rect& place, const std::string& code, bool focused) {
  ui::Drawn drawn;
  drawn.kind = ui::DrawnKind::Button;
  drawn.path = "round/dot/" + code;
  drawn.text = code;
  drawn.rect = place;
  drawn.focused = focused;
  ui.paint().record(std::move(drawn));
}

void draw_ready_dots(ui::Ui& ui, Rect area, const RoundScreen& screen, action::ActionQueue& actions) {
  const float each = 64;
  ui.paint().text_in(area.cut_top(24, 6), screen.received, ui::k_body_bold.font, ui.color("ink"), 0.5f);
  float x = area.x + (area.w - each * static_cast<float>(screen.dots.size())) / 2;
  for (const auto& dot : screen.dots) {
    const Rect place{x, area.y, each, 60};
    draw_ready_dot(ui, {place.x + each / 2, place.y + 14}, dot.kind);
    const auto touch = ui::activated(ui, "round/dot/" + dot.code, place, dot.can_open);
    if (touch.ring) ui.draw_ring(place, 6);
    std::optional<ui::Painter::Silence> silence;
    if (dot.can_open) {
      record_dot(ui, place, dot.code, touch.focused);
      silence.emplace(ui.paint());
    }
    ui.paint().text_in({place.x, place.y + 32, each, 22}, dot.code, ui::k_small.font, ui.color("ink2"), 0.5f);
    if (touch.clicked) actions.push(action::IAm{dot.code});
    x += each;
  }
}

/// All write: the timer and the slips are at hand.
void draw_writing(ui::Ui& ui, Rect line, const present::HandOver& before, const std::string& timer_key,
                  action::ActionQueue& actions) {
  const ui::ButtonLook timer{.icon = "timer", .key_cap = timer_key}, print{.kind = ButtonKind::Quiet, .icon = "note"};
  const float clock = before.timer.empty() ? 0 : ui.paint().width_of(before.timer, ui::k_clock.font) + 24;
  const float timer_width = ui::button_width(ui, before.timer_label, timer);
  const float print_width = ui::button_width(ui, before.print, print);
  line.cut_left((line.w - clock - timer_width - 12 - print_width) / 2);
  if (clock > 0) ui::label(ui, line.cut_left(clock), before.timer, ui::k_clock);
  if (ui::button(ui, "round/timer", line.cut_left(timer_width, 12), before.timer_label, timer)) {
    actions.push(action::ToggleTimer{});
  }
  if (ui::button(ui, "round/print", line.cut_left(print_width), before.print, print)) {
    actions.push(action::SavePaper{state::Paper::Kind::SlipSheet, {}});
  }
}

void draw_hand_over(ui::Ui& ui, Rect area, const RoundScreen& screen, action::ActionQueue& actions) {
  const auto& before = *screen.hand_over;
  const float width = std::min(760.f, area.w - 48);
  const float text = ui::paragraph_height(ui, before.text, width - 80, ui::k_body);
  const float height = 72 + 52 + 44 + (before.code.empty() ? 0 : 94) + text + 12 + (before.writing ? 60 : 0) +
                       (before.action.empty() ? 0 : 48);
  const Rect box{area.x + (area.w - width) / 2, area.y + std::max(16.f, (area.h - height - 110) / 2), width, height};
  ui::card(ui, box, true);
  Rect inside = box.inset(40, 36);
  ui.paint().icon(before.writing ? "write" : "lock", {box.x + box.w / 2 - 18, inside.y, 36, 36}, ui.color("ink2"));
  inside.cut_top(52);
  const auto centred = [&](float line, const std::string& word, const ui::TextStyle& style, std::string_view color) {
    ui.paint().text_in(inside.cut_top(line, 8), word, style.font, ui.color(color), 0.5f);
  };
  centred(36, before.title, ui::k_h1, "ink");
  if (!before.code.empty()) {
    centred(54, before.code, ui::k_display, "ink");
    centred(24, before.who, ui::k_body, "ink2");
  }
  if (text <= ui::k_body.line) {
    ui.paint().text_in({inside.x, inside.y, inside.w, text}, before.text, ui::k_body.font, ui.color("ink2"), 0.5f);
  } else {
    ui::paragraph(ui, inside, before.text, ui::k_body, "ink2");
  }
  inside.cut_top(text + 12);
  if (before.writing) draw_writing(ui, inside.cut_top(40, 20), before, screen.keys.timer, actions);
  if (!before.action.empty()) {
    const ui::ButtonLook look{.kind = ButtonKind::Primary, .key_cap = screen.keys.go_on};
    const float button = ui::button_width(ui, before.action, look);
    if (ui::button(ui, "round/i-am", {box.x + (box.w - button) / 2, inside.y, button, 48}, before.action, look) ||
        ui.take(ui::Key::Enter)) {
      actions.push(action::IAm{screen.code});
    }
  }
  draw_ready_dots(ui, {area.x, box.bottom() + 18, area.w, 90}, screen, actions);
}

}  // namespace

void draw_ready_dot(ui::Ui& ui, ui::Point center, present::ReadyDot::Kind kind) {
  using Kind = present::ReadyDot::Kind;
  if (kind == Kind::Done) {
    ui.paint().disc(center, 13, ui.color("ink2"));
    ui.paint().icon("check", {center.x - 8, center.y - 8, 16, 16}, ui.color("surface"));
  } else {
    ui.paint().circle(center, 12, ui.color(kind == Kind::Now ? "ink" : "lineCtl"), kind == Kind::Now ? 3.f : 1.f);
  }
}

void draw_round(ui::Ui& ui, const RoundScreen& screen, action::ActionQueue& actions, const DrawPreview& draw_preview) {
  Rect rest = ui.window();
  ui.paint().fill(rest, ui.color("canvas"));
  draw_bar(ui, rest.cut_top(64), screen);
  Rect bottom = rest.cut_bottom(64);
  ui.region("work");
  // Taken before the fields are drawn: the one with the caret would have it.
  const bool seals = !screen.hand_over && ui.take(ui::Key::Enter, ui::k_ctrl);
  if (screen.hand_over) {
    draw_hand_over(ui, rest, screen, actions);
  } else {
    draw_round_form(ui, rest, screen, actions, draw_preview);
  }
  ui.region("bottom");
  ui.paint().fill(bottom, ui.color("surface"));
  ui::divider(ui, {bottom.x, bottom.y}, bottom.w);
  Rect bar = bottom.inset(16, 8);
  const auto left = [&](std::string_view path, const std::string& word, ui::ButtonLook look, auto meant) {
    if (ui::button(ui, path, bar.cut_left(ui::button_width(ui, word, look), 8), word, look)) actions.push(meant);
  };
  const auto right = [&](std::string_view path, const std::string& word, ui::ButtonLook look, auto meant) {
    if (ui::button(ui, path, bar.cut_right(ui::button_width(ui, word, look), 8), word, look)) actions.push(meant);
  };
  left("round/back", screen.back, {.kind = ButtonKind::Quiet, .icon = "arrow-l"}, action::LeaveRound{});
  if (seals) actions.push(action::SealForm{});
  const ui::ButtonLook reveal{
      .kind = screen.hand_over && screen.reveal_is_primary ? ButtonKind::Primary : ButtonKind::Normal, .icon = "eye"};
  const ui::ButtonLook skip{.kind = ButtonKind::Quiet, .icon = "chev-r"};
  if (screen.hand_over) {
    if (screen.can_reveal) right("round/reveal", screen.reveal, reveal, action::AskReveal{});
    if (screen.can_pass_turn) left("round/skip", screen.skip, skip, action::SkipPerson{});
    if (screen.can_enter_slips) {
      left("round/slips", screen.slips, {.kind = ButtonKind::Quiet, .icon = "note"}, action::EnterSlips{});
    }
  } else if (screen.with_order) {
    if (screen.can_reveal) right("round/reveal", screen.reveal, reveal, action::AskReveal{});
    if (screen.can_reveal) {
      ui::label(ui, bar.cut_left(ui.paint().width_of(screen.received, ui::k_body_bold.font) + 24, 8), screen.received,
                ui::k_body_bold);
    }
  } else {
    right("round/done", screen.done, {.kind = ButtonKind::Primary, .icon = "lock", .key_cap = screen.keys.done},
          action::SealForm{});
    if (screen.can_pass) right("round/pass", screen.pass, {.icon = "chev-r"}, action::PersonPasses{});
    if (screen.can_skip) {
      left("round/skip", screen.skip, skip, action::SkipPerson{});
    } else {
      left("round/later", screen.later, {.kind = ButtonKind::Quiet}, action::FormLater{});
    }
  }
  const ui::ButtonLook black{.kind = screen.is_black ? ButtonKind::On : ButtonKind::Normal,
                             .icon = "screen-black",
                             .key_cap = screen.keys.black};
  const ui::ButtonLook freeze{
      .kind = screen.is_frozen ? ButtonKind::On : ButtonKind::Normal, .icon = "freeze", .key_cap = screen.keys.freeze};
  // Only while it is so: it is said, and can be switched off.
  const ui::ButtonLook question_only{.kind = ButtonKind::On, .icon = "screen"};
  if (screen.is_question_only && bar.w > ui::button_width(ui, screen.question_only, question_only)) {
    left("round/question-only", screen.question_only, question_only, action::ToggleWhite{});
  }
  if (bar.w <= 320) return;
  left("round/pause", screen.pause, {.kind = screen.paused ? ButtonKind::On : ButtonKind::Quiet, .icon = "pause"},
       action::TogglePause{});
  left("round/black", screen.black, black, action::ToggleBlack{});
  if (bar.w > ui::button_width(ui, screen.freeze, freeze)) {
    left("round/freeze", screen.freeze, freeze, action::ToggleFreeze{});
  }
}

}  // namespace beraad::views
