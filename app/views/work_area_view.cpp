// The middle of the console: title, the question on the wall, fields, cards, themes, what is still open.
#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/session_view.hpp"

namespace beraad::views {
namespace {

using present::SessionScreen;
using present::Tone;
using present::WorkArea;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_between = 20;

float draw_title(ui::Ui& ui, Rect at, const SessionScreen& screen, action::ActionQueue& actions) {
  const auto& work = screen.work;
  Rect line = at.cut_top(36);
  if (!work.left_in_step.empty()) {
    const Rect timer = line.cut_right(40, 12);
    if (ui::icon_button(ui, "session/timer", {timer.x, timer.y - 2, 40, 40}, "timer", screen.labels.timer,
                        {.kind = ButtonKind::Normal})) {
      actions.push(action::ToggleTimer{});
    }
    const float width = ui.paint().width_of(work.left_in_step, ui::k_body_bold.font) + 4;
    ui::label(ui, line.cut_right(width, 12), work.left_in_step, ui::k_body_bold,
              work.left_tone == Tone::Warn ? "warn" : "ink2", 1);
  }
  ui::label(ui, line, work.title, ui::k_h2);
  if (work.phase.empty()) return 44;
  ui::label(ui, at.cut_top(22), work.phase, ui::k_small_bold, "accentInk");
  return 44 + 22;
}

float draw_banner(ui::Ui& ui, Rect at, const SessionScreen& screen, action::ActionQueue& actions) {
  const auto& work = screen.work;
  if (work.banner.empty()) return 0;
  const Rect bar{at.x, at.y, at.w, 56};
  ui::card(ui, bar, true);
  ui.paint().fill({bar.x, bar.y + 1, 4, bar.h - 2}, ui.color("accentInk"), 2);
  Rect inside = bar.inset(16, 8);
  if (!work.come_along.empty()) {
    const ui::ButtonLook look{.kind = ButtonKind::Primary, .icon_behind = "arrow-r"};
    if (ui::button(ui, "session/come-along", inside.cut_right(ui::button_width(ui, work.come_along, look), 12),
                   work.come_along, look)) {
      actions.push(action::ComeAlong{});
    }
  } else {
    if (work.can_show) {
      const ui::ButtonLook look{.kind = ButtonKind::Room, .icon = "screen"};
      if (ui::button(ui, "session/show-step", inside.cut_right(ui::button_width(ui, screen.labels.show, look), 8),
                     screen.labels.show, look)) {
        actions.push(action::ShowLookedAtStep{});
      }
    }
    if (ui::button(ui, "session/back-to-room", inside.cut_right(ui::button_width(ui, work.back_to_step), 12),
                   work.back_to_step)) {
      actions.push(action::ComeAlong{});
    }
  }
  ui::label(ui, inside, work.banner, ui::k_body);
  return bar.h + 12;
}

float draw_question(ui::Ui& ui, Rect at, const SessionScreen& screen) {
  const auto& work = screen.work;
  const float text = ui::paragraph_height(ui, work.question, at.w - 76, ui::k_body_bold);
  const Rect block{at.x, at.y, at.w, text + 24 + 24};
  ui.paint().fill(block, ui.color("accentSoft"), 8);
  Rect inside = block.inset(16, 12);
  const Rect icon = inside.cut_left(24, 16);
  ui.paint().icon("screen", {icon.x, block.y + block.h / 2 - 12, 24, 24}, ui.color("accentInk"));
  ui::label(ui, inside.cut_top(22, 2), screen.labels.question, ui::k_body_bold, "accentInk");
  ui::paragraph(ui, inside, work.question, ui::k_body_bold);
  return block.h + 16;
}

float draw_round(ui::Ui& ui, Rect at, const SessionScreen& screen, action::ActionQueue& actions) {
  const auto& round = *screen.work.round;
  const Rect box{at.x, at.y, at.w, round.revealed ? 52.f : 76.f};
  ui::card(ui, box);
  Rect inside = box.inset(18, 14);
  const Rect icon = inside.cut_left(24, 14);
  ui.paint().icon("write", {icon.x, box.y + (box.h - 24) / 2, 24, 24}, ui.color("accentInk"));
  const auto act = [&](std::string_view path, const std::string& word, ui::ButtonLook look, auto meant) {
    if (ui::button(ui, path, inside.cut_right(ui::button_width(ui, word, look), 8), word, look)) actions.push(meant);
  };
  if (round.can_open) {
    act("round/open", screen.labels.open_round,
        {.kind = ButtonKind::Room, .icon = "write", .key_cap = screen.labels.keys.round}, action::OpenRound{});
  }
  if (round.open) {
    act("round/go-on", screen.labels.go_on_with_round,
        {.kind = ButtonKind::Room, .icon = "write", .key_cap = screen.labels.keys.round}, action::OpenRound{});
  }
  if (!round.supplement.empty()) {
    Rect line = box.inset(8, 6);
    const ui::ButtonLook look{.kind = ButtonKind::Quiet, .icon = "note"};
    const Rect place = line.cut_right(ui::button_width(ui, round.supplement, look));
    if (ui::button(ui, "round/supplement", place, round.supplement, look)) actions.push(action::SupplementSlips{});
  }
  ui::label(ui, inside.cut_top(24), round.text, ui::k_body_bold);
  if (!round.revealed) ui::label(ui, inside, round.way_note, ui::k_small, "ink2");
  return box.h + k_between;
}

/// What each writes for themselves in this step; where it may be done on the laptop, the way to those forms.
float draw_private(ui::Ui& ui, Rect at, const WorkArea& work, action::ActionQueue& actions) {
  if (work.private_note.empty()) return 0;
  const ui::ButtonLook look{.icon = "lock"};
  const float button = work.private_forms.empty() ? 0 : ui::button_width(ui, work.private_forms, look) + 16;
  const float words = ui::paragraph_height(ui, work.private_note, at.w - 74 - button, ui::k_body);
  const Rect box{at.x, at.y, at.w, std::max(words, button > 0 ? 40.f : 24.f) + 28};
  ui::card(ui, box);
  Rect inside = box.inset(18, 14);
  const Rect icon = inside.cut_left(24, 14);
  ui.paint().icon("write", {icon.x, box.y + (box.h - 24) / 2, 24, 24}, ui.color("ink2"));
  if (button > 0) {
    const Rect place = inside.cut_right(button - 16, 16);
    if (ui::button(ui, "private/forms", {place.x, box.y + (box.h - 40) / 2, place.w, 40}, work.private_forms, look)) {
      actions.push(action::OpenPrivateForms{});
    }
  }
  ui::paragraph(ui, Rect{inside.x, box.y + (box.h - words) / 2, inside.w, words}, work.private_note, ui::k_body);
  return box.h + k_between;
}

constexpr float k_card_pad_x = 16, k_card_pad_y = 12, k_card_mark = 32, k_card_mark_gap = 12, k_least_card = 92;

/// The words of one card below each other: value, what was chosen beside the options, and despite what.
float draw_card_words(ui::Ui& ui, Rect at, const present::JudgementLine& card, bool measures_only) {
  const float top = at.y;
  const auto words = [&](const std::string& text, const ui::TextStyle& style, std::string_view ink) {
    if (text.empty()) return;
    const float height = ui::paragraph_height(ui, text, at.w, style);
    if (!measures_only) ui::paragraph(ui, at, text, style, ink);
    at.cut_top(height + 4);
  };
  words(card.value, ui::k_body_bold, "accentInk");
  words(card.choice_text, ui::k_small_bold, "ink");
  for (const auto& part : card.before_despite) words(part, ui::k_small, "ink");
  words(card.despite, ui::k_small, "ink2");
  for (const auto& part : card.after_despite) words(part, ui::k_small, "ink");
  return at.y - top;
}

void draw_card(ui::Ui& ui, const Rect& box, const present::JudgementLine& card, float label,
               action::ActionQueue& actions) {
  const auto touch =
      ui::row(ui, "card/" + card.participant, box, {.chosen = card.in_room, .text = card.value + " / " + card.despite});
  if (!card.in_room) ui.paint().fill(box, ui.color(touch.hovered ? "sunken" : "surface"), 8);
  ui.paint().frame(box, ui.color(card.in_room ? "accentInk" : "lineCtl"), 8, card.in_room ? 2.f : 1.f);
  Rect inside = box.inset(k_card_pad_x, k_card_pad_y);
  if (!card.mark.empty()) {
    const Rect mark = inside.cut_left(k_card_mark, k_card_mark_gap);
    ui.paint().option_mark(card.mark, {mark.x, box.y + 14, k_card_mark, k_card_mark}, ui.palette());
  }
  if (label > 0) {
    ui::label(ui, Rect{inside.right() - label, inside.y, label, 24}, card.label, ui::k_small, "ink2", 1);
    inside.w -= label + 8;
  }
  draw_card_words(ui, inside, card, false);
  if (touch.ring) ui.draw_ring(box, 8);
  if (touch.clicked) actions.push(action::ShowCard{card.in_room ? std::string{} : card.participant});
}

float draw_judgements(ui::Ui& ui, Rect at, const SessionScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  const float width = (at.w - 16) / 2;
  const auto& cards = screen.work.judgements;
  const auto label_of = [&](const present::JudgementLine& card) {
    return card.label.empty() ? 0.f : std::min(width * 0.35f, ui.paint().width_of(card.label, ui::k_small.font) + 2);
  };
  const auto height_of = [&](const present::JudgementLine& card) {
    const float label = label_of(card);
    const float mark = card.mark.empty() ? 0 : k_card_mark + k_card_mark_gap;
    const float words = width - 2 * k_card_pad_x - mark - (label > 0 ? label + 8 : 0);
    return std::max(k_least_card, draw_card_words(ui, {0, 0, words, 1e6f}, card, true) + 2 * k_card_pad_y);
  };
  for (std::size_t index = 0; index < cards.size(); index += 2) {
    const bool two = index + 1 < cards.size();
    const float height = std::max(height_of(cards[index]), two ? height_of(cards[index + 1]) : 0.f);
    Rect line = at.cut_top(height, 12);
    draw_card(ui, line.cut_left(width, 16), cards[index], label_of(cards[index]), actions);
    if (two) draw_card(ui, line, cards[index + 1], label_of(cards[index + 1]), actions);
  }
  return cards.empty() ? 0 : at.y - top + 8;
}

float draw_themes(ui::Ui& ui, Rect at, const WorkArea& work, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(26, 2), work.themes_question, ui::k_h3);
  ui::label(ui, at.cut_top(24, 10), work.themes_help, ui::k_body, "ink2");
  std::vector<present::OptionButton> options;
  for (const auto& theme : work.themes) options.push_back({theme.id, theme.label, {}, theme.chosen});
  at.cut_top(draw_options(ui, at, "theme", options, true,
                          [&](const present::OptionButton& option) { actions.push(action::ToggleTheme{option.id}); }));
  return at.y - top + k_between;
}

}  // namespace

