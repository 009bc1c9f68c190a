#include "core/session/judgement.hpp"

namespace beraad::session {

std::optional<bool> changed_mind(const protocol::Field& field, const FieldValue* value) {
  const auto* changed = field.find_column(protocol::Role::Changed);
  const auto* rows = value != nullptr ? std::get_if<Rows>(value) : nullptr;
  if (changed == nullptr || rows == nullptr || rows->empty()) return std::nullopt;
  const auto cell = rows->front().cells.find(changed->id);
  const bool* yes = cell != rows->front().cells.end() ? std::get_if<bool>(&cell->second) : nullptr;
  return yes != nullptr ? std::optional(*yes) : std::nullopt;
}

}  // namespace beraad::session
