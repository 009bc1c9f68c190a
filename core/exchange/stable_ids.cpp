#include "core/exchange/stable_ids.hpp"

#include <charconv>

namespace beraad::exchange {

using session::AnswerKey;

AnswerKey find_ranked_list(const protocol::Protocol& protocol, std::string_view step, std::string_view items_from) {
  AnswerKey found;
  const std::size_t own = protocol.position_of(step);
  for (std::size_t position = 0; position < protocol.steps.size(); ++position) {
    const protocol::Step& candidate = protocol.steps[position];
    const protocol::Field* field = candidate.find_field(items_from);
    if (field == nullptr || field->type != protocol::FieldType::List || field->per_participant) continue;
    if (position <= own || found.step.empty()) found = {candidate.id, field->id, {}};
  }
  return found;
}

base::Uuid StableIds::id_of(const AnswerKey& key, const std::string& name, std::size_t occurrence) {
  const auto [known, is_new] = m_known.try_emplace({key, name, occurrence});
  if (is_new) known->second = m_ids.random_id();
  return known->second;
}

session::FieldValue StableIds::with_ids(const AnswerKey& key, session::FieldValue value) {
  if (auto* items = std::get_if<session::Items>(&value)) {
    for (std::size_t position = 0; position < items->size(); ++position) {
      (*items)[position].id = id_of(key, "", position);
    }
  } else if (auto* rows = std::get_if<session::Rows>(&value)) {
    std::map<std::string, std::size_t> occurrences;
    for (session::Row& row : *rows) row.id = id_of(key, row.key, occurrences[row.key]++);
  } else if (auto* chosen = std::get_if<session::Selection>(&value)) {
    const protocol::Step* step = m_protocol.find_step(key.step);
    const protocol::Field* field = step == nullptr ? nullptr : step->find_field(key.field);
    if (field == nullptr || field->type != protocol::FieldType::Ranking) return value;
    const AnswerKey list = find_ranked_list(m_protocol, key.step, field->items_from);
    for (std::string& entry : *chosen) {
      std::size_t position = 1;
      std::from_chars(entry.data(), entry.data() + entry.size(), position);
      entry = base::to_text(id_of(list, "", position - 1));
    }
  }
  return value;
}

}  // namespace beraad::exchange
