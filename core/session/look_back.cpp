#include "core/session/look_back.hpp"

#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"

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

/// A code of the deliberation may be somebody else's in the look-back; where it holds words, it has the role.
std::string person_in(const Column& column, const Setup& look_back, const State& state, const std::string& person) {
  std::string role = person_label(state, person, true);
  if (column.type != FieldType::Person) return role;
  const Participant* same = find_participant(look_back, person);
  return same != nullptr && same->role == role ? person : code_or_role(look_back, role);
}

Row row_for(const Field& from, const Row& row, const State& state, const Field& to, const State& look_back) {
  Row copy{row.id, {}, {}, {}, {}};
  for (const Role role : k_shared) {
    const Column* column = to.find_column(role);
    std::string text = text_in(from, row, role);
    if (column == nullptr || base::is_blank(text)) continue;
    if (from.find_column(role)->type == FieldType::Person) text = person_in(*column, look_back.setup, state, text);
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
      const Rows* agreed = place ? find_rows(state, {place.step->id, place.field->id, {}}) : nullptr;
      if (agreed == nullptr) continue;
      const Rows* held = find_rows(look_back, {step.id, field.id, {}});
      Rows rows = held != nullptr ? *held : Rows{};
      const std::size_t before = rows.size();
      const auto is_agreed = [&](const Uuid& id) { return std::ranges::find(*agreed, id, &Row::id) != agreed->end(); };
      for (const Row& row : *agreed) {
        const std::string words = text_in(*place.field, row, name);
        if (base::is_blank(words)) continue;  // not written yet, or struck
        // Two actions may have the same words: a row that has the id of one is not about the other.
        const bool known = std::ranges::any_of(rows, [&](const Row& other) {
          return other.id == row.id ||
                 (!is_agreed(other.id) && base::folded(text_in(field, other, name)) == base::folded(words));
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
