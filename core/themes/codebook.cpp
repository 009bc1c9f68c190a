#include "core/themes/codebook.hpp"

#include <algorithm>
#include <set>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"

namespace beraad::themes {
namespace {

using json::list_in;
using json::local_text_in;
using json::text_in;
using json::Value;

/// The shape of the file. Short enough to stand beside its reader; what it admits, the reader below takes.
constexpr std::string_view k_schema = R"json({
  "type": "object", "required": ["format", "id", "version", "title", "groups"], "additionalProperties": false,
  "properties": {
    "format": {"enum": ["beraad-codebook/1"]}, "id": {"$ref": "#/definitions/id"},
    "version": {"type": "integer", "minimum": 1, "maximum": 9999}, "title": {"$ref": "#/definitions/text"},
    "groups": {"type": "array", "minItems": 1, "maxItems": 40, "items": {
      "type": "object", "required": ["id", "title", "codes"], "additionalProperties": false,
      "properties": {"id": {"$ref": "#/definitions/id"}, "title": {"$ref": "#/definitions/text"},
        "codes": {"type": "array", "minItems": 1, "maxItems": 200, "items": {"$ref": "#/definitions/code"}}}}}
  },
  "definitions": {
    "id": {"type": "string", "maxLength": 60, "pattern": "^[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*$"},
    "text": {"type": "object", "required": ["nl", "en"], "additionalProperties": false,
      "properties": {"nl": {"type": "string", "minLength": 1, "maxLength": 800},
                     "en": {"type": "string", "minLength": 1, "maxLength": 800}}},
    "code": {"type": "object", "required": ["id", "label"], "additionalProperties": false,
      "properties": {"id": {"$ref": "#/definitions/id"}, "label": {"$ref": "#/definitions/text"},
        "description": {"$ref": "#/definitions/text"}, "tag": {"type": "string", "minLength": 1, "maxLength": 8}}}
  }
})json";

Code code_of(const Value& value) {
  return {text_in(value, "id"), local_text_in(value, "label"), local_text_in(value, "description"),
          text_in(value, "tag")};
}

Group group_of(const Value& value) {
  return {text_in(value, "id"), local_text_in(value, "title"), list_in(value, "codes", code_of)};
}

Codebook codebook_of(const Value& root) {
  const Value* version = root.find("version");
  const auto* number = version != nullptr ? version->as_integer() : nullptr;
  return {text_in(root, "id"), number != nullptr ? static_cast<int>(*number) : 1, local_text_in(root, "title"),
          list_in(root, "groups", group_of)};
}

Outcome check_ids(const json::Document& document, const Codebook& codebook) {
  std::set<std::string_view> groups, codes;
  const json::Array& group_values = *document.root.find("groups")->as_array();
  const auto refuse = [&](const Value& value, const std::string& pointer, const std::string& id) {
    return fail("codebook.duplicate-id", {pointer, id}, "at " + pointer, document.place_of(*value.find("id")));
  };
  for (std::size_t g = 0; g < codebook.groups.size(); ++g) {
    const Group& group = codebook.groups[g];
    const std::string pointer = "/groups/" + std::to_string(g);
    if (!groups.insert(group.id).second) return refuse(group_values[g], pointer + "/id", group.id);
    const json::Array& code_values = *group_values[g].find("codes")->as_array();
    for (std::size_t c = 0; c < group.codes.size(); ++c) {
      if (codes.insert(group.codes[c].id).second) continue;
      return refuse(code_values[c], pointer + "/codes/" + std::to_string(c) + "/id", group.codes[c].id);
    }
  }
  return Done{};
}

}  // namespace

const Group* Codebook::find_group(std::string_view group_id) const {
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.id == group_id; });
  return found == groups.end() ? nullptr : &*found;
}

const Code* Codebook::find_code(std::string_view code_id) const {
  for (const Group& group : groups) {
    for (const Code& code : group.codes) {
      if (code.id == code_id) return &code;
    }
  }
  return nullptr;
}

Result<Codebook> read_codebook(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  BERAAD_TRY(schema, json::read(k_schema, "codebook schema", json::k_template_limits));
  if (auto findings = json::check_schema(document, schema); !findings.empty()) return fail(std::move(findings.front()));
  Codebook codebook = codebook_of(document.root);
  BERAAD_TRY(unique, check_ids(document, codebook));
  return codebook;
}

}  // namespace beraad::themes
