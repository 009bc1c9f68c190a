// What one answer holds, whatever its field's type. The type of the field says how to read it.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/base/ids.hpp"

namespace beraad::session {

using base::Uuid;

struct ListItem {
  Uuid id;  // ranking refers to it, so items may move
  std::string text;
  bool struck = false;  // its text was struck and is gone for good
  friend bool operator==(const ListItem&, const ListItem&) = default;
};

using Cell = std::variant<std::string, bool, std::int64_t>;  // text, option id, date, person | yes/no | rating

struct Row {
  Uuid id;
  std::string key;         // "A", a participant, a stakeholder's name, an organisation, a fixed id; free tables: empty
  std::string short_name;  // of an option: at most five words for the strip; empty = its first words
  std::map<std::string, Cell, std::less<>> cells;  // by column id; an empty cell is absent
  std::set<std::string, std::less<>> struck;       // columns whose text was struck; "*" = the whole row
  friend bool operator==(const Row&, const Row&) = default;
};

using Items = std::vector<ListItem>;         // list
using Rows = std::vector<Row>;               // table, matrix; a per-participant record has exactly one row
using Selection = std::vector<std::string>;  // multi_choice: option ids; ranking: list item ids, best first

/// string: short_text, long_text, choice (option id), date, datetime (ISO), person (code or role).
using FieldValue = std::variant<std::string, bool, std::int64_t, Selection, Items, Rows>;

/// True when nothing is left in it: blank text, no items, no rows. false and 0 are answers.
[[nodiscard]] bool is_empty(const FieldValue& value);
[[nodiscard]] std::string cell_text(const Row& row, std::string_view column);  // "" when absent or not text

}  // namespace beraad::session
