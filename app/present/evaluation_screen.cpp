// Evaluation forms as they are typed in, what was stored of them, and averages once there are enough.
#include <algorithm>
#include <set>

#include "app/present/closing_screen.hpp"
#include "app/present/present_session.hpp"
#include "core/base/text.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;

std::string text_of(const session::Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? "yes" : "no";
  return std::to_string(std::get<std::int64_t>(cell));
}

/// What the form on screen holds already, if it is one that was stored.
std::string stored_text(const session::State& state, const EditorRef& editor) {
  const auto* forms = session::find_forms(state, editor.key.step);
  if (forms == nullptr) return {};
  const auto form = std::ranges::find(*forms, editor.row, &session::EvaluationForm::id);
  if (form == forms->end()) return {};
  const auto answer = form->answers.find(editor.key.field);
  return answer == form->answers.end() ? std::string{} : text_of(answer->second);
}

std::vector<OptionButton> options_of(const protocol::Field& field, const std::string& chosen,
                                     const base::Texts& texts) {
  std::vector<OptionButton> options;
  const auto add = [&](const std::string& id, std::string label) {
    options.push_back({id, std::move(label), {}, id == chosen});
  };
  if (field.type == FieldType::Rating) {
    for (int value = field.min; value <= field.max; ++value) add(std::to_string(value), std::to_string(value));
  } else if (field.type == FieldType::YesNo) {
    add("yes", texts.say("value.yes"));
    add("no", texts.say("value.no"));
  } else {
    for (const auto& option : field.choices.options) add(option.id, option.label.in(texts.language()));
  }
  return options;
}

/// How many of the forms being typed in hold that answer.
std::size_t count_of(const Context& context, const std::string& kind, const std::string& field,
                     const std::string& option) {
  std::size_t count = 0;
  for (const auto& path : context.app.drafts.editors()) {
    const auto editor = state::read_editor(path);
    if (!editor || editor->part != EditorRef::Part::Form || editor->key.step != kind || editor->key.field != field) {
      continue;
    }
    if (context.app.drafts.find(path)->text == option) ++count;
  }
  return count;
}

/// A question with how many gave each answer.
EvaluationRow tally_row(const Context& context, const exchange::Form& kind, const protocol::Field& field) {
  EvaluationRow row{field.label.in(context.texts.language()), {}, options_of(field, {}, context.texts), field.id, {}};
  bool any = false;
  for (auto& option : row.options) {
    const auto count = count_of(context, kind.id, field.id, option.id);
    option.chosen = count > 0;
    any = any || count > 0;
    if (count > 0) option.label = context.texts.say("evaluation.tally", {option.label, std::to_string(count)});
  }
  if (any) row.one_less = context.texts.say("evaluation.one-less");
  return row;
}

void fill_rows(const Context& context, const session::State& state, const exchange::Form& kind,
               EvaluationScreen& screen) {
  const auto& view = context.app.session.evaluation;
  const auto first = static_cast<std::size_t>(kind.asked_first);
  const bool few = kind.asked_first > 0 && !view.all_questions;
  if (first > 0 && first < kind.fields.size()) {
    screen.more = context.texts.say(few ? "evaluation.more-questions" : "evaluation.fewer-questions");
  }
  for (std::size_t index = 0; index < kind.fields.size(); ++index) {
    const auto& field = kind.fields[index];
    if (few && index >= first) break;
    if (screen.by_score) {
      if (field.type != FieldType::ShortText) screen.rows.push_back(tally_row(context, kind, field));
      continue;
    }
    EditorRef editor;
    editor.part = EditorRef::Part::Form;
    editor.key = {kind.id, field.id, {}};
    editor.row = context.app.session.evaluation.open;
    const std::string stored = stored_text(state, editor);
    EvaluationRow row{field.label.in(context.texts.language()),
                      present_editor(context, std::move(editor), stored, {}, true, screen.enabled),
                      {},
                      {},
                      {}};
    row.options = options_of(field, row.text.text, context.texts);
    screen.rows.push_back(std::move(row));
  }
}

