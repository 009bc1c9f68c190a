// A questionnaire as a file: read strictly, or refused with its place.
#include "core/exchange/questionnaire_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/json/schema.hpp"

namespace beraad::exchange {
namespace {

constexpr std::string_view k_sound =
    R"({"format": "beraad-questionnaire/1", "title": "T", "waves": ["vooraf"],
        "items": [{"text": "Ik kan twijfelen.", "low": 0, "high": 10, "low_words": "nooit", "high_words": "altijd"},
                  {"text": "En zwijgen."}]})";

TEST(QuestionnaireFile, ReadsItemsWithTheirScales) {
  const auto read = read_questionnaire(k_sound, "q.json");
  ASSERT_TRUE(read) << read.error().code;
  ASSERT_EQ(read->items.size(), 2U);
  EXPECT_EQ(read->items[0], (QuestionnaireItem{"Ik kan twijfelen.", "nooit", "altijd", 0, 10}));
  EXPECT_EQ(read->items[1].high, 5);
  EXPECT_EQ(read->waves, std::vector<std::string>{"vooraf"});
}

TEST(QuestionnaireFile, ShippedExamplesReadInBothLanguagesAlike) {
  std::vector<Questionnaire> examples;
  for (const char* language : {"nl", "en"}) {
    const auto file = std::filesystem::path(BERAAD_SOURCE_FOLDER) / "assets" / "questionnaires" /
                      ("thinking-together." + std::string(language) + ".json");
    const auto bytes = base::read_file(file, 1U << 20U);
    ASSERT_TRUE(bytes);
    const auto read = read_questionnaire(*bytes, file.filename().string());
    ASSERT_TRUE(read) << read.error().code << " " << read.error().place;
    examples.push_back(*read);
  }
  EXPECT_EQ(examples[0].items.size(), examples[1].items.size());
  EXPECT_EQ(examples[0].waves.size(), examples[1].waves.size());
}

TEST(QuestionnaireFile, WhateverBreaksARuleIsRefusedWithItsPlace) {
  const std::pair<const char*, const char*> broken[] = {
      {R"("format": "beraad-questionnaire/1")", R"("format": "beraad-questionnaire/2")"},
      {R"("title": "T")", R"("titel": "T")"},
      {R"("low": 0)", R"("low": 2)"},
      {R"("high": 10)", R"("high": 11)"},
      {R"("text": "En zwijgen.")", R"("text": "")"},
      {R"("text": "En zwijgen.")", R"("text": 3)"},
      {R"(["vooraf"])", R"("vooraf")"},
  };
  for (const auto& [from, to] : broken) {
    std::string text(k_sound);
    text.replace(text.find(from), std::string_view(from).size(), to);
    const auto read = read_questionnaire(text, "q.json");
    ASSERT_FALSE(read) << to;
    EXPECT_TRUE(read.error().place.starts_with("q.json:")) << read.error().place;
  }
  EXPECT_FALSE(read_questionnaire("", "q.json"));
  EXPECT_FALSE(read_questionnaire("[]", "q.json"));
}

}  // namespace
}  // namespace beraad::exchange
