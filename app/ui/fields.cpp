#include "app/ui/fields.hpp"

#include <algorithm>
#include <cmath>

#include "app/ui/field_keys.hpp"
#include "app/ui/field_text.hpp"

namespace beraad::ui {
namespace {

constexpr float k_radius = 6, k_most_rows = 12;

bool holds_open(const UiState& state, std::string_view path) { return state.editor && state.editor->path == path; }

/// Opens the editor when the field has just got the focus, or is asked for by key while it rests.
bool opens(Ui& ui, std::string_view path, const Touch& touch) {
  UiState& state = ui.state();
  if (touch.pressed) return true;
  if (!touch.focused) return false;
  if (state.resting_field != path) return true;
  if (ui.take(Key::Enter) || ui.take(Key::F2)) return true;
  if (state.rested_by_press) return false;
  return std::any_of(ui.keys().begin(), ui.keys().end(), [](const KeyEvent& event) { return !event.text.empty(); });
}

void draw_frame(Ui& ui, const Rect& rect, const FieldLook& look, bool editing, const Touch& touch, bool ring) {
  Painter& paint = ui.paint();
  const bool bare = look.frame == FieldFrame::Bare && !editing;
  if (!bare || touch.hovered) {
    const std::string_view fill = !look.enabled && !look.on_private ? "sunken" : "surface";
    paint.fill(rect, ui.color(fill), k_radius);
  }
  if (look.error) {
    paint.frame(rect, ui.color("danger"), k_radius, 2);
  } else if (editing) {
    paint.frame(rect, ui.color(look.frame == FieldFrame::Cell ? "accentInk" : "focus"), k_radius, 2);
  } else if (!bare) {
    paint.frame(rect, ui.color(!look.enabled ? "line" : look.on_private ? "privateLine" : "lineCtl"), k_radius);
  }
  if (ring && !editing) ui.draw_ring(rect, k_radius);
}

void record(Ui& ui, std::string_view path, const Rect& rect, const std::string& text, const FieldLook& look,
            bool focused) {
  Drawn drawn;
  drawn.kind = DrawnKind::Field;
  drawn.path = path;
  drawn.text = text.empty() ? std::string(look.placeholder) : text;
  drawn.rect = rect;
  drawn.enabled = look.enabled;
  drawn.focused = focused;
  ui.paint().record(std::move(drawn));
}

FieldResult field(Ui& ui, std::string_view path, const Rect& rect, std::string& text, const FieldLook& look,
                  Lines rows) {
  const Lines lines = look.enter_commits ? Lines::One : rows;
  UiState& state = ui.state();
  const Touch touch = ui.touch(path, rect, look.enabled);
  if (touch.hovered) ui.show_cursor(CursorShape::Text);
  FieldText inside(ui, rect, look, rows);
  FieldResult result;
  bool pressed_elsewhere = false;
  if (look.enabled && !holds_open(state, path) && opens(ui, path, touch)) {
    state.editor = OpenEditor{std::string(path), TextEditing(text, lines)};
    state.editor->touched_ms = ui.now_ms();
    state.resting_field.clear();
  }
  const bool editing = holds_open(state, path) && look.enabled;
  if (editing) {
    OpenEditor& editor = *state.editor;
    editor.drawn = true;
    if (editor.editing.text() != text) editor.editing.replace_all(text);  // changed from outside
    if (rows == Lines::Many) editor.editing.set_width(inside.width());
    inside.follow_mouse(editor, touch);
    result = edit_by_keys(ui, editor, lines, lines == Lines::One || look.enter_commits, inside.measure());
    if (result.changed) text = editor.editing.text();
    pressed_elsewhere = ui.press_began() && !touch.pressed;
    if (result.state == EditState::Editing && (pressed_elsewhere || !touch.focused)) result.state = EditState::Left;
    result.is_long = editor.editing.is_long();
    result.caret = editor.editing.caret().at;
  }
  // A field at rest that letters still go to shows that, also to who uses the mouse.
  const bool takes_letters = touch.focused && state.resting_field == path && !state.rested_by_press;
  draw_frame(ui, rect, look, editing && !result.ended(), touch, touch.ring || takes_letters);
  record(ui, path, rect, text, look, touch.focused);
  const Painter::Silence silence(ui.paint());
  if (editing && !result.ended()) {
    inside.draw_editor(*state.editor);
  } else {
    inside.draw_text(text);
  }
  if (result.ended()) {
    state.editor.reset();
    state.resting_field = path;
    state.rested_by_press = pressed_elsewhere;
    ui.wake_at(ui.now_ms());
  }
  return result;
}

}  // namespace

FieldResult text_field(Ui& ui, std::string_view path, const Rect& rect, std::string& text, const FieldLook& look) {
  return field(ui, path, rect, text, look, Lines::One);
}

FieldResult text_area(Ui& ui, std::string_view path, const Rect& rect, std::string& text, const FieldLook& look) {
  return field(ui, path, rect, text, look, Lines::Many);
}

float text_area_height(Ui& ui, std::string_view text, float width, const FieldLook& look, int least_rows) {
  const std::string_view shown = text.empty() ? look.placeholder : text;
  const float inner = width - 2 * FieldText::k_padding_x;
  const auto rows = static_cast<float>(ui.paint().measure(shown, look.style.font, look.style.line, inner).lines);
  return std::clamp(rows, static_cast<float>(least_rows), k_most_rows) * look.style.line + 2 * FieldText::k_padding_y;
}

float labels_height(Ui& ui, const FieldLabels& labels, float width) {
  float height = labels.label.empty() ? 0 : k_body_bold.line + 6;
  const std::string_view below = labels.error.empty() ? labels.hint : labels.error;
  if (!below.empty()) height += 6 + paragraph_height(ui, below, width - (labels.error.empty() ? 0 : 24), k_small);
  return height;
}

Rect labelled(Ui& ui, const Rect& rect, const FieldLabels& labels, float field_height) {
  Rect rest = rect;
  if (!labels.label.empty()) label(ui, rest.cut_top(k_body_bold.line, 6), labels.label, k_body_bold);
  const Rect place = rest.cut_top(field_height, 6);
  if (!labels.error.empty()) {
    Rect line = rest;
    const Rect icon = line.cut_left(18, 6);
    ui.paint().icon("warn", {icon.x, icon.y + 1, 18, 18}, ui.color("danger"));
    paragraph(ui, line, labels.error, k_small, "danger");
  } else if (!labels.hint.empty()) {
    paragraph(ui, rest, labels.hint, k_small, "ink2");
  }
  return place;
}

}  // namespace beraad::ui
