// The method guide: which methods it names for which answers. The questions and the templates are the shipped ones;
// what is expected stands in the words of the field, by what a method was made for.
#include "core/protocol/guide.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
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

TEST_F(ShippedGuide, TheAdviceOnACaseAnswersWhatItSays) {
  FieldPlace place;
  for (const auto& entry : catalog.entries()) {
    if (!place) place = find_by_role(*entry.protocol, Role::CaseAdvice);
  }
  ASSERT_TRUE(place);
  const auto& advice = place.field->choices.options;
  for (const auto& question : guide.questions) {
    for (const auto& option : question.options) {
      for (const auto& advised : option.advised_by) {
        EXPECT_NE(std::ranges::find(advice, advised, &Option::id), advice.end()) << advised << " is no advice";
      }
    }
  }
  EXPECT_EQ(answers_from_advice(guide, "intervision_instead"), (GuideAnswers{{"matter", "own_conduct"}}));
  EXPECT_TRUE(answers_from_advice(guide, "accept").empty());
  EXPECT_TRUE(answers_from_advice(guide, "").empty());
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

/// Whatever people answer: two or three, each with a reason, and what speaks against it is told.
TEST_F(ShippedGuide, EveryFullCombinationOfAnswersLeadsToTwoOrThree) {
  std::vector<GuideAnswers> all{{}};
  for (const auto& question : guide.questions) {
    std::vector<GuideAnswers> longer;
    for (const auto& answers : all) {
      for (const auto& option : question.options) {
        longer.push_back(answers);
        longer.back()[question.id] = option.id;
      }
    }
    all = std::move(longer);
  }
  ASSERT_EQ(all.size(), 1440U);
  std::map<std::string, int> named;
  for (const auto& answers : all) {
    const auto advice = ask(answers);
    EXPECT_TRUE(advice.size() == 2 || advice.size() == 3);
    for (const auto& one : advice) {
      EXPECT_FALSE(one.fits.empty()) << one.protocol->id;
      ++named[one.protocol->id];
    }
  }
  const auto most = std::ranges::max_element(named, {}, [](const auto& entry) { return entry.second; });
  EXPECT_TRUE(catalog.find(most->first)->protocol->group_warning.empty()) << most->first << " is nobody's default";
}

TEST_F(ShippedGuide, WithSeveralOrganisationsAtTheTableWhatWasMadeForThemComesFirst) {
  GuideAnswers answers{{"matter", "moral"}, {"choice", "yes"}, {"organisations", "several"}};
  EXPECT_EQ(ask(answers).front().protocol->id, "chain-deliberation");
  answers["decided"] = "open";
  for (const char* facts : {"known", "missing"}) {
    answers["facts"] = facts;
    for (const char* time : {"30", "60", "90", "120", "more"}) {
      answers["time"] = time;
      EXPECT_EQ(ask(answers).front().protocol->id, "chain-deliberation") << facts << " " << time;
    }
  }
  EXPECT_EQ(ask(answers).front().misfits, std::vector<std::string>());
  answers["time"] = "30";
  EXPECT_EQ(ask(answers).front().misfits, std::vector<std::string>{"time"}) << "and that is told";
}

TEST_F(ShippedGuide, IntervisionThatNeedsASafeGroupStandsBesideTheOthers) {
  for (const char* decided : {"open", "today", "decided"}) {
    const auto advice = ask({{"matter", "own_conduct"}, {"decided", decided}});
    ASSERT_FALSE(advice.empty());
    EXPECT_TRUE(advice.front().protocol->group_warning.empty()) << decided << " " << advice.front().protocol->id;
  }
}

/// It would fit every case there is.
TEST_F(ShippedGuide, AMethodThatDoesNotSayWhatItWasMadeForIsNotNamed) {
  std::string own = bytes_of("protocols/dilemma-method.json");
  const auto replace = [&](std::string_view from, std::string_view to) {
    ASSERT_NE(own.find(from), std::string::npos) << from;
    own.replace(own.find(from), from.size(), to);
  };
  replace("\"id\": \"dilemma-method\"", "\"id\": \"own-method\"");
  const auto start = own.find("  \"suits\": {");
  ASSERT_NE(start, std::string::npos);
  own.erase(start, own.find("},", start) + 3 - start);
  const auto folder = std::filesystem::temp_directory_path() / "beraad-silent-method";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "own-method.json") << own;
  catalog = Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", folder);
  std::filesystem::remove_all(folder);
  ASSERT_NE(catalog.find("own-method"), nullptr);
  EXPECT_FALSE(names(ask({{"time", "120"}}), "own-method"));
  EXPECT_FALSE(names(ask({{"matter", "moral"}, {"choice", "yes"}, {"group", "many"}}), "own-method"));
}

/// Who has two hours each time can hold it, however often they meet.
TEST_F(ShippedGuide, AMethodOverSeveralMeetingsIsMeasuredByOneOfThem) {
  GuideAnswers answers{{"matter", "general"}, {"choice", "no"}};
  for (const char* time : {"90", "120"}) {
    answers["time"] = time;
    const auto advice = ask(answers);
    const auto found =
        std::ranges::find_if(advice, [](const Advice& one) { return one.protocol->steps.back().meeting > 1; });
    ASSERT_NE(found, advice.end()) << time;
    EXPECT_EQ(found->fits, (std::vector<std::string>{"matter", "choice", "time"})) << time;
  }
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
