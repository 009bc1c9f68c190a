// Help with the wording of a question and of the options: what calls for which hint, in both languages.
#include "core/protocol/wording.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/platform.hpp"

namespace beraad::protocol {
namespace {

using base::Language;
using testing::ElementsAre;
using testing::IsEmpty;

const Wording& shipped_wording() {
  static const Wording wording = [] {
    const auto bytes = base::read_file(BERAAD_SOURCE_FOLDER "/assets/wording.json", 1 << 20);
    EXPECT_TRUE(bytes);
    auto read = read_wording(*bytes, "wording.json");
    EXPECT_TRUE(read) << read.error().code << " " << read.error().place;
    return std::move(*read);
  }();
  return wording;
}

std::vector<std::string> called(WordingSubject subject, std::string_view text, Language language = Language::Dutch) {
  std::vector<std::string> ids;
  for (const auto* rule : wording_for(shipped_wording(), subject, text, language)) ids.push_back(rule->id);
  return ids;
}

TEST(Wording, AQuestionOfOneselfAtOneMomentCallsForNothing) {
  for (const char* fine : {"Mag ik zwijgen om haar vertrouwen te houden?", "Moet ik vandaag bellen?",
                           "Kunnen wij hem hier houden?", "", "  "}) {
    EXPECT_THAT(called(WordingSubject::Question, fine), IsEmpty()) << fine;
  }
  for (const char* fine : {"May I keep silent to keep her trust?", "Must we call today?"}) {
    EXPECT_THAT(called(WordingSubject::Question, fine, Language::English), IsEmpty()) << fine;
  }
}

TEST(Wording, EachRuleIsCalledForByWhatItSpeaksOf) {
  EXPECT_THAT(called(WordingSubject::Question, "Mag het team zwijgen?"), ElementsAre("who-acts"));
  EXPECT_THAT(called(WordingSubject::Question, "HOE kan ik zwijgen?"), ElementsAre("not-why"));
  EXPECT_THAT(called(WordingSubject::Question, "Moet ik altijd zwijgen?"), ElementsAre("one-moment"));
  EXPECT_THAT(called(WordingSubject::Question, "Moet ik natuurlijk zwijgen?"), ElementsAre("concludes-already"));
  EXPECT_THAT(called(WordingSubject::Question, "Why does the organisation do so?", Language::English),
              ElementsAre("who-acts", "not-why", "one-moment"));
  EXPECT_THAT(called(WordingSubject::Option, "Ik vertel het haar."), IsEmpty());
  EXPECT_THAT(called(WordingSubject::Option, "Praten"), ElementsAre("an-action-of-mine"));
  EXPECT_THAT(called(WordingSubject::Option, "Ik vind dat het moet"), ElementsAre("an-action-not-an-attitude"));
}

TEST(Wording, EveryRuleHasItsExampleAbove) {
  EXPECT_EQ(shipped_wording().rules.size(), 6U) << "a new rule wants a line in this test";
}

TEST(Wording, WhatIsNoListOfRulesIsRefused) {
  EXPECT_EQ(read_wording("{}", "w").error().code, "schema.missing-key");
  EXPECT_EQ(read_wording("[", "w").error().code, "json.syntax");
  EXPECT_FALSE(read_wording(R"({"format": "beraad-wording/1", "rules": [], "more": 1})", "w"));
}

}  // namespace
}  // namespace beraad::protocol
