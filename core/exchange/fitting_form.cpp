#include "core/exchange/fitting_form.hpp"

#include <algorithm>

#include "core/protocol/words.hpp"

namespace beraad::exchange {
namespace {

constexpr std::string_view k_sealed_round = "sealed-round";

void add_role(Notions& notions, protocol::Role role) {
  if (role != protocol::Role::None) notions.emplace(protocol::word_of(role));
}

bool is_of(const MethodKind& kind, const Notions& notions) {
  const auto has = [&](const std::string& notion) { return notions.contains(notion); };
  return (kind.has.empty() || std::ranges::any_of(kind.has, has)) && std::ranges::none_of(kind.lacks, has);
}

/// What is kept although the method does not ask it keeps the words in which it was answered.
template <class IsKept>
Form fitted_but(const Form& form, const protocol::Protocol& method, IsKept is_kept) {
  const Notions notions = notions_of(method);
  Form fits = form;
  fits.fields.clear();
  for (protocol::Field field : form.fields) {
    const bool asked = is_asked(form.by_method, field.id, notions);
    if (!asked && !is_kept(field.id)) continue;
    const auto* words = asked ? words_for(form.by_method, field.id, notions) : nullptr;
    if (words != nullptr) field.label = *words;
    fits.fields.push_back(std::move(field));
  }
  return fits;
}

}  // namespace

Notions notions_of(const protocol::Protocol& method) {
  Notions notions;
  for (const auto& step : method.steps) {
    if (step.sealed) notions.emplace(k_sealed_round);
    for (const auto& field : step.fields) {
      add_role(notions, field.role);
      for (const auto& column : field.columns) add_role(notions, column.role);
    }
  }
  return notions;
}

bool is_notion(std::string_view word) {
  return word == k_sealed_round || protocol::read_word<protocol::Role>(word).has_value();
}

bool is_asked(const QuestionsByMethod& questions, std::string_view field, const Notions& notions) {
  const auto found = questions.find(field);
  return found == questions.end() || is_of(found->second.asked, notions);
}

const base::LocalText* words_for(const QuestionsByMethod& questions, std::string_view field, const Notions& notions) {
  const auto found = questions.find(field);
  if (found == questions.end()) return nullptr;
  const auto& wordings = found->second.wordings;
  const auto fits = std::ranges::find_if(wordings, [&](const auto& wording) { return is_of(wording.where, notions); });
  return fits == wordings.end() ? nullptr : &fits->label;
}

Form fitted(const Form& form, const protocol::Protocol& method) {
  return fitted_but(form, method, [](const std::string& /*field*/) { return false; });
}

Form fitted_to(const Form& form, const protocol::Protocol& method, const session::State& state) {
  const auto* stored = session::find_forms(state, form.id);
  return fitted_but(form, method, [&](const std::string& field) {
    return stored != nullptr &&
           std::ranges::any_of(*stored, [&](const auto& filled_in) { return filled_in.answers.contains(field); });
  });
}

}  // namespace beraad::exchange
