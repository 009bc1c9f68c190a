// From three prepared cases to the next meeting's look-back: slips, the chosen case in the method, what was promised,
// and what became of it.
#include <gtest/gtest.h>

#include "core/session/look_back.hpp"
#include "tests/app/flows/desk_steps.hpp"

namespace beraad::test {
namespace {

using Part = state::EditorRef::Part;

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
    add_card(driver, Role::Candidates);
    type_in_row(driver, Role::Candidates, Role::CandidateTitle, title);
    type_in_row(driver, Role::Candidates, Role::BroughtBy, by);
    choose_in_row(driver, Role::Candidates, Role::Urgency, urgency);
  }
  void slip(const std::string& order) {
    driver.click("add/" + place_path(driver, Role::RankingSlips));
    write(driver, newest_cell_path(driver, Role::RankingSlips, Role::SlipOrder), order);
  }
  [[nodiscard]] std::vector<index::Candidate> list() const {
    return index::shortlist(driver.document(), base::Language::Dutch, {}, {});
  }
  [[nodiscard]] base::Uuid row_of(const std::string& title) const {
    for (const auto& candidate : list()) {
      if (candidate.title == title) return candidate.row;
    }
    return {};
  }
  /// What came by mail, as pasting it would.
  void paste_mail(const std::string& mail) {
    state::EditorRef editor;
    editor.part = Part::Mail;
    driver.carry_out(action::TypedIn{editor, mail, mail.size()});
    driver.windows->frame();
  }
  /// An answer of somebody who filled in only what it is about.
  [[nodiscard]] std::string answered_mail(const std::string& title) {
    driver.click("preparation/copy-mail");
    std::string mail = driver.desktop.clipboard;
    const auto label = place_of(driver, Role::Candidates).field->find_column(Role::CandidateTitle)->label.nl;
    return mail.insert(mail.find(":\n", mail.find(label)) + 1, " " + title);
  }
  /// A case that lies in the library, brought in by somebody else; without a title where that is empty.
  base::Uuid prepare_case(const std::string& title, session::CasePurpose purpose, bool handed_over) {
    const auto& entries = driver.program->shipped.catalog.entries();
    const auto form = std::ranges::find_if(
        entries, [](const auto& entry) { return entry.protocol->kind == protocol::Kind::Preparation; });
    session::Setup setup;
    setup.protocol_id = form->protocol->id;
    auto& workspace = *driver.app->workspace();
    const auto prepared = workspace.prepare_session(setup, {}, session::RunKind::Intake);
    EXPECT_TRUE(prepared);
    const auto answer = [&](Role role, const std::string& text) {
      const auto place = protocol::find_by_role(*form->protocol, role);
      EXPECT_TRUE(workspace.run(*prepared, session::WriteAnswer{{place.step->id, place.field->id, {}}, text}));
    };
    if (!title.empty()) answer(Role::WorkingTitle, title);
    answer(Role::Story, "Hij vroeg mij te zwijgen.");
    EXPECT_TRUE(workspace.run(*prepared, session::ParkIdea{"De brief van de school."}));
    if (purpose != session::CasePurpose::Deliberation) {
      EXPECT_TRUE(workspace.run(*prepared, session::ChoosePurpose{purpose}));
    }
    if (handed_over) EXPECT_TRUE(workspace.run(*prepared, session::HandOverCase{}));
    driver.windows->frame();
    return *prepared;
  }
  /// The case of the list goes on by a method; gives the deliberation that is set up.
  const session::State& meet_with(const std::string& title) {
    driver.click("choose/" + base::to_text(row_of(title)));
    driver.click("preparation/meet");
    driver.click("methods/" + first_intervision().id);
    driver.click("method/use");
    return driver.app->workspace()->find_session(*driver.app->state().setup.session)->state();
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
  type_in(line_path(Part::Team), "Team Zuid");
  type_in(line_path(Part::People), "begeleider, wijkverpleegkundige, teamleider");
  type_in(line_path(Part::Place), "Kamer 3");
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
  type_in(line_path(Part::Team), "Team Zuid");
  bring("Te dichtbij gekomen", "", 0);
  bring("Zorg weigeren", "", 2);
  driver.click("choose/" + base::to_text(row_of("Te dichtbij gekomen")));
  driver.click("desk/back");
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  const auto list = index::shortlist(driver.document(), base::Language::Dutch, {}, {});
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].title, "Zorg weigeren");
  EXPECT_TRUE(list[0].waited);
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("preparation.waited")));
}

