// Who checked the words of a method, and when, is true of those words: it goes with the first change after it, and
// comes back with them.
#include <gmock/gmock.h>

#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

class MethodReview : public ::testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    const protocol::CatalogEntry* shortest = nullptr;  // every key reads all of it
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      const bool fits = protocol::is_meeting(*entry.protocol);
      if (fits && (shortest == nullptr || entry.text.size() < shortest->text.size())) shortest = &entry;
    }
    driver.carry_out(action::OpenMethod{shortest->protocol->id});
    driver.windows->frame();
    driver.click("method/edit");
    driver.click("method-editor/languages/2");
    enter_review();
  }
  void enter_review() {
    author.look_at("");
    author.write_one("/review/by", "J. de Wit");
    author.write_one("/review/on", "2026-01-08");
    author.look_at("/steps/0");
    EXPECT_EQ(author.method().review, entered);
    EXPECT_FALSE(said());
  }
  void undo() { driver.click("method-editor/undo"); }
  /// That it went, since this was asked last.
  bool said() {
    const auto& toast = driver.app->state().toast;
    const bool is_said =
        toast && toast->text.find(driver.program->shelf.dutch.say("editor.review-gone")) != std::string::npos;
    driver.app->state().toast.reset();
    return is_said;
  }
  [[nodiscard]] const protocol::TemplateDraft& draft() const { return author.editor().draft; }
  /// The number of the first line with that in it.
  [[nodiscard]] std::size_t line_with(const std::string& words) const {
    const auto at = draft().text().find(words);
    EXPECT_NE(at, std::string::npos) << words;
    return static_cast<std::size_t>(std::ranges::count(draft().text().substr(0, at), '\n')) + 1;
  }
  void write_line(std::size_t line, const std::string& text) {
    driver.carry_out(action::WriteMethodLine{line, text});
    driver.windows->frame();
  }

  const protocol::Review entered{"J. de Wit", "2026-01-08"}, none{};
  ProgramDriver driver{"method-review", {1600, 1800, 1}};
  MethodAuthor author{driver};
};

TEST_F(MethodReview, GoesWithTheFirstWordThatChangesIsSaidOnceAndComesBackWithTheOldWords) {
  const std::string checked = draft().text();
  driver.click("edit/steps/0/title/nl");
  driver.type("A");
  EXPECT_EQ(author.method().review, none);
  EXPECT_TRUE(said());
  driver.type("n");
  EXPECT_FALSE(said()) << "once";
  undo();
  EXPECT_EQ(draft().text(), checked);
  driver.click("method-editor/redo");
  EXPECT_EQ(author.method().review, none);
  enter_review();
}

TEST_F(MethodReview, GoesWithAChangeOfTheStructureAndOfANumber) {
  driver.click("add/steps/0/fields");
  EXPECT_EQ(author.method().review, none);
  EXPECT_TRUE(said());
  undo();
  EXPECT_EQ(author.method().review, entered);
  author.look_at("/steps/0");
  author.set_number("/steps/0/floor", 3);
  EXPECT_EQ(author.method().review, none);
  EXPECT_TRUE(said());
}

TEST_F(MethodReview, OfWhatWasRemovedBothAreSaidAndTheToastTakesBothBack) {
  driver.click("method-editor/remove");
  EXPECT_EQ(author.method().review, none);
  ASSERT_TRUE(driver.app->state().toast);
  EXPECT_THAT(driver.app->state().toast->text, testing::StartsWith(driver.program->shelf.dutch.say("editor.removed")));
  EXPECT_THAT(driver.app->state().toast->text,
              testing::HasSubstr(driver.program->shelf.dutch.say("editor.review-gone")));
  driver.click("toast/action");
  EXPECT_EQ(author.method().review, entered);
}

TEST_F(MethodReview, GoesInTheTextToo) {
  driver.click("method-editor/as-text");
  const std::string checked = draft().text();
  const auto line = line_with("\"version\"");
  write_line(line_with("\"on\": \"2026-01-08\""), "    \"on\": \"2026-01-09\"");
  EXPECT_EQ(author.method().review.on, "2026-01-09") << "that is no other text";
  EXPECT_FALSE(said());
  undo();
  driver.carry_out(action::AddMethodLine{line});
  EXPECT_EQ(author.method().review, entered) << "an empty line says nothing";
  undo();
  write_line(line_with("\"summary\"") + 1, "    \"nl\": \"Iets anders\",");
  ASSERT_NE(draft().document(), nullptr);
  EXPECT_EQ(author.method().summary.nl, "Iets anders");
  EXPECT_EQ(author.method().review, none);
  EXPECT_TRUE(said());
  EXPECT_EQ(std::ranges::count(draft().text(), '\n'), std::ranges::count(checked, '\n')) << "no line moved";
  undo();
  EXPECT_EQ(draft().text(), checked) << "one step";
}

TEST_F(MethodReview, GoesAlsoWhereTheTextCouldNotBeReadMeanwhile) {
  driver.click("method-editor/as-text");
  const auto line = line_with("\"summary\"") + 1;
  write_line(line, "    \"nl\": \"Iets anders");
  ASSERT_EQ(draft().document(), nullptr);
  EXPECT_FALSE(said());
  write_line(line, "    \"nl\": \"Iets anders\",");
  ASSERT_NE(draft().document(), nullptr);
  EXPECT_EQ(author.method().review, none);
  EXPECT_TRUE(said());
}

}  // namespace
}  // namespace beraad::test
