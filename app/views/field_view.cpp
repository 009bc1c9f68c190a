#include "app/views/field_view.hpp"

#include <algorithm>

namespace beraad::views {
namespace {

using present::EditableText;
using present::FieldScreen;
using present::OptionButton;
using protocol::FieldType;
using ui::Rect;

constexpr float k_gap = 8, k_button = 40, k_mark = 28;

ui::FieldLook look_of(const EditableText& text, EditorFrame frame, const ui::TextStyle& style) {
  ui::FieldLook look;
  look.placeholder = text.placeholder;
  look.style = style;
  look.frame = frame == EditorFrame::Cell ? ui::FieldFrame::Bare : ui::FieldFrame::Normal;
  look.enabled = text.enabled;
  look.error = !text.problem.empty();
  look.enter_commits = text.one_line;
  return look;
}

float notes_height(ui::Ui& ui, const EditableText& text, float width) {
  const std::string& note = text.problem.empty() ? text.notice : text.problem;
  return note.empty() ? 0 : 4 + ui::paragraph_height(ui, note, width, ui::k_small);
}

}  // namespace

float editor_height(ui::Ui& ui, const EditableText& text, float width, EditorFrame frame, const ui::TextStyle& style,
                    int least_rows) {
  return ui::text_area_height(ui, text.text, width, look_of(text, frame, style), least_rows) +
         notes_height(ui, text, width);
}

float draw_editor(ui::Ui& ui, Rect at, const EditableText& text, action::ActionQueue& actions, EditorFrame frame,
                  const ui::TextStyle& style, int least_rows) {
  const ui::FieldLook look = look_of(text, frame, style);
  const float height = ui::text_area_height(ui, text.text, at.w, look, least_rows);
  if (text.struck) {
    ui::label(ui, {at.x + 12, at.y, at.w - 12, height}, text.text, style, "ink3");
    return height;
  }
  // The press that opens another field ends this one; it must not take the focus back.
  if (text.active && text.enabled && !ui.has_focus(text.path) && !ui.press_began()) ui.focus(text.path);
  std::string content = text.text;
  const auto result = ui::text_area(ui, text.path, {at.x, at.y, at.w, height}, content, look);
  if (result.state == ui::EditState::Editing && !text.active) actions.push(action::StartEditing{text.editor});
  if (result.changed) actions.push(action::TypedIn{text.editor, content, result.caret});
  if (result.ended()) {
    using Then = action::CommitEditor::Then;
    const Then then = result.state == ui::EditState::CommittedNext ? Then::NextRow
                      : result.state == ui::EditState::Committed   ? Then::Release
                                                                   : Then::Stay;
    actions.push(action::CommitEditor{text.editor, content, then});
  }
  if (!text.problem.empty()) {
    ui::paragraph(ui, {at.x, at.y + height + 4, at.w, 60}, text.problem, ui::k_small, "danger");
  } else if (!text.notice.empty()) {
    ui::paragraph(ui, {at.x, at.y + height + 4, at.w, 60}, text.notice, ui::k_small, "ink2");
  }
  return height + notes_height(ui, text, at.w);
}

void draw_mark_toggle(ui::Ui& ui, const std::string& path, const Rect& rect, const OptionButton& option, bool enabled,
                      const std::function<void()>& pressed) {
  const auto touch = ui::activated(ui, path, rect, enabled);
  const Rect mark{rect.x + (rect.w - k_mark) / 2, rect.y + (rect.h - k_mark) / 2, k_mark, k_mark};
  ui::Drawn drawn;
  drawn.kind = ui::DrawnKind::Mark;
  drawn.path = path;
  drawn.text = option.mark;
  drawn.rect = rect;
  drawn.enabled = enabled;
  drawn.chosen = option.chosen;
  drawn.focused = touch.focused;
  ui.paint().record(std::move(drawn));
  const ui::Painter::Silence silence(ui.paint());
  if (option.chosen) {
    ui.paint().option_mark(option.mark, mark, ui.palette());
  } else {
    ui.paint().frame(mark, ui.color(touch.hovered ? "ink2" : "line"), 6);
    ui.paint().text_in(mark, option.mark, {14, ui::Weight::Semibold}, ui.color("ink3"), 0.5f);
  }
  if (touch.ring) ui.draw_ring(rect, 6);
  if (touch.clicked && enabled) pressed();
}

float options_height(ui::Ui& ui, const std::vector<OptionButton>& options, float width) {
  float x = 0, rows = options.empty() ? 0 : 1;
  for (const auto& option : options) {
    const float needed = std::min(width, ui::button_width(ui, option.label) + (option.mark.empty() ? 0 : k_mark + 8));
    if (x > 0 && x + needed > width) {
      x = 0;
      rows += 1;
    }
    x += needed + k_gap;
  }
  return rows * k_button + std::max(0.f, rows - 1) * k_gap;
}

float draw_options(ui::Ui& ui, Rect at, const std::string& path, const std::vector<OptionButton>& options, bool enabled,
                   const std::function<void(const OptionButton&)>& chosen) {
  float x = at.x, y = at.y;
  for (const auto& option : options) {
    const bool marked = !option.mark.empty();
    const float needed = std::min(at.w, ui::button_width(ui, option.label) + (marked ? k_mark + 8 : 0));
    if (x > at.x && x + needed > at.right()) {
      x = at.x;
      y += k_button + k_gap;
    }
    const Rect rect{x, y, needed, k_button};
    const auto touch = ui::activated(ui, path + "/" + option.id, rect, enabled);
    ui::Drawn drawn;
    drawn.kind = ui::DrawnKind::Choice;
    drawn.path = path + "/" + option.id;
    drawn.text = option.label;
    drawn.rect = rect;
    drawn.enabled = enabled;
    drawn.chosen = option.chosen;
    drawn.focused = touch.focused;
    ui.paint().record(std::move(drawn));
    const ui::Painter::Silence silence(ui.paint());
    ui.paint().fill(rect, ui.color(option.chosen ? "accentSoft" : touch.hovered ? "sunken" : "surface"), 6);
    ui.paint().frame(rect,
                     ui.color(option.chosen ? "accentInk"
                              : enabled     ? "lineCtl"
                                            : "line"),
                     6, option.chosen ? 2.f : 1.f);
    Rect inside = rect.inset(14, 0);
    if (marked) {
      const Rect mark = inside.cut_left(k_mark, 8);
      ui.paint().option_mark(option.mark, {mark.x, rect.y + (rect.h - k_mark) / 2, k_mark, k_mark}, ui.palette());
    }
    ui.paint().text_in(inside, option.label, option.chosen ? ui::k_body_bold.font : ui::k_body.font,
                       ui.color(enabled ? "ink" : "disabled"), marked ? 0.f : 0.5f);
    if (touch.ring) ui.draw_ring(rect, 6);
    if (touch.clicked && enabled) chosen(option);
    x += needed + k_gap;
  }
  return options.empty() ? 0 : y + k_button - at.y;
}

namespace {

float draw_label(ui::Ui& ui, Rect at, const FieldScreen& field) {
  Rect line = at.cut_top(ui::k_body_bold.line);
  if (field.private_to_facilitator) {
    const Rect icon = line.cut_left(20, 6);
    ui.paint().icon("eye-off", {icon.x, icon.y + 2, 20, 20}, ui.color("privateInk"));
  }
  std::string right = field.closed_because;
  if (right.empty()) right = field.state_word;
  if (!right.empty()) {
    const float width = std::min(line.w * 0.6f, ui.paint().width_of(right, ui::k_small.font) + 4);
    ui::label(ui, line.cut_right(width, 8), right, ui::k_small, "ink2", 1);
  }
  ui::label(ui, line, field.label, ui::k_body_bold, field.private_to_facilitator ? "privateInk" : "ink");
  return ui::k_body_bold.line + 6;
}

float draw_list(ui::Ui& ui, Rect at, const FieldScreen& field, action::ActionQueue& actions) {
  float y = at.y;
  for (std::size_t index = 0; index < field.items.size(); ++index) {
    const auto& item = field.items[index];
    const bool is_new = item.editor.row.is_nil();
    Rect line{at.x, y, at.w, 0};
    const float height = editor_height(ui, item, at.w - 48, EditorFrame::Field);
    line.h = height;
    Rect tools = line;
    const Rect text = tools.cut_left(at.w - 48, 8);
    draw_editor(ui, text, item, actions);
    if (!is_new && item.enabled &&
        ui::icon_button(ui, item.path + "/remove", {tools.x, line.y + 1, 40, 40}, "trash", field.tools.remove)) {
      actions.push(action::RemoveRow{field.key, item.editor.row});
    }
    y += height + k_gap;
  }
  return field.items.empty() ? 0 : y - at.y - k_gap;
}

float draw_ranking(ui::Ui& ui, Rect at, const FieldScreen& field, action::ActionQueue& actions) {
  float y = at.y;
  int place = 0;
  for (const auto& option : field.options) {
    const std::string path = "ranking/" + field.step + "/" + field.field + "/" + option.id;
    const Rect rect{at.x, y, at.w, 42};
    const auto touch = ui::row(ui, path, rect, {.chosen = option.chosen, .text = option.label});
    Rect inside = rect.inset(12, 0);
    const Rect number = inside.cut_left(28, 8);
    if (option.chosen) ui::label(ui, number, std::to_string(++place), ui::k_body_bold, "accentInk");
    if (option.chosen && field.enabled) {
      const auto id = base::read_uuid(option.id);
      const Rect down = inside.cut_right(36, 4), up = inside.cut_right(36, 4);
      if (id && ui::icon_button(ui, path + "/up", {up.x, up.y + 3, 36, 36}, "chev-u", field.tools.up)) {
        actions.push(action::MoveItem{field.key, *id, -1});
      }
      if (id && ui::icon_button(ui, path + "/down", {down.x, down.y + 3, 36, 36}, "chev-d", field.tools.down)) {
        actions.push(action::MoveItem{field.key, *id, +1});
      }
    }
    ui::label(ui, inside, option.label, option.chosen ? ui::k_body_bold : ui::k_body);
    if (touch.clicked && field.enabled) actions.push(action::ChooseOption{field.key, option.id});
    y += 46;
  }
  return field.options.empty() ? 0 : y - at.y - 4;
}

void choose(const FieldScreen& field, const OptionButton& option, action::ActionQueue& actions) {
  if (field.type == FieldType::YesNo) {
    actions.push(action::AnswerYesNo{field.key, option.id == field.options.front().id});
  } else if (field.type == FieldType::Rating) {
    actions.push(action::AnswerRating{field.key, std::stoi(option.id)});
  } else {
    actions.push(action::ChooseOption{field.key, option.id});
  }
}

float draw_content(ui::Ui& ui, Rect at, const FieldScreen& field, action::ActionQueue& actions) {
  if (!field.lines.empty()) return draw_participant_lines(ui, at, field, actions);
  const std::string path = "choice/" + field.step + "/" + field.field;
  const auto chosen = [&](const OptionButton& option) { choose(field, option, actions); };
  switch (field.type) {
    case FieldType::Table:
    case FieldType::Matrix:
      return draw_table(ui, at, field, actions);
    case FieldType::List:
      return draw_list(ui, at, field, actions);
    case FieldType::Ranking:
      return draw_ranking(ui, at, field, actions);
    case FieldType::Choice:
    case FieldType::MultiChoice:
    case FieldType::YesNo:
    case FieldType::Rating:
      return draw_options(ui, at, path, field.options, field.enabled, chosen);
    default: {
      if (field.text.path.empty()) return 0;  // covered
      const bool narrow = field.type == FieldType::Date || field.type == FieldType::DateTime;
      const int rows = field.type == FieldType::LongText ? 3 : 1;
      float height = draw_editor(ui, {at.x, at.y, narrow ? std::min(at.w, 260.f) : at.w, at.h}, field.text, actions,
                                 EditorFrame::Field, ui::k_body, rows);
      if (field.type == FieldType::Person && field.text.enabled) {
        height += k_gap;
        height += draw_options(ui, {at.x, at.y + height, at.w, at.h}, path, field.options, true, chosen);
      }
      for (const auto& hint : field.wording_hints) {
        height += 4 + ui::paragraph(ui, {at.x, at.y + height + 4, at.w, 60}, hint.text, ui::k_small, "ink2");
      }
      return height;
    }
  }
}

}  // namespace

float draw_field(ui::Ui& ui, Rect at, const FieldScreen& field, action::ActionQueue& actions) {
  const float top = at.y;
  const bool sand = field.private_to_facilitator;
  Rect rest = at;
  if (sand) {
    // Drawn after measuring would need two passes; a thin sand edge says the same and costs none.
    rest.cut_left(4, 12);
  }
  rest.cut_top(draw_label(ui, rest, field));
  if (!field.hint.empty()) {
    const float height = ui::paragraph(ui, rest, field.hint, ui::k_small, "ink2");
    rest.cut_top(height + 6);
  }
  rest.cut_top(draw_content(ui, rest, field, actions));
  for (const auto& consequence : field.consequences) {
    rest.cut_top(k_gap);
    const float height = ui::paragraph_height(ui, consequence, rest.w - 68) + 24;
    const Rect bar = rest.cut_top(height);
    const Rect words = ui::notice(ui, bar, ui::NoticeKind::Warn, "shield");
    ui::paragraph(ui, {words.x, bar.y + 12, words.w, words.h}, consequence, ui::k_body,
                  ui::ink_of(ui::NoticeKind::Warn));
  }
  if (!field.rest_button.empty()) {
    rest.cut_top(k_gap);
    const Rect line = rest.cut_top(k_button);
    const std::string path = "rest/" + field.step + "/" + field.field;
    if (ui::button(ui, path, {line.x, line.y, ui::button_width(ui, field.rest_button), line.h}, field.rest_button)) {
      actions.push(action::FillRest{field.step, field.field});
    }
  }
  if (sand) ui.paint().fill({at.x, top, 4, rest.y - top}, ui.color("privateLine"), 2);
  return rest.y - top;
}

}  // namespace beraad::views
