// The next meeting of a team that chose its case together: what was promised, and what became of it.
#include "core/session/look_back.hpp"
#include "tests/app/flows/preparation_screen.hpp"

namespace beraad::test {
namespace {

/// What the group agrees on in the meeting on screen: one action of the first person.
class NextMeeting : public Preparation {
 protected:
  void promise(const std::string& what) {
    type_in(line_path(Part::Team), "Team Zuid");
    type_in(line_path(Part::People), "begeleider, teamleider");
    bring("Te dichtbij gekomen", "P1", 0);
    driver.click("choose/" + base::to_text(row_of("Te dichtbij gekomen")));
    driver.click("preparation/meet");
    driver.click("methods/" + method_with_actions().id);
    driver.click("method/use");
    driver.click("setup/begin");
    driver.click("begin/now");
    const auto place = place_of(driver, Role::Actions);
    session::Row row;
    row.id = driver.ids.random_id();
    row.cells = {{place.field->find_column(Role::ActionWhat)->id, what},
                 {place.field->find_column(Role::ActionOwner)->id, std::string("P1")},
                 {place.field->find_column(Role::ActionDue)->id, std::string("2025-02-10")}};
    ASSERT_TRUE(driver.app->workspace()->run(
        driver.app->state().session.session,
        session::WriteAnswer{{place.step->id, place.field->id, {}}, session::Rows{std::move(row)}}));
    driver.carry_out(action::FinishSession{});
    driver.windows->frame();
    driver.click("closing/finish");
    ASSERT_EQ(driver.document().state().stage, session::Stage::Closed);
    driver.carry_out(action::GoTo{state::Route::Home});
    driver.windows->frame();
  }
  [[nodiscard]] const protocol::Protocol& method_with_actions() const {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (entry.protocol->kind == protocol::Kind::Deliberation &&
          protocol::find_by_role(*entry.protocol, Role::Actions)) {
        return *entry.protocol;
      }
    }
    throw std::runtime_error("no method with actions");
  }
  [[nodiscard]] std::string tap(const std::string& option) const {
    const auto action = driver.app->workspace()->list_actions().front();
    return "actions/" + base::to_text(action.session_id) + "/" + base::to_text(action.row) + "/status/" + option;
  }
  /// An option of the look-back by which an action is done, or is not.
  [[nodiscard]] std::string option(bool settles) const {
    const auto look_back = session::find_look_back_method(driver.program->shipped.catalog);
    const auto* column = session::status_table(*look_back->protocol).field->find_column(Role::ActionStatus);
    return std::ranges::find(column->choices.options, settles, &protocol::Option::settles)->id;
  }
  /// Of many meetings since what was promised the last one, which that team has; the program was started anew and what
  /// was promised is not read yet.
  void begin_long_after(const std::string& team) {
    auto& workspace = *driver.app->workspace();
    const auto held = workspace.list_actions().front().session_id;
    session::Setup setup = workspace.find_session(held)->state().setup;
    base::Uuid next;
    for (int meeting = 0; meeting < 12; ++meeting) {
      driver.clock.advance_ms(60'000);
      setup.team = meeting < 11 ? "Team Noord" : team;
      const auto prepared = workspace.prepare_session(setup);
      ASSERT_TRUE(prepared);
      next = *prepared;
    }
    driver.restart();
    ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
    ASSERT_TRUE(driver.app->workspace()->list_actions().empty()) << "it is not read yet";
    driver.carry_out(action::OpenSession{next});
    driver.carry_out(action::BeginNow{});
  }
  void go_to(state::Route route) {
    driver.clock.advance_ms(60'000);
    driver.carry_out(action::GoTo{route});
    driver.windows->frame();
  }
  /// Half done by a tap, and then the ten minutes for the next time are made ready.
  void tap_and_make_ready() {
    promise("Bellen met de huisarts");
    go_to(state::Route::Actions);
    driver.click(tap(option(false)));
    driver.clock.advance_ms(60'000);
    driver.carry_out(action::LookBackInTenMinutes{"Team Zuid"});
    driver.windows->frame();
    ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  }
};

TEST_F(NextMeeting, ItOpensWithWhatBecameOfItAndATapIsEnough) {
  promise("Bellen met de huisarts");
  driver.carry_out(action::NewSession{});
  driver.windows->frame();
  type_in("setup/title", "Een nieuwe vraag");
  type_in("setup/team", "Team Zuid");
  type_in("setup/person/P1/role", "begeleider");
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Promises);
  EXPECT_TRUE(sees("Bellen met de huisarts"));
  EXPECT_FALSE(driver.room_sees("Bellen met de huisarts")) << "the wall waits";
  const auto look_back = session::find_look_back_method(driver.program->shipped.catalog);
  const auto* column = session::status_table(*look_back->protocol).field->find_column(Role::ActionStatus);
  driver.click(tap(column->choices.options.front().id));
  shoot(driver, "promises");
  EXPECT_TRUE(sees("Bellen met de huisarts")) << "it stays in sight once it is done";
  EXPECT_TRUE(driver.app->workspace()->open_promises("Team Zuid").empty());
  driver.click("promises/go-on");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(driver.document().state().stage, session::Stage::Running);
}

TEST_F(NextMeeting, WhatWasPromisedLongAgoIsAskedAlsoBeforeTheWholeLibraryIsRead) {
  promise("Bellen met de huisarts");
  begin_long_after("Team Zuid");
  EXPECT_EQ(driver.app->state().route, state::Route::Promises);
}

TEST_F(NextMeeting, WithoutATeamItBeginsBeforeTheWholeLibraryIsRead) {
  promise("Bellen met de huisarts");
  begin_long_after({});
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_FALSE(driver.app->workspace()->index_is_complete());
}

TEST_F(NextMeeting, TheOwnerBringsTheirPromiseAlongIntoTheNextCase) {
  promise("Bellen met de huisarts");
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  EXPECT_TRUE(sees("Bellen met de huisarts")) << "the preparation shows what is open";
  bring("Opnieuw vastgelopen", "P1", 0);
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("preparation.promise-open")));
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("preparation.presented-last-time")));
  driver.click("choose/" + base::to_text(row_of("Opnieuw vastgelopen")));
  driver.click("preparation/meet");
  driver.click("methods/" + first_intervision().id);
  driver.click("method/use");
  const auto& made = *driver.app->workspace()->find_session(*driver.app->state().setup.session);
  bool carried = false;
  for (const auto& [key, record] : made.state().answers) {
    const auto* value = session::find_value(made.state(), key);
    const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    carried = carried || (text != nullptr && *text == "Bellen met de huisarts");
  }
  EXPECT_TRUE(carried);
}

