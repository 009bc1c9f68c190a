// From three prepared cases to the next meeting's look-back: slips, the chosen case in the method, what was promised,
// and what became of it.
#include <gtest/gtest.h>

#include "core/session/look_back.hpp"
#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

class Preparation : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    open_tab(driver, 2);
    driver.click("desk/new");
    ASSERT_EQ(driver.app->state().route, state::Route::Preparation);
  }
  [[nodiscard]] bool sees(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  void type_in(const std::string& path, const std::string& text) {
    driver.click(path);
    driver.type(text);
    driver.press(ui::Key::Enter);
  }
  void bring(const std::string& title, const std::string& by, std::size_t urgency) {
    add_row(driver, Role::Candidates);
    type_in_row(driver, Role::Candidates, Role::CandidateTitle, title);
    type_in_row(driver, Role::Candidates, Role::BroughtBy, by);
    choose_in_row(driver, Role::Candidates, Role::Urgency, urgency);
  }
  void slip(const std::string& order) {
    driver.click("add/" + place_path(driver, Role::RankingSlips));
    write(driver, newest_cell_path(driver, Role::RankingSlips, Role::SlipOrder), order);
  }
  [[nodiscard]] base::Uuid row_of(const std::string& title) {
    for (const auto& candidate : index::shortlist(driver.document(), base::Language::Dutch, {}, {})) {
      if (candidate.title == title) return candidate.row;
    }
    return {};
  }
  [[nodiscard]] const protocol::Protocol& first_intervision() const {
    const auto& entries = driver.program->shipped.catalog.entries();
    const auto found = std::ranges::find_if(
        entries, [](const auto& entry) { return entry.protocol->kind == protocol::Kind::Intervision; });
    return *found->protocol;
  }

  ProgramDriver driver{"preparation", {1600, 2400, 1}};  // high: nothing is out of sight
};

TEST_F(Preparation, ThreeCasesAreRankedAndTheChosenOneStandsInTheMethod) {
  type_in("preparation/team", "Team Zuid");
  type_in("preparation/people", "begeleider, wijkverpleegkundige, teamleider");
  type_in("preparation/place", "Kamer 3");
  ASSERT_EQ(driver.document().state().setup.participants.size(), 3U);
  bring("Te dichtbij gekomen", "P1", 0);
  type_in_row(driver, Role::Candidates, Role::Story, "Zij belde elke avond.");
  bring("Zorg weigeren", "P2", 2);
  bring("Wie beslist hier?", "P3", 1);
  slip("3 1 2");
  slip("3 2 1");
  slip("1, 3, 2");
  shoot(driver, "preparation");
  const auto list = index::shortlist(driver.document(), base::Language::Dutch, {}, {});
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[0].title, "Wie beslist hier?");
  EXPECT_TRUE(sees("2 keer als eerste"));
  driver.click("choose/" + base::to_text(row_of("Te dichtbij gekomen")));
  driver.click("preparation/meet");
  ASSERT_EQ(driver.app->state().route, state::Route::Methods);
  driver.click("methods/" + first_intervision().id);
  driver.click("method/use");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  const auto& setup = driver.app->state().setup.setup;
  EXPECT_EQ(setup.title, "Te dichtbij gekomen");
  EXPECT_EQ(setup.team, "Team Zuid");
  EXPECT_EQ(setup.place, "Kamer 3");
  EXPECT_TRUE(setup.participants.front().presenter);
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  const auto place = place_of(driver, Role::Story);
  const auto* story = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
  ASSERT_NE(story, nullptr);
  EXPECT_EQ(std::get<std::string>(*story), "Zij belde elke avond.");
  EXPECT_EQ(driver.app->workspace()->list_sessions().size(), 1U) << "the preparation is no deliberation";
}

