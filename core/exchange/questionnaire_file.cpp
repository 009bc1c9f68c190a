#include "core/exchange/questionnaire_file.hpp"

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"

namespace beraad::exchange {
namespace {

using json::text_in;
using json::Value;

constexpr std::string_view k_schema = R"json({
  "type": "object", "required": ["format", "title", "items"], "additionalProperties": false,
  "properties": {
    "format": {"enum": ["beraad-questionnaire/1"]},
    "title": {"$ref": "#/definitions/line"},
    "source": {"$ref": "#/definitions/line"},
    "waves": {"type": "array", "maxItems": 20, "items": {"$ref": "#/definitions/line"}},
    "items": {"type": "array", "minItems": 1, "maxItems": 60, "items": {
      "type": "object", "required": ["text"], "additionalProperties": false,
      "properties": {"text": {"$ref": "#/definitions/line"},
        "low": {"type": "integer", "minimum": 0, "maximum": 1}, "high": {"type": "integer", "minimum": 2, "maximum": 10},
        "low_words": {"$ref": "#/definitions/line"}, "high_words": {"$ref": "#/definitions/line"}}}}
  },
  "definitions": {"line": {"type": "string", "minLength": 1, "maxLength": 300}}
})json";

int number_in(const Value& object, std::string_view key, int otherwise) {
  const Value* value = object.find(key);
  const auto* number = value != nullptr ? value->as_integer() : nullptr;
  return number != nullptr ? static_cast<int>(*number) : otherwise;
}

QuestionnaireItem item_of(const Value& value) {
  QuestionnaireItem item{text_in(value, "text"), text_in(value, "low_words"), text_in(value, "high_words")};
  item.low = number_in(value, "low", item.low);
  item.high = number_in(value, "high", item.high);
  return item;
}

}  // namespace

Result<Questionnaire> read_questionnaire(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  BERAAD_TRY(schema, json::read(k_schema, "questionnaire schema", json::k_template_limits));
  if (auto findings = json::check_schema(document, schema); !findings.empty()) return fail(std::move(findings.front()));
  const Value& root = document.root;
  return Questionnaire{text_in(root, "title"), text_in(root, "source"), json::list_in(root, "items", item_of),
                       json::list_in(root, "waves", json::text_of)};
}

}  // namespace beraad::exchange
