#include "app/views/own_methods_view.hpp"

#include <algorithm>

#include "app/views/method_editor_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using ui::ButtonKind;
using ui::Rect;

constexpr float k_edge = 32, k_bar = 72;

Rect draw_bar(ui::Ui& ui, Rect& main, const std::string& path, const std::string& back, const std::string& title,
              action::ActionQueue& actions) {
  const Rect bar = main.cut_top(k_bar);
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect head = bar.inset(24, 16);
  if (ui::icon_button(ui, path, head.cut_left(40, 12), "arrow-l", back)) actions.push(action::GoBack{});
  Rect place = head;
  place.w -= 300;
  ui::label(ui, place, title, ui::k_h2);
  return head;
}

}  // namespace

float draw_own_methods(ui::Ui& ui, Rect at, const present::OwnMethodsPanel& panel, action::ActionQueue& actions) {
  const float top = at.y;
  Rect line = at.cut_top(40, 20);
  const ui::ButtonLook make{.icon = "plus"}, import_file{.icon = "import"};
  if (ui::button(ui, "methods/new", line.cut_left(ui::button_width(ui, panel.make, make), 10), panel.make, make)) {
    actions.push(action::NewMethod{});
  }
  if (ui::button(ui, "methods/import", line.cut_left(ui::button_width(ui, panel.import_file, import_file)),
                 panel.import_file, import_file)) {
    actions.push(action::ImportMethod{});
  }
  if (panel.drafts.empty()) return at.y - top;
  ui::label(ui, at.cut_top(30, 8), panel.drafts_title, ui::k_h2);
  for (const auto& draft : panel.drafts) {
    const Rect box = at.cut_top(64, 10);
    ui::card(ui, box);
    Rect inside = box.inset(20, 12);
    const ui::ButtonLook remove{.kind = ButtonKind::Quiet, .icon = "trash"}, go_on{.icon = "pencil"};
    if (ui::button(ui, "draft/" + draft.name + "/remove",
                   inside.cut_right(ui::button_width(ui, draft.remove, remove), 8), draft.remove, remove)) {
      actions.push(action::DeleteMethodDraft{draft.name});
    }
    if (ui::button(ui, "draft/" + draft.name, inside.cut_right(ui::button_width(ui, panel.go_on, go_on), 12),
                   panel.go_on, go_on)) {
      actions.push(action::OpenMethodDraft{draft.name});
    }
    ui::label(ui, inside, draft.title, ui::k_h3);
  }
  at.cut_top(10);
  return at.y - top;
}

float draw_method_tools(ui::Ui& ui, Rect at, const std::string& method, const std::vector<present::OptionButton>& tools,
                        action::ActionQueue& actions) {
  const float top = at.y;
  Rect line = at.cut_top(40, 16);
  for (const auto& tool : tools) {
    const ui::ButtonLook look{.icon = tool.id == "edit"        ? "pencil"
                                      : tool.id == "duplicate" ? "copy"
                                      : tool.id == "compare"   ? "swap"
                                                               : "export",
                              .small = true};
    const float width = ui::button_width(ui, tool.label, look);
    if (line.w < width) line = at.cut_top(40, 12);
    const Rect place = line.cut_left(width, 8);
    if (!ui::button(ui, "method/" + tool.id, {place.x, place.y, place.w, 36}, tool.label, look)) continue;
    if (tool.id == "edit") actions.push(action::EditMethod{method});
    if (tool.id == "duplicate") actions.push(action::DuplicateMethod{method});
    if (tool.id == "compare") actions.push(action::CompareMethod{method});
    if (tool.id == "export") actions.push(action::ExportMethod{method});
  }
  return at.y - top;
}

