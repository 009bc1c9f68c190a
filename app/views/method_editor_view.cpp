#include "app/views/method_editor_view.hpp"

#include <algorithm>

#include "app/views/method_form_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using present::CheckLine;
using present::EditedStep;
using present::MethodEditorScreen;
using present::Tone;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_bar = 72, k_row = 44, k_edge = 24, k_side_pad = 20, k_least_form = 520, k_wide_window = 1500;

/// As the design folds: first the side column lies under the form.
struct Layout {
  float steps, side;
  bool side_below;
};

Layout layout_of(const Rect& main) {
  const float steps = main.w >= 1240 ? 262 : 246, side = main.w >= 1300 ? 340 : 310;
  const bool below = main.w - steps - side < k_least_form;
  return {steps, below ? 0 : side, below};
}

std::string_view ink_of(Tone tone) {
  switch (tone) {
    case Tone::Danger:
      return "danger";
    case Tone::Warn:
      return "warn";
    case Tone::Good:
      return "ok";
    default:
      return "ink2";
  }
}

void draw_bar(ui::Ui& ui, const Rect& bar, const MethodEditorScreen& screen, action::ActionQueue& actions) {
  ui.paint().fill(bar, ui.color("surface"));
  ui::divider(ui, {bar.x, bar.bottom() - 1}, bar.w);
  Rect head = bar.inset(20, 16);
  if (ui::icon_button(ui, "method-editor/back", head.cut_left(40, 12), "arrow-l", screen.back)) {
    actions.push(action::GoBack{});
  }
  const ui::ButtonLook publish{.kind = ButtonKind::Primary}, trial{.icon = "play"};
  const Rect publish_place = head.cut_right(ui::button_width(ui, screen.publish, publish), 10);
  if (ui::button(ui, "method-editor/publish", publish_place, screen.publish, publish)) {
    actions.push(action::PublishMethod{});
  }
  const Rect trial_place = head.cut_right(ui::button_width(ui, screen.trial, trial), 10);
  if (ui::button(ui, "method-editor/try", trial_place, screen.trial, trial)) actions.push(action::TryMethod{});
  if (!screen.as_text.empty()) {
    const ui::ButtonLook look{.kind = ButtonKind::Quiet, .icon = screen.text ? "sliders" : "text"};
    if (ui::icon_button(ui, "method-editor/as-text", head.cut_right(40, 4), look.icon, screen.as_text, look)) {
      if (screen.text) {
        actions.push(action::ShowMethodForm{});
      } else {
        actions.push(action::ShowMethodText{});
      }
    }
  }
  if (ui::icon_button(ui, "method-editor/export", head.cut_right(40, 4), "export", screen.export_file)) {
    actions.push(action::ExportMethod{});
  }
  const Rect compare = head.cut_right(40, 4);
  if (ui::icon_button(ui, "method-editor/compare", compare, "swap", screen.compare)) {
    actions.push(action::CompareMethod{});
  }
  const ui::ButtonLook redo{.kind = ButtonKind::Quiet, .enabled = screen.can_redo};
  if (ui::icon_button(ui, "method-editor/redo", head.cut_right(40, 0), "redo", screen.redo_tip, redo)) {
    actions.push(action::RedoInMethod{});
  }
  const ui::ButtonLook undo{.kind = ButtonKind::Quiet, .enabled = screen.can_undo};
  if (ui::icon_button(ui, "method-editor/undo", head.cut_right(40, 8), "undo", screen.undo_tip, undo)) {
    actions.push(action::UndoInMethod{});
  }
  const float saved = ui.paint().width_of(screen.saved.text, ui::k_small.font) + 30;
  if (head.w > saved + 260) {
    Rect place = head.cut_right(saved, 12);
    const Rect icon = place.cut_left(20, 6);
    const bool wrong = screen.saved.tone == Tone::Danger;
    ui.paint().icon(wrong             ? "warn"
                    : screen.is_saved ? "check"
                                      : "clock",
                    {icon.x, bar.y + bar.h / 2 - 9, 18, 18}, ui.color(wrong ? "danger" : "ink2"));
    ui::label(ui, {place.x, bar.y + bar.h / 2 - 10, place.w, 20}, screen.saved.text, ui::k_small,
              wrong ? "danger" : "ink2");
  }
  ui::label(ui, {head.x, bar.y + 12, head.w, 28}, screen.title, ui::k_h3);
  ui::label(ui, {head.x, bar.y + 40, head.w, 20}, screen.subtitle, ui::k_small, "ink2");
}

