#include "core/json/gate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace beraad::json {
namespace {

struct Refusal {
  const char* what;
  std::string bytes;
  const char* code;
  const char* place;
};

class Refuses : public testing::TestWithParam<Refusal> {};

TEST_P(Refuses, WithCodeAndPlace) {
  const auto document = read(GetParam().bytes, "f.json", k_template_limits);
  ASSERT_FALSE(document.has_value());
  EXPECT_EQ(document.error().code, GetParam().code);
  EXPECT_EQ(document.error().place, GetParam().place);
  ASSERT_FALSE(document.error().arguments.empty());
  EXPECT_EQ(document.error().arguments[0], "f.json");
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

const Refusal k_refusals[] = {
    {"empty", "", "json.empty", "f.json:1:1"},
    {"only blanks", " \r\n\t ", "json.empty", "f.json:2:3"},
    {"one byte", "{", "json.syntax", "f.json:1:2"},
    {"many brackets", std::string(200'000, '['), "json.too-deep", "f.json:1:17"},
    {"many objects", repeated("{\"a\":", 200'000), "json.too-deep", "f.json:1:81"},
    {"a megabyte and a blank", std::string((1 << 20) + 1, ' '), "json.too-large", "f.json:1:1"},
    {"byte order mark", "\xEF\xBB\xBF{}", "json.byte-order-mark", "f.json:1:1"},
    {"UTF-16 with mark", std::string("\xFF\xFE{\0}\0", 6), "json.invalid-utf8", "f.json:1:1"},
    {"UTF-16 without mark", std::string("{\0}\0", 4), "json.syntax", "f.json:1:2"},
    {"Latin-1", "{\"a\": \"caf\xE9\"}", "json.invalid-utf8", "f.json:1:11"},
    {"overlong NUL", "[\"\xC0\x80\"]", "json.invalid-utf8", "f.json:1:3"},
    {"encoded surrogate", "[\"\xED\xA0\x80\"]", "json.invalid-utf8", "f.json:1:3"},
    {"beyond Unicode", "[\"\xF4\x90\x80\x80\"]", "json.invalid-utf8", "f.json:1:3"},
    {"cut inside a character", "[\"\xE2\x82", "json.invalid-utf8", "f.json:1:3"},
    {"escaped NUL", R"({"a": "a\u0000b"})", "json.bad-string", "f.json:1:7"},
    {"escaped NUL in a key", R"({"a\u0000b": 1})", "json.bad-string", "f.json:1:2"},
    {"raw NUL", std::string("[\"a\0b\"]", 7), "json.bad-string", "f.json:1:4"},
    {"raw line feed", "[\"a\nb\"]", "json.bad-string", "f.json:1:4"},
    {"bell", R"(["\u0007"])", "json.bad-string", "f.json:1:2"},
    {"delete", "[\"\x7F\"]", "json.bad-string", "f.json:1:2"},
    {"carriage return", R"(["a\r\n"])", "json.bad-string", "f.json:1:2"},
    {"high surrogate alone", R"(["\ud800"])", "json.bad-string", "f.json:1:3"},
    {"low surrogate alone", R"(["\udc00"])", "json.bad-string", "f.json:1:2"},
    {"high surrogate twice", R"(["\ud800\ud800"])", "json.bad-string", "f.json:1:3"},
    {"bad escape", R"(["\x41"])", "json.syntax", "f.json:1:3"},
    {"duplicate key", "{\n \"a\": 1,\n \"b\": 2, \"a\": 3}", "json.duplicate-key", "f.json:3:10"},
    {"duplicate key deep down", R"([{"é": {"x": 1, "\u0078": 2}}])", "json.duplicate-key", "f.json:1:17"},
    {"integer too large", "[9007199254740992]", "json.number", "f.json:1:2"},
    {"integer too small", "[1, -9007199254740992]", "json.number", "f.json:1:5"},
    {"integer beyond 64 bits", "[99999999999999999999]", "json.number", "f.json:1:2"},
    {"integer of 63 bits and one", "[18446744073709551615]", "json.number", "f.json:1:2"},
    {"infinite", "[1e400]", "json.number", "f.json:1:2"},
    {"not a number", "[NaN]", "json.syntax", "f.json:1:2"},
    {"infinity", "[-Infinity]", "json.syntax", "f.json:1:3"},
    {"leading zero", "[01]", "json.syntax", "f.json:1:3"},
    {"plus sign", "[+1]", "json.syntax", "f.json:1:2"},
    {"comment", "{} // so", "json.syntax", "f.json:1:4"},
    {"trailing comma", "{\"a\": 1,}", "json.syntax", "f.json:1:9"},
    {"single quotes", "{'a': 1}", "json.syntax", "f.json:1:2"},
    {"after the value", "{} x", "json.syntax", "f.json:1:4"},
    {"two values", "{}{}", "json.syntax", "f.json:1:3"},
    {"NUL after the value", std::string("{}\0{}", 5), "json.syntax", "f.json:1:3"},
    {"missing comma", "{\r\n \"a\": 1\r\n \"b\": 2}", "json.syntax", "f.json:3:2"},
    {"long string", "[\"" + std::string((16 << 10) + 1, 'x') + "\"]", "json.string-too-long", "f.json:1:2"},
};

INSTANTIATE_TEST_SUITE_P(Gate, Refuses, testing::ValuesIn(k_refusals), [](const auto& info) {
  std::string name = info.param.what;
  for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
});

TEST(Gate, CountsTokens) {
  const Limits limits{1 << 20, 16, 1 << 10, 4};
  EXPECT_TRUE(read("[1,{\"a\":2}]", "f", limits).error().code == "json.too-many");
  EXPECT_TRUE(read("[1,2,3]", "f", limits).has_value());
}

TEST(Gate, AcceptsTheDeepestAndTheLongestAllowed) {
  const std::string deep = std::string(16, '[') + std::string(16, ']');
  EXPECT_TRUE(read(deep, "f", k_template_limits).has_value());
  const std::string text(16 << 10, 'x');
  EXPECT_TRUE(read("\"" + text + "\"", "f", k_template_limits).has_value());
}

TEST(Gate, RefusesEveryTruncation) {
  const std::string whole = R"({"a": [1, -2.5e3, true, null, "x\u00e9\ud83d\ude00"], "b": {"c": "ë€"}})";
  ASSERT_TRUE(read(whole, "f", k_template_limits).has_value());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(read(whole.substr(0, size), "f", k_template_limits).has_value()) << size;
  }
}

TEST(Gate, EveryValueKnowsWhereItStands) {
  const std::string bytes = "{\r\n  \"eén\" : [ 1 , {\"b\":null} ],\n\t\"tw\\u0065e\": \"x\", \"d\":-0.5\n}";
  const auto document = read(bytes, "f", k_template_limits);
  ASSERT_TRUE(document.has_value());
  const Value& root = document->root;
  EXPECT_EQ(document->place_of(root), "f:1:1");
  const Value* list = root.find("eén");
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(document->place_of(list->key_offset), "f:2:3");
  EXPECT_EQ(document->place_of(*list), "f:2:11");
  EXPECT_EQ(document->place_of((*list->as_array())[0]), "f:2:13");
  EXPECT_EQ(document->place_of((*list->as_array())[1]), "f:2:17");
  EXPECT_EQ(document->place_of(*(*list->as_array())[1].find("b")), "f:2:22");
  ASSERT_NE(root.find("twee"), nullptr);
  EXPECT_EQ(document->place_of(*root.find("twee")), "f:3:15");
  EXPECT_EQ(*root.find("twee")->as_string(), "x");
  EXPECT_EQ(document->place_of(root.find("d")->key_offset), "f:3:20");
  EXPECT_EQ(std::get<double>(root.find("d")->content), -0.5);
}

TEST(Gate, KeepsTextAsItIs) {
  const auto document = read(R"(["  a\n\t", "\ud83d\ude00", "e\u0301", "%s##", "\u202e"])", "f", k_template_limits);
  ASSERT_TRUE(document.has_value());
  const Array& texts = *document->root.as_array();
  EXPECT_EQ(*texts[0].as_string(), "  a\n\t");
  EXPECT_EQ(*texts[1].as_string(), "😀");
  EXPECT_EQ(*texts[2].as_string(), "e\u0301");
  EXPECT_EQ(*texts[3].as_string(), "%s##");
  EXPECT_EQ(*texts[4].as_string(), "\u202e");
}

TEST(Gate, TellsIntegersFromFractions) {
  const auto document = read("[0, -0, 9007199254740991, -9007199254740991, 1.0, 1e2]", "f", k_template_limits);
  ASSERT_TRUE(document.has_value());
  const Array& numbers = *document->root.as_array();
  EXPECT_EQ(*numbers[2].as_integer(), 9007199254740991);
  EXPECT_EQ(*numbers[3].as_integer(), -9007199254740991);
  EXPECT_EQ(*numbers[0].as_integer(), 0);
  EXPECT_EQ(numbers[4].as_integer(), nullptr);
  EXPECT_EQ(numbers[5].as_integer(), nullptr);
}

TEST(Gate, ReadsFractionsExactly) {
  const auto document = read("[0.1, 1.7976931348623157e308, 5e-324, 2.2250738585072011e-308, 1e-400, 0e-324, -0.0]",
                             "f", k_template_limits);
  ASSERT_TRUE(document.has_value());
  const Array& numbers = *document->root.as_array();
  const double expected[] = {0.1, 1.7976931348623157e308, 5e-324, 2.2250738585072011e-308, 0, 0, -0.0};
  for (std::size_t i = 0; i < numbers.size(); ++i) EXPECT_EQ(std::get<double>(numbers[i].content), expected[i]) << i;
  EXPECT_EQ(read("[1.8e308]", "f", k_template_limits).error().code, "json.number");
  EXPECT_EQ(read("[-9e999999999999]", "f", k_template_limits).error().code, "json.number");
}

TEST(Write, ReadsBackTheSame) {
  const std::string text = R"({"a":[1,-2.5,1e+100,true,null,{}],"b":"\"\\\n\té😀","c":[],"d":3.0})";
  const auto document = read(text, "f", k_template_limits);
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(write(document->root), text);
  const auto again = read(write(document->root, 2), "f", k_template_limits);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(write(again->root), text);
}

TEST(Write, IndentsAndEscapes) {
  const auto document = read(R"({"a":[1,{}],"b":{"c":"x"}})", "f", k_template_limits);
  EXPECT_EQ(write(document->root, 1), "{\n \"a\": [\n  1,\n  {}\n ],\n \"b\": {\n  \"c\": \"x\"\n }\n}");
  Value value;
  value.content = std::string("\x01\r\xFF", 3);
  EXPECT_EQ(write(value), "\"\\u0001\\r\uFFFD\"");
}

}  // namespace
}  // namespace beraad::json
