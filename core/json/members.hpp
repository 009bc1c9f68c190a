// Members of an object that a schema has already found sound (what is absent, or of another type, is the empty value),
// and the same the other way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/json/document.hpp"

namespace beraad::json {

/// A text as a value, for writing.
[[nodiscard]] Value text_value(std::string text);
/// A value of every item, in their order.
template <class Items, class Make>
[[nodiscard]] Value list_value(const Items& items, Make make) {
  Array list;
  for (const auto& item : items) list.push_back(make(item));
  Value value;
  value.content = std::move(list);
  return value;
}
[[nodiscard]] std::string text_of(const Value& value);
[[nodiscard]] std::string text_in(const Value& object, std::string_view key);
/// A text in every language: {"nl": "...", "en": "..."}.
[[nodiscard]] base::LocalText local_text_of(const Value& value);
[[nodiscard]] base::LocalText local_text_in(const Value& object, std::string_view key);

template <class Read>
[[nodiscard]] auto list_of(const Value& array, Read read) {
  std::vector<decltype(read(array))> list;
  if (array.as_array() == nullptr) return list;
  for (const Value& item : *array.as_array()) list.push_back(read(item));
  return list;
}

template <class Read>
[[nodiscard]] auto list_in(const Value& object, std::string_view key, Read read) {
  const Value* value = object.find(key);
  return value != nullptr ? list_of(*value, read) : std::vector<decltype(read(object))>();
}

}  // namespace beraad::json
