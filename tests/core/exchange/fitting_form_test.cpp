// Evaluation forms by what a method has: what it does not have is not asked, and never by its id.
#include "core/exchange/fitting_form.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/exchange/case_fixture.hpp"

namespace beraad::exchange {
namespace {

const protocol::Protocol& method(const char* id) { return *test::shipped().catalog.find(id)->protocol; }
Form form_for(const char* form, const char* id) {
  return fitted(*test::shipped().vocabulary.find_form(form), method(id));
}
std::string words(const char* form, const char* question, const char* id) {
  const Form fits = form_for(form, id);
  const auto* field = fits.find_field(question);
  return field != nullptr ? field->label.nl : std::string();
}

TEST(FittingForm, AMethodWithOptionsIsAskedEverythingInTheWordsOfADilemma) {
  const auto& vocabulary = test::shipped().vocabulary;
  for (const auto& form : vocabulary.forms) {
    EXPECT_EQ(form_for(form.id.c_str(), "dilemma-method").fields.size(), form.fields.size()) << form.id;
  }
  EXPECT_EQ(words("participants", "understand_dilemma_better", "dilemma-method"), "Begrijp het dilemma beter");
  EXPECT_EQ(words("facilitator_check", "dilemma_confirmed", "dilemma-method"), "dilemma bevestigd");
}

TEST(FittingForm, WithoutOptionsNobodyIsAskedAboutADilemma) {
  for (const char* id : {"socratic-dialogue", "balint-group", "gossip-method", "hermeneutic-dialogue"}) {
    for (const auto& form : test::shipped().vocabulary.forms) {
      for (const auto& field : fitted(form, method(id)).fields) {
        EXPECT_EQ(field.label.nl.find("dilemma"), std::string::npos) << id << " " << field.id;
        EXPECT_EQ(field.label.en.find("dilemma"), std::string::npos) << id << " " << field.id;
      }
    }
    EXPECT_EQ(form_for("facilitator_check", id).find_field("actions_with_loss"), nullptr) << id;
    EXPECT_EQ(form_for("participants", id).fields.size(),
              test::shipped().vocabulary.find_form("participants")->fields.size())
        << "other words, the same questions: " << id;
  }
  EXPECT_EQ(words("participants", "understand_dilemma_better", "gossip-method"), "Begrijp de vraag beter");
  EXPECT_EQ(words("participants", "understand_dilemma_better", "balint-group"), "Begrijp beter waar het om gaat");
}

TEST(FittingForm, SilenceAndLossesAreAskedWhereTheMethodHasThem) {
  EXPECT_EQ(words("facilitator_check", "silence_respected", "gossip-method"), "");
  EXPECT_NE(words("facilitator_check", "silence_respected", "nijmegen-method"), "");
  EXPECT_EQ(words("facilitator_check", "loss_asked", "metap-escalation"), "");
  EXPECT_EQ(words("facilitator_check", "actions_with_loss", "metap-escalation"), "meer dan één handeling bekeken");
}

TEST(FittingForm, TheSelfCheckAfterARehearsalNamesQuestionsThatItsTemplateHas) {
  const auto& vocabulary = test::shipped().vocabulary;
  const auto is_check = [](const protocol::Protocol& one) {
    return protocol::find_by_role(one, protocol::Role::SelfCheck).field != nullptr;
  };
  const auto* check = test::shipped().catalog.preferred(is_check);
  ASSERT_NE(check, nullptr);
  ASSERT_FALSE(vocabulary.self_check.empty());
  for (const auto& [field, question] : vocabulary.self_check) {
    const bool is_there = std::ranges::any_of(
        check->protocol->steps, [&](const protocol::Step& step) { return step.find_field(field) != nullptr; });
    EXPECT_TRUE(is_there) << field;
    EXPECT_TRUE(is_asked(vocabulary.self_check, field, notions_of(method("dilemma-method")))) << field;
  }
  EXPECT_FALSE(is_asked(vocabulary.self_check, "two_ways", notions_of(method("balint-group"))));
}

TEST(FittingForm, AWordThatNamesNothingIsRefused) {
  const auto with = [](const std::string& word) {
    return R"({"format": "beraad-vocabulary/1", "sectors": [], "methods": [], "forms": [],
               "self_check": [{"field": "loss", "asked_where": {"has": [")" +
           word + R"("]}}]})";
  };
  EXPECT_TRUE(read_vocabulary(with("option-loss"), "words.json"));
  EXPECT_TRUE(read_vocabulary(with("sealed-round"), "words.json"));
  const auto refused = read_vocabulary(with("dilemma-method"), "words.json");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "vocabulary.malformed");
}

}  // namespace
}  // namespace beraad::exchange
