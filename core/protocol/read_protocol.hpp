// Strict reading of a method's JSON: gate, schema, then the rules that a schema cannot say.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

struct ReadProtocol {
  std::optional<Protocol> protocol;  // absent when there are errors
  std::vector<base::Error> errors;   // each: code "template.*", place "name:line:column", arguments[0] = pointer
};

/// `name` stands in the places of the errors (a file name). Never throws, never crashes on any bytes.
[[nodiscard]] ReadProtocol read_protocol(std::string_view bytes, std::string_view name);

}  // namespace beraad::protocol
