#include "app/views/actions_view.hpp"

#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::ActionCard;
using present::ActionsScreen;
using present::Tone;
using ui::ButtonKind;
using ui::ChipKind;
using ui::Rect;

constexpr float k_row = 50, k_head = 50, k_pad = 18, k_gap = 12, k_most_width = 1100;

float fact_width(ui::Ui& ui, const std::string& label) {
  return ui.paint().width_of(label, ui::k_small_bold.font) + 10;
}

float facts_height(ui::Ui& ui, const ActionCard& card, float width) {
  float height = 0;
  for (const auto& [label, text] : card.facts) {
    height += ui::paragraph_height(ui, text, width - fact_width(ui, label), ui::k_small) + 4;
  }
  return height;
}

float words_width(ui::Ui& ui, const ActionCard& card, float width) {
  return width - (card.due.text.empty() ? 0 : ui::chip_width(ui, card.due.text) + 16);
}

/// Room for the word before a row of taps.
float word_width(ui::Ui& ui, const std::string& word) { return ui.paint().width_of(word, ui::k_small.font) + 12; }

/// A word before a row of taps; gives what is left for the taps.
Rect cut_word(ui::Ui& ui, Rect at, const std::string& word) {
  ui::label(ui, Rect{at.x, at.y + 8, word_width(ui, word), 20}, word, ui::k_small, "ink2");
  at.cut_left(word_width(ui, word));
  return at;
}

float ways_width(ui::Ui& ui, const ActionsScreen& screen) {
  const ui::ButtonLook look{.kind = ButtonKind::Quiet, .small = true};
  return ui::button_width(ui, screen.look_back, look) + ui::button_width(ui, screen.open_session, look) + 8;
}

float card_height(ui::Ui& ui, const ActionsScreen& screen, const ActionCard& card, float width) {
  const float inside = width - 2 * k_pad;
  float height = 2 * k_pad - 4;
  height += ui::paragraph_height(ui, card.what, words_width(ui, card, inside), ui::k_body_bold) + 2;
  height += ui::paragraph_height(ui, card.about, inside, ui::k_small) + 6;
  height += facts_height(ui, card, inside) + 6;
  height += std::max(36.f, options_height(ui, card.statuses, inside - ways_width(ui, screen) - 16));
  if (!card.reasons.empty()) height += options_height(ui, card.reasons, inside - word_width(ui, card.why_label)) + 8;
  if (!card.day_label.empty()) height += ui::k_field_height + 8;
  return height;
}

void draw_ways(ui::Ui& ui, Rect line, const std::string& path, const ActionsScreen& screen, const ActionCard& card,
               action::ActionQueue& actions) {
  const ui::ButtonLook look{.kind = ButtonKind::Quiet, .small = true};
  if (ui::button(ui, path + "/open", line.cut_right(ui::button_width(ui, screen.open_session, look), 8),
                 screen.open_session, look)) {
    actions.push(action::OpenSession{card.session});
  }
  const ui::ButtonLook look_back{.kind = ButtonKind::Quiet, .enabled = screen.enabled, .small = true};
  if (ui::button(ui, path + "/look-back", line.cut_right(ui::button_width(ui, screen.look_back, look)),
                 screen.look_back, look_back)) {
    actions.push(action::OpenLookBack{card.session});
  }
}

void draw_new_day(ui::Ui& ui, Rect at, const std::string& path, const ActionsScreen& screen, const ActionCard& card,
                  action::ActionQueue& actions) {
  constexpr float k_day_width = 170;
  Rect line = cut_word(ui, at.cut_top(ui::k_field_height), card.day_label);
  std::string typed = card.day_typed;
  const auto result = ui::text_field(ui, path + "/day", line.cut_left(k_day_width, 8), typed,
                                     {.placeholder = card.day_example, .enabled = screen.enabled});
  if (result.changed) actions.push(action::TypeNewDay{card.row, typed});
  if (result.ended() && !typed.empty()) actions.push(action::TakeNewDay{card.session, card.row});
  if (typed.empty()) return;
  const ui::ButtonLook look{.enabled = screen.enabled, .small = true};
  const Rect take = line.cut_left(ui::button_width(ui, card.take_day, look));
  if (ui::button(ui, path + "/take-day", {take.x, take.y + 5, take.w, 32}, card.take_day, look)) {
    actions.push(action::TakeNewDay{card.session, card.row});
  }
}

