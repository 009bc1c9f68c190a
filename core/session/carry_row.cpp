#include "core/session/carry_row.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"

namespace beraad::session {
namespace {

using protocol::Field;
using protocol::FieldType;

bool takes(const Field& field, const protocol::Column& column, const Cell& cell) {
  switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
      return column.type == FieldType::ShortText;
    case FieldType::Choice: {
      const auto* option = std::get_if<std::string>(&cell);
      return option != nullptr &&
             std::ranges::find(field.choices.options, *option, &protocol::Option::id) != field.choices.options.end();
    }
    case FieldType::YesNo:
    case FieldType::Date:
      return column.type == field.type;
    default:
      return false;
  }
}

FieldValue value_of(const Cell& cell) {
  return std::visit([](const auto& held) { return FieldValue(held); }, cell);
}

Items titles_of(const Field& table, const Rows& rows) {
  Items titles;
  for (const Row& row : rows) {
    std::string title = cell_text(row, table.columns.front().id);
    if (row.struck.empty() && !base::is_blank(title)) titles.push_back({row.id, std::move(title)});
  }
  return titles;
}

}  // namespace

std::vector<WriteAnswer> carry_row(const Field& table, const Rows& rows, const Uuid& row,
                                   const protocol::Protocol& to) {
  std::vector<WriteAnswer> answers;
  const auto chosen = std::ranges::find(rows, row, &Row::id);
  if (chosen == rows.end() || table.columns.empty()) return answers;
  for (const protocol::Step& step : to.steps) {
    for (const Field& field : step.fields) {
      if (field.per_participant || !field.stored || field.visibility != protocol::Visibility::Room) continue;
      if (field.type == FieldType::List && field.id == table.id) {
        if (Items titles = titles_of(table, rows); !titles.empty()) {
          answers.push_back({{step.id, field.id, {}}, std::move(titles)});
        }
        continue;
      }
      const protocol::Column* column = table.find_column(field.id);
      const auto cell = column != nullptr ? chosen->cells.find(column->id) : chosen->cells.end();
      if (cell == chosen->cells.end() || !takes(field, *column, cell->second)) continue;
      answers.push_back({{step.id, field.id, {}}, value_of(cell->second)});
    }
  }
  return answers;
}

}  // namespace beraad::session
