#include "core/session/prepared_row.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::FieldType;
using protocol::Role;
using protocol::Step;

/// The field of the form that says what the column asks for: of the same role, and without one of the same id.
const Field* asked_in(const Step& step, const Column& column) {
  return column.role != Role::None ? step.find_field(column.role) : step.find_field(column.id);
}

bool holds(const Column& column, const Field& field) {
  return column.type == FieldType::ShortText ? protocol::is_text(field.type) : column.type == field.type;
}

const Cell* find_cell(const Cells& cells, const std::string& column) {
  const auto cell = cells.find(column);
  return cell != cells.end() ? &cell->second : nullptr;
}

/// An empty cell and one that is not there say the same.
bool is_same(const Cell* one, const Cell* other) {
  if (one == nullptr || other == nullptr) return one == other;
  return *one == *other;
}

}  // namespace

Cells cells_of_case(const Field& table, const SessionDocument& prepared) {
  Cells cells;
  for (const Column& column : table.columns) {
    for (const Step& step : prepared.protocol().steps) {
      const Field* field = asked_in(step, column);
      const auto* value = field != nullptr ? find_value(prepared.state(), {step.id, field->id, {}}) : nullptr;
      const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
      if (text == nullptr || base::is_blank(*text)) continue;
      if (column.type == FieldType::ShortText) {
        cells.insert_or_assign(column.id, base::pasted(*text, true));  // there a text of more lines has no place
      } else if (column.type == field->type) {
        cells.insert_or_assign(column.id, *text);
      }
    }
  }
  return cells;
}

std::optional<Row> first_version(const SessionDocument& document, const Uuid& row) {
  for (const Change& change : document.changes()) {
    for (const Event& event : change.events) {
      const auto* written = std::get_if<AnswerWritten>(&event);
      const auto* rows = written != nullptr ? std::get_if<Rows>(&written->value) : nullptr;
      if (rows == nullptr) continue;
      const auto found = std::ranges::find(*rows, row, &Row::id);
      if (found != rows->end()) return *found;
    }
  }
  return std::nullopt;
}

State told_by_row(const Field& table, const SessionDocument& prepared, const Row& row, const Cells& brought) {
  State told = prepared.state();
  for (const Column& column : table.columns) {
    const Cell* now = find_cell(row.cells, column.id);
    if (is_same(now, find_cell(brought, column.id)) && !row.struck.contains(column.id)) continue;
    const auto* text = now != nullptr ? std::get_if<std::string>(now) : nullptr;
    if (now != nullptr && text == nullptr) continue;
    for (const Step& step : prepared.protocol().steps) {
      const Field* field = asked_in(step, column);
      if (field == nullptr || field->per_participant || !holds(column, *field)) continue;
      const AnswerKey key{step.id, field->id, {}};
      if (text == nullptr) {
        told.answers.erase(key);
      } else {
        Revision revision;
        revision.value = *text;
        told.answers.insert_or_assign(key, AnswerRecord{{std::move(revision)}});
      }
    }
  }
  return told;
}

}  // namespace beraad::session
