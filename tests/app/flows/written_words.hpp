// The words that MethodPlayer typed, each of which stands nowhere else: where they are shows what goes along with a
// case and what does not.
#pragma once

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "core/session/document.hpp"

namespace beraad::test {

using WrittenWords = std::set<std::string>;
/// Of a field, or of one of its columns; null for the field itself and the names of its rows.
using WantedPart = std::function<bool(const protocol::Field&, const protocol::Column*)>;

inline bool is_written_word(const std::string& text) {
  return text.size() > 1 && text[0] == 'w' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Those in what is wanted, whoever wrote it.
inline WrittenWords written_words(
    const session::SessionDocument& document,
    const WantedPart& wanted = [](const protocol::Field&, const protocol::Column*) { return true; }) {
  WrittenWords words;
  const auto add = [&](const std::string& text) {
    if (is_written_word(text)) words.insert(text);
  };
  for (const auto& [key, record] : document.state().answers) {
    const auto* step = document.protocol().find_step(key.step);
    const auto* field = step != nullptr ? step->find_field(key.field) : nullptr;
    const auto* value = field != nullptr ? session::find_value(document.state(), key) : nullptr;
    if (value == nullptr) continue;
    const bool whole = wanted(*field, nullptr);
    if (const auto* text = std::get_if<std::string>(value); text != nullptr && whole) add(*text);
    if (const auto* items = std::get_if<session::Items>(value); items != nullptr && whole) {
      for (const auto& item : *items) add(item.text);
    }
    const auto* rows = std::get_if<session::Rows>(value);
    if (rows == nullptr) continue;
    for (const auto& row : *rows) {
      if (whole) add(row.key);
      for (const auto& [column, cell] : row.cells) {
        const auto* text = std::get_if<std::string>(&cell);
        const auto* of = field->find_column(column);
        if (text != nullptr && of != nullptr && wanted(*field, of)) add(*text);
      }
    }
  }
  return words;
}

/// What one method found out before it judged, as far as the other asks for the same: fields of the group with that
/// role in both, and of their columns those that both have a role for.
inline WrittenWords words_that_fit(const session::SessionDocument& document, const protocol::Protocol& to,
                                   const std::set<protocol::Role>& roles) {
  return written_words(document, [&](const protocol::Field& field, const protocol::Column* column) {
    const auto place = protocol::find_by_role(to, field.role);
    if (!roles.contains(field.role) || !place || field.per_participant) return false;
    return column == nullptr ||
           (column->role != protocol::Role::None && place.field->find_column(column->role) != nullptr);
  });
}

inline WrittenWords in_both(const WrittenWords& one, const WrittenWords& other) {
  WrittenWords both;
  std::ranges::set_intersection(one, other, std::inserter(both, both.end()));
  return both;
}

}  // namespace beraad::test
