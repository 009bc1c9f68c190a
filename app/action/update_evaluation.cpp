// Evaluation forms as they are typed in from paper. While that goes on each answer is a draft, so that nothing is lost
// and no order is kept; then all forms of a kind become part of the session at once, shuffled. Stored forms can be
// completed and corrected in the same way.
#include <algorithm>
#include <charconv>

#include "app/action/update_parts.hpp"
#include "app/state/form_texts.hpp"
#include "core/base/text.hpp"

namespace beraad::action {
namespace {

using FormAnswers = std::map<std::string, session::Cell, std::less<>>;

struct FormDraft {
  std::string path;
  EditorRef editor;
  std::string text;
};

std::vector<FormDraft> drafts_of(const World& world, std::string_view form) {
  std::vector<FormDraft> drafts;
  for (const auto& path : world.app.drafts.editors()) {
    auto editor = state::read_editor(path);
    if (!editor || editor->part != EditorRef::Part::Form || editor->key.step != form) continue;
    drafts.push_back({path, std::move(*editor), world.app.drafts.find(path)->text});
  }
  return drafts;
}

const std::vector<session::EvaluationForm>* stored_forms(const World& world, const std::string& form) {
  const auto* document = world.document();
  return document != nullptr ? session::find_forms(document->state(), form) : nullptr;
}

/// A draft as what its question holds; nothing for a blank one or a rating that is none.
std::optional<session::Cell> answer_of(const protocol::Field& field, const std::string& text) {
  if (base::is_blank(text)) return std::nullopt;
  if (field.type == protocol::FieldType::YesNo) return session::Cell{text == "yes"};
  if (field.type != protocol::FieldType::Rating) return session::Cell{text};
  std::int64_t rating = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rating);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return session::Cell{rating};
}

/// The stored forms of a kind with the drafts in them; forms in which nothing stands are left out.
std::vector<session::EvaluationForm> filled_forms(const World& world, const exchange::Form& kind,
                                                  const std::vector<FormDraft>& drafts) {
  std::map<Uuid, FormAnswers> forms;
  if (const auto* stored = stored_forms(world, kind.id)) {
    for (const auto& form : *stored) forms[form.id] = form.answers;
  }
  for (const FormDraft& draft : drafts) {
    const auto* field = kind.find_field(draft.editor.key.field);
    if (field == nullptr) continue;
    auto& answers = forms[draft.editor.row];
    if (auto answer = answer_of(*field, draft.text)) {
      answers[field->id] = std::move(*answer);
    } else {
      answers.erase(field->id);
    }
  }
  std::vector<session::EvaluationForm> filled;
  for (auto& [id, answers] : forms) {
    if (!answers.empty()) filled.push_back({id, std::move(answers)});
  }
  return filled;
}

/// Which forms of the kind are there to type in: the stored ones, to complete and correct, and what is being typed. Of
/// what many fill in there is always one more, so that nobody types in a stored form by mistake.
void show_form(World& world, const exchange::Form& kind) {
  const auto* document = world.document();
  if (document == nullptr) return;
  auto& evaluation = world.app.session.evaluation;
  evaluation.form = kind.id;
  auto& typed = evaluation.typed[kind.id];
  for (const Uuid& id : state::forms_of_kind(world.app.drafts, document->state(), kind.id)) {
    if (std::ranges::find(typed, id) == typed.end()) typed.push_back(id);
  }
  const auto* stored = stored_forms(world, kind.id);
  const auto is_stored = [&](const Uuid& id) {
    return stored != nullptr && std::ranges::find(*stored, id, &session::EvaluationForm::id) != stored->end();
  };
  if (typed.empty() || (kind.many && is_stored(typed.back()))) typed.push_back(world.surroundings.ids.random_id());
  evaluation.open = typed.back();
}

}  // namespace

