// A JSON value as plain data that remembers where it stood, so that every refusal can name line and column.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/error.hpp"

namespace beraad::json {

class Value;
using Array = std::vector<Value>;
using Member = std::pair<std::string, Value>;
using Object = std::vector<Member>;  // in the order of the file

class Value {
 public:
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> content = nullptr;
  std::size_t offset = 0;      // of its first byte
  std::size_t key_offset = 0;  // of its key, when it is a member

  [[nodiscard]] bool is_null() const { return content.index() == 0; }
  [[nodiscard]] const bool* as_bool() const { return std::get_if<bool>(&content); }
  [[nodiscard]] const std::int64_t* as_integer() const { return std::get_if<std::int64_t>(&content); }
  [[nodiscard]] const std::string* as_string() const { return std::get_if<std::string>(&content); }
  [[nodiscard]] const Array* as_array() const { return std::get_if<Array>(&content); }
  [[nodiscard]] const Object* as_object() const { return std::get_if<Object>(&content); }
  [[nodiscard]] const Value* find(std::string_view key) const;  // member of an object, else null
};

struct Document {
  Value root;
  std::string name;   // for places
  std::string bytes;  // for line and column

  /// "name:line:column" of an offset; lines and columns from 1, columns in code points.
  [[nodiscard]] std::string place_of(std::size_t offset) const;
  [[nodiscard]] std::string place_of(const Value& value) const { return place_of(value.offset); }
};

/// JSON text of a value: UTF-8, no escapes beyond what JSON demands; indent 0 = one line.
[[nodiscard]] std::string write(const Value& value, int indent = 0);

}  // namespace beraad::json
