// What the files that change a method's JSON share.
#pragma once

#include <string>
#include <string_view>

#include "core/base/language.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/json/tree.hpp"

namespace beraad::protocol {

[[nodiscard]] inline json::Value text_of(const base::LocalText& text) {
  return json::value_of(json::Object{{"nl", json::text_value(text.nl)}, {"en", json::text_value(text.en)}});
}
/// Each step of the method; none when there are none.
[[nodiscard]] inline json::Array* steps_of(json::Value& root) {
  auto* steps = json::find_at(root, "/steps");
  return steps != nullptr ? std::get_if<json::Array>(&steps->content) : nullptr;
}
[[nodiscard]] inline json::Value* member_of(json::Value& object, std::string_view key) {
  return json::find_at(object, json::pointer_to("", key));
}
inline void put(json::Value& object, std::string_view key, json::Value value) {
  json::put_at(object, json::pointer_to("", key), std::move(value));
}
inline void erase(json::Value& object, std::string_view key) { json::erase_at(object, json::pointer_to("", key)); }
/// A length that no other has, and its minutes in every step.
[[nodiscard]] json::Value new_plan(json::Value& root);

inline constexpr std::int64_t k_first_plan = 60, k_step_minutes = 10;

}  // namespace beraad::protocol