void draw_card(ui::Ui& ui, const Rect& box, const ActionsScreen& screen, const ActionCard& card,
               action::ActionQueue& actions) {
  const std::string path = "actions/" + base::to_text(card.session) + "/" + base::to_text(card.row);
  ui::card(ui, box);
  Rect at = box.inset(k_pad, k_pad - 2);
  const float full = at.w;
  const float words = words_width(ui, card, full);
  if (!card.due.text.empty()) {
    ui::chip(ui, {at.right() - ui::chip_width(ui, card.due.text), at.y - 2}, card.due.text, chip_of(card.due.tone));
  }
  at.cut_top(ui::paragraph(ui, {at.x, at.y, words, at.h}, card.what, ui::k_body_bold) + 2);
  at.cut_top(ui::paragraph(ui, at, card.about, ui::k_small, "ink2") + 6);
  for (const auto& [label, text] : card.facts) {
    Rect line = at;
    ui::label(ui, Rect{line.x, line.y, line.w, 20}, label, ui::k_small_bold, "ink2");
    line.cut_left(fact_width(ui, label));
    at.cut_top(ui::paragraph(ui, line, text, ui::k_small) + 4);
  }
  at.cut_top(6);
  const float ways = ways_width(ui, screen);
  draw_ways(ui, {at.right() - ways, at.y + 2, ways, 32}, path, screen, card, actions);
  const Rect taps{at.x, at.y, full - ways - 16, at.h};
  const float used =
      draw_options(ui, taps, path + "/status", card.statuses, screen.enabled, [&](const present::OptionButton& option) {
        actions.push(action::SayWhatBecame{card.session, card.row, option.id, {}});
      });
  at.cut_top(std::max(36.f, used) + 8);
  if (card.reasons.empty()) return;
  const auto chosen = std::ranges::find_if(card.statuses, &present::OptionButton::chosen);
  const auto because = [&](const present::OptionButton& reason) {
    actions.push(action::SayWhatBecame{card.session, card.row,
                                       chosen != card.statuses.end() ? chosen->id : std::string(), reason.id});
  };
  at.cut_top(draw_options(ui, cut_word(ui, at, card.why_label), path + "/why", card.reasons, screen.enabled, because) +
             8);
  if (!card.day_label.empty()) draw_new_day(ui, at, path, screen, card, actions);
}

}  // namespace

ui::ChipKind chip_of(Tone tone) {
  switch (tone) {
    case Tone::Good:
      return ChipKind::Accent;
    case Tone::Warn:
      return ChipKind::Warn;
    case Tone::Danger:
      return ChipKind::Danger;
    default:
      return ChipKind::Neutral;
  }
}

float draw_action_cards(ui::Ui& ui, Rect at, const ActionsScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  for (const auto& card : screen.cards) {
    const float height = card_height(ui, screen, card, at.w);
    draw_card(ui, at.cut_top(height, k_gap), screen, card, actions);
  }
  return at.y - top;
}

void draw_actions(ui::Ui& ui, const ActionsScreen& screen, action::ActionQueue& actions) {
  const Rect main = draw_navigation(ui, screen.navigation, actions);
  ui::Scroll scroll(ui, "actions/page", main);
  Rect at = scroll.content().inset(32, 0);
  at.w = std::min(at.w, k_most_width);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(22);
  ui::label(ui, at.cut_top(42, 14), screen.title, ui::k_h1);
  if (!screen.read_only.empty()) at.cut_top(ui::paragraph(ui, at, screen.read_only, ui::k_body, "ink2") + 12);
  at.cut_top(draw_options(ui, at, "actions/filter", screen.filters, true,
                          [&](const present::OptionButton& filter) {
                            using state::WhichActions;
                            actions.push(action::FilterActions{filter.id == screen.filters[0].id ? WhichActions::Late
                                                               : filter.id == screen.filters[1].id
                                                                   ? WhichActions::Open
                                                                   : WhichActions::All});
                          }) +
             10);
  if (!screen.teams.empty()) {
    at.cut_top(
        draw_options(ui, at, "actions/team", screen.teams, true,
                     [&](const present::OptionButton& team) { actions.push(action::FilterActionsByTeam{team.id}); }) +
        10);
  }
  at.cut_top(8);
  if (screen.cards.empty()) {
    const Rect box = at.cut_top(112);
    ui::card(ui, box);
    Rect inside = box.inset(24, 24);
    ui::label(ui, inside.cut_top(28, 6), screen.empty_title, ui::k_h3);
    ui::paragraph(ui, inside, screen.empty_text, ui::k_body, "ink2");
  }
  at.cut_top(draw_action_cards(ui, at, screen, actions));
  scroll.end(at.y - top + 24);
}

void draw_actions_card(ui::Ui& ui, Rect box, const present::HomeScreen& screen, action::ActionQueue& actions) {
  ui::card(ui, box);
  Rect head = box.cut_top(k_head).inset(18, 0);
  const ui::ButtonLook look{.kind = ButtonKind::Quiet, .small = true};
  const float width = ui::button_width(ui, screen.actions_all, look);
  if (ui::button(ui, "home/all-actions", {head.right() - width + 6, head.y + 9, width, 32}, screen.actions_all, look)) {
    actions.push(action::GoTo{state::Route::Actions});
  }
  ui::label(ui, head.cut_left(ui.paint().width_of(screen.actions_title, ui::k_h3.font) + 2, 12), screen.actions_title,
            ui::k_h3);
  if (!screen.actions_late.empty()) ui::chip(ui, {head.x, head.y + 11}, screen.actions_late, ChipKind::Warn);
  float widest = 0;  // the owners stand below each other
  for (const auto& action : screen.actions) {
    if (!action.due.empty()) widest = std::max(widest, ui::chip_width(ui, action.due));
  }
  std::size_t number = 0;
  for (const auto& action : screen.actions) {
    ui::divider(ui, {box.x + 1, box.y}, box.w - 2);
    const Rect row = box.cut_top(k_row);
    const auto touch = ui::row(ui, "home/action/" + std::to_string(number++), row.inset(1, 0), {.text = action.what});
    if (touch.clicked) actions.push(action::GoTo{state::Route::Actions});
    Rect inside = row.inset(18, 0);
    const Rect due = inside.cut_right(widest, 12);
    if (!action.due.empty()) {
      ui::chip(ui, {due.right() - ui::chip_width(ui, action.due), row.y + 11}, action.due, chip_of(action.tone));
    }
    ui::label(ui, inside.cut_right(inside.w * 0.3f, 12), action.owner, ui::k_body, "ink2");
    const ui::Painter::Silence silence(ui.paint());
    ui::label(ui, inside, action.what, ui::k_body);
  }
}

