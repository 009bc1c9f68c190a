// Reads the value of one answer by the type of its field. Internal to the case reader.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/exchange/reading.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/value.hpp"

namespace beraad::exchange {

/// What the answers of one method define for each other; every row and item counts that any of them ever had.
struct DefinedSets {
  std::set<std::string, std::less<>> options, organisations, protocols;
  std::map<std::string, std::size_t, std::less<>> list_lengths;  // by field id
};

using People = std::map<std::string, bool, std::less<>>;  // code -> present

class ValueReader {
 public:
  ValueReader(Problems& problems, const People& people, const DefinedSets& sets, const Reach& reach = {})
      : m_problems(problems), m_people(people), m_sets(sets), m_reach(reach) {}

  /// The value, with nil ids and rankings as positions; nothing when a problem was reported.
  [[nodiscard]] std::optional<session::FieldValue> read(const Spot& spot, const protocol::Field& field) const;
  /// A cell of a table, or an answer of an evaluation form.
  [[nodiscard]] std::optional<session::Cell> read_cell(const Spot& spot, std::string_view name,
                                                       protocol::FieldType type, const protocol::Choices& choices,
                                                       int min, int max) const;

 private:
  [[nodiscard]] std::optional<session::FieldValue> read_items(const Spot& spot, const protocol::Field& field) const;
  [[nodiscard]] std::optional<session::FieldValue> read_selection(const Spot& spot, const protocol::Field& field) const;
  [[nodiscard]] std::optional<session::FieldValue> read_ranking(const Spot& spot, const protocol::Field& field) const;
  [[nodiscard]] std::optional<session::FieldValue> read_rows(const Spot& spot, const protocol::Field& field) const;
  [[nodiscard]] std::optional<session::Row> read_row(const Spot& spot, const protocol::Field& field, bool named) const;
  void check_row_name(const Spot& spot, const std::string& name, const protocol::Field& field) const;
  [[nodiscard]] bool check_option(const Spot& spot, const std::string& id, std::string_view name,
                                  const protocol::Choices& choices) const;
  [[nodiscard]] const std::set<std::string, std::less<>>& members_of(protocol::DynamicSet set) const;
  /// Typed and cleared: what was stored holds it, and it says nothing.
  [[nodiscard]] bool is_left_out(const json::Value& value) const;
  void check_person(const Spot& spot, std::string_view person) const;

  Problems& m_problems;
  const People& m_people;
  const DefinedSets& m_sets;
  const Reach m_reach;
};

}  // namespace beraad::exchange
