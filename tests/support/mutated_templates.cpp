#include "tests/support/mutated_templates.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"

namespace beraad::test {

using json::Array;
using json::Object;
using json::Value;

Value* value_at(Value& root, std::string_view pointer) {
  Value* value = &root;
  while (!pointer.empty() && value != nullptr) {
    pointer.remove_prefix(1);
    const std::string token(pointer.substr(0, pointer.find('/')));
    pointer.remove_prefix(token.size());
    if (auto* array = std::get_if<Array>(&value->content)) {
      value = &(*array)[std::stoul(token)];
    } else {
      value = const_cast<Value*>(value->find(token));  // the tree is ours
    }
  }
  return value;
}

namespace {

Value value_of(decltype(Value::content) content) {
  Value value;
  value.content = std::move(content);
  return value;
}

/// Walks a sound template along the schema and breaks each rule at the first place where it holds.
class Breaker {
 public:
  Breaker(Value root, const Value& schema, std::set<std::string>& broken, std::vector<MutatedTemplate>& mutated)
      : m_root(std::move(root)), m_schema(schema), m_broken(broken), m_mutated(mutated) {}

  void walk(const Value& value, const Value& schema, const std::string& pointer, const std::string& rule) {
    if (const Value* reference = schema.find("$ref")) {
      const std::string name = reference->as_string()->substr(std::string_view("#/definitions/").size());
      walk(value, *m_schema.find("definitions")->find(name), pointer, name);
      return;
    }
    if (const Value* any = schema.find("anyOf")) {
      if (!value.is_null()) walk(value, any->as_array()->back(), pointer, rule);
      return;
    }
    if (const Value* all = schema.find("allOf")) {
      walk(value, all->as_array()->front(), pointer, rule);
      return;
    }
    break_type(schema, pointer, rule);
    if (schema.find("enum") != nullptr) put(rule + " enum", pointer, value_of(std::string("zzzzzz")));
    if (value.as_string() != nullptr) break_text(schema, pointer, rule);
    if (value.as_integer() != nullptr) break_number(schema, pointer, rule);
    if (const auto* array = value.as_array()) break_array(*array, schema, pointer, rule);
    if (const auto* object = value.as_object()) break_object(*object, schema, pointer, rule);
  }

 private:
  /// Writes the template with a changed value at a pointer; only the first time for a rule.
  template <class Change>
  void change(const std::string& rule, const std::string& pointer, const Change& change_value,
              MutatedTemplate mutated) {
    if (!m_broken.insert(rule).second) return;
    Value* place = value_at(m_root, pointer);
    const Value sound = *place;
    change_value(*place);
    mutated.rule = rule;
    mutated.text = json::write(m_root, 2);
    *place = sound;
    m_mutated.push_back(std::move(mutated));
  }
  void put(const std::string& rule, const std::string& pointer, const Value& value) {
    change(rule, pointer, [&](Value& place) { place = value; }, {.pointer = pointer});
  }

  void break_type(const Value& schema, const std::string& pointer, const std::string& rule) {
    const Value* type = schema.find("type");
    if (type == nullptr || type->as_string() == nullptr) return;
    const bool is_text = *type->as_string() == "string";
    put(rule + " type", pointer, is_text ? value_of(std::int64_t{7}) : value_of(std::string("zeven")));
  }

  void break_text(const Value& schema, const std::string& pointer, const std::string& rule) {
    if (schema.find("minLength") != nullptr) put(rule + " minLength", pointer, value_of(std::string()));
    if (const Value* most = schema.find("maxLength")) {
      put(rule + " maxLength", pointer, value_of(std::string(static_cast<std::size_t>(*most->as_integer()) + 1, 'a')));
    }
    if (schema.find("pattern") != nullptr) put(rule + " pattern", pointer, value_of(std::string("Zo niet")));
  }

  void break_number(const Value& schema, const std::string& pointer, const std::string& rule) {
    if (const Value* least = schema.find("minimum")) {
      put(rule + " minimum", pointer, value_of(*least->as_integer() - 1));
    }
    if (const Value* most = schema.find("maximum")) {
      put(rule + " maximum", pointer, value_of(*most->as_integer() + 1));
    }
  }

  void break_array(const Array& array, const Value& schema, const std::string& pointer, const std::string& rule) {
    if (schema.find("minItems") != nullptr) put(rule + " minItems", pointer, value_of(Array{}));
    const Value* most = schema.find("maxItems");
    if (most != nullptr && !array.empty()) {
      put(rule + " maxItems", pointer,
          value_of(Array(static_cast<std::size_t>(*most->as_integer()) + 1, array.front())));
    }
    if (schema.find("uniqueItems") != nullptr && !array.empty()) {
      change(rule + " uniqueItems", pointer,
             [](Value& place) {
               auto& elements = std::get<Array>(place.content);
               elements.push_back(elements.front());
             },
             {.pointer = pointer + "/" + std::to_string(array.size())});
    }
    for (std::size_t i = 0; i < array.size(); ++i) {
      walk(array[i], *schema.find("items"), pointer + "/" + std::to_string(i), rule + " items");
    }
  }

  void break_object(const Object& object, const Value& schema, const std::string& pointer, const std::string& rule) {
    if (schema.find("minProperties") != nullptr) put(rule + " minProperties", pointer, value_of(Object{}));
    if (const Value* required = schema.find("required")) {
      for (const Value& key : *required->as_array()) {
        change(rule + " requires " + *key.as_string(), pointer,
               [&](Value& place) {
                 std::erase_if(std::get<Object>(place.content),
                               [&](const json::Member& member) { return member.first == *key.as_string(); });
               },
               {.pointer = pointer});
      }
    }
    const Value* additional = schema.find("additionalProperties");
    if (additional != nullptr && additional->as_bool() != nullptr) {
      change(rule + " knows its keys", pointer,
             [](Value& place) { std::get<Object>(place.content).emplace_back("qqqqqq", value_of(std::int64_t{1})); },
             {.pointer = pointer + "/qqqqqq", .at_key = true});
    }
    for (const auto& [key, part] : object) {
      const Value* properties = schema.find("properties");
      const Value* own = properties != nullptr ? properties->find(key) : nullptr;
      walk(part, own != nullptr ? *own : *additional, pointer + "/" + key, rule + " " + key);
    }
  }

  Value m_root;
  const Value& m_schema;
  std::set<std::string>& m_broken;
  std::vector<MutatedTemplate>& m_mutated;
};

}  // namespace

std::vector<MutatedTemplate> mutate_shipped_templates(const Value& schema) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(BERAAD_SOURCE_FOLDER) / "protocols")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".json") && !name.ends_with(".schema.json")) files.push_back(entry.path());
  }
  std::ranges::sort(files, {}, [](const auto& file) { return std::filesystem::file_size(file); });
  std::vector<MutatedTemplate> mutated;
  std::set<std::string> broken;
  for (const auto& file : files) {
    const auto document = json::read(*base::read_file(file, 1U << 20U), "t.json", json::k_template_limits);
    if (!document) throw std::runtime_error(file.string() + " cannot be read");
    Breaker(document->root, schema, broken, mutated).walk(document->root, schema, "", "method");
  }
  return mutated;
}

}  // namespace beraad::test
