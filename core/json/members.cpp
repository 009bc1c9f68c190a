#include "core/json/members.hpp"

namespace beraad::json {

Value text_value(std::string text) {
  Value value;
  value.content = std::move(text);
  return value;
}

std::string text_of(const Value& value) { return value.as_string() != nullptr ? *value.as_string() : std::string(); }

std::string text_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr ? text_of(*value) : std::string();
}

base::LocalText local_text_of(const Value& value) { return {text_in(value, "nl"), text_in(value, "en")}; }

base::LocalText local_text_in(const Value& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr ? local_text_of(*value) : base::LocalText{};
}

}  // namespace beraad::json
