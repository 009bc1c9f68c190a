#include "core/json/schema.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "core/base/text.hpp"

namespace beraad::json {
namespace {

constexpr std::size_t k_most_findings = 100;
constexpr int k_deepest_reference = 200;  // a schema may refer to itself without end

std::string_view type_of(const Value& value) {
  static constexpr std::string_view k_names[] = {"null", "boolean", "integer", "number", "string", "array", "object"};
  return k_names[value.content.index()];
}

bool is_of_type(const Value& value, std::string_view type) {
  return type_of(value) == type || (type == "number" && value.as_integer() != nullptr);
}

/// A value as it may stand in an error: only what looks like an id, since anything else may be somebody's text.
std::string shown(const Value& value) {
  if (const auto* number = value.as_integer()) return std::to_string(*number);
  if (const auto* truth = value.as_bool()) return *truth ? "true" : "false";
  const auto* text = value.as_string();
  const bool looks_like_id =
      text != nullptr && text->size() <= 40 && std::all_of(text->begin(), text->end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '/';
      });
  return looks_like_id ? *text : "…";
}

bool same(const Value& a, const Value& b) {
  if (a.content.index() != b.content.index()) return false;
  if (const auto* text = a.as_string()) return *text == *b.as_string();
  if (const auto* array = a.as_array()) {
    return std::equal(array->begin(), array->end(), b.as_array()->begin(), b.as_array()->end(), same);
  }
  if (const auto* object = a.as_object()) {
    return object->size() == b.as_object()->size() && std::all_of(object->begin(), object->end(), [&](const Member& m) {
             const Value* other = b.find(m.first);
             return other != nullptr && same(m.second, *other);
           });
  }
  return write(a) == write(b);
}

/// A list of words for a sentence; a long one is cut.
std::string joined(const std::vector<std::string>& parts) {
  constexpr std::size_t k_most = 15;
  std::string text;
  for (std::size_t i = 0; i < std::min(parts.size(), k_most); ++i) text += (i == 0 ? "" : ", ") + parts[i];
  return parts.size() > k_most ? text + ", …" : text;
}

/// Where in the document the checker is; most of it fits, so its pointer is written out only for what does not.
struct Spot {
  const Spot* parent = nullptr;
  std::string_view key{};
  std::size_t index = 0;

  [[nodiscard]] std::string pointer() const {
    if (parent == nullptr) return {};
    return pointer_to(parent->pointer(), key.data() != nullptr ? std::string(key) : std::to_string(index));
  }
};

/// Compiled patterns of a schema. RE2 needs time in proportion to the text, whatever the pattern.
using Patterns = std::map<std::string, re2::RE2, std::less<>>;

class Checker {
 public:
  Checker(const Document& document, const Document& schema, Patterns& patterns)
      : m_document(document), m_schema(schema), m_patterns(patterns) {}

  std::vector<base::Error> take_findings() { return std::move(m_findings); }

  void check(const Value& value, const Value& schema, const Spot& spot, int references = 0) {
    if (m_findings.size() >= k_most_findings) return;
    if (const Value* reference = schema.find("$ref"); reference != nullptr && reference->as_string() != nullptr) {
      const Value* target = find_referred(*reference->as_string());
      if (target != nullptr && references < k_deepest_reference) check(value, *target, spot, references + 1);
      return;
    }
    if (!check_type(value, schema, spot)) return;  // the rest speaks of the right type
    check_enum(value, schema, spot);
    check_combined(value, schema, spot, references);
    if (const auto* text = value.as_string()) check_text(value, *text, schema, spot);
    if (value.as_integer() != nullptr || std::holds_alternative<double>(value.content)) {
      check_number(value, schema, spot);
    }
    if (const auto* array = value.as_array()) check_array(value, *array, schema, spot, references);
    if (const auto* object = value.as_object()) check_object(value, *object, schema, spot, references);
  }

 private:
  void report(std::string code, std::size_t offset, const Spot& spot, std::vector<std::string> arguments = {}) {
    if (m_findings.size() >= k_most_findings) return;
    std::string pointer = spot.pointer();
    std::string detail = "at " + (pointer.empty() ? std::string("the root") : pointer);
    if (!arguments.empty()) detail += ": " + joined(arguments);
    arguments.insert(arguments.begin(), std::move(pointer));
    m_findings.push_back({std::move(code), std::move(arguments), std::move(detail), m_document.place_of(offset)});
  }

  const Value* find_referred(std::string_view reference) const {
    constexpr std::string_view k_definitions = "#/definitions/";
    if (reference == "#") return &m_schema.root;
    if (reference.substr(0, k_definitions.size()) != k_definitions) return nullptr;
    const Value* definitions = m_schema.root.find("definitions");
    return definitions == nullptr ? nullptr : definitions->find(reference.substr(k_definitions.size()));
  }

