// The end: what is still open gets its reason by one click, and what is closed can be opened again, visibly.
#include <gtest/gtest.h>

#include "core/session/completeness.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

/// By the last step to the list of what is open.
void finish(ProgramDriver& driver) {
  const std::string last = driver.document().protocol().steps.back().id;
  while (driver.document().state().current_step != last) driver.press(ui::Key::PageDown, ui::k_ctrl);
  driver.click("session/next");
  ASSERT_EQ(driver.app->state().route, state::Route::Closing);
}

std::vector<session::MissingField> missing(ProgramDriver& driver) {
  return session::missing_fields(driver.document().protocol(), driver.document().state());
}

TEST(Closing, EveryOpenFieldGetsItsReasonByOneClick) {
  ProgramDriver driver("closing");
  set_up(driver);
  finish(driver);
  const auto open = missing(driver);
  ASSERT_GT(open.size(), 3U);
  std::size_t left = open.size();
  for (const auto& field : open) {
    driver.click("closing/" + field.step + "/" + field.field + "/reason.time");
    EXPECT_EQ(missing(driver).size(), --left) << field.step << "/" << field.field;
  }
  const auto& first = open.front();
  const auto* record = session::find_answer(driver.document().state(), {first.step, first.field, {}});
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->current().kind, session::AnswerKind::Skipped);
  EXPECT_FALSE(record->current().reason.empty());
  driver.click("closing/finish");
  EXPECT_EQ(driver.document().state().stage, session::Stage::Closed);
  EXPECT_EQ(driver.app->state().route, state::Route::Report);
}

TEST(Closing, WhatIsOpenIsOneClickAway) {
  ProgramDriver driver("closing-fill-in");
  set_up(driver);
  finish(driver);
  const auto first = missing(driver).front();
  shoot(driver, "closing");
  driver.click("closing/" + first.step + "/" + first.field + "/go");
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(driver.app->state().session.looked_at, first.step);
}

TEST(Closing, NeverWaitsForWhatIsOpen) {
  ProgramDriver driver("closing-open");
  set_up(driver);
  finish(driver);
  ASSERT_FALSE(missing(driver).empty());
  driver.click("closing/finish");
  EXPECT_EQ(driver.document().state().stage, session::Stage::Closed);
}

TEST(Closing, WhatIsFinishedIsLookedThroughAndLeadsToItsReport) {
  ProgramDriver driver("closing-look");
  set_up(driver);
  finish(driver);
  driver.click("closing/finish");
  driver.click("page/back");
  const auto changes = driver.document().changes().size();
  driver.press(ui::Key::PageUp, ui::k_ctrl);
  driver.press(ui::Key::PageUp, ui::k_ctrl);
  const auto& protocol = driver.document().protocol();
  EXPECT_EQ(driver.app->state().session.looked_at, protocol.steps[protocol.steps.size() - 3].id);
  driver.press(ui::Key::PageDown, ui::k_ctrl);
  EXPECT_EQ(driver.app->state().session.looked_at, protocol.steps[protocol.steps.size() - 2].id);
  EXPECT_EQ(driver.document().changes().size(), changes);
  driver.click("session/report");
  EXPECT_EQ(driver.app->state().route, state::Route::Report);
}

TEST(Closing, WhatIsClosedCannotBeTypedInUntilItIsOpenedAgainWhichLeavesATrace) {
  ProgramDriver driver("reopen");
  set_up(driver);
  write(driver, answer_path(driver, Role::Expectation, "P1"), "duidelijkheid");
  finish(driver);
  driver.click("closing/finish");
  driver.click("page/back");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  const auto changes = driver.document().changes().size();
  driver.press(ui::Key::Enter);
  driver.type("dit mag niet");
  driver.press(ui::Key::Enter, ui::k_ctrl);
  EXPECT_EQ(driver.document().changes().size(), changes);

  driver.click("session/menu");
  driver.click("menu/reopen");
  EXPECT_EQ(driver.document().state().stage, session::Stage::Running);
  write(driver, answer_path(driver, Role::PresenterLastWord), "ik weet wat ik morgen doe");
  EXPECT_GT(driver.document().changes().size(), changes);
  std::vector<std::string> trace;
  for (const auto& mark : driver.document().state().marks) trace.push_back(mark.kind);
  EXPECT_EQ(trace, (std::vector<std::string>{"session-begun", "session-closed", "session-reopened"}));

  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  driver.press(ui::Key::Enter);
  driver.click("session-row/" + base::to_text(driver.app->workspace()->list_sessions().front().id));
  EXPECT_EQ(driver.document().state().stage, session::Stage::Running);
  EXPECT_EQ(driver.document().state().marks.size(), 3U);
}

TEST(Closing, TheReportOpensASessionAgainToo) {
  ProgramDriver driver("reopen-report");
  set_up(driver);
  finish(driver);
  driver.click("closing/finish");
  driver.click("report/reopen");
  EXPECT_EQ(driver.document().state().stage, session::Stage::Running);
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
}

}  // namespace
}  // namespace beraad::test
