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
  const Notions notions = notions_of(method);
  Form fits = form;
  std::erase_if(fits.fields, [&](const auto& field) { return !is_asked(form.by_method, field.id, notions); });
  for (auto& field : fits.fields) {
    if (const auto* words = words_for(form.by_method, field.id, notions)) field.label = *words;
  }
  return fits;
}

}  // namespace beraad::exchange
