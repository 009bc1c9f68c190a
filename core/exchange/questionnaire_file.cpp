#include "core/exchange/questionnaire_file.hpp"

#include <algorithm>

#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"

namespace beraad::exchange {
namespace {

using json::Document;
using json::text_in;
using json::Value;

constexpr std::string_view k_schema = R"json({
  "type": "object", "required": ["format", "title", "items"], "additionalProperties": false,
  "properties": {
    "format": {"enum": ["beraad-questionnaire/1"]},
    "title": {"$ref": "#/definitions/line"},
    "source": {"$ref": "#/definitions/line"},
    "waves": {"type": "array", "maxItems": 20, "items": {"$ref": "#/definitions/line"}},
    "choose": {"type": "integer", "minimum": 1, "maximum": 10},
    "scales": {"type": "array", "minItems": 1, "maxItems": 4, "items": {
      "type": "object", "required": ["asks"], "additionalProperties": false,
      "properties": {"asks": {"$ref": "#/definitions/line"},
        "low": {"$ref": "#/definitions/low"}, "high": {"$ref": "#/definitions/high"},
        "low_words": {"$ref": "#/definitions/line"}, "high_words": {"$ref": "#/definitions/line"},
        "labels": {"$ref": "#/definitions/labels"}, "cannot": {"$ref": "#/definitions/line"},
        "waves": {"$ref": "#/definitions/names"}}}},
    "items": {"type": "array", "minItems": 1, "maxItems": 60, "items": {
      "type": "object", "required": ["text"], "additionalProperties": false,
      "properties": {"text": {"$ref": "#/definitions/line"},
        "open": {"enum": [true]}, "not_applicable": {"type": "boolean"},
        "domain": {"$ref": "#/definitions/line"}, "waves": {"$ref": "#/definitions/names"},
        "asks": {"$ref": "#/definitions/line"},
        "low": {"$ref": "#/definitions/low"}, "high": {"$ref": "#/definitions/high"},
        "low_words": {"$ref": "#/definitions/line"}, "high_words": {"$ref": "#/definitions/line"},
        "labels": {"$ref": "#/definitions/labels"},
        "second": {"type": "object", "required": ["asks"], "additionalProperties": false,
          "properties": {"asks": {"$ref": "#/definitions/line"},
            "low": {"$ref": "#/definitions/low"}, "high": {"$ref": "#/definitions/high"},
            "low_words": {"$ref": "#/definitions/line"}, "high_words": {"$ref": "#/definitions/line"},
            "labels": {"$ref": "#/definitions/labels"}}}}}}
  },
  "definitions": {"line": {"type": "string", "minLength": 1, "maxLength": 300},
    "low": {"type": "integer", "minimum": 0, "maximum": 1}, "high": {"type": "integer", "minimum": 2, "maximum": 10},
    "names": {"type": "array", "minItems": 1, "maxItems": 20, "items": {
      "type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[^;]*$"}},
    "labels": {"type": "array", "minItems": 3, "maxItems": 11, "items": {
      "type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[^;]*$"}}}
})json";

int number_in(const Value& object, std::string_view key, int otherwise) {
  const Value* value = object.find(key);
  const auto* number = value != nullptr ? value->as_integer() : nullptr;
  return number != nullptr ? static_cast<int>(*number) : otherwise;
}

QuestionnaireScale scale_of(const Value& value) {
  QuestionnaireScale scale{text_in(value, "asks"), text_in(value, "low_words"), text_in(value, "high_words"),
                           json::list_in(value, "labels", json::text_of)};
  scale.low = number_in(value, "low", scale.low);
  scale.high = number_in(value, "high", scale.high);
  scale.cannot = text_in(value, "cannot");
  scale.waves = json::list_in(value, "waves", json::text_of);
  return scale;
}

constexpr std::string_view k_keys_of_own[] = {"asks", "low", "high", "low_words", "high_words", "labels", "second"};

bool has_own_scale(const Value& item) {
  return std::ranges::any_of(k_keys_of_own, [&](std::string_view key) { return item.find(key) != nullptr; });
}