/// Forms of that kind in which something was typed that is not yet stored.
std::size_t count_waiting(const Context& context, const exchange::Form& kind) {
  std::set<base::Uuid> forms;
  for (const auto& path : context.app.drafts.editors()) {
    const auto editor = state::read_editor(path);
    if (!editor || editor->part != EditorRef::Part::Form || editor->key.step != kind.id) continue;
    const bool taken_back = kind.many && base::is_blank(context.app.drafts.find(path)->text);
    if (!taken_back) forms.insert(editor->row);
  }
  return forms.size();
}

void fill_texts(const session::State& state, const exchange::Form& kind, base::Language language,
                EvaluationScreen& screen) {
  const auto* forms = session::find_forms(state, kind.id);
  if (forms == nullptr || !kind.many) return;
  for (const auto& field : kind.fields) {
    if (field.type != FieldType::ShortText) continue;
    std::vector<std::string> written;
    for (const auto& form : *forms) {
      const auto answer = form.answers.find(field.id);
      if (answer != form.answers.end()) written.push_back(text_of(answer->second));
    }
    if (!written.empty()) screen.texts.emplace_back(field.label.in(language), std::move(written));
  }
}

void fill_stored(const Context& context, const session::State& state, const exchange::Form& kind,
                 EvaluationScreen& screen) {
  const auto& texts = context.texts;
  const auto* forms = session::find_forms(state, kind.id);
  screen.stored = texts.count("evaluation.forms", forms == nullptr ? 0 : static_cast<std::int64_t>(forms->size()));
  std::size_t waiting = 0;
  for (const auto& each : context.vocabulary.forms) waiting += count_waiting(context, each);
  screen.can_store = screen.enabled && waiting > 0;
  if (waiting > 0) screen.waiting = texts.count("evaluation.waiting", static_cast<std::int64_t>(waiting));
  if (!kind.many) return;
  screen.averages_title = texts.say("evaluation.averages");
  std::vector<report::RatingQuestion> questions;
  std::ranges::copy_if(context.rating_questions, std::back_inserter(questions),
                       [&](const report::RatingQuestion& question) { return question.form == kind.id; });
  screen.averages = report::averages_of(state, questions, texts);
  if (screen.averages.empty()) {
    screen.averages_note = texts.say("evaluation.averages-from", {std::to_string(kind.shown_from)});
  }
  screen.texts_title = texts.say("evaluation.texts");
  fill_texts(state, kind, texts.language(), screen);
}

}  // namespace

EvaluationScreen present_evaluation(const Context& context, const session::SessionDocument& document) {
  const auto& texts = context.texts;
  const auto& view = context.app.session.evaluation;
  EvaluationScreen screen;
  screen.title = texts.say("evaluation.title");
  screen.back = texts.say("session.back");
  screen.add = texts.say("evaluation.add");
  screen.store = texts.say("evaluation.store");
  screen.enabled = context.library.access != storage::Access::ReadOnly;
  for (const auto& kind : context.vocabulary.forms) {
    screen.kinds.push_back({kind.id, kind.label.in(texts.language()), {}, kind.id == view.form});
  }
  const auto* kind = context.vocabulary.find_form(view.form);
  if (kind == nullptr) return screen;
  screen.promise = texts.say(kind->many ? "evaluation.promise-many" : "evaluation.promise-one");
  if (kind->many) {
    screen.by_score = view.by_score;
    screen.modes = {{"score", texts.say("evaluation.by-score"), {}, view.by_score},
                    {"forms", texts.say("evaluation.by-form"), {}, !view.by_score}};
  }
  if (const auto typed = view.typed.find(kind->id); kind->many && !screen.by_score && typed != view.typed.end()) {
    for (std::size_t index = 0; index < typed->second.size(); ++index) {
      const auto& id = typed->second[index];
      screen.forms.push_back({base::to_text(id), std::to_string(index + 1), {}, id == view.open});
    }
  }
  add_meeting_facts(context, document, screen);
  fill_rows(context, document.state(), *kind, screen);
  fill_stored(context, document.state(), *kind, screen);
  return screen;
}

}  // namespace beraad::present