TEST_F(Preparation, ATeamIsTakenOverWhenItsNameIsWholeNotOnTheWay) {
  type_in(line_path(Part::Team), "Team Noord");
  bring("Te dichtbij gekomen", "", 0);
  bring("Zorg weigeren", "", 2);
  driver.click("choose/" + base::to_text(row_of("Te dichtbij gekomen")));
  driver.click("desk/back");
  driver.click("desk/new");
  const auto changes = driver.document().changes().size();
  driver.click(line_path(Part::Team));
  driver.type("Team Noordoost");
  EXPECT_EQ(driver.document().changes().size(), changes) << "it is still being typed";
  driver.press(ui::Key::Enter);
  EXPECT_EQ(driver.document().changes().size(), changes + 1);
  EXPECT_EQ(driver.document().state().setup.team, "Team Noordoost");
  EXPECT_TRUE(list().empty()) << "what another team left over is not theirs";
}

TEST_F(Preparation, WhatIsBeingTypedIsKeptWhenTheScreenIsLeft) {
  const auto preparation = driver.app->state().session.session;
  driver.click(line_path(Part::Place));
  driver.type("Kamer 3");
  driver.click("desk/back");
  driver.click("desk-row/" + base::to_text(preparation));
  EXPECT_EQ(driver.document().state().setup.place, "Kamer 3");
  EXPECT_TRUE(sees("Kamer 3"));
}

TEST_F(Preparation, WhoStaysInTheListKeepsTheirCode) {
  type_in(line_path(Part::People), "begeleider, teamleider");
  bring("Zorg weigeren", "P2", 0);
  type_anew(driver, line_path(Part::People), "teamleider, huisarts");
  const auto& people = driver.document().state().setup.participants;
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people[0].code, "P2");
  EXPECT_EQ(people[1].code, "P3") << "P1 was somebody else";
  EXPECT_EQ(list().front().brought_by, "teamleider");
  type_anew(driver, line_path(Part::People), "teamleider, wijkarts");
  EXPECT_EQ(driver.document().state().setup.participants[1].code, "P3") << "the same person in other words";
}

TEST_F(Preparation, WhoBroughtACaseIsStillKnownAfterLeavingTheList) {
  type_in(line_path(Part::People), "begeleider, teamleider");
  bring("Zorg weigeren", "P2", 0);
  type_anew(driver, line_path(Part::People), "begeleider");
  EXPECT_EQ(list().front().brought_by, "teamleider");
  bring("Te dichtbij gekomen", "P1", 1);
  ASSERT_EQ(list().size(), 2U) << "the list can still be written in";
}

TEST_F(Preparation, WhatIsLeftOverIsOfWhoeverHasThatRoleTheNextTime) {
  type_in(line_path(Part::Team), "Team Zuid");
  type_in(line_path(Part::People), "begeleider, teamleider");
  bring("Te dichtbij gekomen", "P1", 0);
  bring("Zorg weigeren", "P2", 2);
  driver.click("choose/" + base::to_text(row_of("Te dichtbij gekomen")));
  driver.click("desk/back");
  driver.click("desk/new");
  type_in(line_path(Part::People), "teamleider, begeleider");
  type_in(line_path(Part::Team), "team zuid ");
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().front().brought_by, "teamleider");
}

TEST_F(Preparation, WhileSlipsAreInNoCandidateGivesItsNumberAway) {
  bring("Te dichtbij gekomen", "", 0);
  bring("Zorg weigeren", "", 2);
  slip("2 1");
  driver.click("remove/" + base::to_text(row_of("Te dichtbij gekomen")));
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("error.refused.slips-are-in")));
  ASSERT_EQ(list().size(), 2U);
  EXPECT_EQ(list().front().title, "Zorg weigeren") << "the slip still means the same case";
}

TEST_F(Preparation, WhatCannotBeReadSaysSoWhereItStands) {
  const auto& texts = driver.program->shelf.dutch;
  type_anew(driver, line_path(Part::Day), "ooit");
  type_anew(driver, line_path(Part::Start), "laat");
  EXPECT_TRUE(sees(texts.say("field.date-unknown")));
  EXPECT_TRUE(sees(texts.say("field.time-unknown")));
  type_anew(driver, line_path(Part::Day), "3-12-2026");
  EXPECT_FALSE(sees(texts.say("field.date-unknown")));
  EXPECT_TRUE(sees(texts.say("field.time-unknown"))) << "one does not speak for the other";
  EXPECT_EQ(driver.document().state().setup.planned_start.date, (base::Date{2026, 12, 3}));
}