/// `on_shared`: there are scales for all items that have none of their own.
QuestionnaireItem item_of(const Value& value, bool on_shared) {
  QuestionnaireItem item{text_in(value, "text"), {}};
  item.domain = text_in(value, "domain");
  item.waves = json::list_in(value, "waves", json::text_of);
  const Value* not_applicable = value.find("not_applicable");
  item.not_applicable = not_applicable != nullptr && *not_applicable->as_bool();
  item.open = value.find("open") != nullptr;
  if (item.open || (on_shared && !has_own_scale(value))) return item;
  QuestionnaireScale own = scale_of(value);
  own.waves.clear();  // those are of the whole item
  item.scales.push_back(std::move(own));
  if (const Value* second = value.find("second")) item.scales.push_back(scale_of(*second));
  return item;
}

constexpr std::string_view k_keys_of_scales[] = {"asks",       "low",    "high",   "low_words",
                                                 "high_words", "labels", "second", "not_applicable"};

/// Words at each number are as many as there are numbers.
Outcome check_labels(const Document& document, const Value& value) {
  const Value* labels = value.find("labels");
  if (labels == nullptr) return Done{};
  const QuestionnaireScale scale = scale_of(value);
  const auto numbers = static_cast<std::size_t>(scale.high - scale.low) + 1;
  if (scale.labels.size() == numbers) return Done{};
  return fail("questionnaire.labels-differ", {std::to_string(scale.labels.size()), std::to_string(numbers)}, "labels",
              document.place_of(*labels));
}

/// An open question has lines to write on, and nothing to tick.
Outcome check_item(const Document& document, const Value& item) {
  for (const std::string_view key : k_keys_of_scales) {
    const Value* misplaced = item.find("open") != nullptr ? item.find(key) : nullptr;
    if (misplaced == nullptr) continue;
    return fail("questionnaire.open-with-scale", {std::string(key)}, "open", document.place_of(misplaced->key_offset));
  }
  BERAAD_TRY(first, check_labels(document, item));
  if (const Value* second = item.find("second")) return check_labels(document, *second);
  return Done{};
}

/// An item or a scale is asked in waves that the questionnaire has.
Outcome check_waves(const Document& document, const Value& value, const std::vector<std::string>& waves) {
  const Value* names = value.find("waves");
  if (names == nullptr) return Done{};
  for (const Value& name : *names->as_array()) {
    if (std::ranges::find(waves, *name.as_string()) != waves.end()) continue;
    return fail("questionnaire.unknown-wave", {*name.as_string()}, "waves", document.place_of(name));
  }
  return Done{};
}

/// Nobody can choose more questions than there are.
Outcome check_choice(const Document& document, const Questionnaire& read) {
  const auto to_choose = std::ranges::count(read.items, false, &QuestionnaireItem::open);
  if (read.choose == 0 || read.choose < to_choose) return Done{};
  return fail("questionnaire.choose-too-many", {std::to_string(read.choose), std::to_string(to_choose)}, "choose",
              document.place_of(*document.root.find("choose")));
}

}  // namespace

Result<Questionnaire> read_questionnaire(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  BERAAD_TRY(schema, json::read(k_schema, "questionnaire schema", json::k_template_limits));
  if (auto findings = json::check_schema(document, schema); !findings.empty()) return fail(std::move(findings.front()));
  const Value& root = document.root;
  Questionnaire read{text_in(root, "title"), text_in(root, "source"), {}, json::list_in(root, "waves", json::text_of)};
  read.scales = json::list_in(root, "scales", scale_of);
  read.choose = number_in(root, "choose", 0);
  if (const Value* scales = root.find("scales")) {
    for (const Value& scale : *scales->as_array()) {
      BERAAD_TRY(labels, check_labels(document, scale));
      BERAAD_TRY(waves, check_waves(document, scale, read.waves));
    }
  }
  for (const Value& item : *root.find("items")->as_array()) {
    BERAAD_TRY(fits, check_item(document, item));
    BERAAD_TRY(waves, check_waves(document, item, read.waves));
    read.items.push_back(item_of(item, !read.scales.empty()));
  }
  BERAAD_TRY(choice, check_choice(document, read));
  return read;
}

}  // namespace beraad::exchange