void draw_step(ui::Ui& ui, const Rect& row, const EditedStep& step, action::ActionQueue& actions) {
  const auto touch = ui::row(ui, "edited" + step.pointer, row, {.chosen = step.chosen, .text = step.title});
  Rect inside = row.inset(10, 0);
  draw_drag_handle(ui, inside.cut_left(24, 2), row, step.id, step.pointer, actions);
  const ui::Painter::Silence silence(ui.paint());
  ui::label(ui, inside.cut_left(22, 10), step.number, step.chosen ? ui::k_body_bold : ui::k_body,
            step.chosen ? "ink" : "ink2", 1);
  const float minutes = ui.paint().width_of(step.minutes, ui::k_body.font) + 2;
  ui::label(ui, inside.cut_right(minutes, 6), step.minutes, ui::k_body, step.chosen ? "ink" : "ink2", 1);
  const auto mark = [&](bool shown, std::string_view icon, std::string_view ink) {
    if (!shown) return;
    const Rect place = inside.cut_right(18, 6);
    ui.paint().icon(icon, {place.x, row.y + row.h / 2 - 9, 18, 18}, ui.color(ink));
  };
  mark(step.protected_time, "lock", "ink2");
  mark(step.wrong, "warn", "danger");
  ui::label(ui, inside, step.title, step.chosen ? ui::k_body_bold : ui::k_body);
  if (touch.clicked) actions.push(action::LookAtPart{step.pointer});
}

void draw_steps(ui::Ui& ui, Rect column, const MethodEditorScreen& screen, action::ActionQueue& actions) {
  ui.paint().fill(column, ui.color("surface"));
  ui.paint().line({column.right() - 1, column.y}, {column.right() - 1, column.bottom()}, ui.color("line"));
  column.w -= 1;
  const float hint = ui::paragraph_height(ui, screen.move_hint, column.w - 32, ui::k_small) + 24;
  Rect foot = column.cut_bottom(hint);
  ui::divider(ui, {foot.x, foot.y}, foot.w);
  ui::paragraph(ui, foot.inset(16, 12), screen.move_hint, ui::k_small, "ink2");
  ui::Scroll scroll(ui, "method-editor/steps", column);
  Rect at = scroll.content();
  const float top = at.y;
  at.cut_top(8);
  const Rect whole = at.cut_top(k_row);
  const auto touch = ui::row(ui, "edited", whole, {.chosen = screen.whole_chosen, .text = screen.whole});
  {
    const ui::Painter::Silence silence(ui.paint());
    ui.paint().icon("sliders", {whole.x + 16, whole.y + 12, 20, 20}, ui.color("ink2"));
    ui::label(ui, whole.inset(46, 0), screen.whole, screen.whole_chosen ? ui::k_body_bold : ui::k_body);
  }
  if (touch.clicked) actions.push(action::LookAtPart{});
  Rect head = at.cut_top(44).inset(16, 0);
  ui::label(ui, head.cut_right(80, 8), screen.steps_total, ui::k_body_bold, "ink", 1);
  ui::label(ui, head, screen.steps_title, ui::k_h3);
  for (const auto& step : screen.steps) draw_step(ui, at.cut_top(k_row), step, actions);
  at.cut_top(10);
  if (ui::button(ui, "add/steps", at.cut_top(40).inset(12, 0), screen.add_step, {.icon = "plus"})) {
    actions.push(action::AddMethodPart{"/steps"});
  }
  at.cut_top(12);
  scroll.end(at.y - top);
}

