// The method guide: which methods it names for which answers. The questions and the templates are the shipped ones;
// what is expected stands in the words of the field, by what a method was made for.
#include "core/protocol/guide.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"

namespace beraad::protocol {
namespace {

constexpr std::string_view k_question = R"json({"format": "beraad-method-guide/1", "questions": [
  {"id": "time", "measure": "minutes", "title": {"nl": "Tijd?", "en": "Time?"}, "but": {"nl": "te lang", "en": "too long"},
   "options": [{"id": "30", "value": 30, "label": {"nl": "30", "en": "30"}, "because": {"nl": "kort", "en": "short"}},
               {"id": "60", "value": 60, "label": {"nl": "60", "en": "60"}, "because": {"nl": "uur", "en": "hour"}}]}]})json";

std::string bytes_of(const std::string& file) {
  auto bytes = base::read_file(std::string(BERAAD_SOURCE_FOLDER) + "/" + file, 1 << 20);
  EXPECT_TRUE(bytes) << file;
  return bytes ? *bytes : std::string();
}

class ShippedGuide : public testing::Test {
 protected:
  void SetUp() override {
    auto read = read_guide(bytes_of("assets/method-guide.json"), "method-guide.json");
    ASSERT_TRUE(read) << read.error().code << " " << read.error().place;
    guide = std::move(*read);
  }
  [[nodiscard]] std::vector<Advice> ask(const GuideAnswers& answers) const { return advise(guide, catalog, answers); }
  [[nodiscard]] static bool names(const std::vector<Advice>& advice, std::string_view id) {
    return std::ranges::any_of(advice, [&](const Advice& one) { return one.protocol->id == id; });
  }

  Guide guide;
  Catalog catalog = Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", {});
};

TEST_F(ShippedGuide, NamesTwoOrThreeMethodsWithTheQuestionsThatSpeakForThem) {
  const auto advice =
      ask({{"matter", "moral"}, {"choice", "yes"}, {"decided", "open"}, {"time", "120"}, {"group", "many"}});
  ASSERT_GE(advice.size(), 2U);
  EXPECT_LE(advice.size(), 3U);
  EXPECT_EQ(advice.front().protocol->id, "dilemma-method");
  EXPECT_EQ(advice.front().fits, (std::vector<std::string>{"matter", "choice", "decided", "time", "group"}));
  EXPECT_TRUE(advice.front().misfits.empty());
}

TEST_F(ShippedGuide, AnswersOfTheFieldLeadToTheirMethods) {
  const std::vector<std::pair<GuideAnswers, std::string>> table{
      {{{"choice", "no"}, {"matter", "moral"}}, "socratic-dialogue"},
      {{{"matter", "moral"}, {"choice", "yes"}, {"facts", "missing"}}, "dilemma-method-facts-first"},
      {{{"matter", "moral"}, {"choice", "yes"}, {"organisations", "several"}}, "chain-deliberation"},
      {{{"matter", "moral"}, {"decided", "today"}, {"time", "30"}}, "urgent-deliberation"},
      {{{"matter", "own_conduct"}, {"decided", "decided"}}, "incident-method"},
      {{{"matter", "relation"}, {"choice", "no"}}, "balint-group"},
      {{{"matter", "moral"}, {"choice", "yes"}, {"group", "few"}, {"time", "30"}}, "cura"}};
  for (const auto& [answers, method] : table) EXPECT_TRUE(names(ask(answers), method)) << method;
}

TEST_F(ShippedGuide, WithoutAnAnswerItNamesNothingAndNeverMoreThanThree) {
  EXPECT_TRUE(ask({}).empty());
  EXPECT_TRUE(ask({{"no-such-question", "x"}}).size() <= 3);
}

TEST_F(ShippedGuide, WhereHardlyAnyFitsTheNearestComesWithWhatSpeaksAgainstIt) {
  const auto advice = ask({{"matter", "general"}, {"choice", "no"}, {"time", "30"}});
  ASSERT_FALSE(advice.empty());
  EXPECT_EQ(advice.front().misfits, (std::vector<std::string>{"time"}));
}

TEST_F(ShippedGuide, EveryMethodForAMeetingIsNamedForSomeAnswers) {
  std::set<std::string> named;
  std::vector<GuideAnswers> all{{}};
  for (const auto& question : guide.questions) {
    std::vector<GuideAnswers> longer;
    for (const auto& answers : all) {
      longer.push_back(answers);
      for (const auto& option : question.options) {
        longer.push_back(answers);
        longer.back()[question.id] = option.id;
      }
    }
    // A sample keeps the walk short: every option still stands beside every other one somewhere.
    all.clear();
    for (std::size_t index = 0; index < longer.size(); ++index) {
      if (longer.size() < 600 || index % 3 == 0) all.push_back(longer[index]);
    }
  }
  for (const auto& answers : all) {
    for (const auto& advice : ask(answers)) named.insert(advice.protocol->id);
  }
  for (const auto& entry : catalog.entries()) {
    EXPECT_EQ(is_meeting(*entry.protocol), named.contains(entry.protocol->id)) << entry.protocol->id;
  }
}

/// Templates may only speak of questions and answers that the guide asks.
TEST_F(ShippedGuide, KnowsEveryAnswerThatTemplatesMaySuit) {
  auto schema = json::read(bytes_of("protocols/protocol.schema.json"), "schema", json::k_template_limits);
  ASSERT_TRUE(schema);
  const auto& suits = *schema->root.find("properties")->find("suits")->find("properties")->as_object();
  ASSERT_FALSE(suits.empty());
  for (const auto& [id, rule] : suits) {
    const auto question = std::ranges::find(guide.questions, id, &GuideQuestion::id);
    ASSERT_NE(question, guide.questions.end()) << id;
    for (const auto& answer : *rule.find("items")->find("enum")->as_array()) {
      EXPECT_NE(question->find_option(*answer.as_string()), nullptr) << id << " " << *answer.as_string();
    }
  }
}

TEST(ReadGuide, RefusesWhatItDoesNotKnow) {
  ASSERT_TRUE(read_guide(k_question, "g.json"));
  std::string unknown(k_question);
  unknown.replace(unknown.find("\"measure\""), 9, "\"mesure\"");
  const auto refused = read_guide(unknown, "g.json");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "schema.unknown-key");
  EXPECT_EQ(read_guide("[]", "g.json").error().code, "schema.wrong-type");
}

}  // namespace
}  // namespace beraad::protocol
