#include "app/views/round_view.hpp"

#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::FormPart;
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

void draw_dot(ui::Ui& ui, ui::Point center, present::ReadyDot::Kind kind) {
  using Kind = present::ReadyDot::Kind;
  if (kind == Kind::Done) {
    ui.paint().disc(center, 13, ui.color("ink2"));
    ui.paint().icon("check", {center.x - 8, center.y - 8, 16, 16}, ui.color("surface"));
  } else {
    ui.paint().circle(center, 12, ui.color(kind == Kind::Now ? "ink" : "lineCtl"), kind == Kind::Now ? 3.f : 1.f);
  }
}

void draw_hand_over(ui::Ui& ui, Rect area, const RoundScreen& screen, action::ActionQueue& actions) {
  const float width = std::min(760.f, area.w - 48);
  const Rect box{area.x + (area.w - width) / 2, area.y + std::max(16.f, area.h / 2 - 250), width, 360};
  ui::card(ui, box, true);
  Rect inside = box.inset(40, 36);
  ui.paint().icon("lock", {box.x + box.w / 2 - 18, inside.y, 36, 36}, ui.color("ink2"));
  inside.cut_top(52);
  const auto centred = [&](float height, const std::string& text, const ui::TextStyle& style, std::string_view color) {
    ui.paint().text_in(inside.cut_top(height, 8), text, style.font, ui.color(color), 0.5f);
  };
  centred(36, screen.hand_over_title, ui::k_h1, "ink");
  if (!screen.code.empty()) {
    centred(54, screen.code, ui::k_display, "ink");
    centred(24, screen.who, ui::k_body, "ink2");
  }
  ui::paragraph(ui, inside.cut_top(52, 8), screen.hand_over_text, ui::k_body, "ink2");
  if (!screen.i_am.empty()) {
    const ui::ButtonLook look{.kind = ButtonKind::Primary, .key_cap = "Enter"};
    const float button = ui::button_width(ui, screen.i_am, look);
    if (ui::button(ui, "round/i-am", {box.x + (box.w - button) / 2, inside.y, button, 48}, screen.i_am, look) ||
        ui.take(ui::Key::Enter)) {
      actions.push(action::IAm{screen.code});
    }
  }
  const float each = 64, left = area.x + (area.w - each * static_cast<float>(screen.dots.size())) / 2;
  float x = left;
  ui.paint().text_in({area.x, box.bottom() + 18, area.w, 24}, screen.received, ui::k_body_bold.font, ui.color("ink"),
                     0.5f);
  for (const auto& dot : screen.dots) {
    const Rect place{x, box.bottom() + 48, each, 60};
    draw_dot(ui, {place.x + each / 2, place.y + 14}, dot.kind);
    const auto touch = ui::activated(ui, "round/dot/" + dot.code, place, dot.kind != present::ReadyDot::Kind::Done);
    if (touch.ring) ui.draw_ring(place, 6);
    ui.paint().text_in({place.x, place.y + 32, each, 22}, dot.code, ui::k_small.font, ui.color("ink2"), 0.5f);
    if (touch.clicked) actions.push(action::IAm{dot.code});
    x += each;
  }
}

float draw_part(ui::Ui& ui, Rect at, const FormPart& part, action::ActionQueue& actions) {
  const float top = at.y;
  Rect head = at.cut_top(24, 6);
  const float where = ui.paint().width_of(part.seen_where, ui::k_small.font) + 30;
  Rect seen = head.cut_right(where, 8);
  ui.paint().icon(part.on_screen ? "eye" : "note", {seen.x, seen.y + 3, 18, 18},
                  ui.color(part.on_screen ? "accentInk" : "ink2"));
  ui::label(ui, {seen.x + 24, seen.y, seen.w - 24, 24}, part.seen_where, ui::k_small,
            part.on_screen ? "accentInk" : "ink2");
  ui::label(ui, head, part.label, ui::k_body_bold);
  const auto take_over = [&](const present::OptionButton& option) {
    actions.push(action::TypedIn{part.text.editor, option.chosen ? std::string{} : option.id, 0});
  };
  if (part.kind == FormPart::Kind::Options) {
    at.cut_top(draw_options(ui, at, "form/" + part.text.path, part.options, true, take_over));
  } else {
    const int rows = part.kind == FormPart::Kind::LongText ? 2 : 1;
    at.cut_top(draw_editor(ui, at, part.text, actions, EditorFrame::Field, ui::k_body, rows));
    if (!part.options.empty()) {
      at.cut_top(8);
      at.cut_top(draw_options(ui, at, "form/" + part.text.path, part.options, true, take_over));
    }
    if (!part.hint.empty()) at.cut_top(4 + ui::paragraph(ui, at, part.hint, ui::k_small, "ink2"));
  }
  return at.y - top + 18;
}