/// Where we are, what can be done with it, and in which languages.
float draw_heading(ui::Ui& ui, Rect at, const MethodEditorScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  constexpr float k_languages = 380, k_tool = 40, k_one_line = 800;
  Rect line = at.cut_top(42, 12);
  Rect languages = at.w < k_one_line ? at.cut_top(42, 14) : line;
  languages = at.w < k_one_line ? languages.cut_left(k_languages) : line.cut_right(k_languages, 12);
  std::vector<ui::Segment> segments;
  std::optional<std::size_t> chosen;
  for (const auto& language : screen.languages) {
    if (language.chosen) chosen = segments.size();
    segments.push_back({language.label, true, {}});
  }
  const auto now = ui::segmented(ui, "method-editor/languages", languages, segments, chosen);
  using state::WrittenLanguages;
  if (now) {
    actions.push(action::ChooseWrittenLanguages{*now == 0   ? WrittenLanguages::Dutch
                                                : *now == 1 ? WrittenLanguages::English
                                                            : WrittenLanguages::Both});
  }
  for (std::size_t index = screen.part_tools.size(); index-- > 0;) {
    const auto& tool = screen.part_tools[index];
    if (ui::icon_button(ui, "method-editor/" + tool.id, line.cut_right(k_tool), icon_of_tool(tool.id), tool.label)) {
      use_part_tool(tool.id, screen.part, actions);
    }
  }
  if (screen.path.size() > 1) {  // back to the part that this one stands in
    const auto& [pointer, words] = screen.path[screen.path.size() - 2];
    const ui::ButtonLook up{.kind = ButtonKind::Quiet, .icon = "arrow-l", .left = true};
    const float width = std::min(line.w, ui::button_width(ui, words, up));
    if (ui::button(ui, "method-editor/up", line.cut_left(width), words, up)) actions.push(action::LookAtPart{pointer});
    ui::label(ui, at.cut_top(32, 12), screen.part_title, ui::k_h2);
  } else {
    ui::label(ui, line, screen.part_title, ui::k_h2);
  }
  return at.y - top;
}

float draw_check_line(ui::Ui& ui, Rect at, std::size_t index, const CheckLine& check, const std::string& go_there,
                      action::ActionQueue& actions) {
  Rect words = at;
  const Rect icon = words.cut_left(20, 10);
  const float height = ui::paragraph_height(ui, check.words, words.w, ui::k_body);
  const float link = check.pointer.empty() ? 0 : 28;
  const Rect whole{at.x - 6, at.y - 4, at.w + 12, height + link + 8};
  bool pressed = false;
  if (!check.pointer.empty()) {
    const auto touch = ui::row(ui, "check/" + std::to_string(index), whole, {.text = check.words});
    pressed = touch.clicked;
  }
  {
    const ui::Painter::Silence silence(ui.paint());
    ui.paint().icon(check.tone == Tone::Good ? "check" : "warn", {icon.x, icon.y + 2, 20, 20},
                    ui.color(ink_of(check.tone)));
  }
  ui::paragraph(ui, words, check.words, ui::k_body);
  if (link > 0) {
    const ui::Painter::Silence silence(ui.paint());
    ui::label(ui, {words.x, words.y + height, words.w, 24}, go_there, ui::k_body_bold, "accentInk");
  }
  if (pressed && check.line > 0) {
    actions.push(action::ShowMethodText{check.line});
  } else if (pressed) {
    actions.push(action::LookAtPart{check.pointer});
  }
  return height + link + 14;
}

float draw_side(ui::Ui& ui, Rect at, const MethodEditorScreen& screen, action::ActionQueue& actions,
                const DrawPreview& draw_preview) {
  const float top = at.y;
  if (!screen.preview_title.empty()) {
    Rect head = at.cut_top(24, 8);
    const Rect icon = head.cut_left(22, 8);
    ui.paint().icon("screen", {icon.x, icon.y + 1, 22, 22}, ui.color("accentInk"));
    ui::label(ui, head, screen.preview_title, ui::k_body_bold, "accentInk");
    const Rect frame = at.cut_top(at.w * 9 / 16, 6);
    draw_preview(frame.inset(1));
    ui.paint().frame(frame, ui.color("accent"), 4, 2);
    ui::label(ui, at.cut_top(20, 14), screen.preview_note, ui::k_small, "ink2");
    ui::divider(ui, {at.x, at.y}, at.w);
    at.cut_top(14);
  }
  ui::label(ui, at.cut_top(28, 8), screen.checks_title, ui::k_h3);
  for (std::size_t index = 0; index < screen.checks.size(); ++index) {
    at.cut_top(draw_check_line(ui, at, index, screen.checks[index], screen.go_there, actions));
  }
  return at.y - top;
}

}  // namespace

