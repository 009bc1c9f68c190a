#include "core/exchange/contact_wish.hpp"

#include <algorithm>

namespace beraad::exchange {
namespace {

using session::EvaluationForm;

bool says_yes(const EvaluationForm& form, const std::string& question) {
  const auto answer = form.answers.find(question);
  const auto* yes = answer != form.answers.end() ? std::get_if<bool>(&answer->second) : nullptr;
  return yes != nullptr && *yes;
}

/// Stored forms of that kind in which somebody wishes it; null where nobody does.
const std::vector<EvaluationForm>* forms_with_wish(const Form& kind, const session::State& state) {
  const auto* forms = kind.contact_had ? session::find_forms(state, kind.id) : nullptr;
  if (forms == nullptr) return nullptr;
  const bool wished =
      std::ranges::any_of(*forms, [&](const EvaluationForm& form) { return says_yes(form, kind.contact_wanted); });
  return wished ? forms : nullptr;
}

}  // namespace

ContactWish contact_wish(const Vocabulary& vocabulary, const session::State& state) {
  auto wish = ContactWish::None;
  for (const Form& kind : vocabulary.forms) {
    const auto* forms = forms_with_wish(kind, state);
    if (forms == nullptr) continue;
    const bool waits = std::ranges::any_of(*forms, [&](const EvaluationForm& form) {
      return says_yes(form, kind.contact_wanted) && !says_yes(form, kind.contact_had->id);
    });
    if (waits) return ContactWish::Waits;
    wish = ContactWish::Met;
  }
  return wish;
}

std::optional<session::RecordEvaluation> note_contact(const Vocabulary& vocabulary, const session::State& state,
                                                      bool met) {
  for (const Form& kind : vocabulary.forms) {
    const auto* forms = forms_with_wish(kind, state);
    if (forms == nullptr) continue;
    session::RecordEvaluation record{kind.id, *forms};
    bool differs = false;
    for (EvaluationForm& form : record.forms) {
      if (!says_yes(form, kind.contact_wanted) || says_yes(form, kind.contact_had->id) == met) continue;
      form.answers[kind.contact_had->id] = met;
      differs = true;
    }
    if (differs) return record;
  }
  return std::nullopt;
}

}  // namespace beraad::exchange