void draw_foreign_method(ui::Ui& ui, const present::ForeignMethodScreen& screen, action::ActionQueue& actions) {
  Rect main = draw_navigation(ui, screen.navigation, actions);
  Rect head = draw_bar(ui, main, "foreign/back", screen.back, screen.title, actions);
  const ui::ButtonLook take{.kind = ButtonKind::Primary}, edit{.icon = "pencil"};
  if (!screen.take_over.empty() &&
      ui::button(ui, "foreign/take-over", head.cut_right(ui::button_width(ui, screen.take_over, take), 10),
                 screen.take_over, take)) {
    actions.push(action::TakeOverMethod{});
  }
  if (ui::button(ui, "foreign/edit", head.cut_right(ui::button_width(ui, screen.edit, edit), 10), screen.edit, edit)) {
    actions.push(action::EditForeignMethod{});
  }
  ui::Scroll scroll(ui, "foreign/page", main);
  Rect at = scroll.content().inset(k_edge, 0);
  at.w = std::min(at.w, 760.f);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(24);
  const float note = ui::paragraph_height(ui, screen.note, at.w - 68) + 24;
  const Rect words = ui::notice(ui, at.cut_top(note, 18), ui::NoticeKind::Warn, "info");
  ui::paragraph(ui, {words.x, words.y + 4, words.w, words.h}, screen.note, ui::k_body,
                ui::ink_of(ui::NoticeKind::Warn));
  if (!screen.refused.empty()) at.cut_top(ui::paragraph(ui, at, screen.refused, ui::k_body_bold, "warn") + 18);
  ui::label(ui, at.cut_top(24, 2), screen.fingerprint_label, ui::k_body_bold);
  ui::label(ui, at.cut_top(30, 4), screen.fingerprint, ui::k_h2);
  at.cut_top(ui::paragraph(ui, at, screen.fingerprint_note, ui::k_small, "ink2") + 18);
  for (const auto& [label, text] : screen.facts) {
    ui::label(ui, at.cut_top(24, 2), label, ui::k_body_bold);
    at.cut_top(ui::paragraph(ui, at, text, ui::k_body, "ink2") + 14);
  }
  if (!screen.steps.empty()) ui::label(ui, at.cut_top(26, 8), screen.steps_title, ui::k_h3);
  for (const auto& [step, question] : screen.steps) {
    ui::label(ui, at.cut_top(24, 2), step, ui::k_body_bold);
    at.cut_top(ui::paragraph(ui, at, question, ui::k_body, "ink2") + 12);
  }
  if (!screen.problems_title.empty()) ui::label(ui, at.cut_top(26, 8), screen.problems_title, ui::k_h3);
  for (const auto& problem : screen.problems) at.cut_top(ui::paragraph(ui, at, problem, ui::k_body, "danger") + 8);
  scroll.end(at.y - top + 24);
}

void draw_method_comparison(ui::Ui& ui, const present::MethodComparisonScreen& screen, action::ActionQueue& actions) {
  constexpr float k_gap = 20, k_pad = 16, k_place = 240, k_tool = 44;
  Rect main = draw_navigation(ui, screen.navigation, actions);
  draw_bar(ui, main, "comparison/back", screen.back, screen.title, actions);
  Rect choices = main.cut_top(90).inset(k_edge, 12);
  std::vector<std::string> words;
  for (const auto& [side, text] : screen.sides) words.push_back(text);
  const auto choose = [&](Rect place, const std::string& path, const std::string& label,
                          std::optional<std::size_t> chosen, bool is_before) {
    Rect tool = place.cut_right(k_tool, 8);
    const Rect field = ui::labelled(ui, place, {label, {}, {}});
    tool.y = field.y;
    tool.h = field.h;
    const auto now = ui::select(ui, path, field, words, chosen);
    if (now) actions.push(action::ChooseComparison{is_before, screen.sides[*now].first});
    if (!chosen || !ui::icon_button(ui, path + "-export", tool, "export", screen.export_file)) return;
    const auto& side = screen.sides[*chosen].first;
    actions.push(side.version == 0 ? action::ExportMethod{} : action::ExportMethod{side.id, side.version});
  };
  const float width = (choices.w - k_place - k_gap) / 2;
  choices.cut_left(k_place);
  choose(choices.cut_left(width, k_gap), "comparison/before", screen.before_label, screen.before, true);
  choose(choices, "comparison/after", screen.after_label, screen.after, false);
  ui::Scroll scroll(ui, "comparison/page", main);
  Rect at = scroll.content().inset(k_edge, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(8);
  if (!screen.nothing.empty()) at.cut_top(ui::paragraph(ui, at, screen.nothing));
  for (const auto& line : screen.lines) {
    const float column = (at.w - k_place - k_gap) / 2 - k_pad;
    const float height =
        std::max({ui::paragraph_height(ui, line.place, k_place - 2 * k_pad, ui::k_body_bold) + 24,
                  ui::paragraph_height(ui, line.before, column), ui::paragraph_height(ui, line.after, column)}) +
        2 * k_pad;
    const Rect box = at.cut_top(height, 10);
    ui::card(ui, box);
    Rect inside = box.inset(0, k_pad);
    Rect place = inside.cut_left(k_place).inset(k_pad, 0);
    place.cut_top(ui::paragraph(ui, place, line.place, ui::k_body_bold) + 2);
    ui::label(ui, place.cut_top(20), line.kind, ui::k_small, "accentInk");
    ui::paragraph(ui, inside.cut_left(column, k_gap + k_pad), line.before, ui::k_body, "ink2");
    ui::paragraph(ui, inside.cut_left(column), line.after);
  }
  scroll.end(at.y - top + 24);
}

}  // namespace beraad::views