  static std::vector<std::string> wanted_types(const Value& schema) {
    std::vector<std::string> wanted;
    const Value* type = schema.find("type");
    if (type == nullptr) return wanted;
    if (const auto* name = type->as_string()) wanted.push_back(*name);
    if (const auto* names = type->as_array()) {
      for (const Value& name : *names) wanted.push_back(name.as_string() != nullptr ? *name.as_string() : "");
    }
    return wanted;
  }

  static bool fits_type(const Value& value, const Value& schema) {
    const Value* type = schema.find("type");
    if (type == nullptr) return true;
    if (const auto* name = type->as_string()) return is_of_type(value, *name);
    const auto* names = type->as_array();
    return names == nullptr || std::any_of(names->begin(), names->end(), [&](const Value& name) {
             return name.as_string() != nullptr && is_of_type(value, *name.as_string());
           });
  }

  bool check_type(const Value& value, const Value& schema, const Spot& spot) {
    if (fits_type(value, schema)) return true;
    report("schema.wrong-type", value.offset, spot, {joined(wanted_types(schema)), std::string(type_of(value))});
    return false;
  }

  void check_enum(const Value& value, const Value& schema, const Spot& spot) {
    const Value* allowed = schema.find("enum");
    if (allowed == nullptr || allowed->as_array() == nullptr) return;
    const auto& words = *allowed->as_array();
    if (std::any_of(words.begin(), words.end(), [&](const Value& one) { return same(value, one); })) return;
    std::vector<std::string> names;
    for (const Value& one : words) names.push_back(shown(one));
    const std::string found = shown(value);
    report("schema.not-allowed", value.offset, spot, {found, joined(names), nearest_to(found, names)});
  }

  void check_combined(const Value& value, const Value& schema, const Spot& spot, int references) {
    if (const Value* all = schema.find("allOf"); all != nullptr && all->as_array() != nullptr) {
      for (const Value& part : *all->as_array()) check(value, part, spot, references);
    }
    for (const char* keyword : {"anyOf", "oneOf"}) {
      const Value* any = schema.find(keyword);
      if (any != nullptr && any->as_array() != nullptr) check_alternatives(value, *any->as_array(), spot, references);
    }
  }

  /// Reports on the alternative that fits best, most likely the one that was meant: one of the right type first.
  void check_alternatives(const Value& value, const Array& alternatives, const Spot& spot, int references) {
    std::vector<base::Error> best;
    std::vector<std::string> types;
    for (const Value& alternative : alternatives) {
      if (!fits_type(value, alternative)) {
        const auto wanted = wanted_types(alternative);
        types.insert(types.end(), wanted.begin(), wanted.end());
        continue;
      }
      Checker trial(m_document, m_schema, m_patterns);
      trial.check(value, alternative, spot, references + 1);
      std::vector<base::Error> found = trial.take_findings();
      if (found.empty()) return;
      if (best.empty() || found.size() < best.size()) best = std::move(found);
    }
    if (best.empty()) report("schema.wrong-type", value.offset, spot, {joined(types), std::string(type_of(value))});
    m_findings.insert(m_findings.end(), best.begin(), best.end());
  }

  void check_text(const Value& value, const std::string& text, const Value& schema, const Spot& spot) {
    const auto length = static_cast<std::int64_t>(base::count_code_points(text));
    if (const auto most = integer_of(schema, "maxLength"); most && length > *most) {
      report("schema.too-long", value.offset, spot, {std::to_string(length), std::to_string(*most)});
      return;
    }
    if (const auto least = integer_of(schema, "minLength"); least && length < *least) {
      report(length == 0 ? "schema.empty" : "schema.too-short", value.offset, spot, {std::to_string(*least)});
      return;
    }
    const Value* pattern = schema.find("pattern");
    if (pattern != nullptr && pattern->as_string() != nullptr && !fits(text, *pattern->as_string())) {
      const Value* title = schema.find("title");
      report("schema.bad-form", value.offset, spot,
             {shown(value), title != nullptr && title->as_string() != nullptr ? *title->as_string() : ""});
    }
  }

  bool fits(const std::string& text, const std::string& pattern) {
    return re2::RE2::PartialMatch(text, m_patterns.try_emplace(pattern, pattern, re2::RE2::Quiet).first->second);
  }

  void check_number(const Value& value, const Value& schema, const Spot& spot) {
    const auto* integer = value.as_integer();
    const double number = integer != nullptr ? static_cast<double>(*integer) : std::get<double>(value.content);
    check_bounds({"schema.out-of-range", "schema.too-low", "schema.too-high", "minimum", "maximum"}, value, number,
                 schema, spot);
  }

