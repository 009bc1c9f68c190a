// Strict reading of a method's JSON: gate, schema, then the rules that a schema cannot say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/json/document.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

struct ReadProtocol {
  std::optional<Protocol> protocol;  // absent when there are errors
  /// Each has place "name:line:column". From the gate "json.*" (one, argument 0 the name), from the schema
  /// "schema.*" and from the rules "template.*" (all there are; argument 0 the JSON pointer).
  std::vector<base::Error> errors;
};

/// `name` stands in the places of the errors (a file name); `schema` is protocol.schema.json as Catalog holds it.
/// Never throws, never crashes on any bytes. Codes beyond those of gate and schema:
/// "template.no-schema", "template.newer-format" (found), and those of check_template.hpp.
[[nodiscard]] ReadProtocol read_protocol(std::string_view bytes, std::string_view name, const json::Document& schema);
/// The same for a template that a session was held with, or that somebody published. It passed the rules of its day:
/// later ones that only keep its maker from a mistake must not shut away what was said with it, nor the method itself.
[[nodiscard]] ReadProtocol read_kept_protocol(std::string_view bytes, std::string_view name,
                                              const json::Document& schema);

}  // namespace beraad::protocol
