// A provisional decision: danger and duty first, a joint mandate, an hour at which it expires, and the look-back that
// asks for attention until it was held.
#include <gtest/gtest.h>

#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

constexpr std::int64_t k_hour_ms = 3'600'000;

class Urgent : public ::testing::Test {
 protected:
  Urgent() { MethodPlayer(driver).begin(method_with(driver, Role::ValidUntil)); }

  void choose(Role role, const std::string& option) {
    driver.click("choice/" + place_path(driver, role) + "/" + option);
  }
  [[nodiscard]] const std::string& step() { return driver.document().state().current_step; }

  /// Through the gate to the decision, which holds until tomorrow at two.
  void decide() {
    choose(Role::AcuteDanger, "no");
    walk_to(driver, Role::ValidUntil);
    write(driver, answer_path(driver, Role::Conclusion), "Hij slaapt vannacht bij zijn tante.");
    write(driver, answer_path(driver, Role::ValidUntil), "2025-02-13 14:00");
    for (const char* person : {"P1", "P2"}) {
      add_row(driver, Role::Mandate);
      write_cell(driver, Role::Mandate, Role::MandatePerson, person);
    }
  }

  ProgramDriver driver{"urgent"};
};

TEST_F(Urgent, DangerAndDutyComeBeforeTheTalk) {
  const std::string gate = step();
  driver.click("session/next");
  EXPECT_TRUE(driver.console_sees("Eerst: is er gevaar?"));
  shoot(driver, "gate");
  driver.click("question/cancel");
  EXPECT_EQ(step(), gate);
  choose(Role::AcuteDanger, "yes");
  driver.click("session/next");
  EXPECT_TRUE(driver.console_sees("Eerst handelen"));
  driver.click("question/cancel");
  EXPECT_EQ(step(), gate);
  choose(Role::DangerActedOn, "yes");
  driver.click("session/next");
  EXPECT_NE(step(), gate);
}

TEST_F(Urgent, WhoGoesOnAllTheSameLeavesTheQuestionOpen) {
  const std::string gate = step();
  driver.press(ui::Key::PageDown, ui::k_ctrl);
  EXPECT_EQ(step(), gate);
  driver.click("question/action");
  EXPECT_NE(step(), gate);
  driver.carry_out(action::FinishSession{});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("1. " + place_of(driver, Role::AcuteDanger).field->label.nl));
}

TEST_F(Urgent, TheDecisionExpiresAtItsHourEverywhere) {
  decide();
  EXPECT_TRUE(driver.room_sees("Tot 13 februari 2025, 14:00. Daarna vervalt het."));
  const auto mandate = driver.app->workspace()->build_report(driver.document().id(), driver.program->shelf.dutch);
  ASSERT_TRUE(mandate);
  const auto named = report::paint(*mandate, report::Format::Markdown, {});
  ASSERT_TRUE(named);
  EXPECT_NE(named->find("functie 2"), std::string::npos) << "who carries it too\n" << *named;
  shoot(driver, "decision");
  agree(driver, "tante bellen", "P2", "13-2-2025");
  finish_session(driver);
  EXPECT_TRUE(driver.console_sees("Tot 13 februari 2025, 14:00. Daarna vervalt het."));
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("geldt tot do 13 feb 14:00, daarna vervalt het"));
  driver.click("nav/said");
  EXPECT_TRUE(driver.console_sees("Geldt tot do 13 feb 14:00"));
  EXPECT_FALSE(driver.console_sees("Vervallen"));
  driver.clock.advance_ms(24 * k_hour_ms + k_hour_ms / 2);  // tomorrow, on the stroke of two
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Vervallen"));
  driver.click("nav/home");
  EXPECT_TRUE(driver.console_sees("Voorlopig besluit vervallen sinds vandaag 14:00"));
  shoot(driver, "home-expired");
  driver.click("home/all-actions");
  EXPECT_TRUE(driver.console_sees("vervallen sinds vandaag 14:00"));
  shoot(driver, "actions-expired");
  const auto report = driver.app->workspace()->build_report(driver.document().id(), driver.program->shelf.dutch);
  ASSERT_TRUE(report);
  const auto paper = report::paint(*report, report::Format::Markdown, {});
  ASSERT_TRUE(paper);
  EXPECT_NE(paper->find("Vervallen op 13 februari 2025, 14:00"), std::string::npos);
}

TEST_F(Urgent, TheLookBackAsksForAttentionUntilItWasHeld) {
  decide();
  finish_session(driver);
  const std::string reminder = "reminder/" + base::to_text(driver.document().id());
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Terugblik uiterlijk wo 26 feb."));
  driver.clock.advance_ms(std::int64_t{15} * 24 * k_hour_ms);
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("De terugblik zou op wo 26 feb zijn."));
  const auto look_back = [&] {
    driver.click(reminder + "/look-back");
    ASSERT_EQ(driver.app->state().route, state::Route::Setup);
    driver.click("setup/begin");
    driver.click("begin/now");
  };
  look_back();
  finish_session(driver);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("De terugblik zou op wo 26 feb zijn.")) << "nothing was looked back on";
  look_back();
  walk_to(driver, Role::Impact);
  MethodPlayer(driver).fill_step();
  const auto place = place_of(driver, Role::Impact);
  ASSERT_NE(session::find_value(driver.document().state(), {place.step->id, place.field->id, {}}), nullptr);
  finish_session(driver);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  EXPECT_EQ(driver.windows->console_log().find(reminder), nullptr);
}

}  // namespace
}  // namespace beraad::test
