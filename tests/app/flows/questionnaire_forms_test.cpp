// Questions from a file and a form that has no place for all of them: another questionnaire is begun where that helps,
// else it is said what is left out.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/base/platform.hpp"
#include "core/index/waves.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "core/protocol/template_parts.hpp"
#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* k_own = "eigen-vragenlijst";

class QuestionnaireForms : public testing::Test {
 protected:
  void SetUp() override { make_library(driver); }

  /// The shipped form with another id and without those fields and those columns of its questions.
  [[nodiscard]] std::string form_without(std::initializer_list<Role> fields,
                                         std::initializer_list<Role> columns) const {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      const auto place = protocol::find_by_role(*entry.protocol, Role::SeriesItems);
      if (!place) continue;
      auto root = std::move(json::read(entry.text, "x", json::k_template_limits)->root);
      json::put_at(root, "/id", json::text_value(k_own));
      const std::string step = "/steps/" + std::to_string(entry.protocol->position_of(place.step->id)) + "/fields/";
      const auto items = std::to_string(place.field - place.step->fields.data());
      for (std::size_t at = place.field->columns.size(); at > 0; --at) {
        if (std::ranges::find(columns, place.field->columns[at - 1].role) == columns.end()) continue;
        protocol::remove_part(root, step + items + "/columns/" + std::to_string(at - 1));
      }
      for (std::size_t at = place.step->fields.size(); at > 0; --at) {
        if (std::ranges::find(fields, place.step->fields[at - 1].role) == fields.end()) continue;
        protocol::remove_part(root, step + std::to_string(at - 1));
      }
      return protocol::write_template(root);
    }
    ADD_FAILURE() << "no shipped form";
    return {};
  }
  void publish(const std::string& form) {
    fs::create_directories(file().parent_path());
    ASSERT_TRUE(base::write_file_atomically(file(), form));
    driver.program->shipped.catalog.load_again();
    driver.windows->frame();
    ASSERT_NE(driver.program->shipped.catalog.find(k_own), nullptr);
  }
  [[nodiscard]] fs::path file() const { return driver.home() / "protocols" / "eigen.json"; }
  [[nodiscard]] std::string form_on_screen() const { return driver.document().protocol().id; }
  [[nodiscard]] std::string words(const std::string& key) const { return driver.program->shelf.dutch.say(key); }
  [[nodiscard]] std::string left_out(std::initializer_list<const char*> parts) const {
    std::string all;
    for (const char* part : parts) all += (all.empty() ? "" : ", ") + words(std::string("questionnaire.part.") + part);
    return driver.program->shelf.dutch.say("questionnaire.left-out", {all});
  }
  void read_file(const std::string& text) {
    std::ofstream(driver.home() / "vragen.json") << text;
    driver.click("desk/read-file");
    driver.click("chooser/file/vragen.json");
    driver.click("chooser/accept");
    ASSERT_FALSE(driver.app->state().chooser);
  }

  ProgramDriver driver{"questionnaire-forms", {1600, 3200, 1}};
};

TEST_F(QuestionnaireForms, WhatTheOwnFormHasNoPlaceForIsSaidAndOpenQuestionsAreLeftOut) {
  publish(form_without({Role::SeriesSource}, {Role::ItemOpen, Role::ItemNotApplicable, Role::ItemLabels}));
  open_tab(driver, 3);
  read_file(R"({"format": "beraad-questionnaire/1", "title": "Eigen vragen", "source": "Werkgroep Zorg, 2019",
                "items": [{"text": "Ik kan twijfelen.", "low": 1, "high": 3, "labels": ["nee", "soms", "ja"]},
                          {"text": "Wat mis je?", "open": true}]})");
  ASSERT_EQ(form_on_screen(), k_own);
  const auto sentence = left_out({"open", "labels", "source"});
  EXPECT_TRUE(driver.console_sees(sentence)) << sentence << "\n" << driver.windows->console_log().as_text();
  const auto items = index::series_items(driver.document());
  ASSERT_EQ(items.size(), 1U) << "an open question would be asked with numbers";
  EXPECT_EQ(items[0].text, "Ik kan twijfelen.");
}

constexpr const char* k_for_all =
    R"({"format": "beraad-questionnaire/1", "title": "Drie schalen", "waves": ["vooraf", "later"], "choose": 1,
        "scales": [{"asks": "In het gesprek?", "waves": ["later"]}, {"asks": "In het werk?"}, {"asks": "Belangrijk?"}],
        "items": [{"text": "Ik kan twijfelen.", "domain": "Steun"}, {"text": "Ieder spreekt.", "waves": ["later"]}]})";

TEST_F(QuestionnaireForms, WhatHoldsForAllQuestionsIsSaidToBeLeftOutWhereThereIsNoPlaceForIt) {
  publish(form_without({Role::SeriesScales, Role::SeriesChoose}, {Role::ItemDomain, Role::ItemWaves}));
  open_tab(driver, 3);
  read_file(k_for_all);
  ASSERT_EQ(form_on_screen(), k_own);
  EXPECT_TRUE(driver.console_sees(left_out({"domain", "some-waves", "scales", "choose"})));
  const auto items = index::series_items(driver.document());
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].scales.size(), 1U);
}

TEST_F(QuestionnaireForms, ScalesForAllQuestionsComeToAQuestionnaireOfTheirOwn) {
  open_tab(driver, 3);
  read_file(R"({"format": "beraad-questionnaire/1", "title": "Eigen vragen", "items": [{"text": "Rustig?"}]})");
  const auto first = driver.document().id();
  read_file(k_for_all);
  ASSERT_NE(driver.document().id(), first) << "the questions that stand there would get other scales";
  const auto items = index::series_items(driver.document());
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].domain, "Steun");
  ASSERT_EQ(items[0].scales.size(), 3U);
  EXPECT_EQ(items[0].scales[0].waves, std::vector<std::string>{"later"});
  EXPECT_EQ(items[1].waves, std::vector<std::string>{"later"});
  EXPECT_EQ(index::most_important(driver.document()), 1U);
  EXPECT_EQ(index::series_items(*driver.app->workspace()->find_session(first)).size(), 1U);
}

TEST_F(QuestionnaireForms, OneByAnEarlierFormDoesNotTakeWhatItHasNoPlaceFor) {
  publish(form_without({Role::SeriesSource}, {}));
  open_tab(driver, 3);
  driver.click("desk/new");
  ASSERT_EQ(form_on_screen(), k_own);
  const auto earlier = driver.document().id();
  fs::remove(file());
  driver.program->shipped.catalog.load_again();
  driver.windows->frame();
  read_file(R"({"format": "beraad-questionnaire/1", "title": "Eigen vragen", "source": "Werkgroep Zorg, 2019",
                "items": [{"text": "Ik kan twijfelen."}]})");
  EXPECT_NE(driver.document().id(), earlier);
  EXPECT_EQ(index::series_source(driver.document()), "Werkgroep Zorg, 2019");
  EXPECT_TRUE(index::series_items(*driver.app->workspace()->find_session(earlier)).empty());
}

}  // namespace
}  // namespace beraad::test
