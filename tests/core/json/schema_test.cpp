#include "core/json/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/gate.hpp"

namespace beraad::json {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Document document_of(std::string_view text, std::string_view name = "f") {
  auto document = read(text, name, k_case_limits);
  EXPECT_TRUE(document.has_value()) << text;
  return document.has_value() ? *document : Document{};
}

/// "code place argument|argument" of each finding.
std::vector<std::string> findings(std::string_view text, std::string_view schema) {
  std::vector<std::string> lines;
  for (const auto& error : check_schema(document_of(text), document_of(schema))) {
    std::string line = error.code + ' ' + error.place + ' ';
    for (std::size_t i = 0; i < error.arguments.size(); ++i) line += (i == 0 ? "" : "|") + error.arguments[i];
    lines.push_back(line);
  }
  return lines;
}

struct Rule {
  const char* what;
  const char* schema;
  const char* fits;
  const char* refused;
  const char* finding;
};

class SchemaRule : public testing::TestWithParam<Rule> {};

TEST_P(SchemaRule, AcceptsAndRefuses) {
  EXPECT_THAT(findings(GetParam().fits, GetParam().schema), IsEmpty());
  EXPECT_THAT(findings(GetParam().refused, GetParam().schema), ElementsAre(GetParam().finding));
}

const Rule k_rules[] = {
    {"type", R"({"type":"integer"})", "1", "1.0", "schema.wrong-type f:1:1 |integer|number"},
    {"types", R"({"type":["string","null"]})", "null", "true", "schema.wrong-type f:1:1 |string, null|boolean"},
    {"number", R"({"type":"number"})", "1", "\"1\"", "schema.wrong-type f:1:1 |number|string"},
    {"enum", R"({"enum":["room","private"]})", "\"room\"", "\"rom\"",
     "schema.not-allowed f:1:1 |rom|room, private|room"},
    {"enum shows no text", R"({"enum":["room"]})", "\"room\"", "\"Jan sloeg haar\"",
     "schema.not-allowed f:1:1 |…|room|"},
    {"required", R"({"required":["a"]})", R"({"a":1})", R"( {"b":1})", "schema.missing-key f:1:2 |a"},
    {"unknown key", R"({"properties":{"title":{}},"additionalProperties":false})", R"({"title":1})", R"({"titel":1})",
     "schema.unknown-key f:1:2 /titel|titel|title"},
    {"nothing near", R"({"properties":{"title":{}},"additionalProperties":false})", "{}", R"({"zzzzz":1})",
     "schema.strange-key f:1:2 /zzzzz|zzzzz|"},
    {"additional schema", R"({"additionalProperties":{"type":"string"}})", R"({"a":"x"})", R"({"a":1})",
     "schema.wrong-type f:1:6 /a|string|integer"},
    {"pattern properties", R"({"patternProperties":{"^[0-9]+$":{"type":"integer"}},"additionalProperties":false})",
     R"({"120":1})", R"({"120":"1"})", "schema.wrong-type f:1:8 /120|integer|string"},
    {"items", R"({"items":{"type":"string"}})", R"(["a"])", R"(["a", 2])", "schema.wrong-type f:1:7 /1|string|integer"},
    {"min items", R"({"minItems":1})", "[1]", "[]", "schema.too-few f:1:1 |0|1"},
    {"max items", R"({"maxItems":1})", "[1]", "[1,2]", "schema.too-many f:1:1 |2|1"},
    {"unique", R"({"uniqueItems":true})", "[1,2]", R"(["a","b","a"])", "schema.repeated f:1:10 /2|a"},
    {"min length", R"({"minLength":2})", "\"éé\"", "\"é\"", "schema.too-short f:1:1 |2"},
    {"max length", R"({"maxLength":2})", "\"éé\"", "\"ééé\"", "schema.too-long f:1:1 |3|2"},
    {"pattern", R"({"pattern":"^[a-z]+$"})", "\"abc\"", "\"a_c\"", "schema.bad-form f:1:1 |a_c|"},
    {"minimum", R"({"minimum":1,"maximum":9})", "1", "0", "schema.out-of-range f:1:1 |0|1|9"},
    {"maximum", R"({"minimum":1,"maximum":9})", "9", "9.5", "schema.out-of-range f:1:1 |9.5|1|9"},
    {"min properties", R"({"minProperties":1})", R"({"a":1})", "{}", "schema.too-few f:1:1 |0|1"},
    {"max properties", R"({"maxProperties":1})", R"({"a":1})", R"({"a":1,"b":2})", "schema.too-many f:1:1 |2|1"},
    {"reference", R"({"$ref":"#/definitions/x","definitions":{"x":{"type":"null"}}})", "null", "1",
     "schema.wrong-type f:1:1 |null|integer"},
    {"all of", R"({"allOf":[{"type":"integer"},{"minimum":5}]})", "5", "4", "schema.too-low f:1:1 |4|5"},
    {"any of names the nearest", R"({"anyOf":[{"type":"null"},{"required":["a"],"type":"object"}]})", "null", "{}",
     "schema.missing-key f:1:1 |a"},
    {"pointer escapes", R"({"additionalProperties":{"type":"null"}})", R"({"a/b~":null})", R"({"a/b~":1})",
     "schema.wrong-type f:1:9 /a~1b~0|null|integer"},
};

INSTANTIATE_TEST_SUITE_P(Schema, SchemaRule, testing::ValuesIn(k_rules), [](const auto& info) {
  std::string name = info.param.what;
  for (char& c : name) c = c == ' ' ? '_' : c;
  return name;
});

TEST(Schema, CollectsEveryFindingInOrder) {
  EXPECT_THAT(findings("{\"a\":1,\n\"b\":\"x\",\n\"c\":true}",
                       R"({"required":["d"],"properties":{"a":{"type":"string"},"b":{"type":"integer"}},
                           "additionalProperties":false})"),
              ElementsAre("schema.missing-key f:1:1 |d", "schema.wrong-type f:1:6 /a|string|integer",
                          "schema.wrong-type f:2:5 /b|integer|string", "schema.strange-key f:3:1 /c|c|"));
}

