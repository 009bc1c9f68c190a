// Controls of the method form beyond texts: pages, what is said with an option, rules; and the preview beside it.
#include <gmock/gmock.h>

#include "app/present/method_preview.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

class MethodForm : public ::testing::Test {
 protected:
  void SetUp() override { make_library(driver); }
  [[nodiscard]] std::string words(const std::string& key) const { return driver.program->shelf.dutch.say(key); }
  [[nodiscard]] std::string at(const std::string& pointer) const {
    const auto* value = json::find_at(author.editor().draft.document()->root, pointer);
    return value != nullptr ? json::write(*value) : std::string();
  }
  void edit(const std::string& id) {
    driver.carry_out(action::OpenMethod{id});
    driver.windows->frame();
    driver.click("method/edit");
    driver.click("method-editor/languages/2");
  }
  /// A new method with a table in its only step, on screen.
  std::string begin_table() {
    author.begin();
    author.look_at("/steps/0");
    const auto field = author.add_field("Tafel", words("field-type.table"));
    author.require(field);
    return field;
  }

  ProgramDriver driver{"method-form", {1600, 1800, 1}};
  MethodAuthor author{driver};
};

TEST_F(MethodForm, AFieldOfAStepWithPagesStandsOnOneAndMovesToAnother) {
  edit("case-intake");
  const auto& steps = author.method().steps;
  const auto paged = std::ranges::find_if(steps, [](const protocol::Step& step) { return step.pages.size() > 1; });
  ASSERT_NE(paged, steps.end());
  const auto index = static_cast<std::size_t>(paged - steps.begin());
  const std::string step = "/steps/" + std::to_string(index);
  const auto first = paged->pages.front(), last = paged->pages.back();
  author.look_at(step);
  const auto field = author.add_field("Nog iets", words("field-type.short-text"));
  EXPECT_EQ(at(field + "/page"), "\"" + last.id + "\"");
  author.choose(field + "/page", first.title.nl);
  EXPECT_EQ(at(field + "/page"), "\"" + first.id + "\"");
  author.look_at(step);
  driver.click("add" + step + "/pages");
  author.write(step + "/pages/" + std::to_string(author.method().steps[index].pages.size() - 1) + "/title", "Tot slot");
  driver.click("method-editor/publish");
  EXPECT_EQ(driver.app->state().route, state::Route::Method) << author.findings();
}

TEST_F(MethodForm, WhatIsSaidWithAnOptionIsWrittenAndGoesWhenItIsEmptied) {
  author.begin();
  author.look_at("/steps/0");
  const auto field = author.add_field("Plicht", words("field-type.choice"));
  author.add_option(field + "/options", "Ja");
  author.add_option(field + "/options", "Nee");
  author.write(field + "/options/0/consequence", "Meld het eerst");
  EXPECT_EQ(at(field + "/options/0/consequence/nl"), "\"Meld het eerst\"");
  EXPECT_EQ(driver.windows->find("edit" + field + "/options/0/settles"), nullptr) << "only of a status";
  for (const std::string language : {"nl", "en"}) {
    driver.click("edit" + field + "/options/0/consequence/" + language);
    driver.press(ui::Key::A, ui::k_ctrl);
    driver.press(ui::Key::Delete);
  }
  EXPECT_EQ(at(field + "/options/0/consequence"), "");
  driver.carry_out(action::ChooseInMethod{field + "/role", "action-status"});
  driver.windows->frame();
  driver.click("edit" + field + "/options/1/settles");
  EXPECT_EQ(at(field + "/options/1/settles"), "true");
  driver.click("edit" + field + "/options/1/settles");
  EXPECT_EQ(at(field + "/options/1/settles"), "");
}

TEST_F(MethodForm, WhereNothingCanBeCoveredThatIsSaidInsteadOfOffered) {
  const auto field = begin_table();
  EXPECT_EQ(driver.windows->find("rule" + field + "/covers"), nullptr);
  EXPECT_TRUE(driver.console_sees(words("editor.covers-lacks-column")));
  const auto column = author.add_column(field, "Pleit voor", words("field-type.choice"));
  author.choose(column + "/options_from", words("editor.set.options"));
  author.look_at(field);
  driver.click("rule" + field + "/covers");
  EXPECT_NE(at(field + "/complete/rule/covers"), "");
  driver.click("rule" + field + "/covers");
  EXPECT_EQ(at(field + "/complete/rule/covers"), "");
}

TEST_F(MethodForm, SomeRowHasAValueInAColumnOfAnyKind) {
  const auto field = begin_table();
  const auto column = author.add_column(field, "Dag", words("field-type.date"));
  author.look_at(field);
  const std::string id = author.method().steps[0].fields[0].columns[0].id;
  driver.click("rule" + field + "/some_row_has");
  const std::string rule = field + "/complete/rule/some_row_has";
  EXPECT_EQ(at(rule), "{\"" + id + "\":true}");
  EXPECT_TRUE(driver.console_sees(words("editor.wanted-anything")));
  author.look_at(column);
  author.choose(column + "/type", words("field-type.rating"));
  author.look_at(field);
  driver.click("some-row" + field + "/" + id);
  driver.click("some-row" + field + "/" + id + "/3");
  EXPECT_EQ(at(rule), "{\"" + id + "\":3}");
  EXPECT_THAT(author.findings(), testing::Not(testing::HasSubstr("some_row_has")));
}

TEST(MethodPreview, FollowsTheLanguageThatOneWritesInAndTheWallWhereBothAreWritten) {
  using base::Language;
  using state::WrittenLanguages;
  for (const auto wall : {Language::Dutch, Language::English}) {
    EXPECT_EQ(present::preview_language(WrittenLanguages::Dutch, wall), Language::Dutch);
    EXPECT_EQ(present::preview_language(WrittenLanguages::English, wall), Language::English);
    EXPECT_EQ(present::preview_language(WrittenLanguages::Both, wall), wall);
  }
}

}  // namespace
}  // namespace beraad::test
