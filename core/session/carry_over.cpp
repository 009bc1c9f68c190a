#include "core/session/carry_over.hpp"

#include <algorithm>
#include <array>

namespace beraad::session {
namespace {

using protocol::Column;
using protocol::Field;
using protocol::FieldType;
using protocol::Protocol;
using protocol::Role;
using protocol::Step;

/// With these a method turns from finding out to judging.
constexpr std::array k_judging{Role::Judgement, Role::Conclusion, Role::Similarities};
/// Each meeting makes its own.
constexpr std::array k_of_the_meeting{Role::Agreements, Role::Consent, Role::Expectation, Role::QuestionConfirmed};

template <std::size_t Count>
bool is_one_of(Role role, const std::array<Role, Count>& roles) {
  return std::ranges::find(roles, role) != roles.end();
}

bool judges(const Step& step) {
  return !step.form.empty() ||
         std::ranges::any_of(step.fields, [](const Field& field) { return is_one_of(field.role, k_judging); });
}

bool may_go_over(const Field& field) {
  return !field.per_participant && field.stored && field.visibility == protocol::Visibility::Room &&
         field.type != FieldType::Ranking && !is_one_of(field.role, k_of_the_meeting);
}

/// The last answer to that notion before the method begins to judge.
const FieldValue* last_answer(const Protocol& from, const State& state, const Field& wanted) {
  const FieldValue* last = nullptr;
  for (const Step& step : from.steps) {
    if (judges(step)) break;
    const Field* field = step.find_field(wanted.id);
    if (field == nullptr || field->type != wanted.type || !may_go_over(*field) || field->rows != wanted.rows) continue;
    const FieldValue* value = find_value(state, {step.id, field->id, {}});
    if (value != nullptr && !is_empty(*value)) last = value;
  }
  return last;
}

bool is_option(const protocol::Choices& choices, const std::string& option) {
  if (choices.from) return true;  // decided by what the case itself defines
  return std::ranges::find(choices.options, option, &protocol::Option::id) != choices.options.end();
}

bool fits(const Column& column, const Cell& cell) {
  switch (column.type) {
    case FieldType::YesNo:
      return std::holds_alternative<bool>(cell);
    case FieldType::Rating: {
      const auto* rating = std::get_if<std::int64_t>(&cell);
      return rating != nullptr && *rating >= column.min && *rating <= column.max;
    }
    case FieldType::Choice:
      return std::holds_alternative<std::string>(cell) && is_option(column.choices, std::get<std::string>(cell));
    default:
      return std::holds_alternative<std::string>(cell);
  }
}

Rows rows_for(const Field& to, const Rows& rows, base::Ids& ids) {
  Rows fitting;
  for (const Row& row : rows) {
    if (!row.struck.empty()) continue;
    Row copy{ids.random_id(), row.key, row.short_name, {}, {}};
    for (const auto& [id, cell] : row.cells) {
      const Column* column = to.find_column(id);
      if (column != nullptr && fits(*column, cell)) copy.cells.emplace(id, cell);
    }
    if (!copy.cells.empty()) fitting.push_back(std::move(copy));
  }
  return fitting;
}

FieldValue value_for(const Field& to, const FieldValue& value, base::Ids& ids) {
  if (const auto* rows = std::get_if<Rows>(&value)) return rows_for(to, *rows, ids);
  if (const auto* items = std::get_if<Items>(&value)) {
    Items copies;
    for (const ListItem& item : *items) {
      if (!item.struck) copies.push_back({ids.random_id(), item.text});
    }
    return copies;
  }
  if (const auto* selection = std::get_if<Selection>(&value)) {
    Selection known;
    std::ranges::copy_if(*selection, std::back_inserter(known),
                         [&](const std::string& option) { return is_option(to.choices, option); });
    return known;
  }
  const auto* text = std::get_if<std::string>(&value);
  if (to.type == FieldType::Choice && (text == nullptr || !is_option(to.choices, *text))) return std::string();
  return value;
}

}  // namespace

std::vector<WriteAnswer> carry_over(const Protocol& from, const State& state, const Protocol& to, base::Ids& ids) {
  std::vector<WriteAnswer> answers;
  for (const Step& step : to.steps) {
    if (judges(step)) break;
    for (const Field& field : step.fields) {
      if (!may_go_over(field)) continue;
      const FieldValue* known = last_answer(from, state, field);
      if (known == nullptr) continue;
      FieldValue value = value_for(field, *known, ids);
      if (!is_empty(value)) answers.push_back({{step.id, field.id, {}}, std::move(value)});
    }
  }
  return answers;
}

}  // namespace beraad::session
