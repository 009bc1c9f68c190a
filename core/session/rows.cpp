#include "core/session/rows.hpp"

#include <algorithm>

namespace beraad::session {

const Rows* find_rows(const State& state, const AnswerKey& key) {
  const FieldValue* value = find_value(state, key);
  return value != nullptr ? std::get_if<Rows>(value) : nullptr;
}

Rows rows_by_role(const SessionDocument& document, protocol::Role role) {
  const auto place = protocol::find_by_role(document.protocol(), role);
  const Rows* rows = place ? find_rows(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  return rows != nullptr ? *rows : Rows{};
}

std::string text_in(const protocol::Field& table, const Row& row, protocol::Role role) {
  const auto* column = table.find_column(role);
  return column != nullptr ? cell_text(row, column->id) : std::string{};
}

std::string option_in(const protocol::Field& table, const Row& row, protocol::Role role, base::Language language) {
  const auto* column = table.find_column(role);
  if (column == nullptr) return {};
  const auto& options = column->choices.options;
  const auto chosen = std::ranges::find(options, cell_text(row, column->id), &protocol::Option::id);
  return chosen != options.end() ? chosen->label.in(language) : std::string{};
}

}  // namespace beraad::session
