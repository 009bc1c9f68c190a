// What a schema says about itself, and the words that findings are made of.
#include <algorithm>
#include <string_view>

#include "core/base/text.hpp"
#include "core/json/schema.hpp"

namespace beraad::json {
namespace {

/// Walks the places of a schema where another schema stands.
void list_unknown(const Value& schema, const std::string& pointer, std::vector<std::string>& unknown) {
  static constexpr std::string_view k_known[] = {
      "$schema",   "id",      "title",    "description", "default",           "definitions",
      "$ref",      "type",    "enum",     "properties",  "patternProperties", "additionalProperties",
      "required",  "items",   "minItems", "maxItems",    "uniqueItems",       "minLength",
      "maxLength", "pattern", "minimum",  "maximum",     "minProperties",     "maxProperties",
      "allOf",     "anyOf",   "oneOf"};
  const Object* object = schema.as_object();
  if (object == nullptr) return;
  for (const auto& [keyword, value] : *object) {
    const std::string here = pointer_to(pointer, keyword);
    if (std::find(std::begin(k_known), std::end(k_known), keyword) == std::end(k_known)) unknown.push_back(here);
    if (keyword == "properties" || keyword == "patternProperties" || keyword == "definitions") {
      if (value.as_object() == nullptr) continue;
      for (const auto& [name, part] : *value.as_object()) list_unknown(part, pointer_to(here, name), unknown);
    } else if (keyword == "items" || keyword == "additionalProperties") {
      list_unknown(value, here, unknown);
    } else if (keyword == "allOf" || keyword == "anyOf" || keyword == "oneOf") {
      if (value.as_array() == nullptr) continue;
      for (std::size_t i = 0; i < value.as_array()->size(); ++i) {
        list_unknown((*value.as_array())[i], pointer_to(here, std::to_string(i)), unknown);
      }
    }
  }
}

}  // namespace

std::vector<std::string> list_unknown_keywords(const Document& schema) {
  std::vector<std::string> unknown;
  list_unknown(schema.root, "", unknown);
  return unknown;
}

std::string nearest_to(std::string_view word, const std::vector<std::string>& candidates) {
  constexpr std::size_t k_farthest = 3;
  std::string nearest;
  std::size_t distance = k_farthest + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > word.size() + k_farthest || word.size() > candidate.size() + k_farthest) continue;
    const std::size_t edits = base::edit_distance(word, candidate);
    if (edits >= distance || edits >= std::max(word.size(), candidate.size())) continue;
    distance = edits;
    nearest = candidate;
  }
  return nearest;
}

std::string pointer_to(std::string_view parent, std::string_view token) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : token) {
    switch (c) {
      case '~':
        pointer += "~0";
        break;
      case '/':
        pointer += "~1";
        break;
      default:
        pointer += c;
    }
  }
  return pointer;
}

}  // namespace beraad::json
