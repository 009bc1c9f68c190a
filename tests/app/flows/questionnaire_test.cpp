// A questionnaire in waves, from its questions to what two waves say.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "core/index/series_results.hpp"
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
  /// What stands there from enough forms on: the middle answer, and how many are above the middle of the scale.
  [[nodiscard]] std::string figures(const std::string& median, std::size_t above, std::size_t forms) const {
    const auto percent = [](double share) { return std::to_string(std::lround(share * 100)); };
    const auto bounds = index::share_bounds(above, forms);
    return driver.program->shelf.dutch.say(
        "questionnaire.figures",
        {median, std::to_string(above), std::to_string(forms),
         percent(static_cast<double>(above) / static_cast<double>(forms)), percent(bounds.low), percent(bounds.high)});
  }
  ProgramDriver driver{"questionnaire", {1600, 8000, 1}};  // high: nothing is out of sight
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
  EXPECT_TRUE(sees(figures("4,0", 3, 4)));
  driver.click("score/" + base::to_text(items[0].id) + "/2/less");
  EXPECT_TRUE(sees(texts.say("questionnaire.too-few")));
  EXPECT_FALSE(sees(figures("4,0", 3, 4)));
  press_score(items[0].id, 2, 1);
  driver.click("wave/" + base::to_text(waves[1].id));
  press_score(items[0].id, 5, 10);
  EXPECT_TRUE(sees(figures("5,0", 10, 10)));
  EXPECT_FALSE(sees(figures("4,0", 3, 4))) << "four are too few to stand beside another wave";
  EXPECT_TRUE(sees(texts.say("questionnaire.too-few-compared")));
  EXPECT_TRUE(sees(texts.say("questionnaire.counted", {"4", "3"}))) << "how often each was ticked stays";
  shoot(driver, "questionnaire");
  EXPECT_TRUE(driver.app->workspace()->list_sessions().empty());
}

/// The first item of the example for which that holds.
template <class Fits>
index::SeriesItem example_item(const session::SessionDocument& document, Fits fits) {
  for (const auto& item : index::series_items(document)) {
    if (fits(item)) return item;
  }
  ADD_FAILURE() << "no such item in the example";
  return {};
}

TEST_F(QuestionnaireFlow, ASecondScaleIsCountedByItselfAndWhatDoesNotApplyIsCountedAside) {
  driver.click("desk/example");
  const auto& texts = driver.program->shelf.dutch;
  const auto two = example_item(driver.document(), [](const auto& item) { return item.scales.size() == 2; });
  const auto may_not_apply = example_item(driver.document(), [](const auto& item) { return item.not_applicable; });
  driver.click("wave/" + base::to_text(index::series_waves(driver.document())[0].id));
  EXPECT_TRUE(sees(two.scales[1].asks));
  EXPECT_TRUE(sees(two.scales[1].labels.front())) << "words stand at the numbers";
  press_score(two.id, 5, 4);
  const std::string second = "score/" + base::to_text(two.id) + "/second/2";
  for (int form = 0; form < 4; ++form) driver.click(second);
  EXPECT_TRUE(sees(figures("5,0", 4, 4)));
  EXPECT_TRUE(sees(figures("2,0", 0, 4)));
  driver.click(second + "/less");
  EXPECT_FALSE(sees(figures("2,0", 0, 4)));
  press_score(may_not_apply.id, 3, 4);
  driver.click("score/" + base::to_text(may_not_apply.id) + "/not-applicable");
  EXPECT_TRUE(sees(figures("3,0", 0, 4)));
  EXPECT_TRUE(sees(texts.count("questionnaire.not-applicable-also", 1)));
}

TEST_F(QuestionnaireFlow, OpenAnswersAreTypedCorrectedAndShownFromFourOn) {
  driver.click("desk/example");
  const auto& texts = driver.program->shelf.dutch;
  const auto open = example_item(driver.document(), [](const auto& item) { return item.scales.empty(); });
  const auto waves = index::series_waves(driver.document());
  driver.click("wave/" + base::to_text(waves[0].id));
  const auto answers = [&] { return index::open_answers(driver.document(), waves[0].id, open.id); };
  const auto add = [&](const std::string& text) {
    driver.click("open/" + base::to_text(open.id));
    driver.type(text);
    driver.press(ui::Key::Enter, ui::k_ctrl);
  };
  for (const char* text : {"Meer rust.", "Wij vragen door.", "Niets nog."}) add(text);
  ASSERT_EQ(answers().size(), 3U);
  EXPECT_TRUE(sees(texts.say("questionnaire.too-few-answers")));
  add("Andere woorden.");
  EXPECT_FALSE(sees(texts.say("questionnaire.too-few-answers")));
  shoot(driver, "questionnaire-open");
  EXPECT_EQ(index::shown_answers(answers()),
            (std::vector<std::string>{"Andere woorden.", "Meer rust.", "Niets nog.", "Wij vragen door."}));
  driver.click("remove/" + base::to_text(answers().front().row));
  EXPECT_EQ(answers().size(), 3U);
  EXPECT_TRUE(sees(texts.say("questionnaire.too-few-answers")));
  driver.click("wave/" + base::to_text(waves[1].id));
  EXPECT_TRUE(index::open_answers(driver.document(), waves[1].id, open.id).empty());
}

