// Evaluation forms as they are typed in, new ones and stored ones alike.
#include <algorithm>
#include <map>
#include <set>

#include "app/present/closing_screen.hpp"
#include "app/present/present_session.hpp"
#include "app/state/form_texts.hpp"
#include "core/base/text.hpp"
#include "core/exchange/fitting_form.hpp"

namespace beraad::present {
namespace {

using protocol::FieldType;

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

/// A question with how many gave each answer, in forms that are stored or being typed in.
EvaluationRow tally_row(const Context& context, const session::State& state, const exchange::Form& kind,
                        const protocol::Field& field) {
  EvaluationRow row;
  row.label = field.label.in(context.texts.language());
  row.options = options_of(field, {}, context.texts);
  row.field = field.id;
  std::map<std::string, int> counts;
  for (const auto& form : state::forms_of_kind(context.app.drafts, state, kind.id)) {
    ++counts[state::text_in_form(context.app.drafts, state, state::form_editor(kind.id, field.id, form))];
  }
  for (auto& option : row.options) {
    const auto count = counts.find(option.id);
    if (count == counts.end()) continue;
    row.counted.push_back({option.id, option.label, {}, false});
    option.chosen = true;
    option.label = context.texts.say("evaluation.tally", {option.label, std::to_string(count->second)});
  }
  if (!row.counted.empty()) row.one_less = context.texts.say("evaluation.one-less");
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
      if (field.type != FieldType::ShortText) screen.rows.push_back(tally_row(context, state, kind, field));
      continue;
    }
    EditorRef editor = state::form_editor(kind.id, field.id, view.open);
    const std::string standing = state::text_in_form(context.app.drafts, state, editor);
    EvaluationRow row;
    row.label = field.label.in(context.texts.language());
    row.text = present_editor(context, std::move(editor), standing, {}, true, screen.enabled);
    row.options = options_of(field, row.text.text, context.texts);
    screen.rows.push_back(std::move(row));
  }
}

/// Forms of that kind in which something was typed, or taken away, that is not yet stored.
std::size_t count_waiting(const Context& context, const session::State& state, const exchange::Form& kind) {
  const auto* stored = session::find_forms(state, kind.id);
  const auto is_stored = [&](const base::Uuid& form) {
    return stored != nullptr && std::ranges::find(*stored, form, &session::EvaluationForm::id) != stored->end();
  };
  std::set<base::Uuid> forms;
  for (const auto& path : context.app.drafts.editors()) {
    const auto editor = state::read_editor(path);
    if (!editor || editor->part != EditorRef::Part::Form || editor->key.step != kind.id) continue;
    const bool nothing_yet = base::is_blank(context.app.drafts.find(path)->text) && !is_stored(editor->row);
    if (!nothing_yet) forms.insert(editor->row);
  }
  return forms.size();
}

void fill_stored(const Context& context, const session::State& state, const exchange::Form& kind,
                 EvaluationScreen& screen) {
  const auto& texts = context.texts;
  const auto* forms = session::find_forms(state, kind.id);
  screen.stored = texts.count("evaluation.forms", forms == nullptr ? 0 : static_cast<std::int64_t>(forms->size()));
  std::size_t waiting = 0;
  for (const auto& each : context.vocabulary.forms) waiting += count_waiting(context, state, each);
  screen.can_store = screen.enabled && waiting > 0;
  if (waiting > 0) screen.waiting = texts.count("evaluation.waiting", static_cast<std::int64_t>(waiting));
  add_results(context, state, kind, screen);
}

}  // namespace

EvaluationScreen present_evaluation(const Context& context, const session::SessionDocument& document,
                                    bool was_looked_back_on) {
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
  const auto* found = context.vocabulary.find_form(view.form);
  if (found == nullptr) return screen;
  const auto kind = exchange::fitted_to(*found, document.protocol(), document.state());
  screen.promise = texts.say(kind.many ? "evaluation.promise-many" : "evaluation.promise-one");
  if (kind.many) {
    screen.by_score = view.by_score;
    screen.modes = {{"score", texts.say("evaluation.by-score"), {}, view.by_score},
                    {"forms", texts.say("evaluation.by-form"), {}, !view.by_score}};
  }
  if (const auto typed = view.typed.find(kind.id); kind.many && !screen.by_score && typed != view.typed.end()) {
    for (std::size_t index = 0; index < typed->second.size(); ++index) {
      const auto& id = typed->second[index];
      screen.forms.push_back({base::to_text(id), std::to_string(index + 1), {}, id == view.open});
    }
  }
  add_meeting_facts(context, document, was_looked_back_on, screen);
  fill_rows(context, document.state(), kind, screen);
  fill_stored(context, document.state(), kind, screen);
  return screen;
}

}  // namespace beraad::present
