// After a deliberation: what it agreed on stands in the overview, three taps say what became of it, and the look-back
// on the case has it already.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/look_back.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

using ::testing::SizeIs;

class ActionsFlow : public ::testing::Test {
 protected:
  /// Three actions: one of the past, one of next week, one without a day.
  ActionsFlow() {
    set_up(driver, {{"method/dilemma-method"}});
    walk_to(driver, Role::Actions);
    agree(driver, "regeling opschrijven", "P2", "10-2-2025");
    agree(driver, "school bellen", "P1", "20-2-2025");
    agree(driver, "werkafspraak voorleggen", "P3", "");
    finish_session(driver);
    driver.carry_out(action::GoTo{state::Route::Home});
    driver.windows->frame();
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

  ProgramDriver driver{"actions"};
};

TEST_F(ActionsFlow, ThreeTapsSayWhatBecameOfItAndTheOverviewKnows) {
  EXPECT_TRUE(driver.console_sees("1 te laat"));
  EXPECT_TRUE(driver.console_sees("Alle 3"));
  shoot(driver, "home-actions");
  driver.click("home/all-actions");
  ASSERT_EQ(driver.app->state().route, state::Route::Actions);
  EXPECT_TRUE(driver.console_sees("Open (3)"));
  EXPECT_TRUE(driver.console_sees("2 dagen te laat"));
  const std::string late = path("regeling opschrijven");
  driver.click(late + "/status/partly");
  driver.click(late + "/why/geen tijd gehad");
  shoot(driver, "actions");
  const auto said = action("regeling opschrijven");
  ASSERT_TRUE(said.status);
  EXPECT_EQ(said.status->why, "geen tijd gehad");
  EXPECT_FALSE(said.status->settled);
  EXPECT_TRUE(driver.console_sees("Te laat (1)"));
  driver.click(late + "/status/done");
  EXPECT_TRUE(driver.console_sees("Te laat (0)"));
  EXPECT_TRUE(driver.console_sees("Open (2)"));
  driver.click("nav/home");
  EXPECT_FALSE(driver.console_sees("1 te laat"));
  EXPECT_TRUE(driver.console_sees("Alle 2"));
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  EXPECT_TRUE(action("regeling opschrijven").status->settled);
}

TEST_F(ActionsFlow, ASecondTapTakesItBack) {
  driver.click("nav/flag");
  const std::string late = path("regeling opschrijven");
  driver.click(late + "/status/not_done");
  driver.click(late + "/why/komt later");
  EXPECT_EQ(action("regeling opschrijven").status->why, "komt later");
  driver.click(late + "/why/komt later");
  EXPECT_EQ(action("regeling opschrijven").status->why, "");
  driver.click(late + "/status/not_done");
  EXPECT_FALSE(action("regeling opschrijven").status);
}

TEST_F(ActionsFlow, AReasonIsTheChosenOneInWhicheverLanguageItWasGiven) {
  driver.click("nav/flag");
  const std::string late = path("regeling opschrijven");
  driver.click(late + "/status/not_done");
  driver.click(late + "/why/komt later");
  driver.carry_out(action::SetLanguage{base::Language::English});
  driver.carry_out(action::SetRoomLanguage{base::Language::English});
  driver.windows->frame();
  const auto* chosen = driver.windows->find(late + "/why/komt later");
  ASSERT_NE(chosen, nullptr);
  EXPECT_TRUE(chosen->chosen);
  EXPECT_EQ(chosen->text, "comes later");
  EXPECT_FALSE(driver.console_sees("komt later"));
  driver.click(late + "/why/komt later");
  EXPECT_EQ(action("regeling opschrijven").status->why, "") << "a second tap takes it back";
  driver.click(late + "/why/comes later");
  driver.carry_out(action::SetLanguage{base::Language::Dutch});
  driver.windows->frame();
  EXPECT_TRUE(driver.windows->find(late + "/why/comes later")->chosen);
}

TEST_F(ActionsFlow, ATeamThatCannotBeChosenHidesNothing) {
  driver.carry_out(action::FilterActionsByTeam{"Team Noord"});
  driver.click("nav/flag");
  EXPECT_TRUE(driver.console_sees("regeling opschrijven"));
  EXPECT_TRUE(driver.console_sees("Open (3)"));
}

TEST_F(ActionsFlow, WhatWasStruckIsInNoListAnyMore) {
  const auto struck = action("regeling opschrijven");
  auto& library = *driver.app->workspace();
  const auto place = protocol::find_by_role(library.find_session(struck.session_id)->protocol(), Role::Actions);
  ASSERT_TRUE(
      library.run(struck.session_id, session::StrikeText{{place.step->id, place.field->id, {}}, struck.row, {}}));
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Alle 2"));
  driver.click("nav/flag");
  EXPECT_TRUE(driver.console_sees("Open (2)"));
  EXPECT_TRUE(driver.console_sees("Te laat (0)"));
}

TEST_F(ActionsFlow, FiltersShowWhatIsLateOrDone) {
  driver.click("nav/flag");
  driver.click(path("school bellen") + "/status/done");
  EXPECT_FALSE(driver.console_sees("school bellen"));
  driver.click("actions/filter/all");
  EXPECT_TRUE(driver.console_sees("school bellen"));
  driver.click("actions/filter/late");
  EXPECT_TRUE(driver.console_sees("regeling opschrijven"));
  EXPECT_FALSE(driver.console_sees("werkafspraak voorleggen"));
}

TEST_F(ActionsFlow, WhatBecameStandsInTheLookBackWhichHasTheActionsAlready) {
  driver.click("nav/flag");
  driver.click(path("school bellen") + "/status/done");
  driver.click(path("regeling opschrijven") + "/look-back");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  driver.click("setup/begin");
  driver.click("begin/now");
  const auto place = session::status_table(driver.document().protocol());
  ASSERT_TRUE(place);
  const auto* value = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
  ASSERT_NE(value, nullptr);
  const auto& rows = std::get<session::Rows>(*value);
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_EQ(rows[1].id, action("school bellen").row);
  EXPECT_EQ(session::cell_text(rows[1], place.field->find_column(Role::ActionStatus)->id), "done");
  EXPECT_EQ(driver.document().state().run, session::RunKind::FollowUp);
}

TEST(ActionsOfTheSameWords, AreFollowedUpEachByItself) {
  ProgramDriver driver("same-words");
  set_up(driver, {{"method/dilemma-method"}});
  walk_to(driver, Role::Actions);
  agree(driver, "ouders bellen", "P1", "20-2-2025");
  agree(driver, "ouders bellen", "P2", "20-2-2025");
  finish_session(driver);
  driver.carry_out(action::GoTo{state::Route::Actions});
  driver.windows->frame();
  const auto of = [&](const std::string& owner) {
    for (const auto& one : driver.app->workspace()->list_actions()) {
      if (one.owner == owner) return one;
    }
    throw std::runtime_error("no action of that owner");
  };
  driver.click("actions/" + base::to_text(of("P2").session_id) + "/" + base::to_text(of("P2").row) + "/status/done");
  EXPECT_TRUE(driver.console_sees("Open (1)"));
  EXPECT_FALSE(of("P1").status);
  ASSERT_TRUE(of("P2").status);
  driver.click("actions/" + base::to_text(of("P1").session_id) + "/" + base::to_text(of("P1").row) + "/status/done");
  EXPECT_TRUE(driver.console_sees("Open (0)"));
}

TEST_F(ActionsFlow, ATeamsPromisesAreThereForItsNextMeeting) {
  const auto promises = driver.app->workspace()->open_promises("Team De Linde");
  ASSERT_THAT(promises, SizeIs(3));
  EXPECT_EQ(promises.front().what, "regeling opschrijven");
  EXPECT_THAT(driver.app->workspace()->open_promises("Een ander team"), SizeIs(0));
}

}  // namespace
}  // namespace beraad::test