TEST_F(Preparation, AMailedAnswerBecomesACaseAndOtherTextIsRefused) {
  const std::string mail = answered_mail("Te dichtbij gekomen");
  paste_mail("Tot morgen!");
  driver.click("preparation/take-mail");
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("error.mailed.nothing-found")));
  paste_mail(mail);
  driver.click("preparation/take-mail");
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().front().title, "Te dichtbij gekomen");
  EXPECT_TRUE(driver.app->state().drafts.empty()) << "it was taken over";
}

TEST_F(Preparation, AMailThatIsNotTakenOverStaysWhereItWasPasted) {
  const std::string mail = answered_mail("Te dichtbij\x07 gekomen");
  paste_mail(mail);
  driver.click("preparation/take-mail");
  EXPECT_TRUE(list().empty()) << "a sign that cannot be kept";
  const auto* draft = driver.app->state().drafts.find(line_path(Part::Mail));
  ASSERT_NE(draft, nullptr);
  EXPECT_EQ(draft->text, mail);
}

TEST_F(Preparation, APastedMailIsThereAgainInItsOwnPreparationOnly) {
  const auto preparation = driver.app->state().session.session;
  paste_mail("Iets wat nog nagekeken moet worden");
  driver.click("desk/back");
  driver.click("desk/new");
  EXPECT_FALSE(sees("Iets wat nog nagekeken moet worden"));
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  driver.carry_out(action::OpenBeside{preparation});
  driver.windows->frame();
  EXPECT_TRUE(sees("Iets wat nog nagekeken moet worden"));
}

TEST_F(Preparation, APreparedCaseOfTheLibraryComesAlongWithItsCaseAndItsName) {
  const auto preparation = driver.app->state().session.session;
  const auto prepared = prepare_case("Zwijgen of zeggen", session::CasePurpose::Intervision, true);
  driver.click("prepared/" + base::to_text(prepared));
  ASSERT_EQ(driver.app->state().session.session, preparation);
  EXPECT_EQ(list().front().title, "Zwijgen of zeggen");
  const auto& made = meet_with("Zwijgen of zeggen");
  EXPECT_EQ(driver.app->state().setup.setup.title, "Zwijgen of zeggen");
  EXPECT_EQ(made.case_id, driver.app->workspace()->find_session(prepared)->state().case_id) << "the same case";
  const auto story = protocol::find_by_role(first_intervision(), Role::Story);
  ASSERT_NE(session::find_value(made, {story.step->id, story.field->id, {}}), nullptr);
  ASSERT_EQ(made.parked.size(), 1U);
  EXPECT_EQ(made.parked.front().text, "De brief van de school.");
}

TEST_F(Preparation, ACaseWithoutANameIsOfferedAndNeverNamedAfterItsPreparation) {
  const auto prepared = prepare_case("", session::CasePurpose::Intervision, true);
  const auto* button = driver.windows->console_log().find("prepared/" + base::to_text(prepared));
  ASSERT_NE(button, nullptr);
  EXPECT_EQ(button->text, driver.program->shelf.dutch.say("home.untitled"));
  driver.click("prepared/" + base::to_text(prepared));
  const auto& made = meet_with("");
  EXPECT_EQ(made.setup.title, "");
}

TEST_F(Preparation, OnlyWhatWasHandedOverForAnIntervisionIsOffered) {
  const auto kept = prepare_case("Nog van mij", session::CasePurpose::Intervision, false);
  const auto other = prepare_case("Voor een beraad", session::CasePurpose::Deliberation, true);
  const auto offered = prepare_case("Voor ons team", session::CasePurpose::Intervision, true);
  const auto& log = driver.windows->console_log();
  EXPECT_EQ(log.find("prepared/" + base::to_text(kept)), nullptr);
  EXPECT_EQ(log.find("prepared/" + base::to_text(other)), nullptr);
  EXPECT_NE(log.find("prepared/" + base::to_text(offered)), nullptr);
}

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

}  // namespace
}  // namespace beraad::test