bool store_forms(World& world) {
  const auto* document = world.document();
  if (document == nullptr) return true;
  bool stored = false;
  for (const auto& kind : world.surroundings.vocabulary.forms) {
    const auto drafts = drafts_of(world, kind.id);
    if (drafts.empty()) continue;
    std::vector<std::string> finished;
    for (const FormDraft& draft : drafts) finished.push_back(draft.path);
    auto forms = filled_forms(world, kind, drafts);
    const bool changes = !forms.empty() || stored_forms(world, kind.id) != nullptr;  // the last one may be taken away
    if (changes && !run(world, session::RecordEvaluation{kind.id, std::move(forms)}, finished)) return false;
    for (const std::string& path : finished) {
      world.app.drafts.forget(path);
      world.workspace->remove_draft(world.app.session.session, path);
    }
    world.app.session.evaluation.typed.erase(kind.id);
    stored = true;
  }
  if (stored) say(world, world.texts().say("evaluation.stored"), true);
  return true;
}

void carry_out(World& world, const OpenEvaluation&) {
  const auto& kinds = world.surroundings.vocabulary.forms;
  if (world.document() == nullptr || kinds.empty()) return;
  commit_drafts(world);
  world.app.session.active.reset();
  world.app.route = state::Route::Evaluation;
  world.app.session.evaluation.all_questions = false;
  show_form(world, kinds.front());
}

void carry_out(World& world, const ChooseForm& meant) {
  world.app.session.active.reset();
  const auto* kind = world.surroundings.vocabulary.find_form(meant.form);
  if (kind == nullptr) return;
  if (meant.form != world.app.session.evaluation.form) world.app.session.evaluation.all_questions = false;
  show_form(world, *kind);
}

void carry_out(World& world, const ChooseTypedForm& meant) {
  world.app.session.active.reset();
  world.app.session.evaluation.open = meant.id;
}

void carry_out(World& world, const AddForm&) {
  auto& evaluation = world.app.session.evaluation;
  world.app.session.active.reset();
  evaluation.open = world.surroundings.ids.random_id();
  evaluation.typed[evaluation.form].push_back(evaluation.open);
}

void carry_out(World& world, const ChooseInForm& meant) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const bool again = state::text_in_form(world.app.drafts, document->state(), meant.editor) == meant.option;
  const std::string text = again ? std::string{} : meant.option;  // pressed once more: no answer
  world.app.drafts.type(state::to_path(meant.editor), text, text.size(), world.steady_ms());
}

/// A score goes into the first form where that question is open, stored or not: whose form that is, nobody knows or
/// needs to. It is taken from the last form that holds it.
void carry_out(World& world, const TallyScore& meant) {
  const auto* document = world.document();
  if (document == nullptr) return;
  auto& evaluation = world.app.session.evaluation;
  world.app.session.active.reset();
  auto& typed = evaluation.typed[evaluation.form];
  const auto editor = [&](const Uuid& form) { return state::form_editor(evaluation.form, meant.field, form); };
  const auto type = [&](const Uuid& form, const std::string& text) {
    world.app.drafts.type(state::to_path(editor(form)), text, text.size(), world.steady_ms());
  };
  const auto holds = [&](const std::string& text) {
    return [&, text](const Uuid& form) {
      const auto standing = state::text_in_form(world.app.drafts, document->state(), editor(form));
      return text.empty() ? base::is_blank(standing) : standing == text;
    };
  };
  if (meant.by < 0) {
    const auto last = std::find_if(typed.rbegin(), typed.rend(), holds(meant.option));
    if (last != typed.rend()) type(*last, {});
    return;
  }
  const auto open = std::ranges::find_if(typed, holds({}));
  if (open != typed.end()) {
    type(*open, meant.option);
    return;
  }
  typed.push_back(world.surroundings.ids.random_id());
  evaluation.open = typed.back();
  type(typed.back(), meant.option);
}

void carry_out(World& world, const TypeByScore& meant) {
  world.app.session.active.reset();
  world.app.session.evaluation.by_score = meant.by_score;
}
void carry_out(World& world, const ShowAllQuestions&) {
  auto& all = world.app.session.evaluation.all_questions;
  all = !all;
}

void carry_out(World& world, const StoreForms&) {
  world.app.session.active.reset();
  if (!store_forms(world)) return;
  if (const auto* kind = world.surroundings.vocabulary.find_form(world.app.session.evaluation.form)) {
    show_form(world, *kind);
  }
}

void carry_out(World& world, const SkipEvaluation& meant) { run(world, session::SkipEvaluation{meant.reason}); }

}  // namespace beraad::action