TEST_F(QuestionnaireFlow, ThePrintedFormHasBothScalesTheirWordsABoxAndLinesToWriteOn) {
  driver.click("desk/example");
  const auto& texts = driver.program->shelf.dutch;
  const auto form = driver.app->workspace()->build_series_form(driver.document().id(), texts);
  ASSERT_TRUE(form);
  const auto paper = report::paint(*form, report::Format::Markdown, {});
  ASSERT_TRUE(paper);
  const auto two = example_item(driver.document(), [](const auto& item) { return item.scales.size() == 2; });
  for (const auto& text : {two.scales[0].asks, two.scales[1].asks, "1 " + two.scales[1].labels.front(),
                           texts.say("questionnaire.not-applicable"), texts.say("questionnaire.how-open")}) {
    EXPECT_NE(paper->find(text), std::string::npos) << text << "\n" << *paper;
  }
}

TEST_F(QuestionnaireFlow, CountsGoOnlyIntoAWaveOfTheirOwnQuestionnaire) {
  driver.click("desk/example");
  driver.click("wave/" + base::to_text(index::series_waves(driver.document())[0].id));
  driver.click("desk/back");
  driver.click("desk/example");
  const auto item = index::series_items(driver.document())[0].id;
  const auto wave = index::series_waves(driver.document())[0].id;
  const std::string score = "score/" + base::to_text(item) + "/4";
  EXPECT_EQ(driver.windows->console_log().find(score), nullptr) << "no wave of this one is chosen";
  driver.click("wave/" + base::to_text(wave));
  driver.click(score);
  EXPECT_EQ(index::score_counts(driver.document()).at({wave, item, 4}), 1U);
  const auto place = place_of(driver, Role::Waves);
  const action::RemoveRow remove{{place.step->id, place.field->id, {}}, wave};
  driver.carry_out(remove);
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("error.refused.wave-has-answers")));
  EXPECT_TRUE(index::is_wave_of(driver.document(), wave)) << "what was counted would be out of reach";
  driver.click(score + "/less");
  driver.carry_out(remove);
  driver.windows->frame();
  EXPECT_EQ(driver.windows->console_log().find(score), nullptr) << "the wave is gone";
  const auto changes = driver.document().changes().size();
  driver.carry_out(action::CountAnswer{item, 4, 1});
  EXPECT_EQ(driver.document().changes().size(), changes);
}

TEST_F(QuestionnaireFlow, ItsNameIsKeptWhenTheFieldIsLeft) {
  driver.click("desk/new");
  const auto changes = driver.document().changes().size();
  type_anew(driver, line_path(state::EditorRef::Part::Title), "Durven twijfelen");
  EXPECT_EQ(driver.document().state().setup.title, "Durven twijfelen");
  EXPECT_EQ(driver.document().changes().size(), changes + 1) << "one change, not one for each key";
  driver.click("desk/back");
  EXPECT_TRUE(sees("Durven twijfelen"));
}

TEST_F(QuestionnaireFlow, AnOwnFileIsReadAndABrokenOneIsRefusedWithItsPlace) {
  std::ofstream(driver.home() / "eigen.json")
      << R"({"format": "beraad-questionnaire/1", "title": "Eigen vragen", "source": "Werkgroep Zorg, 2019",
             "items": [{"text": "Ik kan twijfelen."}]})";
  std::ofstream(driver.home() / "stuk.json") << R"({"format": "beraad-questionnaire/1"})";
  driver.click("desk/read-file");
  EXPECT_EQ(driver.windows->console_log().find("chooser/file/Beraad.beraad"), nullptr)
      << "a library holds no questions";
  driver.click("chooser/file/stuk.json");
  driver.click("chooser/accept");
  ASSERT_TRUE(driver.app->state().chooser);
  EXPECT_FALSE(driver.app->state().chooser->problem.empty());
  driver.click("chooser/file/eigen.json");
  driver.click("chooser/accept");
  ASSERT_EQ(driver.app->state().route, state::Route::Questionnaire);
  EXPECT_TRUE(sees("Ik kan twijfelen."));
  EXPECT_EQ(driver.document().state().setup.title, "Eigen vragen");
  EXPECT_EQ(index::series_source(driver.document()), "Werkgroep Zorg, 2019");
  EXPECT_TRUE(sees("Werkgroep Zorg, 2019")) << "whose the questions are";
  const auto form = driver.app->workspace()->build_series_form(driver.document().id(), driver.program->shelf.dutch);
  ASSERT_TRUE(form);
  const auto paper = report::paint(*form, report::Format::Markdown, {});
  ASSERT_TRUE(paper);
  EXPECT_NE(paper->find("Werkgroep Zorg, 2019"), std::string::npos);
  EXPECT_NE(paper->find("Ik kan twijfelen."), std::string::npos);
}

TEST_F(QuestionnaireFlow, ItIsPrintedAsAForm) {
  driver.click("desk/new");
  EXPECT_EQ(driver.windows->console_log().find("desk/print"), nullptr) << "no questions yet";
  driver.click("desk/back");
  driver.click("desk/example");
  driver.click("desk/print");
  ASSERT_TRUE(driver.app->state().chooser);
  const auto file = driver.home() / driver.app->state().chooser->name;
  driver.click("chooser/accept");
  EXPECT_FALSE(driver.app->state().chooser);
  EXPECT_TRUE(std::filesystem::exists(file));
}

}  // namespace
}  // namespace beraad::test
