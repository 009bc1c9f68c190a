// An action is followed with all that belongs to it: what stands in its way, another day, what a look-back adds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/completeness.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

class FollowedActions : public ::testing::Test {
 protected:
  FollowedActions() {
    set_up(driver, {{"method/dilemma-method"}});
    walk_to(driver, Role::Actions);
    agree(driver, "regeling opschrijven", "P2", "10-2-2025");
  }
  [[nodiscard]] index::ActionSummary action(const std::string& what) const {
    for (const auto& one : driver.app->workspace()->list_actions()) {
      if (one.what == what) return one;
    }
    throw std::runtime_error("no such action");
  }
  [[nodiscard]] std::string path(const std::string& what) const {
    const auto one = action(what);
    return "actions/" + base::to_text(one.session_id) + "/" + base::to_text(one.row);
  }
  void show_overview() {
    driver.carry_out(action::GoTo{state::Route::Actions});
    driver.windows->frame();
  }
  void begin_look_back() {
    driver.click("report/look-back");
    driver.click("setup/begin");
    driver.click("begin/now");
  }
  /// What the step on screen still asks for, by the labels of its fields.
  [[nodiscard]] std::vector<std::string> asked() {
    const auto& document = driver.document();
    const auto& step = *document.protocol().find_step(driver.app->state().session.looked_at);
    std::vector<std::string> labels;
    for (const auto& missing : session::missing_fields(document.protocol(), step, document.state())) {
      labels.push_back(step.find_field(missing.field)->label.nl);
    }
    return labels;
  }

  ProgramDriver driver{"followed-actions"};
};

TEST_F(FollowedActions, WhatStandsInTheWayIsAskedBelowTheRowAndGoesAlong) {
  write_cell(driver, Role::Actions, Role::ActionLimitsLoss, "rust voor haar");
  write_cell(driver, Role::Actions, Role::ActionObstacle, "de agenda van iedereen");
  shoot(driver, "actions-obstacle");
  finish_session(driver);
  show_overview();
  EXPECT_TRUE(driver.console_sees("de agenda van iedereen"));
  EXPECT_TRUE(driver.console_sees("rust voor haar"));
}

TEST_F(FollowedActions, OneThatComesLaterGetsAnotherDayAndIsNotLateForEver) {
  finish_session(driver);
  show_overview();
  const std::string late = path("regeling opschrijven");
  EXPECT_TRUE(driver.console_sees("Te laat (1)"));
  driver.click(late + "/status/not_done");
  driver.click(late + "/why/komt later");
  driver.click(late + "/day");
  driver.type("31-2-2025");
  driver.press(ui::Key::Enter);
  EXPECT_TRUE(driver.app->state().toast) << "no such day, and it is said";
  EXPECT_TRUE(driver.console_sees("31-2-2025")) << "what was typed stays";
  driver.click(late + "/day");
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("1-3-2025");
  driver.click(late + "/take-day");
  shoot(driver, "actions-new-day");
  EXPECT_EQ(action("regeling opschrijven").due, (base::Date{2025, 3, 1}));
  EXPECT_EQ(action("regeling opschrijven").status->why, "komt later") << "the reason stays";
  EXPECT_TRUE(driver.console_sees("Te laat (0)"));
}

TEST_F(FollowedActions, WhatALookBackAgreesOnIsFollowedInItsTurn) {
  finish_session(driver);
  begin_look_back();
  walk_to(driver, Role::Actions);
  agree(driver, "school bellen", "P1", "20-3-2025");
  finish_session(driver);
  show_overview();
  driver.click(path("school bellen") + "/status/done");
  ASSERT_TRUE(action("school bellen").status);
  EXPECT_TRUE(action("school bellen").status->settled);
  EXPECT_FALSE(action("regeling opschrijven").status);
}

TEST_F(FollowedActions, WhatALookBackAgreesOnIsNotAnsweredInThatSameLookBack) {
  finish_session(driver);
  begin_look_back();
  walk_to(driver, Role::Actions);
  agree(driver, "school bellen", "P1", "20-3-2025");
  show_overview();
  driver.click(path("school bellen") + "/status/done");
  ASSERT_TRUE(action("school bellen").status) << "while the look-back still runs";
  EXPECT_TRUE(action("school bellen").status->settled);
}

TEST_F(FollowedActions, TheLookBackAsksForTheNegativeAndForTheLimitsOfItsLesson) {
  finish_session(driver);
  begin_look_back();
  walk_to(driver, Role::Impact);
  EXPECT_THAT(asked(), ::testing::Contains("Wat werd slechter, en voor wie?"));
  walk_to(driver, Role::Lesson);
  EXPECT_THAT(asked(), ::testing::IsSupersetOf({"Geldt wanneer…", "Geldt niet wanneer…"}));
  driver.click("session/next");
  driver.windows->frame();
  EXPECT_NE(driver.document().state().current_step, place_of(driver, Role::Lesson).step->id) << "it never blocks";
}

}  // namespace
}  // namespace beraad::test
