#include "app/state/form_texts.hpp"

#include <algorithm>

namespace beraad::state {
namespace {

std::string as_typed(const session::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? "yes" : "no";
  return std::to_string(std::get<std::int64_t>(cell));
}

}  // namespace

EditorRef form_editor(const std::string& kind, const std::string& question, const base::Uuid& form) {
  EditorRef editor;
  editor.part = EditorRef::Part::Form;
  editor.key = {kind, question, {}};
  editor.row = form;
  return editor;
}

std::string text_in_form(const DraftBook& drafts, const session::State& session, const EditorRef& editor) {
  if (const auto* draft = drafts.find(to_path(editor))) return draft->text;
  const auto* forms = session::find_forms(session, editor.key.step);
  if (forms == nullptr) return {};
  const auto form = std::ranges::find(*forms, editor.row, &session::EvaluationForm::id);
  if (form == forms->end()) return {};
  const auto answer = form->answers.find(editor.key.field);
  return answer == form->answers.end() ? std::string{} : as_typed(answer->second);
}

std::vector<base::Uuid> forms_of_kind(const DraftBook& drafts, const session::State& session, const std::string& kind) {
  std::vector<base::Uuid> all;
  if (const auto* stored = session::find_forms(session, kind)) {
    for (const auto& form : *stored) all.push_back(form.id);
  }
  for (const auto& path : drafts.editors()) {
    const auto editor = read_editor(path);
    if (!editor || editor->part != EditorRef::Part::Form || editor->key.step != kind) continue;
    if (std::ranges::find(all, editor->row) == all.end()) all.push_back(editor->row);
  }
  return all;
}

}  // namespace beraad::state
