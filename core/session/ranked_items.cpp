#include "core/session/ranked_items.hpp"

#include <algorithm>

#include "core/session/blocks.hpp"

namespace beraad::session {
namespace {

const FieldValue* find_list(const protocol::FieldPlace& list, const State& state) {
  return list ? find_value(state, {list.step->id, list.field->id, {}}) : nullptr;
}

/// Each line of the list or the table in words; a row by what stands first in it.
std::vector<BlockCell> lines_of(const std::vector<Block>& blocks) {
  if (blocks.empty()) return {};
  if (const auto* list = std::get_if<BulletList>(&blocks.front())) return list->items;
  std::vector<BlockCell> lines;
  if (const auto* table = std::get_if<TableBlock>(&blocks.front())) {
    for (const auto& cells : table->rows) {
      const auto first = std::ranges::find_if(cells, [](const BlockCell& cell) { return !cell.text.empty(); });
      lines.push_back(first == cells.end() ? BlockCell{} : *first);
    }
  }
  return lines;
}

}  // namespace

std::vector<Uuid> ids_in(const FieldValue& value) {
  std::vector<Uuid> ids;
  if (const auto* items = std::get_if<Items>(&value)) {
    for (const ListItem& item : *items) ids.push_back(item.id);
  } else if (const auto* rows = std::get_if<Rows>(&value)) {
    for (const Row& row : *rows) ids.push_back(row.id);
  }
  return ids;
}

std::vector<std::string> ranked_ids(const protocol::Protocol& protocol, const protocol::Step& step,
                                    const protocol::Field& ranking, const State& state) {
  std::vector<std::string> ids;
  const FieldValue* value = find_list(protocol::find_ranked_list(protocol, step, ranking.items_from), state);
  if (value == nullptr) return ids;
  for (const Uuid& id : ids_in(*value)) ids.push_back(base::to_text(id));
  return ids;
}

std::vector<RankedItem> ranked_items(const protocol::Protocol& protocol, const protocol::Step& step,
                                     const protocol::Field& ranking, const State& state, Audience audience,
                                     const base::Texts& texts) {
  std::vector<RankedItem> ranked;
  const auto list = protocol::find_ranked_list(protocol, step, ranking.items_from);
  if (find_list(list, state) == nullptr) return ranked;
  const auto ids = ranked_ids(protocol, step, ranking, state);
  const AnswerKey key{list.step->id, list.field->id, {}};
  const auto lines = lines_of(blocks_of(protocol, *list.step, *list.field, state, key, audience, texts));
  for (std::size_t index = 0; index < std::min(ids.size(), lines.size()); ++index) {
    if (lines[index].text.empty()) continue;  // a row in which nothing stands yet
    ranked.push_back({ids[index], lines[index].text, lines[index].struck});
  }
  return ranked;
}

}  // namespace beraad::session
