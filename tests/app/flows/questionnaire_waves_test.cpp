// A questionnaire with three scales for all questions, asked in some waves, with a choice of the most important: typed
// in, printed by wave, and its results saved.
#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "core/index/series_words.hpp"
#include "core/session/rows.hpp"
#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

class QuestionnaireWaves : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    open_tab(driver, 3);
    driver.click("desk/example");
    for (const auto& known : index::series_items(driver.document())) {
      if (known.scales.size() == 3) item = known;
    }
    ASSERT_EQ(item.scales.size(), 3U) << "the example shows what is possible";
    waves = index::series_waves(driver.document());
    ASSERT_GE(waves.size(), 2U);
  }
  void choose_wave(std::size_t wave) { driver.click("wave/" + base::to_text(waves[wave].id)); }
  [[nodiscard]] std::string path(const std::string& rest) const { return "score/" + base::to_text(item.id) + rest; }
  [[nodiscard]] bool is_drawn(const std::string& what) const {
    return driver.windows->console_log().find(what) != nullptr;
  }
  void press(const std::string& rest, int times) {
    for (int i = 0; i < times; ++i) driver.click(path(rest));
  }
  [[nodiscard]] std::string form(std::size_t wave) const {
    const auto built = driver.app->workspace()->build_series_form(driver.document().id(), texts(), waves[wave].id);
    EXPECT_TRUE(built);
    if (!built) return {};
    const auto paper = report::paint(*built, report::Format::Markdown, {});
    return paper ? *paper : std::string();
  }
  [[nodiscard]] const base::Texts& texts() const { return driver.program->shelf.dutch; }
  static bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

  ProgramDriver driver{"questionnaire-waves", {1600, 8000, 1}};  // high: nothing is out of sight
  index::SeriesItem item;
  std::vector<index::SeriesWave> waves;
};

TEST_F(QuestionnaireWaves, AScaleIsTypedInOnlyWhereItIsAsked) {
  choose_wave(0);
  EXPECT_FALSE(is_drawn(path("/4"))) << "not asked beforehand";
  EXPECT_TRUE(is_drawn(path("/second/4")));
  choose_wave(1);
  EXPECT_TRUE(is_drawn(path("/4")));
  press("/4", 4);
  press("/scale-3/2", 4);
  press("/scale-3/not-applicable", 1);
  const auto counts = index::score_counts(driver.document());
  EXPECT_EQ(counts.at({waves[1].id, item.id, 4, 0}), 4U);
  EXPECT_EQ(counts.at({waves[1].id, item.id, 2, 2}), 4U);
  EXPECT_EQ(counts.at({waves[1].id, item.id, index::k_not_applicable, 2}), 1U);
  EXPECT_TRUE(driver.console_sees(item.scales[2].cannot)) << "in the words of the questionnaire";
  shoot(driver, "questionnaire-three-scales");
}

TEST_F(QuestionnaireWaves, TheMostImportantIsAPressToo) {
  choose_wave(0);
  press("/chosen", 2);
  EXPECT_EQ(index::score_counts(driver.document()).at({waves[0].id, item.id, index::k_chosen, 0}), 2U);
  driver.click(path("/chosen/less"));
  EXPECT_EQ(index::score_counts(driver.document()).at({waves[0].id, item.id, index::k_chosen, 0}), 1U);
}

