// What keys do while the forms of a round are written: the next form is written in at once, Tab goes on from field to
// field, and no letter that somebody meant to write steers the wall.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

using ::testing::HasSubstr;

/// Path of the control that keys go to; empty when there is none.
std::string focused(ProgramDriver& driver) {
  for (const auto& item : driver.windows->console_log().items()) {
    if (item.focused) return item.path;
  }
  return {};
}

std::string drafted(ProgramDriver& driver, const std::string& path) {
  const auto* draft = driver.app->state().drafts.find(path);
  return draft != nullptr ? draft->text : std::string{};
}

const std::string& now_writing(ProgramDriver& driver) { return driver.app->state().round.current; }

void open_slips(ProgramDriver& driver, Role role) {
  set_up(driver, {{"way/slips"}});
  walk_to(driver, role);
  driver.click("round/open");
  ASSERT_FALSE(now_writing(driver).empty());
}

TEST(RoundKeys, EachFormThatOpensHasTheCaret) {
  ProgramDriver driver("form-caret");
  open_slips(driver, Role::Judgement);
  for (const bool by_key : {true, false}) {
    const std::string code = now_writing(driver);
    EXPECT_THAT(focused(driver), HasSubstr("/" + code + "/"));
    const std::string loss = form_cell_path(driver, Role::Judgement, Role::Loss, code);
    driver.click(loss);
    driver.type("verlies");
    if (by_key) {
      driver.press(ui::Key::Enter, ui::k_ctrl);
    } else {
      driver.click("round/done");
    }
    ASSERT_NE(now_writing(driver), code);
  }
  EXPECT_THAT(focused(driver), HasSubstr("/" + now_writing(driver) + "/"));
}

TEST(RoundKeys, AFormThatBeginsWithTextIsTypedInFromTheFirstLetter) {
  ProgramDriver driver("form-first-letter");
  open_slips(driver, Role::OwnPerspective);
  for (int count = 0; count < 2; ++count) {
    const std::string code = now_writing(driver);
    const std::string first = focused(driver);
    ASSERT_THAT(first, HasSubstr("/" + code + "/"));
    driver.type("Bewoner");
    EXPECT_EQ(drafted(driver, first), "Bewoner");
    driver.press(ui::Key::Enter, ui::k_ctrl);
    ASSERT_NE(now_writing(driver), code);
  }
}

TEST(RoundKeys, TabGoesOnToTheNextFieldAndBack) {
  ProgramDriver driver("form-tab");
  open_slips(driver, Role::OwnPerspective);
  const std::string first = focused(driver);
  driver.type("Bewoner");
  driver.press(ui::Key::Tab);
  const std::string second = focused(driver);
  EXPECT_NE(second, first);
  driver.type("rust");
  EXPECT_EQ(focused(driver), second);
  driver.press(ui::Key::Tab, ui::k_shift);
  EXPECT_EQ(focused(driver), first);
  driver.type("s");
  EXPECT_EQ(drafted(driver, first), "Bewoners");
  EXPECT_EQ(drafted(driver, second), "rust");
}

TEST(RoundKeys, NoLetterSteersTheWallWhileAFormIsOpen) {
  ProgramDriver driver("form-letters");
  open_slips(driver, Role::Judgement);
  driver.click(form_cell_path(driver, Role::Judgement, Role::Loss, now_writing(driver)));
  driver.press(ui::Key::Escape);  // no field has the caret
  for (const auto key : {ui::Key::B, ui::Key::Period, ui::Key::F, ui::Key::W, ui::Key::Comma}) driver.press(key);
  const auto& room = driver.app->state().room;
  EXPECT_FALSE(room.black);
  EXPECT_FALSE(room.white);
  EXPECT_FALSE(room.frozen);
  driver.press(ui::Key::F9);
  EXPECT_TRUE(room.black) << "the other keys stay";
  driver.press(ui::Key::F9);
  driver.press(ui::Key::F12);
  EXPECT_TRUE(room.frozen);
}

TEST(RoundKeys, TheConsoleSaysThatTheWallShowsTheQuestionOnlyAndEndsIt) {
  ProgramDriver driver("question-only");
  set_up(driver, {{"way/slips"}});
  walk_to(driver, Role::Judgement);
  EXPECT_EQ(driver.windows->find("session/question-only"), nullptr);
  driver.press(ui::Key::W);
  ASSERT_TRUE(driver.app->state().room.white);
  EXPECT_NE(driver.windows->find("session/question-only"), nullptr);
  driver.click("round/open");
  driver.click("round/question-only");
  EXPECT_FALSE(driver.app->state().room.white);
  EXPECT_EQ(driver.windows->find("round/question-only"), nullptr);
}

}  // namespace
}  // namespace beraad::test
