// Every rule of the schema and of the checks is broken once, in the shipped methods: each is refused with its line, its
// column, its pointer and a sentence in both languages that asks for no knowledge of programming.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "core/base/platform.hpp"
#include "core/base/texts.hpp"
#include "core/json/gate.hpp"
#include "core/json/read_texts.hpp"
#include "core/json/schema.hpp"
#include "tests/core/protocol/fixture.hpp"
#include "tests/core/protocol/mistakes.hpp"

namespace beraad::protocol {
namespace {

using json::Array;
using json::Object;
using json::Value;

const std::filesystem::path k_source = BERAAD_SOURCE_FOLDER;

Value value_of(decltype(Value::content) content) {
  Value value;
  value.content = std::move(content);
  return value;
}

/// The value at a pointer, to be changed; null when there is none.
Value* at(Value& root, std::string_view pointer) {
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

/// One broken template: what was done to it, and where the finding must point.
struct Mutated {
  std::string pointer{}, rule{}, text{};
  bool at_key = false;  // the key is wrong, not what stands behind it
};

/// Walks a sound template along the schema and breaks each rule at the first place where it holds.
class Breaker {
 public:
  Breaker(Value root, const Value& schema, std::set<std::string>& broken, std::vector<Mutated>& mutated)
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
  void change(const std::string& rule, const std::string& pointer, const Change& change_value, Mutated mutated) {
    if (!m_broken.insert(rule).second) return;
    Value* place = at(m_root, pointer);
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
  std::vector<Mutated>& m_mutated;
};

base::Texts texts_in(base::Language language) {
  std::map<std::string, std::string, std::less<>> all;
  const std::string ending = "." + std::string(base::code_of(language)) + ".json";
  for (const auto& entry : std::filesystem::directory_iterator(k_source / "assets" / "text")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(ending)) continue;
    const auto texts = json::read_texts(*base::read_file(entry.path(), 1U << 20U), name, language);
    all.insert(texts->all().begin(), texts->all().end());
  }
  return {language, std::move(all)};
}

/// Rules whose breaking has consequences elsewhere too, or that other tests go into.
const std::pair<const char*, const char*> k_more_mistakes[] = {
    {R"({"id": "45", "minutes": 45})", R"({"id": "45", "minutes": 44})"},
    {R"("defines": "options",)", ""},
    {R"("rows": {"kind": "options"}, "defines": "options")", R"("rows": {"kind": "free"}, "defines": "options")"},
    {R"("default": "plain",)", R"("role": "option-action", "default": "plain",)"},
    {R"("sealed": false, "protected": false, "fields")", R"("sealed": true, "protected": false, "fields")"},
    {R"("id": "ideas")", R"("id": "options")"},
    {R"("default": "plain",)", R"("default": "plain", "options_from": "organisations",)"},
    {R"("hints": {"count": 3})", R"("hints": {"count": 3}, "page": "nowhere")"},
    {R"("hints": {"count": 3})", R"("hints": {"count": 3}, "variant": "short")"},
    {R"("floor": 10,)", R"("floor": 10, "pages": [{"id": "one", "title": {"nl": "Een", "en": "One"}}],)"},
    {R"("en": "Small")", R"("en": "  ")"},
    {R"("en": "Small")", R"("en": "Sm\tall")"},
};

class MutatedTemplates : public testing::Test {
 protected:
  /// A sentence that a person can do something with.
  void expect_plain(const base::Error& error) {
    static const std::regex jargon(
        R"(\b(json|schema|string|integer|array|object|boolean|regex|pattern|pointer|template)\b|⟦|\{[0-9])",
        std::regex::icase);
    for (const auto* texts : {&m_dutch, &m_english}) {
      const std::string sentence = texts->say(error);
      if (!m_judged.insert(sentence).second) continue;
      EXPECT_FALSE(std::regex_search(sentence, jargon)) << sentence;
      EXPECT_GT(sentence.size(), 15U) << sentence;
      EXPECT_TRUE(sentence.ends_with('.') || sentence.ends_with('?')) << sentence;
    }
  }

  std::set<std::string> m_judged;
  base::Texts m_dutch = texts_in(base::Language::Dutch), m_english = texts_in(base::Language::English);
};

TEST_F(MutatedTemplates, EachRuleOfTheSchemaBrokenOnceIsNamedWithItsPlace) {
  std::vector<Mutated> mutated;
  std::set<std::string> broken;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(k_source / "protocols")) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".json") && !name.ends_with(".schema.json")) files.push_back(entry.path());
  }
  // A rule is broken in the smallest file that has it: that reads quickest.
  std::ranges::sort(files, {}, [](const auto& file) { return std::filesystem::file_size(file); });
  for (const auto& file : files) {
    const auto document = json::read(*base::read_file(file, 1U << 20U), "t.json", json::k_template_limits);
    ASSERT_TRUE(document);
    const Value& schema = template_schema().root;
    Breaker(document->root, schema, broken, mutated).walk(document->root, schema, "", "method");
  }
  std::cout << mutated.size() << " templates, each with one rule broken\n";
  EXPECT_GE(mutated.size(), 200U);
  for (const Mutated& one : mutated) {
    SCOPED_TRACE(one.rule + " at " + one.pointer);
    const auto read = read_text(one.text);
    EXPECT_FALSE(read.protocol);
    auto document = json::read(one.text, "t.json", json::k_template_limits);
    ASSERT_TRUE(document);
    const Value* where = at(document->root, one.pointer);
    ASSERT_NE(where, nullptr);
    const std::string place = document->place_of(one.at_key ? where->key_offset : where->offset);
    const auto named = std::ranges::find_if(read.errors, [&](const base::Error& error) {
      return error.arguments.at(0) == one.pointer && error.place == place;
    });
    EXPECT_NE(named, read.errors.end()) << place << ": " << (read.errors.empty() ? "" : read.errors[0].code) << " at "
                                        << (read.errors.empty() ? "" : read.errors[0].place);
    for (const base::Error& error : read.errors) expect_plain(error);
  }
}