TEST_F(QuestionnaireWaves, TheFormOfAWaveHasWhatIsAskedThenAndTheChoiceBelowIt) {
  const std::string before = form(0), later = form(1);
  EXPECT_FALSE(has(before, item.scales[0].asks));
  EXPECT_TRUE(has(before, item.scales[2].asks));
  EXPECT_TRUE(has(later, item.scales[0].asks));
  EXPECT_TRUE(has(later, item.scales[0].cannot));
  const auto most = static_cast<std::int64_t>(index::most_important(driver.document()));
  EXPECT_TRUE(has(later, texts().count("questionnaire.choose", most)));
  for (const auto& asked : index::series_items(driver.document())) {
    if (!asked.scales.empty() || asked.waves.empty()) continue;
    EXPECT_EQ(has(before, asked.text), index::is_asked_in(asked.waves, waves[0])) << asked.text;
  }
  choose_wave(1);
  EXPECT_TRUE(driver.console_sees(texts().say("questionnaire.print-wave", {waves[1].name})));
  driver.click("desk/print");
  EXPECT_EQ(driver.app->state().paper.wave, waves[1].id);
}

TEST_F(QuestionnaireWaves, ResultsAreSavedOnPaperAndAsNumbersWithoutAWordThatSomebodyWrote) {
  EXPECT_FALSE(is_drawn("desk/save-results")) << "nothing came back yet";
  choose_wave(1);
  press("/4", 4);
  press("/second/1", 3);
  std::string open;
  for (const auto& known : index::series_items(driver.document())) {
    if (known.scales.empty() && index::is_asked_in(known.waves, waves[1])) open = base::to_text(known.id);
  }
  for (const char* text : {"geheim een", "geheim twee", "geheim drie", "geheim vier"}) {
    driver.click("open/" + open);
    driver.type(text);
    driver.press(ui::Key::Enter, ui::k_ctrl);
  }
  const auto built = driver.app->workspace()->build_series_results(driver.document().id(), texts());
  ASSERT_TRUE(built);
  const auto paper = report::paint(*built, report::Format::Markdown, {});
  ASSERT_TRUE(paper);
  EXPECT_TRUE(has(*paper, item.text));
  EXPECT_TRUE(has(*paper, item.domain));
  EXPECT_TRUE(has(*paper, texts().say("questionnaire.counted", {"4", "4"}))) << *paper;
  EXPECT_FALSE(has(*paper, "geheim"));
  const auto table = driver.app->workspace()->write_series_table(driver.document().id(), texts());
  ASSERT_TRUE(table);
  EXPECT_FALSE(has(*table, "geheim"));
  EXPECT_TRUE(has(*table, item.text)) << "the text of the questionnaire, and of nobody";
  std::size_t number = 0;
  const auto items = index::series_items(driver.document());
  while (items[number].id != item.id) ++number;
  const std::string line = std::to_string(number + 1);
  EXPECT_TRUE(has(*table, "\r\n" + line + ";1;2;;4;0;;0;0;0;4;;;;;;;;4,0;4;100;" + line + ". ")) << *table;
  EXPECT_TRUE(has(*table, "\r\n" + line + ";2;2;;;;;;;;;;;;;;;;;;;" + line + ". ")) << "three forms say nothing\n"
                                                                                    << *table;
  driver.click("desk/save-results");
  EXPECT_EQ(driver.app->state().paper.kind, state::Paper::Kind::SeriesResults);
  driver.click("chooser/accept");
  EXPECT_FALSE(driver.app->state().chooser);
  driver.click("desk/save-table");
  const auto file = driver.home() / driver.app->state().chooser->name;
  EXPECT_TRUE(file.string().ends_with(".csv"));
  driver.click("chooser/accept");
  const auto written = base::read_file(file, 1U << 20U);
  ASSERT_TRUE(written);
  EXPECT_EQ(*written, *table);
}

TEST_F(QuestionnaireWaves, ANameThatIsNoWaveIsTold) {
  const auto place = place_of(driver, Role::Waves);
  auto rows = session::rows_by_role(driver.document(), Role::Waves);
  rows[1].cells.insert_or_assign(place.field->find_column(Role::WaveName)->id, std::string("na acht maanden"));
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(),
                                           session::WriteAnswer{{place.step->id, place.field->id, {}}, rows}));
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(texts().say("questionnaire.unknown-waves", {waves[1].name})));
}

}  // namespace
}  // namespace beraad::test
