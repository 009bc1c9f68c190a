// Trying out a wholly new method, which no invented case belongs to: whoever writes it sees it at work with words in
// it.
#include <gtest/gtest.h>

#include "app/shell/practice.hpp"
#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

using protocol::Role;

class MethodTrial : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    author.begin();
    author.write("/title", "Kort overleg");
    author.write("/summary", "Kies deze");
    author.write_one("/source", "Eigen werk, 2026");
    author.look_at("/steps/0");
    for (const std::string text : {"title", "short", "question", "why", "complete"}) {
      author.write("/steps/0/" + text, "Samen");
    }
    const auto story = author.add_field("Wat er was", kind("long-text"));
    author.choose(story + "/role", words("editor.role.story"));
    author.add_field("Zonder rol", kind("short-text"));
    const auto options = table("Wat kan", "options");
    author.choose(options + "/defines", words("editor.set.options"));
    table("Voor wie", "stakeholders");
    driver.click("edited");
    driver.click("edit/fit-plans");
    ASSERT_TRUE(author.editor().draft.findings().empty()) << author.findings();
  }
  std::string words(const std::string& key) { return driver.program->shelf.dutch.say(key); }
  std::string kind(const std::string& word) { return words("field-type." + word); }
  std::string table(const std::string& label, const std::string& rows) {
    const auto field = author.add_field(label, kind("table"));
    author.choose(field + "/rows/kind", words("editor.rows." + rows));
    author.add_column(field, "Kolom", kind("short-text"));
    author.look_at(field);
    return field;
  }
  void try_out() {
    driver.click("method-editor/try");
    driver.windows->frame();
    ASSERT_EQ(driver.app->state().route, state::Route::Session) << author.findings();
  }
  void expect_words_of_the_sample() {
    const auto sample = shell::read_sample_case(driver.app->practice_parts().folders);
    ASSERT_TRUE(sample);
    EXPECT_EQ(driver.document().state().setup.title, sample->title);
    EXPECT_EQ(driver.document().state().setup.participants.front().role, sample->people.front());
    const std::string& story = sample->roles.at(Role::Story).front();
    EXPECT_TRUE(driver.console_sees(story.substr(0, story.find('.')))) << driver.windows->console_log().as_text();
    EXPECT_TRUE(driver.console_sees(sample->lines.front()));
    const std::string& action = sample->roles.at(Role::OptionAction).front();
    EXPECT_TRUE(driver.console_sees(action.substr(0, action.find(','))));
    EXPECT_TRUE(driver.console_sees(sample->stakeholders.front()));
  }

  ProgramDriver driver{"method-trial", {1600, 2000, 1}};
  MethodAuthor author{driver};
};

TEST_F(MethodTrial, ANewMethodHasTheWordsOfTheSampleInIt) {
  try_out();
  expect_words_of_the_sample();
  shoot(driver, "method-trial");
}

TEST_F(MethodTrial, TheyAreInTheLanguageOfTheScreen) {
  driver.carry_out(action::SetLanguage{base::Language::English});
  driver.windows->frame();
  try_out();
  expect_words_of_the_sample();
  EXPECT_EQ(driver.document().state().setup.language, base::Language::English);
}

}  // namespace
}  // namespace beraad::test
