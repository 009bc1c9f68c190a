// Look-backs that there are already: found again from the report of their deliberation, never asked for twice, and
// not asked for at all where the group needs none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/look_back.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class LookBacksAgain : public ::testing::Test {
 protected:
  LookBacksAgain() {
    set_up(driver, {{"method/dilemma-method"}});
    walk_to(driver, Role::Actions);
    agree(driver, "regeling opschrijven", "P2", "1-3-2025");
    const auto place = place_of(driver, Role::LookBackDate);
    EXPECT_TRUE(driver.app->workspace()->run(
        driver.document().id(),
        session::WriteAnswer{{place.step->id, place.field->id, {}}, std::string("2025-04-16")}));
    finish_session(driver);
    deliberation = driver.document().id();
    driver.clock.advance_ms(60'000);  // what is made next is made later
  }
  void wait_days(int days) { driver.clock.advance_ms(std::int64_t{days} * 24 * 3600 * 1000); }
  void begin_look_back() {
    driver.click("report/look-back");
    driver.click("setup/begin");
    driver.click("begin/now");
  }
  /// One in which something was said of the action; gives its id.
  base::Uuid hold_look_back() {
    begin_look_back();
    const auto action = driver.app->workspace()->list_actions().front();
    const auto* status = session::status_table(driver.document().protocol()).field->find_column(Role::ActionStatus);
    driver.carry_out(
        action::SayWhatBecame{action.session_id, action.row, status->choices.options.front().id, std::string()});
    driver.windows->frame();
    finish_session(driver);
    return driver.document().id();
  }
  void show_report() {
    driver.carry_out(action::OpenReportOf{deliberation});
    driver.windows->frame();
    ASSERT_EQ(driver.app->state().route, state::Route::Report);
    ASSERT_EQ(driver.document().id(), deliberation);
  }
  [[nodiscard]] std::size_t look_backs() {
    return driver.app->workspace()->look_backs_of(driver.app->workspace()->find_summary(deliberation)->case_id).size();
  }

  ProgramDriver driver{"look-backs-again", {1366, 2400, 1}};  // high: nothing is out of sight
  base::Uuid deliberation;
};

TEST_F(LookBacksAgain, AClosedOneIsOpenedAndReadFromTheReportOfItsDeliberation) {
  const auto look_back = hold_look_back();
  show_report();
  EXPECT_TRUE(driver.console_sees("Terugblik van 12 februari 2025: Afgerond"));
  shoot(driver, "report-with-look-back");
  const std::string path = "report/look-back/" + base::to_text(look_back);
  driver.click(path + "/report");
  EXPECT_EQ(driver.app->state().route, state::Route::Report);
  EXPECT_EQ(driver.document().id(), look_back);
  EXPECT_EQ(driver.windows->find("report/look-back"), nullptr) << "it is one itself";
  show_report();
  driver.click(path + "/open");
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(driver.document().id(), look_back);
  EXPECT_EQ(look_backs(), 1U);
}

TEST_F(LookBacksAgain, WhereOneWasHeldItIsOpenedAndANewOneIsMadeOnlyWhereThatIsSaid) {
  const auto look_back = hold_look_back();
  driver.carry_out(action::OpenLookBack{deliberation});
  driver.windows->frame();
  EXPECT_EQ(driver.document().id(), look_back);
  EXPECT_TRUE(driver.console_sees("Deze terugblik is afgerond."));
  EXPECT_EQ(look_backs(), 1U);
  show_report();
  EXPECT_TRUE(driver.console_sees("Nieuwe terugblik"));
  driver.click("report/look-back");
  EXPECT_EQ(driver.app->state().route, state::Route::Setup);
  EXPECT_EQ(look_backs(), 2U);
}