void draw_method_editor(ui::Ui& ui, const MethodEditorScreen& screen, action::ActionQueue& actions,
                        const DrawPreview& draw_preview) {
  Rect main = draw_navigation(ui, screen.navigation, actions, k_wide_window);
  ui.region("method-editor");
  draw_bar(ui, main.cut_top(k_bar), screen, actions);
  if (screen.text) {
    draw_method_text(ui, main, *screen.text, actions);
    return;
  }
  const Layout layout = layout_of(main);
  ui.region("method-steps");
  draw_steps(ui, main.cut_left(layout.steps), screen, actions);
  const Rect side = main.cut_right(layout.side);
  ui.region("method-form");
  if (!screen.wanted_focus.empty()) {
    ui.focus(screen.wanted_focus);
    actions.push(action::FocusTakenInMethod{});
  }
  {
    ui::Scroll scroll(ui, "method-editor/form/" + screen.part, main);
    Rect at = scroll.content().inset(k_edge, 0);
    at.h = 1e6f;
    const float top = at.y;
    at.cut_top(16);
    at.cut_top(draw_heading(ui, at, screen, actions));
    at.cut_top(draw_method_form(ui, at, screen.form, actions));
    if (layout.side_below) {
      Rect below = at;
      below.w = std::min(below.w, 420.f);
      at.cut_top(draw_side(ui, below, screen, actions, draw_preview));
    }
    scroll.end(at.y - top + 24);
  }
  if (layout.side_below) return;
  ui.region("method-side");
  ui.paint().fill(side, ui.color("surface"));
  ui.paint().line({side.x, side.y}, {side.x, side.bottom()}, ui.color("line"));
  ui::Scroll scroll(ui, "method-editor/side", side);
  Rect at = scroll.content().inset(k_side_pad, 0);
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(16);
  at.cut_top(draw_side(ui, at, screen, actions, draw_preview));
  scroll.end(at.y - top + 16);
}

void draw_method_text(ui::Ui& ui, Rect at, const present::MethodText& text, action::ActionQueue& actions) {
  constexpr float k_line = 36, k_number = 56, k_tool = 36;
  at = at.inset(k_edge, 16);
  if (!text.reason.empty()) {
    const float reason = ui::paragraph_height(ui, text.reason, at.w - 68) + 24;
    const Rect words = ui::notice(ui, at.cut_top(reason, 12), ui::NoticeKind::Danger, "warn");
    ui::paragraph(ui, {words.x, words.y + 4, words.w, words.h}, text.reason, ui::k_body,
                  ui::ink_of(ui::NoticeKind::Danger));
  }
  at.cut_top(ui::paragraph(ui, at, text.hint, ui::k_body, "ink2") + 12);
  const std::size_t wanted = text.wanted_line;
  if (wanted > 0) {
    ui.focus("line/" + std::to_string(wanted));
    actions.push(action::FocusTakenInMethod{});
  }
  ui::card(ui, at);
  ui::Scroll scroll(ui, "method-text", at.inset(1));
  const Rect content = scroll.content();
  if (ui.state().scroll["method-text"] == 0 && text.wrong_line > 6 && !ui.state().is_editing()) {
    ui.state().scroll["method-text"] = static_cast<float>(text.wrong_line - 5) * k_line;
    ui.wake_at(ui.now_ms());
  }
  for (std::size_t index = 0; index < text.lines.size(); ++index) {
    const std::size_t number = index + 1;
    Rect row{content.x, content.y + static_cast<float>(index) * k_line, content.w, k_line};
    const std::string path = "line/" + std::to_string(number);
    // Thousands of lines: only those in sight, and what has the caret, are more than their place.
    const bool far = row.bottom() < at.y - 200 || row.y > at.bottom() + 200;
    if (far && number != text.wrong_line && number != wanted && !ui.has_focus(path)) continue;
    const bool wrong = number == text.wrong_line;
    if (wrong) ui.paint().fill(row, ui.color("dangerSoft"));
    ui::label(ui, row.cut_left(k_number, 8), std::to_string(number), ui::k_small, wrong ? "danger" : "ink3", 1);
    const Rect remove = row.cut_right(k_tool), add = row.cut_right(k_tool, 4);
    std::string line = text.lines[index];
    const ui::FieldLook look{.frame = wrong ? ui::FieldFrame::Normal : ui::FieldFrame::Bare, .error = wrong};
    const auto result = ui::text_field(ui, path, row.inset(0, 1), line, look);
    if (result.changed) actions.push(action::WriteMethodLine{number, line});
    if (result.state == ui::EditState::CommittedNext) actions.push(action::AddMethodLine{number});
    if (result.ended()) actions.push(action::LeaveMethodText{});
    if (!ui.has_focus(path) && !wrong) continue;
    const ui::ButtonLook small{.kind = ButtonKind::Quiet, .small = true};
    if (ui::icon_button(ui, path + "/add", add, "plus", text.add, small)) actions.push(action::AddMethodLine{number});
    if (ui::icon_button(ui, path + "/remove", remove, "trash", text.remove, small)) {
      actions.push(action::RemoveMethodLine{number});
    }
  }
  scroll.end(static_cast<float>(text.lines.size()) * k_line + 8);
}

}  // namespace beraad::views
