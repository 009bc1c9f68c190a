#include "app/ui/field_keys.hpp"

#include <optional>

namespace beraad::ui {
namespace {

/// Up and down in a text of one line stay in it while it has rows to go; else they are for what lies round the field.
bool has_row_beyond(const OpenEditor& editor, Key key, const TextMeasure& measure) {
  const std::size_t row = editor.editing.row_of(editor.editing.caret(), measure);
  return key == Key::Up ? row > 0 : row + 1 < editor.editing.rows(measure).size();
}

std::optional<Move> move_of(const KeyEvent& event, const OpenEditor& editor, Lines lines, const TextMeasure& measure) {
  const bool ctrl = event.modifiers.ctrl;
  if (event.modifiers.alt) return std::nullopt;
  switch (event.key) {
    case Key::Left:
      return ctrl ? Move::WordLeft : Move::Left;
    case Key::Right:
      return ctrl ? Move::WordRight : Move::Right;
    case Key::Home:
      return ctrl ? Move::Start : Move::RowStart;
    case Key::End:
      return ctrl ? Move::End : Move::RowEnd;
    default:
      break;
  }
  if (ctrl) return std::nullopt;
  const bool vertical = event.key == Key::Up || event.key == Key::Down;
  if (lines == Lines::One && !(vertical && has_row_beyond(editor, event.key, measure))) return std::nullopt;
  switch (event.key) {
    case Key::Up:
      return Move::Up;
    case Key::Down:
      return Move::Down;
    case Key::PageUp:
      return Move::PageUp;
    case Key::PageDown:
      return Move::PageDown;
    default:
      return std::nullopt;
  }
}

/// Ctrl Delete is not among them: it strikes the whole field, which is for the table of actions.
std::optional<Erase> erase_of(const KeyEvent& event) {
  if (event.modifiers.alt) return std::nullopt;
  if (event.key == Key::Backspace) return event.modifiers.ctrl ? Erase::WordLeft : Erase::Left;
  if (event.key == Key::Delete && !event.modifiers.ctrl && !event.modifiers.shift) return Erase::Right;
  return std::nullopt;
}

/// Copy, cut, paste, select all, undo, redo; true when the key was one of them.
bool carry_out_command(Ui& ui, TextEditing& editing, const KeyEvent& event) {
  const auto is = [&](Key key, Modifiers modifiers) { return event.key == key && event.modifiers == modifiers; };
  if (is(Key::A, k_ctrl)) {
    editing.select_all();
  } else if (is(Key::C, k_ctrl) || is(Key::Insert, k_ctrl)) {
    if (!editing.selected().empty()) ui.clipboard().write(editing.selected());
  } else if (is(Key::X, k_ctrl) || is(Key::Delete, k_shift)) {
    if (!editing.selected().empty()) ui.clipboard().write(editing.cut());
  } else if (is(Key::V, k_ctrl) || is(Key::Insert, k_shift)) {
    editing.paste(ui.clipboard().read());
  } else if (is(Key::Z, k_ctrl)) {
    return editing.undo();  // nothing left in this field: the key is free for the document
  } else if (is(Key::Y, k_ctrl) || is(Key::Z, k_ctrl_shift)) {
    return editing.redo();
  } else {
    return false;
  }
  return true;
}

/// A letter that is being typed is no command for anyone else.
bool types_text(const KeyEvent& event) {
  const bool printable = event.key == Key::Space || event.key >= Key::A;
  return printable && !event.modifiers.ctrl && !event.modifiers.alt;
}

/// Keys that end the editing; nothing when this one does not.
std::optional<EditState> end_of(const KeyEvent& event, bool enter_commits) {
  if (event.key == Key::Enter && event.modifiers == k_ctrl) return EditState::Committed;
  if (event.key == Key::Enter && event.modifiers == Modifiers{} && enter_commits) return EditState::CommittedNext;
  if (event.key == Key::Escape && event.modifiers == Modifiers{}) return EditState::Left;
  return std::nullopt;
}

}  // namespace

FieldResult edit_by_keys(Ui& ui, OpenEditor& editor, Lines lines, bool enter_commits, const TextMeasure& measure) {
  FieldResult result{EditState::Editing};
  TextEditing& editing = editor.editing;
  const std::string before = editing.text();
  for (KeyEvent& event : ui.keys()) {
    if (event.key == Key::None && event.text.empty()) continue;
    if (event.key == Key::Tab || event.key == Key::F6) {  // left for the focus to move on
      result.state = EditState::Left;
      result.by_tab = event.key == Key::Tab;
      break;
    }
    if (const auto end = end_of(event, enter_commits)) {
      event = {};
      result.state = *end;
      break;
    }
    bool used = true;
    if (event.key == Key::None) {
      editing.type(event.text);
    } else if (const auto move = move_of(event, editor, lines, measure)) {
      editing.move(*move, event.modifiers.shift, measure);
    } else if (const auto erase = erase_of(event)) {
      editing.erase(*erase);
    } else if (event.key == Key::Enter && !event.modifiers.ctrl && !event.modifiers.alt && lines == Lines::Many) {
      editing.type("\n");
    } else if (types_text(event)) {
      // the text itself comes as an event of its own
    } else {
      used = carry_out_command(ui, editing, event);
    }
    if (used) {
      event = {};
      editor.touched_ms = ui.now_ms();
    }
  }
  result.changed = editing.text() != before;
  return result;
}

}  // namespace beraad::ui