TEST_F(MutatedTemplates, EachRuleOfTheChecksBrokenOnceIsSaidInPlainWords) {
  std::set<std::string> said;
  std::vector<std::pair<std::string, std::string>> mistakes(std::begin(k_more_mistakes), std::end(k_more_mistakes));
  for (const Mistake& mistake : mistakes_of_rules()) mistakes.emplace_back(mistake.from, mistake.to);
  for (const auto& [from, to] : mistakes) {
    SCOPED_TRACE(from);
    const auto errors = read_text(spoilt(from, to)).errors;
    ASSERT_FALSE(errors.empty());
    for (const base::Error& error : errors) {
      said.insert(error.code);
      EXPECT_TRUE(error.place.starts_with("t.json:")) << error.place;
      expect_plain(error);
    }
  }
  // Every code that the checks can give is among them.
  std::set<std::string> codes;
  for (const auto& entry : std::filesystem::directory_iterator(k_source / "core" / "protocol")) {
    if (!entry.path().filename().string().starts_with("check_")) continue;
    const std::string source = *base::read_file(entry.path(), 1U << 20U);
    static const std::regex code("\"(template\\.[a-z-]+)\"");
    for (std::sregex_iterator at(source.begin(), source.end(), code), end; at != end; ++at) codes.insert((*at)[1]);
  }
  EXPECT_GT(codes.size(), 15U);
  for (const std::string& code : codes) EXPECT_TRUE(said.contains(code)) << code;
}

/// What is no JSON at all has no pointer: line, column and a sentence.
TEST_F(MutatedTemplates, WhatCannotBeReadAtAllIsNamedWithItsPlaceToo) {
  for (const auto& [from, to] : std::map<std::string, std::string>{
           {R"("version": 3,)", R"("version": 3)"},
           {R"("version": 3,)", R"("version": 3,,)"},
           {R"("version": 3,)", R"("version": 3;)"},
           {R"("version": 3,)", R"("version": drie,)"},
           {R"("version": 3,)", R"("version": 3, // drie)"},
           {R"("version": 3,)", R"("version": 'drie',)"},
           {R"("version": 3,)", R"(version: 3,)"},
           {R"("version": 3,)", R"("version": 03,)"},
           {R"("version": 3,)", R"("version": 3, "version": 3,)"},
           {R"("en": "Small")", "\"en\": \"Small"},
           {R"("en": "Small")", "\"en\": \"Sm\\qall\""},
           {R"("en": "Small")",
            "\"en\": \"Sm\xFF"
            "all\""},
           {R"("en": "Small")", R"("en": "Small",)"},
           {R"("prompts": [])", R"("prompts": [)"},
       }) {
    SCOPED_TRACE(to);
    const auto read = read_text(spoilt(from, to));
    EXPECT_FALSE(read.protocol);
    ASSERT_EQ(read.errors.size(), 1U);
    EXPECT_TRUE(std::regex_match(read.errors[0].place, std::regex("t\\.json:[0-9]+:[0-9]+"))) << read.errors[0].place;
    for (const auto* texts : {&m_dutch, &m_english}) EXPECT_EQ(texts->say(read.errors[0]).find("⟦"), std::string::npos);
  }
}

}  // namespace
}  // namespace beraad::protocol