TEST(Schema, StopsAtAHundredFindings) {
  std::string many = "[0";
  for (int i = 0; i < 100'000; ++i) many += ",0";
  EXPECT_EQ(check_schema(document_of(many + "]"), document_of(R"({"items":{"type":"string"}})")).size(), 100U);
}

TEST(Schema, ALongTextAndASelfReferenceDoNotExhaustTheStack) {
  const std::string text = "\"" + std::string(100'000, 'a') + "\"";
  EXPECT_EQ(check_schema(document_of(text), document_of(R"({"pattern":"^(a|b)*$"})")).size(), 0U);
  EXPECT_EQ(check_schema(document_of(text), document_of(R"({"pattern":"^(a*)*b$"})")).size(), 1U);
  EXPECT_TRUE(check_schema(document_of("1"), document_of(R"({"$ref":"#"})")).empty());
}

TEST(Schema, NamesKeywordsThatItWouldPassOver) {
  EXPECT_THAT(
      list_unknown_keywords(document_of(
          R"({"type":"object","const":1,"properties":{"const":{"format":"date"}},"items":{"anyOf":[{"if":{}}]}})")),
      ElementsAre("/const", "/properties/const/format", "/items/anyOf/0/if"));
  EXPECT_THAT(list_unknown_keywords(document_of(R"({"$schema":"x","definitions":{"if":{"type":"null"}}})")), IsEmpty());
}

TEST(Schema, NearestIsAtMostThreeEditsAway) {
  EXPECT_EQ(nearest_to("minuts", {"min", "minutes", "minute"}), "minutes");
  EXPECT_EQ(nearest_to("xyz", {"abc"}), "");
  EXPECT_EQ(nearest_to("prompt_texts", {"prompts"}), "");
}

}  // namespace
}  // namespace beraad::json
