// Evaluation forms that were stored already: completed, corrected, and what they say once there are four.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/state/form_texts.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class EvaluationForms : public ::testing::Test {
 protected:
  void SetUp() override {
    open_practice(driver);
    driver.app->carry_out(action::FinishSession{});
    driver.app->carry_out(action::OpenEvaluation{});
    driver.windows->frame();
  }
  void count(const std::string& question, const std::string& answer, int times = 1) {
    for (int i = 0; i < times; ++i) driver.click("evaluation/tally/" + question + "/" + answer);
  }
  void take_back(const std::string& question, const std::string& answer) {
    driver.click("evaluation/tally/" + question + "/less/" + answer);
  }
  void store() { driver.click("evaluation/store"); }
  std::string path_of(const std::string& question) {
    return state::to_path(state::form_editor("participants", question, driver.app->state().session.evaluation.open));
  }
  const std::vector<session::EvaluationForm>& stored() {
    return driver.document().state().evaluation.at("participants");
  }
  std::vector<std::int64_t> scores(const std::string& question) {
    std::vector<std::int64_t> all;
    for (const auto& form : stored()) {
      const auto found = form.answers.find(question);
      if (found != form.answers.end()) all.push_back(std::get<std::int64_t>(found->second));
    }
    return all;
  }
  ProgramDriver driver{"evaluation-forms"};
};

TEST_F(EvaluationForms, ALaterQuestionIsCountedInTheFormsThatAreThere) {
  count("useful", "8", 6);
  store();
  ASSERT_THAT(stored(), SizeIs(6));
  EXPECT_TRUE(driver.console_sees("8 (6 keer)")) << "what was stored still stands there";
  count("free_to_speak", "4", 6);
  store();
  ASSERT_THAT(stored(), SizeIs(6)) << "six people";
  for (const auto& form : stored()) EXPECT_THAT(form.answers, SizeIs(2));
  count("free_to_speak", "5");
  store();
  EXPECT_THAT(stored(), SizeIs(7)) << "a seventh was found";
}

TEST_F(EvaluationForms, AWrongCountIsCorrectedAfterStoring) {
  count("useful", "8", 3);
  count("useful", "3");
  store();
  take_back("useful", "3");
  count("useful", "9");
  store();
  EXPECT_THAT(scores("useful"), UnorderedElementsAre(8, 8, 8, 9));
}

TEST_F(EvaluationForms, TheOnlyFormCanBeTakenAway) {
  count("useful", "3");
  store();
  ASSERT_THAT(stored(), SizeIs(1));
  take_back("useful", "3");
  store();
  EXPECT_THAT(stored(), SizeIs(0));
  EXPECT_EQ(driver.windows->console_log().find("evaluation/tally/useful/less/3"), nullptr);
}

TEST_F(EvaluationForms, AStoredFormIsOpenedAndCompleted) {
  driver.click("evaluation/mode/forms");
  driver.click(path_of("useful") + "/8");
  store();
  driver.click("evaluation/form/" + base::to_text(stored().front().id));
  driver.click(path_of("free_to_speak") + "/4");
  store();
  ASSERT_THAT(stored(), SizeIs(1));
  EXPECT_THAT(scores("useful"), UnorderedElementsAre(8));
  EXPECT_THAT(scores("free_to_speak"), UnorderedElementsAre(4));
}

TEST_F(EvaluationForms, TakingOneBackLeavesTheFormBeforeAGapAlone) {
  driver.click("evaluation/mode/forms");
  driver.click(path_of("useful") + "/8");
  driver.click("evaluation/add");
  driver.click(path_of("free_to_speak") + "/4");  // leaves the first question open
  driver.click("evaluation/add");
  driver.click(path_of("useful") + "/6");
  driver.click("evaluation/mode/score");
  take_back("useful", "6");
  store();
  EXPECT_THAT(scores("useful"), UnorderedElementsAre(8));
}

TEST_F(EvaluationForms, AnswersWithoutAnAverageAreCountedFromFourFormsOn) {
  driver.click("evaluation/more");
  count("safe_atmosphere", "yes", 2);
  count("safe_atmosphere", "no");
  count("view_changed", "partly", 3);
  store();
  const auto& texts = driver.program->shelf.dutch;
  const std::string safe = texts.say("evaluation.tally", {texts.say("value.yes"), "3"}) + ", " +
                           texts.say("evaluation.tally", {texts.say("value.no"), "1"});
  EXPECT_TRUE(driver.console_sees(texts.say("evaluation.averages-from", {"4"})));
  count("safe_atmosphere", "yes");
  count("view_changed", "no");
  store();
  EXPECT_TRUE(driver.console_sees(safe));
  EXPECT_TRUE(driver.console_sees("deels (3 keer)"));
  EXPECT_FALSE(driver.room_sees(safe));
  shoot(driver, "evaluation-counts");
}

TEST_F(EvaluationForms, WhatPeopleWroteWaitsForFourForms) {
  const auto& texts = driver.program->shelf.dutch;
  driver.click("evaluation/mode/forms");
  driver.click("evaluation/more");
  driver.click(path_of("best"));
  driver.type("de stilte");
  store();
  EXPECT_FALSE(driver.console_sees(texts.say("evaluation.texts")));
  EXPECT_FALSE(driver.console_sees("de stilte"));
  driver.click("evaluation/mode/score");
  count("useful", "8", 4);
  store();
  ASSERT_THAT(stored(), SizeIs(4));
  EXPECT_TRUE(driver.console_sees("de stilte"));
}

TEST_F(EvaluationForms, EveryKindOpensWithAtMostFourQuestions) {
  constexpr std::size_t k_most = 4;
  for (const auto& kind : driver.program->shipped.vocabulary.forms) {
    driver.click("evaluation/kind/" + kind.id);
    const auto asked = kind.asked_first > 0 ? static_cast<std::size_t>(kind.asked_first) : kind.fields.size();
    EXPECT_LE(asked, k_most) << kind.id;
    const auto* more = driver.windows->console_log().find("evaluation/more");
    EXPECT_EQ(more != nullptr, kind.fields.size() > k_most) << kind.id;
    if (more == nullptr) continue;
    const auto last_is_there = [&] {
      const auto& last = kind.fields.back();
      const auto open = driver.app->state().session.evaluation.open;
      const std::string path = kind.many ? "evaluation/tally/" + last.id + "/yes"
                                         : state::to_path(state::form_editor(kind.id, last.id, open)) + "/0";
      return driver.windows->console_log().find(path) != nullptr;
    };
    EXPECT_FALSE(last_is_there()) << kind.id;
    driver.click("evaluation/more");
    EXPECT_TRUE(last_is_there()) << kind.id;
  }
}

}  // namespace
}  // namespace beraad::test
