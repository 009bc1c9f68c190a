#include "core/exchange/sample_case_file.hpp"

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/protocol/words.hpp"

namespace beraad::exchange {
namespace {

constexpr std::string_view k_schema = R"json({
  "type": "object", "required": ["format", "title", "people", "stakeholders", "lines", "roles"],
  "additionalProperties": false,
  "properties": {
    "format": {"enum": ["beraad-sample/1"]},
    "title": {"type": "string", "minLength": 1, "maxLength": 300},
    "people": {"$ref": "#/definitions/texts"}, "stakeholders": {"$ref": "#/definitions/texts"},
    "lines": {"$ref": "#/definitions/texts"},
    "roles": {"type": "object", "additionalProperties": {"$ref": "#/definitions/texts"}}
  },
  "definitions": {
    "texts": {"type": "array", "minItems": 1, "maxItems": 20,
      "items": {"type": "string", "minLength": 1, "maxLength": 2000}}
  }
})json";

}  // namespace

Result<session::SampleCase> read_sample_case(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  BERAAD_TRY(schema, json::read(k_schema, "sample schema", json::k_template_limits));
  const auto findings = json::check_schema(document, schema);
  if (!findings.empty()) return fail(findings.front());
  const auto texts = [&](std::string_view key) { return json::list_in(document.root, key, json::text_of); };
  session::SampleCase sample{
      json::text_in(document.root, "title"), texts("people"), texts("stakeholders"), texts("lines"), {}};
  for (const auto& [word, said] : *document.root.find("roles")->as_object()) {
    const auto role = protocol::read_word<protocol::Role>(word);
    if (!role) return fail("schema.strange-key", {word, {}});
    sample.roles.emplace(*role, json::list_of(said, json::text_of));
  }
  return sample;
}

}  // namespace beraad::exchange