TEST_F(Preparation, WhatWasNotChosenWaitsForTheNextMeetingOfThatTeam) {
  type_in("preparation/team", "Team Zuid");
  bring("Te dichtbij gekomen", "", 0);
  bring("Zorg weigeren", "", 2);
  driver.click("choose/" + base::to_text(row_of("Te dichtbij gekomen")));
  driver.click("desk/back");
  driver.click("desk/new");
  type_in("preparation/team", "Team Zuid");
  const auto list = index::shortlist(driver.document(), base::Language::Dutch, {}, {});
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].title, "Zorg weigeren");
  EXPECT_TRUE(list[0].waited);
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("preparation.waited")));
}

TEST_F(Preparation, AMailedAnswerBecomesACaseAndOtherTextIsRefused) {
  driver.click("preparation/copy-mail");
  std::string mail = driver.desktop.clipboard;
  ASSERT_FALSE(mail.empty());
  const auto label = place_of(driver, Role::Candidates).field->find_column(Role::CandidateTitle)->label.nl;
  mail.insert(mail.find(":\n", mail.find(label)) + 1, " Te dichtbij gekomen");
  driver.carry_out(action::PreparationTyped{action::PreparationTyped::Field::Mailed, "Tot morgen!"});
  driver.carry_out(action::TakeMailedCase{});
  driver.windows->frame();
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("error.mailed.nothing-found")));
  driver.carry_out(action::PreparationTyped{action::PreparationTyped::Field::Mailed, mail});
  driver.carry_out(action::TakeMailedCase{});
  driver.windows->frame();
  EXPECT_TRUE(sees("Te dichtbij gekomen"));
  EXPECT_TRUE(driver.app->state().planning.mailed.empty());
}

TEST_F(Preparation, APreparedCaseOfTheLibraryComesAlongWithItsCase) {
  const auto preparation = driver.app->state().session.session;
  session::Setup setup;
  setup.title = "Zwijgen of zeggen";
  const auto& entries = driver.program->shipped.catalog.entries();
  const auto intake = std::ranges::find_if(
      entries, [](const auto& entry) { return entry.protocol->kind == protocol::Kind::Preparation; });
  setup.protocol_id = intake->protocol->id;
  const auto prepared = driver.app->workspace()->prepare_session(setup, {}, session::RunKind::Intake);
  ASSERT_TRUE(prepared);
  const auto place = protocol::find_by_role(*intake->protocol, Role::Story);
  ASSERT_TRUE(driver.app->workspace()->run(*prepared, session::WriteAnswer{{place.step->id, place.field->id, {}},
                                                                           std::string("Hij vroeg mij te zwijgen.")}));
  driver.windows->frame();
  driver.click("prepared/" + base::to_text(*prepared));
  ASSERT_EQ(driver.app->state().session.session, preparation);
  EXPECT_TRUE(sees("Zwijgen of zeggen"));
  driver.click("choose/" + base::to_text(row_of("Zwijgen of zeggen")));
  driver.click("preparation/meet");
  driver.click("methods/" + first_intervision().id);
  driver.click("method/use");
  const auto session = *driver.app->state().setup.session;
  const auto& made = driver.app->workspace()->find_session(session)->state();
  EXPECT_EQ(made.case_id, driver.app->workspace()->find_session(*prepared)->state().case_id) << "the same case";
  const auto story = protocol::find_by_role(first_intervision(), Role::Story);
  ASSERT_NE(session::find_value(made, {story.step->id, story.field->id, {}}), nullptr);
}

/// What the group agrees on in the meeting on screen: one action of the first person.
class NextMeeting : public Preparation {
 protected:
  void promise(const std::string& what) {
    type_in("preparation/team", "Team Zuid");
    type_in("preparation/people", "begeleider, teamleider");
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
                 {place.field->find_column(Role::ActionOwner)->id, std::string("P1")}};
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

TEST_F(NextMeeting, TheOwnerBringsTheirPromiseAlongIntoTheNextCase) {
  promise("Bellen met de huisarts");
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in("preparation/team", "Team Zuid");
  EXPECT_TRUE(sees("Bellen met de huisarts")) << "the preparation shows what is open";
  bring("Opnieuw vastgelopen", "P1", 0);
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("preparation.promise-open")));
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
  type_in("preparation/team", "Team Zuid");
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

}  // namespace
}  // namespace beraad::test
