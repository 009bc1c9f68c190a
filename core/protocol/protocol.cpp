#include "core/protocol/protocol.hpp"

#include <algorithm>
#include <limits>

namespace beraad::protocol {
namespace {

/// The first element that fits, or null.
template <class Elements, class Fits>
auto find_in(const Elements& elements, Fits fits) -> decltype(elements.data()) {
  const auto found = std::find_if(elements.begin(), elements.end(), fits);
  return found == elements.end() ? nullptr : &*found;
}

template <class Fits>
FieldPlace find_place(const Protocol& protocol, Fits fits) {
  for (const Step& step : protocol.steps) {
    if (const Field* field = find_in(step.fields, fits)) return {&step, field};
  }
  return {};
}

/// The field of that id that fits, in that step or the nearest earlier one.
template <class Fits>
FieldPlace find_nearest(const Protocol& protocol, const Step& step, std::string_view id, Fits fits) {
  FieldPlace nearest;
  for (const Step& candidate : protocol.steps) {
    const Field* field = candidate.find_field(id);
    if (field != nullptr && fits(*field)) nearest = {&candidate, field};
    if (candidate.id == step.id) break;
  }
  return nearest;
}

int minutes_in_shortest_plan(const Protocol& protocol, const Step& step) {
  const auto shortest = std::min_element(protocol.plans.begin(), protocol.plans.end(),
                                         [](const Plan& a, const Plan& b) { return a.minutes < b.minutes; });
  return shortest == protocol.plans.end() ? 0 : planned_minutes(step, shortest->id);
}

}  // namespace

const Column* Field::find_column(std::string_view column_id) const {
  return find_in(columns, [&](const Column& column) { return column.id == column_id; });
}
const Column* Field::find_column(Role column_role) const {
  return find_in(columns, [&](const Column& column) { return column.role == column_role; });
}
const Field* Step::find_field(std::string_view field_id) const {
  return find_in(fields, [&](const Field& field) { return field.id == field_id; });
}
const Field* Step::find_field(Role role) const {
  return find_in(fields, [&](const Field& field) { return field.role == role; });
}
const Step* Protocol::find_step(std::string_view step_id) const {
  return find_in(steps, [&](const Step& step) { return step.id == step_id; });
}
const Plan* Protocol::find_plan(std::string_view plan_id) const {
  return find_in(plans, [&](const Plan& plan) { return plan.id == plan_id; });
}
std::size_t Protocol::position_of(std::string_view step_id) const {
  const Step* step = find_step(step_id);
  return step == nullptr ? steps.size() : static_cast<std::size_t>(step - steps.data());
}

FieldPlace find_by_role(const Protocol& protocol, Role role) {
  return find_place(protocol, [&](const Field& field) { return field.role == role; });
}

FieldPlace find_definition(const Protocol& protocol, DynamicSet set) {
  return find_place(protocol, [&](const Field& field) { return field.defines == set; });
}

FieldPlace find_ranked_list(const Protocol& protocol, const Step& step, std::string_view items_from) {
  return find_nearest(protocol, step, items_from, can_be_ranked);
}

FieldPlace find_row_source(const Protocol& protocol, const Step& step, std::string_view rows_from) {
  return find_nearest(protocol, step, rows_from, can_give_rows);
}

bool can_give_rows(const Field& field) {
  if (!field.stored || field.visibility != Visibility::Room) return false;
  if (field.type == FieldType::Table) return field.rows == RowSource::Free || field.per_participant;
  return field.type == FieldType::List || (field.per_participant && is_text(field.type));
}

bool names_rows_by_sentence(const Field& field) {
  return field.rows == RowSource::Participants && !field.per_participant && !field.rows_from.empty();
}

bool is_sentence_of_each(const Field& field) {
  return can_give_rows(field) && field.per_participant && is_text(field.type);
}

bool can_be_ranked(const Field& field) {
  return (field.type == FieldType::List || field.type == FieldType::Table) && !field.per_participant;
}

bool is_of_round(const Field& field) { return field.per_participant && field.role != Role::Consent; }
bool is_of_round(const Column& column) { return !column.presenter_only; }

int planned_minutes(const Step& step, std::string_view plan_id) {
  const auto found = step.minutes.find(std::string(plan_id));
  return found == step.minutes.end() ? 0 : found->second;
}

bool is_meeting(const Protocol& protocol) {
  switch (protocol.kind) {
    case Kind::Preparation:
    case Kind::AfterCare:
    case Kind::Gathering:
    case Kind::Register:
      return false;
    default:
      return true;
  }
}

bool begins_by_itself(const Protocol& protocol) {
  return is_meeting(protocol) || (protocol.kind == Kind::AfterCare && find_by_role(protocol, Role::Agreements));
}

int floor_minutes(const Protocol& protocol, const Step& step, std::string_view plan_id) {
  constexpr int k_least = 2;
  const int planned = planned_minutes(step, plan_id);
  if (step.protected_time) return planned;
  if (step.floor) return *step.floor;
  const int three_fifths = (minutes_in_shortest_plan(protocol, step) * 3 + 4) / 5;  // ceil of 0.6 x
  return std::max(k_least, three_fifths);
}

}  // namespace beraad::protocol
