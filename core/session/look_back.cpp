#include "core/session/look_back.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::FieldType;
using protocol::Protocol;
using protocol::Role;

/// Columns that mean the same in both methods.
constexpr std::array k_shared{Role::ActionWhat, Role::ActionOwner, Role::ActionObstacle, Role::SignalTo,
                              Role::SignalText};

const Rows* rows_at(const State& state, const std::string& step, const Field& field) {
  const FieldValue* value = find_value(state, {step, field.id, {}});
  return value != nullptr ? std::get_if<Rows>(value) : nullptr;
}

std::string text_in(const Field& field, const Row& row, Role role) {
  const Column* column = field.find_column(role);
  return column != nullptr ? cell_text(row, column->id) : std::string{};
}

/// The notion that names the rows of that table, and where the deliberation keeps it.
std::pair<Role, Role> named_by(const Field& to) {
  if (to.find_column(Role::ActionWhat) != nullptr) return {Role::ActionWhat, Role::Actions};
  if (to.find_column(Role::SignalText) != nullptr) return {Role::SignalText, Role::Signals};
  return {Role::None, Role::None};
}

bool takes_rows(const Field& field) {
  return field.type == FieldType::Table && field.rows == protocol::RowSource::Free && !field.per_participant &&
         field.role != Role::Actions && field.role != Role::Signals;
}

Row row_for(const Field& from, const Row& row, const State& state, const Field& to, const State& look_back) {
  Row copy{row.id, {}, {}, {}, {}};
  for (const Role role : k_shared) {
    const Column* column = to.find_column(role);
    std::string text = text_in(from, row, role);
    if (column == nullptr || base::is_blank(text)) continue;
    if (column->type == FieldType::Person && find_participant(look_back.setup, text) == nullptr) {
      text = person_label(state, text, true);
    }
    const bool chosen =
        column->type == FieldType::Choice &&
        std::ranges::find(column->choices.options, text, &protocol::Option::id) == column->choices.options.end();
    if (!chosen) copy.cells.emplace(column->id, std::move(text));
  }
  return copy;
}

}  // namespace

std::vector<WriteAnswer> look_back_rows(const Protocol& from, const State& state, const Protocol& to,
                                        const State& look_back) {
  std::vector<WriteAnswer> answers;
  for (const auto& step : to.steps) {
    for (const Field& field : step.fields) {
      const auto [name, source] = named_by(field);
      const auto place =
          source == Role::None || !takes_rows(field) ? protocol::FieldPlace{} : protocol::find_by_role(from, source);
      const Rows* agreed = place ? rows_at(state, place.step->id, *place.field) : nullptr;
      if (agreed == nullptr) continue;
      const Rows* held = rows_at(look_back, step.id, field);
      Rows rows = held != nullptr ? *held : Rows{};
      const std::size_t before = rows.size();
      for (const Row& row : *agreed) {
        const std::string words = text_in(*place.field, row, name);
        if (!row.struck.empty() || base::is_blank(words)) continue;
        const bool known = std::ranges::any_of(rows, [&](const Row& other) {
          return other.id == row.id || base::folded(text_in(field, other, name)) == base::folded(words);
        });
        if (!known) rows.push_back(row_for(*place.field, row, state, field, look_back));
      }
      if (rows.size() > before) answers.push_back({{step.id, field.id, {}}, std::move(rows)});
    }
  }
  return answers;
}

protocol::FieldPlace status_table(const Protocol& protocol) {
  for (const auto& step : protocol.steps) {
    for (const Field& field : step.fields) {
      if (field.find_column(Role::ActionStatus) != nullptr && field.find_column(Role::ActionWhat) != nullptr) {
        return {&step, &field};
      }
    }
  }
  return {};
}

const protocol::CatalogEntry* find_look_back_method(const protocol::Catalog& catalog) {
  const protocol::CatalogEntry* first = nullptr;
  for (const auto& entry : catalog.entries()) {
    if (entry.protocol->kind != protocol::Kind::AfterCare || !status_table(*entry.protocol)) continue;
    if (first == nullptr || entry.protocol->order < first->protocol->order) first = &entry;
  }
  return first;
}

}  // namespace beraad::session