TEST_F(NextMeeting, TenMinutesOfLookingBackSettleItAndGoOnPaper) {
  promise("Bellen met de huisarts");
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  driver.click("preparation/look-back");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  driver.click("setup/kit");
  driver.click("chooser/accept");
  EXPECT_FALSE(driver.app->state().chooser) << "its paper is written";
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Session) << "a look-back does not begin with looking back";
  shoot(driver, "look-back-ten-minutes");
  const auto table = session::status_table(driver.document().protocol());
  const session::AnswerKey key{table.step->id, table.field->id, {}};
  const auto rows = std::get<session::Rows>(*session::find_value(driver.document().state(), key));
  ASSERT_EQ(rows.size(), 1U);
  const auto* column = table.field->find_column(Role::ActionStatus);
  const std::string done = column->choices.options.front().id;
  driver.carry_out(action::ChooseInCell{key, rows[0].id, column->id, done});
  driver.carry_out(action::FinishSession{});
  driver.windows->frame();
  driver.click("closing/finish");
  EXPECT_TRUE(driver.app->workspace()->open_promises("Team Zuid").empty());
}

TEST_F(NextMeeting, ALookBackIsNamedInTheLanguageOfTheRoom) {
  promise("Bellen met de huisarts");
  driver.carry_out(action::SetRoomLanguage{base::Language::English});
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  driver.click("preparation/look-back");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  EXPECT_EQ(driver.app->state().setup.setup.title,
            driver.program->shelf.in(base::Language::English).say("promises.made"));
}

TEST_F(NextMeeting, ALookBackThatIsReadyIsUsedAgain) {
  promise("Bellen met de huisarts");
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "team zuid ");
  EXPECT_TRUE(sees("Bellen met de huisarts")) << "the same team, typed in another way";
  const auto preparation = driver.app->state().session.session;
  driver.click("preparation/look-back");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  const auto first = driver.app->state().setup.session;
  const auto sessions = driver.app->workspace()->list_sessions().size();
  driver.carry_out(action::OpenBeside{preparation});
  driver.windows->frame();
  driver.click("preparation/look-back");
  EXPECT_EQ(driver.app->state().setup.session, first);
  EXPECT_EQ(driver.app->workspace()->list_sessions().size(), sessions);
}

TEST_F(NextMeeting, ATapCountsAlsoWhenALookBackWasMadeReadyInBetween) {
  tap_and_make_ready();
  go_to(state::Route::Home);
  EXPECT_TRUE(sees("1 te laat"));
  go_to(state::Route::Actions);
  driver.click(tap(option(true)));
  const auto action = driver.app->workspace()->list_actions().front();
  ASSERT_TRUE(action.status);
  EXPECT_TRUE(action.status->settled);
  EXPECT_TRUE(driver.app->workspace()->open_promises("Team Zuid").empty());
  const auto& texts = driver.program->shelf.dutch;
  const auto calendar = driver.app->workspace()->write_action_calendar(action.session_id, {}, texts);
  ASSERT_TRUE(calendar);
  EXPECT_NE(calendar->find("STATUS:CANCELLED"), std::string::npos) << "it leaves a calendar";
  go_to(state::Route::Home);
  EXPECT_FALSE(sees("1 te laat"));
}

TEST_F(NextMeeting, WhatALookBackOnlyCopiedIsNotSpreadOverWhatWasSaidSince) {
  tap_and_make_ready();
  driver.click("setup/begin");
  driver.click("begin/now");
  driver.clock.advance_ms(60'000);
  const auto promised = driver.app->workspace()->list_actions().front();
  driver.carry_out(action::SayWhatBecame{promised.session_id, promised.row, option(true), {}});
  driver.windows->frame();
  driver.clock.advance_ms(60'000);
  driver.carry_out(action::FinishSession{});
  driver.windows->frame();
  driver.click("closing/finish");
  EXPECT_TRUE(driver.app->workspace()->open_promises("Team Zuid").empty());
}

}  // namespace
}  // namespace beraad::test
