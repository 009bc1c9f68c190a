#include "tests/crash/stored_texts.hpp"

#include <algorithm>

namespace beraad::test {
namespace {

std::string place_in(const session::AnswerKey& key, std::string_view row_key, std::string_view column) {
  return key.step + '/' + key.field + '/' + key.participant + '/' + std::string(row_key) + '/' + std::string(column);
}

/// Rows of a free table have no key: which is which shows only on screen.
bool is_told_apart(const session::AnswerKey& key, std::string_view row_key) {
  return !row_key.empty() || !key.participant.empty();
}

std::string key_of_row(const state::EditorRef& editor, const session::State& state) {
  if (editor.row.is_nil()) return editor.row_key;
  const auto* value = session::find_value(state, editor.key);
  const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
  if (rows == nullptr) return {};
  const auto row = std::ranges::find(*rows, editor.row, &session::Row::id);
  return row == rows->end() ? std::string{} : row->key;
}

}  // namespace

std::string find_place(const state::EditorRef& editor, const session::State& state) {
  const std::string row_key = key_of_row(editor, state);
  if (!editor.column.empty() && !is_told_apart(editor.key, row_key)) return {};
  return place_in(editor.key, row_key, editor.column);
}

Texts committed_texts(const session::State& state) {
  Texts texts{{std::string(k_step_place), state.current_step}};
  for (const auto& [key, record] : state.answers) {
    const auto* value = session::find_value(state, key);
    if (value == nullptr) continue;
    if (const auto* text = std::get_if<std::string>(value)) texts[place_in(key, {}, {})] = *text;
    const auto* rows = std::get_if<session::Rows>(value);
    if (rows == nullptr) continue;
    for (const auto& row : *rows) {
      if (!is_told_apart(key, row.key)) continue;
      for (const auto& [column, cell] : row.cells) {
        if (const auto* text = std::get_if<std::string>(&cell)) texts[place_in(key, row.key, column)] = *text;
      }
    }
  }
  return texts;
}

Texts stored_texts(const session::State& state, const std::vector<storage::Draft>& drafts) {
  Texts texts = committed_texts(state);
  for (const auto& draft : drafts) {
    const auto editor = state::read_editor(draft.editor);
    texts[editor ? find_place(*editor, state) : "no editor"] = draft.text;
  }
  std::erase_if(texts, [](const auto& text) { return text.second.empty(); });
  return texts;
}

}  // namespace beraad::test
