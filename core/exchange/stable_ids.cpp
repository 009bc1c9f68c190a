#include "core/exchange/stable_ids.hpp"

#include <charconv>

namespace beraad::exchange {

using session::AnswerKey;

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
    auto& order = m_rows[key];
    order.clear();
    for (session::Row& row : *rows) order.push_back(row.id = id_of(key, row.key, occurrences[row.key]++));
  } else if (auto* chosen = std::get_if<session::Selection>(&value)) {
    const protocol::Step* step = m_protocol.find_step(key.step);
    const protocol::Field* field = step == nullptr ? nullptr : step->find_field(key.field);
    if (field == nullptr || field->type != protocol::FieldType::Ranking) return value;
    const auto place = protocol::find_ranked_list(m_protocol, *step, field->items_from);
    if (!place) return value;
    const AnswerKey list{place.step->id, place.field->id, {}};
    const auto& ranked_rows = m_rows[list];
    for (std::string& entry : *chosen) {
      std::size_t position = 1;
      std::from_chars(entry.data(), entry.data() + entry.size(), position);
      const bool of_row = position > 0 && position <= ranked_rows.size();
      entry = base::to_text(of_row ? ranked_rows[position - 1] : id_of(list, "", position - 1));
    }
  }
  return value;
}

}  // namespace beraad::exchange
