// After the dialogue: who was moved says so, the others stay as they were, and anyone may pass.
#include <gtest/gtest.h>

#include "core/session/judgement.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class AfterDialogue : public ::testing::Test {
 protected:
  void SetUp() override {
    set_up(driver, {{"method/dilemma-method", "way/slips"}});
    walk_to(driver, Role::Judgement);
    driver.click("round/open");
    while (!driver.app->state().round.current.empty()) {
      const std::string code = driver.app->state().round.current;
      driver.click("form/" + form_cell_path(driver, Role::Judgement, Role::Choice, code) + "/" + choice_of(code));
      driver.press(ui::Key::Enter, ui::k_ctrl);
    }
    driver.click("round/reveal");
    walk_to(driver, Role::JudgementAfter);
    after = place_of(driver, Role::JudgementAfter);
  }
  static std::string choice_of(const std::string& code) { return code == "P1" ? "alternative" : "other"; }
  std::string line(const std::string& code) { return "line/" + place_path(driver, Role::JudgementAfter) + "/" + code; }
  std::string cell(const std::string& code, Role column) {
    return form_cell_path(driver, Role::JudgementAfter, column, code);
  }
  std::optional<bool> changed(const std::string& code) {
    const auto& state = driver.document().state();
    return session::changed_mind(*after.field, session::find_value(state, {after.step->id, after.field->id, code}));
  }
  [[nodiscard]] bool is_drawn(const std::string& path) { return driver.windows->find(path) != nullptr; }

  ProgramDriver driver{"after-dialogue"};
  protocol::FieldPlace after;
};

TEST_F(AfterDialogue, OneClickKeepsTheOthersAndTheWallShowsOnlyWhoWasMoved) {
  EXPECT_FALSE(is_drawn(cell("P2", Role::ChangedWhy))) << "a line unfolds for who was moved";
  driver.click(line("P2") + "/unfold");
  driver.click(cell("P2", Role::ChangedWhy));
  driver.type("het verhaal van haar zus");
  driver.click("rest/" + place_path(driver, Role::JudgementAfter));
  EXPECT_EQ(changed("P1"), std::optional(false));
  EXPECT_EQ(changed("P3"), std::optional(false));
  EXPECT_TRUE(driver.console_sees("ongewijzigd"));
  EXPECT_TRUE(driver.room_sees("het verhaal van haar zus"));
  EXPECT_FALSE(driver.room_sees("een alternatief")) << "P1 has nothing new, and would stand first";
  shoot(driver, "after-dialogue");
}

TEST_F(AfterDialogue, AChoiceThatWasOnlyCarriedOverIsNotReadOffUnderACode) {
  driver.click("rest/" + place_path(driver, Role::JudgementAfter));
  driver.click(line("P1") + "/unfold");
  const auto* column = after.field->find_column(Role::ChoiceAfter);
  const std::string path = "cell/" + after.step->id + "/" + after.field->id + "/P1";
  bool offered = false;
  for (const auto& drawn : driver.windows->console_log().items()) {
    if (drawn.path.find(path) == std::string::npos || drawn.path.find(column->id) == std::string::npos) continue;
    offered = true;
    EXPECT_FALSE(drawn.chosen) << drawn.path;
  }
  EXPECT_TRUE(offered);
}

TEST_F(AfterDialogue, WhoPassesIsNotAskedAgainAndMayAnswerAfterAll) {
  walk_to(driver, Role::ClosingWord);
  const std::string word = answer_path(driver, Role::ClosingWord, "P1");
  const std::string path = "line/" + place_path(driver, Role::ClosingWord) + "/P1";
  driver.click(path + "/pass");
  EXPECT_FALSE(is_drawn(word));
  const auto place = place_of(driver, Role::ClosingWord);
  const auto* record = session::find_answer(driver.document().state(), {place.step->id, place.field->id, "P1"});
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->current().kind, session::AnswerKind::Passed);
  driver.click(path + "/take-back");
  write(driver, word, "opgelucht");
  EXPECT_TRUE(driver.room_sees("opgelucht"));
}

}  // namespace
}  // namespace beraad::test