TEST_F(LookBacksAgain, OneThatStoodOpenSinceTheTranslationAsksForItsSecondMeeting) {
  begin_look_back();
  const std::string first = driver.document().state().current_step;
  EXPECT_EQ(first, driver.document().protocol().steps.front().id);
  driver.carry_out(action::TogglePause{});
  driver.carry_out(action::GoTo{state::Route::Home});
  wait_days(28);
  driver.carry_out(action::OpenLookBack{deliberation});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Begint bijeenkomst 2?"));
  driver.click("question/action");
  EXPECT_EQ(driver.document().state().current_step, session::status_table(driver.document().protocol()).step->id);
}

TEST_F(LookBacksAgain, OneThatBeginsAfterTheWeekOfTheTranslationBeginsWithTheLookBack) {
  wait_days(28);
  driver.carry_out(action::OpenLookBack{deliberation});
  driver.windows->frame();
  driver.click("setup/begin");
  EXPECT_FALSE(driver.console_sees("Vertaling naar de praktijk")) << "it is not of this meeting";
  driver.click("begin/now");
  EXPECT_EQ(driver.document().state().current_step, session::status_table(driver.document().protocol()).step->id);
}

TEST_F(LookBacksAgain, ClosingOneAsksForNoEvaluationForms) {
  begin_look_back();
  driver.carry_out(action::FinishSession{});
  driver.windows->frame();
  ASSERT_EQ(driver.app->state().route, state::Route::Closing);
  EXPECT_NE(driver.windows->find("closing/finish"), nullptr);
  EXPECT_EQ(driver.windows->find("closing/evaluation"), nullptr);
}

TEST_F(LookBacksAgain, OneClickSaysThatNoneIsNeededAndAnotherTakesItBack) {
  const auto reminders = [&] { return driver.app->workspace()->list_reminders(); };
  const std::string waive = "reminder/" + base::to_text(deliberation) + "/waive";
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  EXPECT_EQ(driver.windows->find(waive), nullptr) << "now it is only to be carried into practice";
  wait_days(50);
  driver.windows->frame();
  ASSERT_THAT(reminders(), SizeIs(1));
  shoot(driver, "reminder-waive");
  driver.click(waive);
  EXPECT_THAT(reminders(), IsEmpty());
  EXPECT_EQ(driver.app->state().route, state::Route::Home);
  driver.click("toast/action");
  ASSERT_THAT(reminders(), SizeIs(1));
  driver.windows->frame();
  driver.click(waive);
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  EXPECT_THAT(reminders(), IsEmpty()) << "it is kept";
  driver.press(ui::Key::Enter);
  show_report();
  driver.click("report/look-back/waive");
  EXPECT_THAT(reminders(), SizeIs(1)) << "a second tap takes it back, also later";
}

TEST_F(LookBacksAgain, TheTenMinutesOfTheTeamCountAsOne) {
  const auto of_case = driver.app->workspace()->find_summary(deliberation)->case_id;
  wait_days(90);
  EXPECT_THAT(driver.app->workspace()->list_reminders(), SizeIs(1)) << "its day has passed";
  driver.carry_out(action::LookBackInTenMinutes{"Team De Linde"});
  driver.windows->frame();
  driver.click("setup/begin");
  driver.click("begin/now");
  const auto place = session::status_table(driver.document().protocol());
  const session::AnswerKey key{place.step->id, place.field->id, {}};
  const auto rows = std::get<session::Rows>(*session::find_value(driver.document().state(), key));
  ASSERT_THAT(rows, SizeIs(1));
  const auto* status = place.field->find_column(Role::ActionStatus);
  driver.carry_out(action::ChooseInCell{key, rows[0].id, status->id, status->choices.options.front().id});
  EXPECT_FALSE(driver.app->workspace()->looked_back_on(of_case)) << "while it goes on";
  finish_session(driver);
  EXPECT_EQ(driver.app->workspace()->looked_back_on(of_case), base::local_time(driver.clock.now()).date);
  EXPECT_THAT(driver.app->workspace()->list_reminders(), IsEmpty());
}

}  // namespace
}  // namespace beraad::test