void draw_work_area(ui::Ui& ui, Rect rect, const SessionScreen& screen, action::ActionQueue& actions) {
  ui::Scroll scroll(ui, "session/fields/" + screen.work.step, rect);
  Rect at = scroll.content().inset(24, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(20);
  at.cut_top(draw_title(ui, at, screen, actions));
  at.cut_top(draw_banner(ui, at, screen, actions));
  if (!screen.read_only_note.empty()) {
    const float button = screen.reopen.empty() ? 0 : ui::button_width(ui, screen.reopen, {.small = true}) + 12;
    Rect note = at.cut_top(28 + ui::paragraph_height(ui, screen.read_only_note, at.w - 64 - button), 12);
    Rect text = ui::notice(ui, note, ui::NoticeKind::Plain, "lock");
    const ui::ButtonLook look{.small = true};
    if (!screen.reopen.empty()) {
      Rect place = text.cut_right(ui::button_width(ui, screen.reopen, look), 12);
      place = {place.x, note.y + (note.h - 32) / 2, place.w, 32};
      if (ui::button(ui, "session/reopen", place, screen.reopen, look)) actions.push(action::Reopen{});
    }
    ui::paragraph(ui, Rect{text.x, note.y + 14, text.w, text.h}, screen.read_only_note);
  }
  at.cut_top(draw_question(ui, at, screen));
  if (screen.work.round) at.cut_top(draw_round(ui, at, screen, actions));
  at.cut_top(draw_private(ui, at, screen.work, actions));
  at.cut_top(draw_judgements(ui, at, screen, actions));
  for (const auto& field : screen.work.fields) {
    at.cut_top(draw_field(ui, at, field, actions));
    at.cut_top(k_between);
  }
  if (!screen.work.themes.empty()) at.cut_top(draw_themes(ui, at, screen.work, actions));
  if (!screen.work.missing.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.work.missing, ui::k_body, "ink2"));
  }
  at.cut_top(24);
  scroll.end(at.y - top);
}

}  // namespace beraad::views
