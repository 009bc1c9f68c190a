// Typing in evaluation forms: which kind, which form, its questions; at the right what was stored.
#include <algorithm>

#include "app/views/closing_view.hpp"
#include "app/views/field_view.hpp"

namespace beraad::views {
namespace {

using ui::Rect;

constexpr float k_between = 22;

/// Each press counts one form more with that answer; below them, one less of what was counted.
float draw_tally(ui::Ui& ui, Rect at, const present::EvaluationRow& row, bool enabled, action::ActionQueue& actions) {
  const float top = at.y;
  const std::string path = "evaluation/tally/" + row.field;
  at.cut_top(draw_options(ui, at, path, row.options, enabled, [&](const present::OptionButton& option) {
    actions.push(action::TallyScore{row.field, option.id, 1});
  }));
  if (!row.counted.empty()) {
    at.cut_top(6);
    at.cut_top(ui::paragraph(ui, at, row.one_less, ui::k_small, "ink2") + 4);
    at.cut_top(draw_options(ui, at, path + "/less", row.counted, enabled, [&](const present::OptionButton& option) {
      actions.push(action::TallyScore{row.field, option.id, -1});
    }));
  }
  return at.y - top;
}

float draw_rows(ui::Ui& ui, Rect at, const present::EvaluationScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  for (const auto& row : screen.rows) {
    at.cut_top(ui::paragraph(ui, at, row.label, ui::k_body_bold) + 6);
    if (!row.field.empty()) {
      at.cut_top(draw_tally(ui, at, row, screen.enabled, actions) + k_between);
      continue;
    }
    if (row.options.empty()) {
      at.cut_top(draw_editor(ui, at, row.text, actions) + k_between);
      continue;
    }
    at.cut_top(draw_options(ui, at, row.text.path, row.options, screen.enabled,
                            [&](const present::OptionButton& option) {
                              actions.push(action::ChooseInForm{row.text.editor, option.id});
                            }) +
               k_between);
  }
  return at.y - top;
}

/// The forms by number and one more; only of kinds that many fill in.
float draw_numbers(ui::Ui& ui, Rect at, const present::EvaluationScreen& screen, action::ActionQueue& actions) {
  if (screen.forms.empty()) return 0;
  const float top = at.y;
  at.cut_top(draw_options(ui, at, "evaluation/form", screen.forms, true,
                          [&](const present::OptionButton& option) {
                            if (const auto id = base::read_uuid(option.id)) actions.push(action::ChooseTypedForm{*id});
                          }) +
             8);
  const ui::ButtonLook add{.icon = "plus", .enabled = screen.enabled, .small = true};
  const Rect line = at.cut_top(32);
  if (ui::button(ui, "evaluation/add", {line.x, line.y, ui::button_width(ui, screen.add, add), line.h}, screen.add,
                 add)) {
    actions.push(action::AddForm{});
  }
  return at.y - top + k_between;
}

/// How the meeting went: label and what the log knows of it.
float draw_facts(ui::Ui& ui, Rect at, const present::EvaluationScreen& screen) {
  if (screen.facts.empty()) return 0;
  const float top = at.y;
  at.cut_top(k_between);
  ui::label(ui, at.cut_top(24, 4), screen.facts_title, ui::k_body_bold);
  at.cut_top(ui::paragraph(ui, at, screen.facts_note, ui::k_small, "ink2") + 8);
  for (const auto& [label, value] : screen.facts) {
    Rect line = at;
    const Rect right = line.cut_right(124, 10);
    ui::label(ui, {right.x, at.y, right.w, 20}, value, ui::k_small_bold, "ink", 1);
    at.cut_top(ui::paragraph(ui, line, label, ui::k_small, "ink2") + 6);
  }
  return at.y - top;
}

float draw_stored(ui::Ui& ui, Rect at, const present::EvaluationScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  at.cut_top(ui::paragraph(ui, at, screen.stored, ui::k_body_bold) + 4);
  if (!screen.waiting.empty()) at.cut_top(ui::paragraph(ui, at, screen.waiting, ui::k_body, "ink2") + 8);
  const ui::ButtonLook store{.kind = ui::ButtonKind::Primary, .icon = "check", .enabled = screen.can_store};
  const Rect line = at.cut_top(48, k_between);
  if (ui::button(ui, "evaluation/store",
                 {line.x, line.y, std::min(line.w, ui::button_width(ui, screen.store, store)), line.h}, screen.store,
                 store)) {
    actions.push(action::StoreForms{});
  }
  if (!screen.averages_title.empty()) ui::label(ui, at.cut_top(24, 8), screen.averages_title, ui::k_body_bold);
  if (!screen.averages_note.empty()) {
    at.cut_top(ui::paragraph(ui, at, screen.averages_note, ui::k_small, "ink2") + k_between);
  }
  for (const auto& average : screen.averages) {
    at.cut_top(ui::paragraph(ui, at, average.label, ui::k_body) + 2);
    ui::label(ui, at.cut_top(20, 4), average.value, ui::k_small, "ink2");
    ui::progress(ui, at.cut_top(8, 14), static_cast<float>(average.share));
  }
  for (const auto& [label, counts] : screen.tallies) {
    at.cut_top(ui::paragraph(ui, at, label, ui::k_body) + 2);
    at.cut_top(ui::paragraph(ui, at, counts, ui::k_small, "ink2") + 14);
  }
  if (!screen.texts.empty()) ui::label(ui, at.cut_top(24, 8), screen.texts_title, ui::k_body_bold);
  for (const auto& [label, written] : screen.texts) {
    ui::label(ui, at.cut_top(20, 4), label, ui::k_small_bold, "ink2");
    for (const auto& text : written) at.cut_top(ui::paragraph(ui, at, text, ui::k_body) + 6);
    at.cut_top(8);
  }
  at.cut_top(draw_facts(ui, at, screen));
  return at.y - top;
}

}  // namespace

void draw_evaluation(ui::Ui& ui, const present::EvaluationScreen& screen, action::ActionQueue& actions) {
  Rect rest = draw_page_frame(ui, screen.title, screen.back, actions);
  const Rect side = rest.cut_right(360);
  ui.paint().fill(side, ui.color("surface"));
  ui.paint().fill({side.x, side.y, 1, side.h}, ui.color("line"));
  ui::Scroll scroll(ui, "evaluation/page", rest);
  Rect at = scroll.content();
  const float width = std::min(760.f, at.w - 48);
  at = {at.x + (at.w - width) / 2, at.y + 24, width, 1e6f};
  const float top = at.y - 24;
  at.cut_top(draw_options(ui, at, "evaluation/kind", screen.kinds, true,
                          [&](const present::OptionButton& kind) { actions.push(action::ChooseForm{kind.id}); }) +
             14);
  at.cut_top(ui::paragraph(ui, at, screen.promise, ui::k_small, "ink2") + k_between);
  if (!screen.modes.empty()) {
    at.cut_top(draw_options(ui, at, "evaluation/mode", screen.modes, true,
                            [&](const present::OptionButton& mode) {
                              actions.push(action::TypeByScore{mode.id == screen.modes.front().id});
                            }) +
               k_between);
  }
  at.cut_top(draw_numbers(ui, at, screen, actions));
  at.cut_top(draw_rows(ui, at, screen, actions));
  if (!screen.more.empty()) {
    const ui::ButtonLook look{.kind = ui::ButtonKind::Quiet, .icon = "list"};
    const Rect line = at.cut_top(40, k_between);
    if (ui::button(ui, "evaluation/more", {line.x, line.y, ui::button_width(ui, screen.more, look), line.h},
                   screen.more, look)) {
      actions.push(action::ShowAllQuestions{});
    }
  }
  scroll.end(at.y - top + 24);
  ui::Scroll beside(ui, "evaluation/stored", side);
  Rect column = beside.content().inset(20, 0);
  column.h = 1e6f;
  const float column_top = column.y;
  column.cut_top(24);
  beside.end(draw_stored(ui, column, screen, actions) + column.y - column_top + 24);
}

}  // namespace beraad::views
