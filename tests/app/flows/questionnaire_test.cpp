// A questionnaire in waves, from its questions to what two waves say.
#include <gtest/gtest.h>

#include <fstream>

#include "core/index/waves.hpp"
#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

class QuestionnaireFlow : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    open_tab(driver, 3);
  }
  [[nodiscard]] bool sees(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  void press_score(const base::Uuid& item, int score, int times) {
    for (int i = 0; i < times; ++i) driver.click("score/" + base::to_text(item) + "/" + std::to_string(score));
  }
  ProgramDriver driver{"questionnaire", {1600, 2400, 1}};  // high: nothing is out of sight
};

TEST_F(QuestionnaireFlow, ExampleQuestionsAreCountedAndShownFromFourFormsOn) {
  driver.click("desk/example");
  ASSERT_EQ(driver.app->state().route, state::Route::Questionnaire);
  const auto items = index::series_items(driver.document());
  const auto waves = index::series_waves(driver.document());
  ASSERT_GE(items.size(), 4U);
  ASSERT_GE(waves.size(), 2U);
  const auto& texts = driver.program->shelf.dutch;
  driver.click("wave/" + base::to_text(waves[0].id));
  press_score(items[0].id, 4, 3);
  EXPECT_TRUE(sees(texts.say("questionnaire.too-few")));
  press_score(items[0].id, 2, 1);
  EXPECT_TRUE(sees(texts.say("questionnaire.result", {"3,5", "1,0", "4"})));
  driver.click("score/" + base::to_text(items[0].id) + "/2/less");
  EXPECT_TRUE(sees(texts.say("questionnaire.too-few")));
  press_score(items[0].id, 2, 1);
  driver.click("wave/" + base::to_text(waves[1].id));
  press_score(items[0].id, 5, 5);
  EXPECT_TRUE(sees(texts.say("questionnaire.result", {"5,0", "0,0", "5"})));
  EXPECT_TRUE(sees(texts.say("questionnaire.result", {"3,5", "1,0", "4"}))) << "the waves stand side by side";
  shoot(driver, "questionnaire");
  EXPECT_TRUE(driver.app->workspace()->list_sessions().empty());
}

TEST_F(QuestionnaireFlow, AnOwnFileIsReadAndABrokenOneIsRefusedWithItsPlace) {
  std::ofstream(driver.home() / "eigen.json")
      << R"({"format": "beraad-questionnaire/1", "title": "Eigen vragen", "items": [{"text": "Ik kan twijfelen."}]})";
  std::ofstream(driver.home() / "stuk.json") << R"({"format": "beraad-questionnaire/1"})";
  driver.click("desk/read-file");
  driver.carry_out(action::ChooserName{"stuk.json"});
  driver.windows->frame();
  driver.click("chooser/accept");
  ASSERT_TRUE(driver.app->state().chooser);
  EXPECT_FALSE(driver.app->state().chooser->problem.empty());
  driver.carry_out(action::ChooserName{"eigen.json"});
  driver.windows->frame();
  driver.click("chooser/accept");
  ASSERT_EQ(driver.app->state().route, state::Route::Questionnaire);
  EXPECT_TRUE(sees("Ik kan twijfelen."));
  EXPECT_EQ(driver.document().state().setup.title, "Eigen vragen");
}

}  // namespace
}  // namespace beraad::test