float draw_reminders(ui::Ui& ui, Rect at, const present::HomeScreen& screen, action::ActionQueue& actions) {
  if (screen.reminders.empty()) return 0;
  constexpr float k_line = 60;
  const float height = k_head + static_cast<float>(screen.reminders.size()) * k_line + 2;
  Rect box = at.cut_top(height);
  ui::card(ui, box);
  ui::label(ui, box.cut_top(k_head).inset(18, 0), screen.reminders_title, ui::k_h3);
  for (const auto& line : screen.reminders) {
    ui::divider(ui, {box.x + 1, box.y}, box.w - 2);
    const Rect row = box.cut_top(k_line);
    Rect inside = row.inset(18, 7);
    const std::string path = "reminder/" + base::to_text(line.session) + (line.contact ? "/contact" : "");
    const ui::ButtonLook look{.small = true};
    float left = inside.right();
    const auto pressed = [&](const char* end, const std::string& word) {
      if (word.empty()) return false;
      const Rect button = inside.cut_right(ui::button_width(ui, word, look), 12);
      left = button.x;
      return ui::button(ui, path + end, {button.x, row.y + 14, button.w, 32}, word, look);
    };
    if (pressed("/met", line.met)) actions.push(action::NoteContact{line.session, true});
    if (pressed("/look-back", line.look_back)) actions.push(action::OpenLookBack{line.session});
    if (pressed("/waive", line.waive)) actions.push(action::WaiveLookBack{line.session, true});
    const Rect words{row.x + 1, row.y, left - row.x - 12, row.h};
    const auto touch = ui::row(ui, path, words, {.text = line.title});
    if (touch.clicked) actions.push(action::OpenSession{line.session});
    ui::label(ui, inside.cut_top(24), line.title, ui::k_body);
    ui::label(ui, inside.cut_top(20), line.words.text, ui::k_small, line.words.tone == Tone::Warn ? "warn" : "ink2");
  }
  return height + 20;
}

float draw_recurring(ui::Ui& ui, Rect at, const present::HomeScreen& screen, action::ActionQueue& actions) {
  if (screen.recurring_title.empty()) return 0;
  constexpr float k_line = 42;
  const float note = ui::paragraph_height(ui, screen.recurring_note, at.w - 36, ui::k_small);
  const float none =
      screen.recurring_none.empty() ? 0 : ui::paragraph_height(ui, screen.recurring_none, at.w - 36, ui::k_body) + 12;
  const float teams = screen.recurring_teams.empty() ? 0 : options_height(ui, screen.recurring_teams, at.w - 36) + 12;
  const float height = k_head + note + 8 + teams + none + static_cast<float>(screen.recurring.size()) * k_line + 8;
  Rect box = at.cut_top(height);
  ui::card(ui, box);
  ui::label(ui, box.cut_top(k_head - 6).inset(18, 0), screen.recurring_title, ui::k_h3);
  ui::paragraph(ui, box.cut_top(note + 14).inset(18, 0), screen.recurring_note, ui::k_small, "ink2");
  if (!screen.recurring_teams.empty()) {
    draw_options(ui, box.cut_top(teams).inset(18, 0), "recurring/team", screen.recurring_teams, true,
                 [&](const present::OptionButton& team) { actions.push(action::ShowRecurringOfTeam{team.id}); });
  }
  if (none > 0) ui::paragraph(ui, box.cut_top(none).inset(18, 0), screen.recurring_none, ui::k_body, "ink2");
  for (const auto& line : screen.recurring) {
    ui::divider(ui, {box.x + 1, box.y}, box.w - 2);
    const Rect row = box.cut_top(k_line).inset(1, 0);
    const auto touch = ui::row(ui, "recurring/" + line.theme, row, {.chosen = line.chosen, .text = line.title});
    if (touch.clicked) actions.push(action::ToggleThemeFilter{line.theme});
    Rect inside = row.inset(18, 0);
    ui::label(ui, inside.cut_right(140, 12), line.count, ui::k_body, "ink2", 1);
    const ui::Painter::Silence silence(ui.paint());
    ui::label(ui, inside, line.title, ui::k_body);
  }
  return height + 20;
}

}  // namespace beraad::views
