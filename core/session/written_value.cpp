#include "core/session/written_value.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::session {

namespace {

constexpr std::string_view k_whole_row = "*";

bool is_blank_cell(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text && base::is_blank(*text);
}

/// What makes an entry the same as an earlier one, beside its id: the row's key, the item's text.
const std::string& sameness(const Row& row) { return row.key; }
const std::string& sameness(const ListItem& item) { return item.text; }

template <class T>
const T* find_entry(const std::vector<T>* entries, const Uuid& id) {
  if (!entries) return nullptr;
  const auto found = std::ranges::find(*entries, id, &T::id);
  return found == entries->end() ? nullptr : &*found;
}

/// Gives every entry without id one: of the earlier entry that it continues, else a new one.
template <class T>
void give_ids(std::vector<T>& entries, const std::vector<T>* before, base::Ids& ids) {
  std::vector<const T*> unclaimed;  // by position; null once claimed
  if (before) {
    for (const T& entry : *before) {
      unclaimed.push_back(std::ranges::find(entries, entry.id, &T::id) == entries.end() ? &entry : nullptr);
    }
  }
  const auto claim = [&](T& entry, const T*& earlier) {
    entry.id = earlier->id;
    earlier = nullptr;
  };
  for (T& entry : entries) {
    if (!entry.id.is_nil() || sameness(entry).empty()) continue;
    const auto same = [&](const T* earlier) { return earlier && sameness(*earlier) == sameness(entry); };
    const auto found = std::ranges::find_if(unclaimed, same);
    if (found != unclaimed.end()) claim(entry, *found);
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].id.is_nil()) continue;
    const bool continues = i < unclaimed.size() && unclaimed[i] != nullptr &&
                           (sameness(entries[i]).empty() || std::is_same_v<T, ListItem>);
    if (continues) {
      claim(entries[i], unclaimed[i]);
    } else {
      entries[i].id = ids.random_id();
    }
  }
}

/// Only redaction strikes: a mark stays when it was there and nothing was written in its place.
void keep_struck_marks(Row& row, const Row* before) {
  row.struck.clear();
  if (!before) return;
  for (const std::string& column : before->struck) {
    const bool is_over =
        column == k_whole_row ? !row.cells.empty() || row.key != before->key : row.cells.contains(column);
    if (!is_over) row.struck.insert(column);
  }
}

Rows written_rows(const protocol::Field& field, Rows rows, const Rows* before, base::Ids& ids) {
  for (Row& row : rows) std::erase_if(row.cells, [](const auto& cell) { return is_blank_cell(cell.second); });
  if (field.per_participant && rows.size() == 1 && before && !before->empty()) rows.front().id = before->front().id;
  give_ids(rows, before, ids);
  for (Row& row : rows) keep_struck_marks(row, find_entry(before, row.id));
  std::erase_if(rows, [](const Row& row) { return row.cells.empty() && row.key.empty() && row.struck.empty(); });
  return rows;
}

Items written_items(Items items, const Items* before, base::Ids& ids) {
  const auto is_nothing = [&](const ListItem& item) {
    const ListItem* earlier = find_entry(before, item.id);
    return base::is_blank(item.text) && !(earlier && earlier->struck);
  };
  std::erase_if(items, is_nothing);
  give_ids(items, before, ids);
  for (ListItem& item : items) {
    const ListItem* earlier = find_entry(before, item.id);
    item.struck = earlier && earlier->struck && base::is_blank(item.text);
  }
  return items;
}

}  // namespace

FieldValue written_value(const protocol::Field& field, FieldValue value, const FieldValue* before, base::Ids& ids) {
  if (auto* rows = std::get_if<Rows>(&value)) {
    return written_rows(field, std::move(*rows), before ? std::get_if<Rows>(before) : nullptr, ids);
  }
  if (auto* items = std::get_if<Items>(&value)) {
    return written_items(std::move(*items), before ? std::get_if<Items>(before) : nullptr, ids);
  }
  return value;
}

}  // namespace beraad::session
