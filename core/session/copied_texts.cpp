#include "core/session/copied_texts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/session/copied_rows.hpp"
#include "core/session/rows.hpp"

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::FieldType;

/// What a line ever said, by column; under "" where it has none.
using Said = std::map<std::string, std::vector<Cell>, std::less<>>;

const Cell* find_cell(const Row& row, const std::string& column) {
  const auto cell = row.cells.find(column);
  return cell != row.cells.end() ? &cell->second : nullptr;
}

Cell on_one_line(Cell cell) {
  if (auto* text = std::get_if<std::string>(&cell)) std::ranges::replace(*text, '\n', ' ');
  return cell;
}

/// Of each line that is struck, as it is copied: on one line.
std::map<Uuid, Said> said_in(const AnswerRecord& record, const StrikeText& struck) {
  std::map<Uuid, Said> lines;
  const auto add = [&](const Uuid& line, const std::string& column, Cell cell) {
    if (!struck.row.is_nil() && struck.row != line) return;
    if (!struck.column.empty() && struck.column != column) return;
    lines[line][column].push_back(on_one_line(std::move(cell)));
  };
  for (const Revision& revision : record.revisions) {
    if (const auto* text = std::get_if<std::string>(&revision.value)) add({}, {}, *text);
    if (const auto* items = std::get_if<Items>(&revision.value)) {
      for (const ListItem& item : *items) add(item.id, {}, item.text);
    }
    if (const auto* rows = std::get_if<Rows>(&revision.value)) {
      for (const Row& row : *rows) {
        for (const auto& [column, cell] : row.cells) add(row.id, column, cell);
      }
    }
  }
  return lines;
}

/// The cells of a row that hold what the line said; nothing when one of them says something else.
Said copied_in(const Row& row, const Field& table, const Said& said) {
  const auto text = std::ranges::find(table.columns, FieldType::ShortText, &Column::type);
  Said copied;
  for (const auto& [column, cells] : said) {
    const auto cell = row.cells.find(!column.empty() ? column : text != table.columns.end() ? text->id : column);
    if (cell == row.cells.end()) continue;
    if (std::ranges::find(cells, cell->second) == cells.end()) return {};
    copied[cell->first] = {cell->second};
  }
  return copied;
}

class Search {
 public:
  Search(const protocol::Protocol& protocol, const State& state) : m_protocol(protocol), m_state(state) {}

  void follow(const AnswerKey& source, const Said& said) {
    for (const protocol::Step& step : m_protocol.steps) {
      for (const Field& field : step.fields) {
        const auto place = protocol::find_row_source(m_protocol, step, field.rows_from);
        if (!place || place.field == &field || field.rows != protocol::RowSource::Free) continue;
        if (place.step->id != source.step || place.field->id != source.field) continue;
        take_row({step.id, field.id, {}}, field, source.participant, said);
      }
    }
  }
  /// Tables about the same actions know each other's rows by their ids: what one says of an action may have come along
  /// into another, such as from carrying it into practice to looking back on it.
  void follow_row(const AnswerKey& source, const Uuid& line, const Said& said) {
    const Field* from = find_field(source);
    if (from == nullptr || !holds_agreed(*from)) return;
    for (const auto& [key, record] : m_state.answers) {
      const Field* table = key != source ? find_field(key) : nullptr;
      if (table == nullptr || !holds_agreed(*table)) continue;
      for (const auto& [column, cells] : said) take_cell(key, record, line, column, cells);
    }
  }
  [[nodiscard]] CopiedTexts found() && { return std::move(m_found); }

 private:
  /// A table begins with its first revision: nothing was ever answered there before.
  void take_row(const AnswerKey& key, const Field& table, const std::string& author, const Said& said) {
    const AnswerRecord* record = find_answer(m_state, key);
    const auto* began = record != nullptr ? std::get_if<Rows>(&record->revisions.front().value) : nullptr;
    if (began == nullptr) return;
    const auto person = std::ranges::find(table.columns, FieldType::Person, &Column::type);
    const Row* chosen = nullptr;
    for (const Row& row : *began) {
      const auto by = person != table.columns.end() ? row.cells.find(person->id) : row.cells.end();
      const bool is_others = !author.empty() && by != row.cells.end() && by->second != Cell(author);
      const Said copied = copied_in(row, table, said);
      if (is_others || m_taken.contains(row.id) || copied.empty()) continue;
      const bool as_copied =
          std::ranges::all_of(copied, [&](const auto& cell) { return stands(key, row, cell.first); });
      if (chosen == nullptr || as_copied) chosen = &row;
      if (as_copied) break;
    }
    if (chosen == nullptr) return;
    m_taken.insert(chosen->id);
    const Said copied = copied_in(*chosen, table, said);
    for (const auto& [column, cells] : copied) {
      if (stands(key, *chosen, column)) {
        m_found.as_copied.push_back({key, chosen->id, column});
      } else {
        m_found.changed.push_back({{key, chosen->id, column}, cells.front()});
      }
    }
    follow(key, copied);
  }

  [[nodiscard]] const Field* find_field(const AnswerKey& key) const {
    const auto* step = m_protocol.find_step(key.step);
    return step != nullptr ? step->find_field(key.field) : nullptr;
  }
  void take_cell(const AnswerKey& key, const AnswerRecord& record, const Uuid& line, const std::string& column,
                 const std::vector<Cell>& said) {
    std::vector<Cell> held;
    bool stands = false;  // as it was said, or nothing any more
    for (const Revision& revision : record.revisions) {
      const auto* rows = std::get_if<Rows>(&revision.value);
      if (rows == nullptr) continue;
      const auto row = std::ranges::find(*rows, line, &Row::id);
      const Cell* cell = row != rows->end() ? find_cell(*row, column) : nullptr;
      const bool is_said = cell != nullptr && std::ranges::find(said, on_one_line(*cell)) != said.end();
      if (is_said && std::ranges::find(held, *cell) == held.end()) held.push_back(*cell);
      stands = cell == nullptr || is_said;
    }
    if (held.empty()) return;
    if (stands) {
      m_found.as_copied.push_back({key, line, column});
    } else {
      for (Cell& words : held) m_found.changed.push_back({{key, line, column}, std::move(words)});
    }
  }

  /// Nobody wrote something else there; also where it was taken out, since earlier events hold it still.
  [[nodiscard]] bool stands(const AnswerKey& key, const Row& began, const std::string& column) const {
    const Rows* rows = find_rows(m_state, key);
    if (rows == nullptr) return true;
    const auto row = std::ranges::find(*rows, began.id, &Row::id);
    const auto cell = row != rows->end() ? row->cells.find(column) : began.cells.end();
    return row == rows->end() || cell == row->cells.end() || cell->second == began.cells.at(column);
  }

  const protocol::Protocol& m_protocol;
  const State& m_state;
  std::set<Uuid> m_taken;  // each row is the copy of one line
  CopiedTexts m_found;
};

}  // namespace

CopiedTexts copies_of(const protocol::Protocol& protocol, const State& state, const StrikeText& struck) {
  Search search(protocol, state);
  if (const AnswerRecord* record = find_answer(state, struck.key)) {
    for (const auto& [line, said] : said_in(*record, struck)) {
      search.follow(struck.key, said);
      if (!line.is_nil()) search.follow_row(struck.key, line, said);
    }
  }
  return std::move(search).found();
}

}  // namespace beraad::session