void draw_order(ui::Ui& ui, Rect rect, const RoundScreen& screen, action::ActionQueue& actions) {
  Rect box{rect.x, rect.y, rect.w, static_cast<float>(screen.dots.size()) * 56 + 2};
  ui::card(ui, box);
  for (const auto& dot : screen.dots) {
    const Rect row = box.cut_top(56);
    const bool done = dot.kind == present::ReadyDot::Kind::Done;
    const auto touch =
        ui::row(ui, "round/reader/" + dot.code, row.inset(1, 1),
                {.chosen = dot.kind == present::ReadyDot::Kind::Now, .clickable = !done, .text = dot.code});
    draw_dot(ui, {row.x + 30, row.y + 28}, dot.kind);
    ui::label(ui, {row.x + 56, row.y + 4, row.w - 64, 24}, dot.code, ui::k_body_bold);
    ui::label(ui, {row.x + 56, row.y + 28, row.w - 64, 22}, dot.words, ui::k_small, "ink2");
    if (touch.clicked && !done) actions.push(action::IAm{dot.code});
  }
}

void draw_form(ui::Ui& ui, Rect area, const RoundScreen& screen, action::ActionQueue& actions) {
  if (screen.with_order && area.w >= 1100) {
    Rect left = area.cut_left(300, 0).inset(16, 24);
    draw_order(ui, left, screen, actions);
  }
  ui::Scroll scroll(ui, "round/form/" + screen.code, area);
  Rect at = scroll.content().inset(std::max(24.f, (area.w - 1340) / 2), 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(24);
  Rect head = at.cut_top(52, 20);
  const float code = ui.paint().width_of(screen.slip_title, ui::k_h2.font) + 32;
  const Rect badge = head.cut_left(code, 16);
  ui.paint().fill(badge, ui.color("ink"), 6);
  ui.paint().text_in(badge, screen.slip_title, ui::k_h2.font, ui.color("surface"), 0.5f);
  ui::label(ui, head, screen.question, ui::k_h2);
  const bool two = at.w >= 900;
  if (two) {
    Rect left = at.cut_left((at.w - 32) / 2, 32), right = at;
    const std::size_t half = std::min<std::size_t>(3, (screen.parts.size() + 1) / 2);
    float left_height = 0, right_height = 0;
    for (std::size_t index = 0; index < screen.parts.size(); ++index) {
      Rect& column = index < half ? left : right;
      const float used = draw_part(ui, column, screen.parts[index], actions);
      column.cut_top(used);
      (index < half ? left_height : right_height) += used;
    }
    at.y = left.y > right.y ? left.y : right.y;
    at.x = left.x;
    at.w = right.right() - left.x;
  } else {
    for (const auto& part : screen.parts) at.cut_top(draw_part(ui, at, part, actions));
  }
  at.cut_top(ui::paragraph(ui, at, screen.promise, ui::k_small, "ink2") + 24);
  scroll.end(at.y - top);
}

}  // namespace

void draw_round(ui::Ui& ui, const RoundScreen& screen, action::ActionQueue& actions, const DrawPreview&) {
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
    draw_form(ui, rest, screen, actions);
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
  if (screen.hand_over) {
    right("round/reveal", screen.reveal,
          {.kind = screen.reveal_is_primary ? ButtonKind::Primary : ButtonKind::Normal, .icon = "eye"},
          action::AskReveal{});
    if (!screen.i_am.empty()) {
      left("round/skip", screen.skip, {.kind = ButtonKind::Quiet, .icon = "chev-r"}, action::SkipPerson{});
      left("round/slips", screen.slips, {.kind = ButtonKind::Quiet, .icon = "note"}, action::EnterSlips{});
    }
  } else {
    right("round/done", screen.done, {.kind = ButtonKind::Primary, .icon = "lock", .key_cap = screen.done_key},
          action::SealForm{});
    right("round/pass", screen.pass, {.icon = "chev-r"}, action::PersonPasses{});
    if (screen.with_order) right("round/reveal", screen.reveal, {.icon = "eye"}, action::AskReveal{});
    left("round/later", screen.later, {.kind = ButtonKind::Quiet}, action::FormLater{});
    if (seals) actions.push(action::SealForm{});
  }
  const ui::ButtonLook black{.kind = screen.is_black ? ButtonKind::On : ButtonKind::Normal,
                             .icon = "screen-black",
                             .key_cap = screen.black_key};
  if (bar.w > 320) {
    left("round/pause", screen.pause, {.kind = screen.paused ? ButtonKind::On : ButtonKind::Quiet, .icon = "pause"},
         action::TogglePause{});
    left("round/black", screen.black, black, action::ToggleBlack{});
  }
}

}  // namespace beraad::views
