#include "core/session/before_meeting.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::session {
namespace {

using protocol::Role;

const FieldValue* value_of(const protocol::Protocol& protocol, const State& state, Role role) {
  const auto place = protocol::find_by_role(protocol, role);
  return place ? find_value(state, {place.step->id, place.field->id, {}}) : nullptr;
}

bool is_chosen(const FieldValue& value, const std::string& option) {
  if (const auto* one = std::get_if<std::string>(&value)) return *one == option;
  const auto* several = std::get_if<Selection>(&value);
  return several != nullptr && std::ranges::find(*several, option) != several->end();
}

}  // namespace

std::vector<protocol::LocalText> consequences_of(const protocol::Protocol& protocol, const State& state, Role role) {
  std::vector<protocol::LocalText> consequences;
  const auto* value = value_of(protocol, state, role);
  if (value == nullptr) return consequences;
  for (const auto& option : protocol::find_by_role(protocol, role).field->choices.options) {
    if (!option.consequence.empty() && is_chosen(*value, option.id)) consequences.push_back(option.consequence);
  }
  return consequences;
}

bool something_comes_first(const protocol::Protocol& protocol, const State& state) {
  return !consequences_of(protocol, state, Role::Duty).empty() ||
         !consequences_of(protocol, state, Role::CaseAdvice).empty();
}

std::vector<std::string> should_attend(const protocol::Protocol& protocol, const State& state) {
  std::vector<std::string> roles;
  const auto* value = value_of(protocol, state, Role::ShouldAttend);
  const auto* items = value != nullptr ? std::get_if<Items>(value) : nullptr;
  if (items == nullptr) return roles;
  for (const auto& item : *items) {
    if (!item.struck && !base::is_blank(item.text)) roles.push_back(item.text);
  }
  return roles;
}

}  // namespace beraad::session