  struct Bounds {
    const char* code;        // where there are two
    const char* below_code;  // where there is only a lowest
    const char* above_code;  // where there is only a highest
    const char* least;
    const char* most;
  };

  void check_bounds(Bounds bounds, const Value& value, double number, const Value& schema, const Spot& spot) {
    const auto least = integer_of(schema, bounds.least), most = integer_of(schema, bounds.most);
    if ((!least || number >= static_cast<double>(*least)) && (!most || number <= static_cast<double>(*most))) return;
    Value found;
    found.content = number;
    if (std::abs(number) < 1e15 && number == std::floor(number)) found.content = static_cast<std::int64_t>(number);
    std::vector<std::string> arguments{write(found)};
    if (least) arguments.push_back(std::to_string(*least));
    if (most) arguments.push_back(std::to_string(*most));
    const char* code = !most ? bounds.below_code : !least ? bounds.above_code : bounds.code;
    report(code, value.offset, spot, std::move(arguments));
  }

  void check_array(const Value& value, const Array& array, const Value& schema, const Spot& spot, int references) {
    check_bounds({"schema.count", "schema.too-few", "schema.too-many", "minItems", "maxItems"}, value,
                 static_cast<double>(array.size()), schema, spot);
    if (const Value* items = schema.find("items"); items != nullptr) {
      for (std::size_t i = 0; i < array.size() && m_findings.size() < k_most_findings; ++i) {
        check(array[i], *items, {&spot, {}, i}, references);
      }
    }
    const Value* unique = schema.find("uniqueItems");
    if (unique == nullptr || unique->as_bool() == nullptr || !*unique->as_bool()) return;
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < array.size(); ++i) {
      if (!seen.emplace(write(array[i]), i).second) {
        report("schema.repeated", array[i].offset, {&spot, {}, i}, {shown(array[i])});
      }
    }
  }

  void check_object(const Value& value, const Object& object, const Value& schema, const Spot& spot, int references) {
    check_bounds({"schema.count", "schema.too-few", "schema.too-many", "minProperties", "maxProperties"}, value,
                 static_cast<double>(object.size()), schema, spot);
    if (const Value* required = schema.find("required"); required != nullptr && required->as_array() != nullptr) {
      for (const Value& key : *required->as_array()) {
        if (key.as_string() != nullptr && value.find(*key.as_string()) == nullptr) {
          report("schema.missing-key", value.offset, spot, {*key.as_string()});
        }
      }
    }
    for (const Member& member : object) {
      if (m_findings.size() >= k_most_findings) return;
      check_member(member, schema, spot, references);
    }
  }

  void check_member(const Member& member, const Value& schema, const Spot& spot, int references) {
    const Spot here{&spot, member.first};
    const Value* properties = schema.find("properties");
    bool known = false;
    if (const Value* property = properties != nullptr ? properties->find(member.first) : nullptr; property != nullptr) {
      known = true;
      check(member.second, *property, here, references);
    }
    if (const Value* patterns = schema.find("patternProperties");
        patterns != nullptr && patterns->as_object() != nullptr) {
      for (const auto& [pattern, part] : *patterns->as_object()) {
        if (!fits(member.first, pattern)) continue;
        known = true;
        check(member.second, part, here, references);
      }
    }
    const Value* additional = schema.find("additionalProperties");
    if (known || additional == nullptr) return;
    if (const auto* allowed = additional->as_bool()) {
      if (!*allowed) report_unknown(member, properties, spot);
    } else {
      check(member.second, *additional, here, references);
    }
  }

  void report_unknown(const Member& member, const Value* properties, const Spot& spot) {
    std::vector<std::string> known;
    if (properties != nullptr && properties->as_object() != nullptr) {
      for (const Member& property : *properties->as_object()) known.push_back(property.first);
    }
    Value key;
    key.content = member.first;
    const std::string shown_key = shown(key);
    const std::string nearest = nearest_to(member.first, known);
    report(nearest.empty() ? "schema.strange-key" : "schema.unknown-key", member.second.key_offset, {&spot, shown_key},
           {shown_key, nearest});
  }

  static std::optional<std::int64_t> integer_of(const Value& schema, std::string_view key) {
    const Value* value = schema.find(key);
    return value != nullptr && value->as_integer() != nullptr ? std::optional(*value->as_integer()) : std::nullopt;
  }

  const Document& m_document;
  const Document& m_schema;
  std::vector<base::Error> m_findings;
  Patterns& m_patterns;
};

}  // namespace

std::vector<base::Error> check_schema(const Document& document, const Document& schema) {
  Patterns patterns;
  Checker checker(document, schema, patterns);
  checker.check(document.root, schema.root, {});
  return checker.take_findings();
}

}  // namespace beraad::json
