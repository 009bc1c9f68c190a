// A questionnaire as a file: read strictly, or refused with its place.
#include "core/exchange/questionnaire_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <tuple>

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
  EXPECT_EQ(read->items[0], (QuestionnaireItem{"Ik kan twijfelen.", {{"", "nooit", "altijd", {}, 0, 10}}, false}));
  EXPECT_EQ(read->items[1].scales.at(0).high, 5);
  EXPECT_EQ(read->waves, std::vector<std::string>{"vooraf"});
}

constexpr std::string_view k_rich =
    R"({"format": "beraad-questionnaire/1", "title": "T",
        "items": [{"text": "Ik zeg wat mij dwarszit.", "asks": "Hoe belangrijk?", "low": 1, "high": 3,
                   "labels": ["niet", "wel", "erg"], "not_applicable": true,
                   "second": {"asks": "Hoe vaak?", "low": 1, "high": 4, "low_words": "nooit", "high_words": "altijd"}},
                  {"text": "Wat mis je?", "open": true}]})";

TEST(QuestionnaireFile, ReadsTwoScalesWordsAtEachNumberOpenQuestionsAndWhatDoesNotApply) {
  const auto read = read_questionnaire(k_rich, "q.json");
  ASSERT_TRUE(read) << read.error().code;
  const QuestionnaireScale first{"Hoe belangrijk?", "", "", {"niet", "wel", "erg"}, 1, 3};
  const QuestionnaireScale second{"Hoe vaak?", "nooit", "altijd", {}, 1, 4};
  EXPECT_EQ(read->items[0], (QuestionnaireItem{"Ik zeg wat mij dwarszit.", {first, second}, true}));
  EXPECT_EQ(read->items[1], (QuestionnaireItem{"Wat mis je?", {}, false, true}));
}

TEST(QuestionnaireFile, WordsThatDoNotFitTheirScaleAndScalesOfOpenQuestionsAreRefused) {
  const std::tuple<const char*, const char*, const char*> broken[] = {
      {R"("wel", "erg"])", R"("wel", "erg", "heel erg"])", "questionnaire.labels-differ"},
      {R"("low": 1, "high": 3)", R"("low": 1, "high": 4)", "questionnaire.labels-differ"},
      {R"("high_words": "altijd")", R"("labels": ["a", "b", "c"])", "questionnaire.labels-differ"},
      {R"("open": true)", R"("open": true, "high": 5)", "questionnaire.open-with-scale"},
      {R"("open": true)", R"("open": true, "not_applicable": true)", "questionnaire.open-with-scale"},
      {R"("open": true)", R"("open": false)", ""},
      {R"({"asks": "Hoe vaak?", )", "{", ""},
      {R"("niet", "wel")", R"("niet; nooit", "wel")", ""},
      {R"("open": true)", R"("second": {"asks": "x", "second": {}})", ""},
  };
  for (const auto& [from, to, code] : broken) {
    std::string text(k_rich);
    ASSERT_NE(text.find(from), std::string::npos) << from;
    text.replace(text.find(from), std::string_view(from).size(), to);
    const auto read = read_questionnaire(text, "q.json");
    ASSERT_FALSE(read) << to;
    EXPECT_TRUE(read.error().place.starts_with("q.json:")) << read.error().place;
    if (*code != '\0') EXPECT_EQ(read.error().code, code) << to;
  }
}

constexpr std::string_view k_for_all =
    R"({"format": "beraad-questionnaire/1", "title": "T", "waves": ["vooraf", "later"], "choose": 1,
        "scales": [{"asks": "In het gesprek?", "low": 1, "high": 3, "labels": ["niet", "wel", "erg"],
                    "cannot": "kan ik niet zeggen", "waves": ["later"]},
                   {"asks": "In het werk?"}, {"asks": "Hoe belangrijk?"}],
        "items": [{"text": "Ik kan twijfelen.", "domain": "Steun"},
                  {"text": "Ieder spreekt.", "high": 7},
                  {"text": "Wat hoop je?", "open": true, "domain": "Steun", "waves": ["vooraf"]}]})";

TEST(QuestionnaireFile, ReadsScalesForAllQuestionsDomainsWavesAndHowManyAreChosen) {
  const auto read = read_questionnaire(k_for_all, "q.json");
  ASSERT_TRUE(read) << read.error().code << " " << read.error().place;
  EXPECT_EQ(read->choose, 1);
  ASSERT_EQ(read->scales.size(), 3U);
  EXPECT_EQ(
      read->scales[0],
      (QuestionnaireScale{"In het gesprek?", "", "", {"niet", "wel", "erg"}, 1, 3, "kan ik niet zeggen", {"later"}}));
  EXPECT_EQ(read->items[0], (QuestionnaireItem{"Ik kan twijfelen.", {}, false, false, "Steun", {}}));
  ASSERT_EQ(read->items[1].scales.size(), 1U) << "one of its own";
  EXPECT_EQ(read->items[1].scales[0].high, 7);
  EXPECT_EQ(read->items[2], (QuestionnaireItem{"Wat hoop je?", {}, false, true, "Steun", {"vooraf"}}));
}

TEST(QuestionnaireFile, WavesThatAreNotThereAndAChoiceOfAllAreRefused) {
  const std::tuple<const char*, const char*, const char*> broken[] = {
      {R"("waves": ["later"]})", R"("waves": ["na een jaar"]})", "questionnaire.unknown-wave"},
      {R"("waves": ["vooraf"]})", R"("waves": ["eerder"]})", "questionnaire.unknown-wave"},
      {R"("choose": 1)", R"("choose": 2)", "questionnaire.choose-too-many"},
      {R"("wel", "erg"])", R"("wel"])", ""},
      {R"("high": 3, )", R"("high": 4, )", "questionnaire.labels-differ"},
      {R"({"asks": "In het werk?"})", R"({"low": 1})", ""},
      {R"({"asks": "In het werk?"})", R"({"asks": "x", "second": {"asks": "y"}})", ""},
      {R"("domain": "Steun"})", R"("domain": ""})", ""},
      {R"("choose": 1)", R"("choose": 0)", ""},
  };
  for (const auto& [from, to, code] : broken) {
    std::string text(k_for_all);
    ASSERT_NE(text.find(from), std::string::npos) << from;
    text.replace(text.find(from), std::string_view(from).size(), to);
    const auto read = read_questionnaire(text, "q.json");
    ASSERT_FALSE(read) << to;
    EXPECT_TRUE(read.error().place.starts_with("q.json:")) << read.error().place;
    if (*code != '\0') EXPECT_EQ(read.error().code, code) << to;
  }
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
  ASSERT_EQ(examples[0].items.size(), examples[1].items.size());
  for (std::size_t index = 0; index < examples[0].items.size(); ++index) {
    EXPECT_EQ(examples[0].items[index].scales.size(), examples[1].items[index].scales.size());
    EXPECT_EQ(examples[0].items[index].not_applicable, examples[1].items[index].not_applicable);
    EXPECT_EQ(examples[0].items[index].open, examples[1].items[index].open);
    EXPECT_EQ(examples[0].items[index].waves.size(), examples[1].items[index].waves.size());
    EXPECT_EQ(examples[0].items[index].domain.empty(), examples[1].items[index].domain.empty());
  }
  EXPECT_EQ(examples[0].waves.size(), examples[1].waves.size());
  EXPECT_EQ(examples[0].scales.size(), 3U) << "the example shows what is possible";
  EXPECT_EQ(examples[1].scales.size(), 3U);
  EXPECT_EQ(examples[0].choose, examples[1].choose);
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
