// The presenter wishes to hear from the facilitator later: it stands beside the report and on Home until it was done.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

constexpr const char* k_wish = "De inbrenger wil later nog contact.";

class ContactWish : public ::testing::Test {
 protected:
  ContactWish() {
    set_up(driver, {{"method/dilemma-method"}});
    driver.carry_out(action::FinishSession{});
    driver.windows->frame();
    driver.click("closing/evaluation");
    const exchange::Form* kind = nullptr;
    for (const auto& each : driver.program->shipped.vocabulary.forms) {
      if (each.contact_had) kind = &each;
    }
    if (kind == nullptr) throw std::runtime_error("no form asks for it");
    driver.click("evaluation/kind/" + kind->id);
    state::EditorRef editor;
    editor.part = state::EditorRef::Part::Form;
    editor.key = {kind->id, kind->contact_wanted, {}};
    editor.row = driver.app->state().session.evaluation.open;
    driver.click(state::to_path(editor) + "/yes");
    driver.click("evaluation/store");
    finish_session(driver);
    meeting = driver.document().id();
  }
  void go_home() {
    driver.carry_out(action::GoTo{state::Route::Home});
    driver.windows->frame();
  }
  [[nodiscard]] std::string line() const { return "reminder/" + base::to_text(meeting) + "/contact"; }
  [[nodiscard]] bool is_chosen() const {
    const auto* button = driver.windows->find("report/contact/met");
    return button != nullptr && button->chosen;
  }

  ProgramDriver driver{"contact-wish", {1600, 3200, 1}};  // high: nothing is out of sight
  base::Uuid meeting;
};

TEST_F(ContactWish, StandsOnHomeUntilItIsTickedAndUndoBringsItBack) {
  go_home();
  EXPECT_TRUE(driver.console_sees(k_wish));
  shoot(driver, "home-contact");
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  driver.press(ui::Key::Enter);
  driver.app->workspace()->complete_index();
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(k_wish)) << "also read from disk";
  driver.click(line() + "/met");
  EXPECT_FALSE(driver.console_sees(k_wish));
  driver.carry_out(action::UndoFromToast{});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(k_wish));
}

TEST_F(ContactWish, TickedOnHomeItLeavesWhatStandsBeforeTheGroupAsItIs) {
  go_home();
  set_up_another(driver, {{"method/dilemma-method"}});
  const auto before_the_group = driver.document().id();
  ASSERT_NE(before_the_group, meeting);
  walk_to(driver, Role::Story);
  write(driver, answer_path(driver, Role::Story), "vandaag");
  driver.app->state().session.heard = {"P1"};
  const auto last = driver.document().next_undo()->sequence;
  go_home();
  driver.click(line() + "/met");
  EXPECT_FALSE(driver.console_sees(k_wish));
  EXPECT_EQ(driver.document().id(), before_the_group);
  EXPECT_THAT(driver.app->state().session.heard, testing::ElementsAre("P1"));
  driver.click("toast/action");
  EXPECT_TRUE(driver.console_sees(k_wish)) << "also where it was done aside";
  EXPECT_EQ(driver.document().id(), before_the_group);
  EXPECT_EQ(driver.document().next_undo()->sequence, last) << "nothing was taken back there";
}

TEST_F(ContactWish, StandsBesideTheReportWithItsTick) {
  EXPECT_TRUE(driver.console_sees(k_wish));
  EXPECT_FALSE(driver.room_sees(k_wish));
  EXPECT_FALSE(is_chosen());
  driver.click("report/contact/met");
  EXPECT_TRUE(is_chosen());
  go_home();
  EXPECT_FALSE(driver.console_sees(k_wish));
  driver.carry_out(action::OpenReportOf{meeting});
  driver.windows->frame();
  driver.click("report/contact/met");
  EXPECT_FALSE(is_chosen());
  go_home();
  EXPECT_TRUE(driver.console_sees(k_wish));
}

}  // namespace
}  // namespace beraad::test
