#include "app/ui/fields.hpp"

#include <gtest/gtest.h>

#include "app/ui/widgets.hpp"
#include "tests/support/gui_driver.hpp"

namespace beraad::ui {
namespace {

struct Fields : testing::Test {
  test::GuiDriver driver;
  std::string title, story;
  FieldResult title_result, story_result;
  std::vector<EditState> ends;
  int changes = 0;

  void SetUp() override {
    driver.add_window("laptop", {800, 600, 1}, false, [this](Ui& ui) {
      title_result = text_field(ui, "title", {20, 20, 300, 42}, title, {.placeholder = "Bijvoorbeeld: Naar huis?"});
      story_result = text_area(ui, "story", {20, 100, 200, 120}, story);
      for (const FieldResult& result : {title_result, story_result}) {
        if (result.ended()) ends.push_back(result.state);
        changes += result.changed;
      }
    });
  }
};

TEST_F(Fields, TypingGoesIntoTheFieldThatWasClickedAndIsToldWithEveryKey) {
  EXPECT_TRUE(driver.sees("Bijvoorbeeld: Naar huis?"));
  driver.click("title");
  driver.type("Zorg \u2013 \u00E9");
  EXPECT_EQ(title, "Zorg \u2013 \u00E9");
  EXPECT_EQ(changes, 8);
  EXPECT_TRUE(driver.sees("Zorg \u2013 \u00E9"));
  EXPECT_FALSE(driver.sees("Bijvoorbeeld"));
}

TEST_F(Fields, EnterCommitsALineAndGoesOnInAnArea) {
  driver.click("title");
  driver.type("a");
  driver.press(Key::Enter);
  EXPECT_EQ(ends, std::vector{EditState::CommittedNext});
  EXPECT_FALSE(driver.state().is_editing());
  driver.click("story");
  driver.type("a");
  driver.press(Key::Enter);
  driver.type("b");
  EXPECT_EQ(story, "a\nb");
  driver.press(Key::Enter, k_ctrl);
  EXPECT_EQ(ends.back(), EditState::Committed);
  EXPECT_EQ(story, "a\nb");
}

TEST_F(Fields, EscapeEndsEditingAndKeepsTheText) {
  driver.click("title");
  driver.type("blijft");
  driver.press(Key::Escape);
  EXPECT_EQ(ends, std::vector{EditState::Left});
  EXPECT_EQ(title, "blijft");
  EXPECT_FALSE(driver.state().is_editing());
  EXPECT_EQ(driver.state().focus, "title") << "the focus stays on the field";
  driver.type("!");
  EXPECT_EQ(title, "blijft!") << "typing on opens it again";
}

TEST_F(Fields, TabAndAClickElsewhereLeave) {
  driver.click("title");
  driver.type("a");
  driver.press(Key::Tab);
  EXPECT_EQ(ends, std::vector{EditState::Left});
  driver.type("b");
  EXPECT_EQ(story, "b") << "the next field has the caret at once";
  driver.click_at({600, 500});
  EXPECT_EQ(ends.size(), 2u);
  EXPECT_FALSE(driver.state().is_editing());
}

TEST_F(Fields, AfterAClickOnNothingLettersNoLongerGoIntoTheField) {
  driver.click("title");
  driver.type("a");
  driver.click_at({600, 500});
  driver.type("b");
  EXPECT_EQ(title, "a");
  EXPECT_FALSE(driver.state().is_editing());
  driver.click("title");
  driver.type("c");
  EXPECT_EQ(title.size(), 2u) << "a click opens it again";
  driver.press(Key::Escape);
  driver.type("d");
  EXPECT_EQ(title.size(), 3u) << "ended by key it can be typed on in";
}

TEST_F(Fields, FunctionKeysAndStrikeAreLeftForTheProgram) {
  driver.click("story");
  driver.type("woord");
  driver.press(Key::Delete, k_ctrl);
  ASSERT_EQ(driver.unclaimed_keys().size(), 1u);
  driver.press(Key::F9);
  ASSERT_EQ(driver.unclaimed_keys().size(), 1u);
  EXPECT_EQ(story, "woord");
  EXPECT_TRUE(driver.state().is_editing());
}

TEST_F(Fields, UndoInTheFieldThenForTheDocument) {
  driver.click("title");
  driver.type("een twee");
  driver.press(Key::Z, k_ctrl);
  EXPECT_EQ(title, "een ");
  driver.press(Key::Z, k_ctrl);
  EXPECT_EQ(title, "");
  EXPECT_TRUE(driver.unclaimed_keys().empty());
  driver.press(Key::Z, k_ctrl);
  EXPECT_EQ(driver.unclaimed_keys().size(), 1u) << "nothing left in the field";
}

TEST_F(Fields, CopyCutAndPaste) {
  driver.click("title");
  driver.type("een twee");
  driver.press(Key::Left, k_ctrl_shift);
  driver.press(Key::X, k_ctrl);
  EXPECT_EQ(title, "een ");
  EXPECT_EQ(driver.clipboard().text, "twee");
  driver.clipboard().text = "drie\r\nvier";
  driver.press(Key::V, k_ctrl);
  EXPECT_EQ(title, "een drie vier") << "one line";
}

TEST_F(Fields, MouseSelectsByDragWordAndParagraph) {
  story = "een twee\ndrie";
  driver.frame();
  driver.click("story");
  driver.click_at({75, 121}, 2);
  EXPECT_EQ(driver.state().editor->editing.selected(), "twee");
  driver.click_at({60, 121}, 3);
  EXPECT_EQ(driver.state().editor->editing.selected(), "een twee");
  driver.drag({34, 121}, {65, 121});
  EXPECT_EQ(driver.state().editor->editing.selected(), "een ");
}

TEST_F(Fields, ATextFromOutsideReplacesWhatIsEdited) {
  driver.click("title");
  driver.type("oud");
  title = "nieuw";
  driver.frame();
  driver.type("!");
  EXPECT_EQ(title, "nieuw!") << "the caret stood at the end";
}

TEST_F(Fields, AWordThatIsReplacedWhileOneTypesLeavesTheCaretBehindIt) {
  driver.click("story");
  driver.type("Kim ");
  story = "Het kind ";
  driver.frame();
  driver.type("komt");
  EXPECT_EQ(story, "Het kind komt");
  for (int letter = 0; letter < 4; ++letter) driver.press(Key::Left);
  driver.type("Jo ");
  story = "Het kind oma komt";
  driver.frame();
  driver.type("ook ");
  EXPECT_EQ(story, "Het kind oma ook komt");
  EXPECT_EQ(story_result.caret, std::string("Het kind oma ook ").size());
  EXPECT_TRUE(driver.state().is_editing());
}

TEST_F(Fields, EmojiStayWhole) {
  const std::string family = "\U0001F469\U0001F3FD\u200D\U0001F467";
  driver.click("title");
  driver.type("a" + family);
  EXPECT_EQ(title, "a" + family);
  driver.press(Key::Backspace);
  EXPECT_EQ(title, "a");
}

TEST_F(Fields, ALongTextScrollsToTheCaret) {
  driver.click("story");
  for (int i = 0; i < 12; ++i) {
    driver.type("r");
    driver.press(Key::Enter);
  }
  EXPECT_GT(driver.state().editor->scroll, 0);
  driver.press(Key::Home, k_ctrl);
  EXPECT_FLOAT_EQ(driver.state().editor->scroll, 0);
}

TEST_F(Fields, SayThatTheyAreLong) {
  title = std::string(300, 'a');
  driver.frame();
  driver.click("title");
  EXPECT_FALSE(title_result.is_long);
  driver.type("b");
  EXPECT_TRUE(title_result.is_long);
}

TEST(FieldsThatGo, LoseNoTextWhenTheyAreNotDrawnAnyMore) {
  test::GuiDriver driver;
  std::string text;
  bool there = true;
  driver.add_window("laptop", {400, 300, 1}, false, [&](Ui& ui) {
    if (there) text_area(ui, "story", {20, 20, 300, 100}, text);
  });
  driver.click("story");
  driver.type("half");
  there = false;
  driver.frame();
  EXPECT_EQ(text, "half");
  EXPECT_FALSE(driver.state().is_editing());
}

TEST(FieldsThatAreReadOnly, TakeNoText) {
  test::GuiDriver driver;
  std::string text = "vast";
  driver.add_window("laptop", {400, 300, 1}, false,
                    [&](Ui& ui) { text_field(ui, "title", {20, 20, 300, 42}, text, {.enabled = false}); });
  driver.click_at({100, 40});
  driver.type("x");
  EXPECT_EQ(text, "vast");
}

TEST_F(Fields, ALetterThatIsTypedIsNoCommand) {
  driver.click("title");
  driver.type("b");
  EXPECT_TRUE(driver.unclaimed_keys().empty());
  driver.press(Key::Escape);
  driver.click_at({600, 500});
  driver.press(Key::B);
  EXPECT_EQ(driver.unclaimed_keys().size(), 1u);
}

TEST(FieldsThatWrapOneLine, GoOnWithEnterAndKeepOneLine) {
  test::GuiDriver driver;
  std::string text;
  EditState end = EditState::Resting;
  driver.add_window("laptop", {400, 300, 1}, false, [&](Ui& ui) {
    const FieldResult result = text_area(ui, "value", {20, 20, 120, 80}, text, {.enter_commits = true});
    if (result.ended()) end = result.state;
  });
  driver.click("value");
  driver.type("iedereen hoort haar te zien");
  driver.clipboard().text = "\neen\n";
  driver.press(Key::V, k_ctrl);
  EXPECT_EQ(text, "iedereen hoort haar te zien een ");
  driver.press(Key::Up);
  EXPECT_TRUE(driver.unclaimed_keys().empty()) << "a row up in the same field";
  driver.press(Key::Home, k_ctrl);
  driver.press(Key::Up);
  EXPECT_EQ(driver.unclaimed_keys().size(), 1u) << "from the first row up it is for the table";
  driver.press(Key::Enter);
  EXPECT_EQ(end, EditState::CommittedNext);
}

TEST(TextAreas, GrowWithTheirTextToTwelveRows) {
  test::GuiDriver driver;
  float one = 0, three = 0, most = 0;
  driver.add_window("laptop", {400, 300, 1}, false, [&](Ui& ui) {
    one = text_area_height(ui, "een", 300);
    three = text_area_height(ui, "een\ntwee\ndrie", 300);
    most = text_area_height(ui, std::string(40, '\n'), 300);
  });
  EXPECT_FLOAT_EQ(three - one, 48);
  EXPECT_FLOAT_EQ(most - one, 11 * 24);
}

}  // namespace
}  // namespace beraad::ui
