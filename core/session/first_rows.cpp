#include "core/session/first_rows.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/sentences.hpp"

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::FieldPlace;
using protocol::FieldType;

const Column* first_column(const Field& table, FieldType type) {
  const auto found = std::ranges::find(table.columns, type, &Column::type);
  return found != table.columns.end() ? &*found : nullptr;
}

std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

class RowWriter {
 public:
  RowWriter(const Field& table, const State& state, base::Ids& ids) : m_table(table), m_state(state), m_ids(ids) {}

  void take(const FieldPlace& source, const AnswerKey& key, const FieldValue& value) {
    const std::string& author = key.participant;
    if (const auto* text = std::get_if<std::string>(&value)) add_line(*text, author);
    if (const auto* items = std::get_if<Items>(&value)) {
      for (const ListItem& item : *items) add_line(item.text, author);  // of what was struck nothing is left
    }
    if (const auto* rows = std::get_if<Rows>(&value)) {
      for (const Row& row : *rows) add_row(source, key, row);
    }
  }
  [[nodiscard]] Rows rows() && { return std::move(m_rows); }

 private:
  void add_line(const std::string& text, const std::string& author) {
    const Column* place = first_column(m_table, FieldType::ShortText);
    if (place == nullptr || base::is_blank(text)) return;
    Row row;
    row.cells.emplace(place->id, on_one_line(text));
    add(std::move(row), author);
  }

  void add_row(const FieldPlace& source, const AnswerKey& key, const Row& earlier) {
    Row row;
    for (const Column& column : source.field->columns) {
      const auto cell = earlier.cells.find(column.id);
      const Column* place = m_table.find_column(column.id);
      const bool fits = cell != earlier.cells.end() && place != nullptr && place->type == column.type;
      const auto sight = sight_of(*source.step, *source.field, column, m_state, key, Audience::Room);
      if (fits && sight == Sight::Visible) row.cells.insert(*cell);
    }
    if (!row.cells.empty()) add(std::move(row), key.participant);
  }

  void add(Row row, const std::string& author) {
    row.id = m_ids.random_id();
    const Column* person = first_column(m_table, FieldType::Person);
    const bool is_named = m_state.setup.naming != Naming::None && !author.empty();
    if (person != nullptr && is_named) row.cells.emplace(person->id, author);
    m_rows.push_back(std::move(row));
  }

  const Field& m_table;
  const State& m_state;
  base::Ids& m_ids;
  Rows m_rows;
};

Rows rows_for(const FieldPlace& source, const Field& table, const State& state, base::Ids& ids) {
  RowWriter writer(table, state, ids);
  for (const std::string& author : authors_of(source, state)) {
    const AnswerKey key{source.step->id, source.field->id, author};
    const FieldValue* value = find_value(state, key);
    const bool can_be_read = sight_of(*source.step, *source.field, state, key, Audience::Room) == Sight::Visible;
    if (value != nullptr && can_be_read) writer.take(source, key, *value);
  }
  return std::move(writer).rows();
}

}  // namespace

std::vector<WriteAnswer> first_rows(const protocol::Protocol& protocol, const State& state, const protocol::Step& step,
                                    base::Ids& ids) {
  std::vector<WriteAnswer> tables;
  if (state.stage != Stage::Running || state.off_record) return tables;
  for (const Field& field : step.fields) {
    const AnswerKey key{step.id, field.id, {}};
    const bool has_names = field.rows != protocol::RowSource::Free;  // then the rows stand there already
    const bool begins = !field.rows_from.empty() && !has_names && find_answer(state, key) == nullptr;
    if (!begins || is_closed_by_round(step, field, state)) continue;
    const FieldPlace source = protocol::find_row_source(protocol, step, field.rows_from);
    Rows rows = source ? rows_for(source, field, state, ids) : Rows{};
    if (!rows.empty()) tables.push_back({key, std::move(rows), true});
  }
  return tables;
}

}  // namespace beraad::session
