// On sand: only the facilitator sees this.
#include <algorithm>

#include "app/views/field_view.hpp"
#include "app/views/session_view.hpp"

namespace beraad::views {
namespace {

using present::SessionScreen;
using ui::ButtonKind;
using ui::Rect;

float draw_heading(ui::Ui& ui, Rect at, std::string_view icon, std::string_view text) {
  Rect line = at.cut_top(24);
  const Rect place = line.cut_left(18, 8);
  ui.paint().icon(icon, {place.x, place.y + 3, 18, 18}, ui.color("privateInk"));
  ui::label(ui, line, text, ui::k_body_bold, "privateInk");
  return 30;
}

float draw_ask_now(ui::Ui& ui, Rect at, const SessionScreen& screen, action::ActionQueue& actions) {
  const auto& panel = screen.private_panel;
  const float top = at.y;
  at.cut_top(draw_heading(ui, at, "help", screen.labels.ask_now));
  at.cut_top(ui::paragraph(ui, at, panel.ask_now, ui::k_h3) + 10);
  Rect line = at.cut_top(36, 10);
  const ui::ButtonLook show{.icon = "screen", .small = true};
  if (ui::button(ui, "private/show-prompt", line.cut_left(ui::button_width(ui, screen.labels.show, show), 8),
                 screen.labels.show, show)) {
    actions.push(action::ShowPrompt{});
  }
  const ui::ButtonLook next{.kind = ButtonKind::Quiet, .small = true};
  if (ui::button(ui, "private/next-prompt", line.cut_left(ui::button_width(ui, screen.labels.next_prompt, next)),
                 screen.labels.next_prompt, next)) {
    actions.push(action::NextPrompt{});
  }
  for (const auto& prompt : panel.more_prompts) at.cut_top(ui::paragraph(ui, at, prompt, ui::k_small, "ink2") + 4);
  return at.y - top;
}

float draw_pitfalls(ui::Ui& ui, Rect at, const SessionScreen& screen) {
  const float top = at.y;
  at.cut_top(draw_heading(ui, at, "warn", screen.labels.pitfall));
  for (const auto& pitfall : screen.private_panel.pitfalls) at.cut_top(ui::paragraph(ui, at, pitfall) + 6);
  return at.y - top;
}

float draw_not_heard(ui::Ui& ui, Rect at, const SessionScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  at.cut_top(draw_heading(ui, at, "people", screen.labels.not_heard));
  std::vector<present::OptionButton> people;
  for (const auto& [code, words] : screen.private_panel.not_heard) people.push_back({code, words, {}, false});
  at.cut_top(draw_options(ui, at, "private/heard", people, true,
                          [&](const present::OptionButton& person) { actions.push(action::Heard{person.id}); }));
  at.cut_top(6);
  at.cut_top(ui::paragraph(ui, at, screen.labels.not_heard_help, ui::k_small, "ink2"));
  return at.y - top;
}

float draw_parked(ui::Ui& ui, Rect at, const SessionScreen& screen, action::ActionQueue& actions) {
  const auto& panel = screen.private_panel;
  const float top = at.y;
  at.cut_top(draw_heading(ui, at, "park", screen.labels.parking_lot));
  std::vector<std::string> steps;
  for (const auto& [id, title] : panel.steps) steps.push_back(title);
  for (const auto& idea : panel.parked) {
    const std::string path = "idea/" + base::to_text(idea.id);
    Rect line{at.x, at.y, at.w, 40};
    Rect tools = line;
    const Rect drop = tools.cut_right(32, 4);
    const float height = ui::paragraph(ui, {tools.x, tools.y, tools.w, 200}, idea.text);
    if (ui::icon_button(ui, path + "/drop", {drop.x, drop.y - 4, 32, 32}, "close", screen.labels.remove)) {
      actions.push(action::DropIdea{idea.id});
    }
    at.cut_top(height + 2);
    if (!idea.carried.empty()) {
      at.cut_top(ui::paragraph(ui, at, idea.carried, ui::k_small, "ink2") + 6);
    } else if (const auto picked =
                   ui::select(ui, path + "/carry", at.cut_top(36, 6), steps, std::nullopt, screen.labels.carry)) {
      actions.push(action::CarryIdea{idea.id, panel.steps[*picked].first});
    }
  }
  at.cut_top(draw_editor(ui, at, panel.new_idea, actions));
  return at.y - top;
}

float draw_notes(ui::Ui& ui, Rect at, const SessionScreen& screen, action::ActionQueue& actions) {
  const auto& panel = screen.private_panel;
  if (panel.note.path.empty()) return 0;
  const float top = at.y;
  at.cut_top(draw_heading(ui, at, "note", screen.labels.notes));
  at.cut_top(draw_editor(ui, at, panel.note, actions, EditorFrame::Field, ui::k_body, 3) + 6);
  at.cut_top(ui::paragraph(ui, at, panel.note_fate, ui::k_small, "ink2"));
  return at.y - top;
}

/// One section at a time, where they do not fit below each other.
void draw_tabs(ui::Ui& ui, Rect row, const SessionScreen& screen, action::ActionQueue& actions) {
  const auto& panel = screen.private_panel;
  ui.paint().fill({row.x - 18, row.bottom() - 1, row.w + 36, 1}, ui.color("privateLine"));
  for (const auto& [section, word] : panel.sections) {
    const Rect place = row.cut_left(ui.paint().width_of(word, ui::k_small_bold.font) + 4, 14);
    const std::string path = "private/tab/" + std::to_string(static_cast<int>(section));
    const auto touch = ui::row(ui, path, place, {.text = word});
    const bool chosen = section == panel.section;
    ui::label(ui, {place.x, place.y + 10, place.w, 20}, word, ui::k_small_bold, chosen ? "privateInk" : "ink2");
    if (chosen) ui.paint().fill({place.x, place.bottom() - 3, place.w, 3}, ui.color("privateInk"));
    if (touch.clicked) actions.push(action::PrivateTab{section});
  }
}

}  // namespace

void draw_private_strip(ui::Ui& ui, Rect rect, const SessionScreen& screen, action::ActionQueue& actions) {
  ui.paint().fill(rect, ui.color("private"));
  ui.paint().fill({rect.x, rect.y, 1, rect.h}, ui.color("privateLine"));
  if (ui::icon_button(ui, "private/open", {rect.x + 2, rect.y + 4, 40, 40}, "eye-off",
                      screen.private_panel.toggle_tip)) {
    actions.push(action::TogglePrivatePanel{});
  }
}

void draw_private_panel(ui::Ui& ui, Rect rect, const SessionScreen& screen, bool in_tabs,
                        action::ActionQueue& actions) {
  ui.paint().fill(rect, ui.color("private"));
  ui.paint().fill({rect.x, rect.y, 1, rect.h}, ui.color("privateLine"));
  Rect rest = rect.inset(18, 0);
  Rect head = rest.cut_top(48);
  const Rect icon = head.cut_left(22, 10);
  ui.paint().icon("eye-off", {icon.x, icon.y + 13, 22, 22}, ui.color("privateInk"));
  const Rect close = head.cut_right(32, 4);
  if (ui::icon_button(ui, "private/close", {close.x + 6, close.y + 8, 32, 32}, "chev-r",
                      screen.private_panel.toggle_tip)) {
    actions.push(action::TogglePrivatePanel{});
  }
  const float title = ui.paint().width_of(screen.labels.only_you, ui::k_h3.font) + 2;
  const float width = ui.paint().width_of(screen.labels.not_on_screen, ui::k_small.font) + 2;
  if (title + width + 8 <= head.w) {
    ui::label(ui, head.cut_right(width, 8), screen.labels.not_on_screen, ui::k_small, "privateInk", 1);
  }
  ui::label(ui, head, screen.labels.only_you, ui::k_h3, "privateInk");
  if (in_tabs) draw_tabs(ui, rest.cut_top(40), screen, actions);
  ui.paint().fill({rect.x, rest.y, rect.w, 1}, ui.color("privateLine"));
  ui::Scroll scroll(ui, "session/private", {rect.x, rest.y + 1, rect.w, rest.h - 1});
  Rect at = scroll.content().inset(18, 0);
  at.h = 1e6f;
  const float top = at.y;
  const auto section = [&](float used) {
    if (used <= 0) return;
    at.cut_top(used + 14);
    ui.paint().fill({rect.x + 1, at.y, rect.w - 1, 1}, ui.color("privateLine"));
    at.cut_top(14);
  };
  at.cut_top(14);
  const auto& panel = screen.private_panel;
  using state::PrivateSection;
  const auto shows = [&](PrivateSection wanted) { return !in_tabs || panel.section == wanted; };
  if (shows(PrivateSection::Ask) && !panel.ask_now.empty()) section(draw_ask_now(ui, at, screen, actions));
  if (shows(PrivateSection::Ask) && !panel.pitfalls.empty()) section(draw_pitfalls(ui, at, screen));
  if (shows(PrivateSection::Heard) && panel.heard_on) section(draw_not_heard(ui, at, screen, actions));
  if (shows(PrivateSection::Parked)) section(draw_parked(ui, at, screen, actions));
  if (shows(PrivateSection::Notes)) section(draw_notes(ui, at, screen, actions));
  scroll.end(at.y - top);
}

}  // namespace beraad::views
