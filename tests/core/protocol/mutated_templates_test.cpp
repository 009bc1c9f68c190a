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
#include "tests/support/mutated_templates.hpp"

namespace beraad::protocol {
namespace {

const std::filesystem::path k_source = BERAAD_SOURCE_FOLDER;

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
  const auto mutated = test::mutate_shipped_templates(template_schema().root);
  std::cout << mutated.size() << " templates, each with one rule broken\n";
  EXPECT_GE(mutated.size(), 200U);
  for (const auto& one : mutated) {
    SCOPED_TRACE(one.rule + " at " + one.pointer);
    const auto read = read_text(one.text);
    EXPECT_FALSE(read.protocol);
    auto document = json::read(one.text, "t.json", json::k_template_limits);
    ASSERT_TRUE(document);
    const json::Value* where = test::value_at(document->root, one.pointer);
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
