// From three prepared cases to the chosen one in the method: slips, people, mail, and what waits for the next time.
#include "core/session/rows.hpp"
#include "tests/app/flows/preparation_screen.hpp"

namespace beraad::test {
namespace {

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

TEST_F(Preparation, EnterGoesFromSlipToSlip) {
  bring("Te dichtbij gekomen", "P1", 0);
  bring("Zorg weigeren", "P2", 2);
  driver.click("add/" + place_path(driver, Role::RankingSlips));
  for (const char* order : {"1 2", "2 1", "2 1"}) {
    driver.type(order);
    driver.press(ui::Key::Enter);
  }
  const auto rows = session::rows_by_role(driver.document(), Role::RankingSlips);
  const auto* column = place_of(driver, Role::RankingSlips).field->find_column(Role::SlipOrder);
  ASSERT_EQ(rows.size(), 3U) << "a line for each, and none for the empty one";
  EXPECT_EQ(session::cell_text(rows.front(), column->id), "1 2");
  EXPECT_EQ(session::cell_text(rows.back(), column->id), "2 1");
  driver.press(ui::Key::Enter);
  EXPECT_FALSE(driver.app->state().session.active) << "Enter in an empty line ends it";
}

TEST_F(Preparation, WhoeverBringsTheCaseInByRoleIsThePresenter) {
  bring("Te dichtbij gekomen", "teamleider", 0);
  type_in(line_path(Part::People), "begeleider, Teamleider");
  meet_with("Te dichtbij gekomen");
  const auto& people = driver.app->state().setup.setup.participants;
  ASSERT_GE(people.size(), 2U);
  EXPECT_FALSE(people[0].presenter);
  EXPECT_TRUE(people[1].presenter);
}

TEST_F(Preparation, WhoeverBringsTheCaseInIsTheFirstOfAMeetingWithoutPeople) {
  bring("Te dichtbij gekomen", "teamleider", 0);
  meet_with("Te dichtbij gekomen");
  const auto& people = driver.app->state().setup.setup.participants;
  ASSERT_FALSE(people.empty());
  EXPECT_EQ(people.front().role, "teamleider");
  EXPECT_TRUE(people.front().presenter);
}

TEST_F(Preparation, SlipsArePrintedWithWhatThereIsToChooseFrom) {
  EXPECT_EQ(driver.windows->find("preparation/print-slips"), nullptr) << "nothing to choose from";
  bring("Te dichtbij gekomen", "", 0);
  bring("Zorg weigeren", "", 2);
  driver.click("preparation/print-slips");
  ASSERT_TRUE(driver.app->state().chooser);
  const auto file = std::filesystem::path(driver.app->state().chooser->folder) / driver.app->state().chooser->name;
  driver.click("chooser/accept");
  EXPECT_FALSE(driver.app->state().chooser);
  EXPECT_TRUE(std::filesystem::exists(file));
  ASSERT_TRUE(driver.app->state().toast);
  EXPECT_EQ(driver.app->state().toast->text,
            driver.program->shelf.dutch.say("report.written-in",
                                            {file.filename().string(), file.parent_path().filename().string()}));
}

TEST_F(Preparation, WhatWasNotChosenWaitsForTheNextMeetingOfThatTeam) {
  type_in(line_path(Part::Team), "Team Zuid");
  type_in(line_path(Part::People), "begeleider, teamleider");
  bring("Te dichtbij gekomen", "", 0);
  bring("Zorg weigeren", "", 2);
  hold_meeting_with("Te dichtbij gekomen");
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  const auto list = index::shortlist(driver.document(), base::Language::Dutch, {}, {});
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].title, "Zorg weigeren");
  EXPECT_TRUE(list[0].waited);
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("preparation.waited")));
}

TEST_F(Preparation, NoCaseIsLostWhenNothingWasChosenOrAnEmptyPreparationCameBetween) {
  type_in(line_path(Part::Team), "Team Zuid");
  bring("Te dichtbij gekomen", "", 0);  // and this meeting was cancelled
  driver.click("desk/back");
  driver.click("desk/new");
  bring("Zorg weigeren", "", 2);  // in the list before the team is known
  type_in(line_path(Part::Team), "Team Zuid");
  ASSERT_EQ(list().size(), 2U);
  type_in(line_path(Part::People), "begeleider, teamleider");
  hold_meeting_with("Zorg weigeren");
  driver.click("desk/new");  // an empty one of the same team
  type_in(line_path(Part::Team), "Team Zuid");
  ASSERT_EQ(list().size(), 1U) << "what was met on is not left over, and no case stands here twice";
  EXPECT_EQ(list().front().title, "Te dichtbij gekomen");
  EXPECT_TRUE(list().front().waited);
}

TEST_F(Preparation, WhatWasChosenWaitsTooWhenItsMeetingNeverCame) {
  type_in(line_path(Part::Team), "Team Zuid");
  bring("Te dichtbij gekomen", "", 0);
  driver.click("choose/" + base::to_text(row_of("Te dichtbij gekomen")));
  driver.click("desk/back");
  driver.click("desk/new");  // nobody set up a meeting
  type_in(line_path(Part::Team), "Team Zuid");
  ASSERT_EQ(list().size(), 1U);
  EXPECT_TRUE(list().front().waited);
  meet_with("Te dichtbij gekomen");  // one is planned
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  EXPECT_TRUE(list().empty()) << "its meeting still lies ahead";
  driver.clock.advance_ms(std::int64_t{8} * 24 * 3'600'000);
  driver.click("desk/back");
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  ASSERT_EQ(list().size(), 1U) << "its day went by, and nobody met";
  EXPECT_EQ(list().front().title, "Te dichtbij gekomen");
}

TEST_F(Preparation, AMeetingThatWasCalledOtherwiseIsStillKnownToBeOnThatCase) {
  type_in(line_path(Part::Team), "Team Zuid");
  type_in(line_path(Part::People), "begeleider, teamleider");
  bring("Te dichtbij gekomen", "", 0);
  meet_with("Te dichtbij gekomen");
  type_anew(driver, "setup/title", "Afstand en nabijheid");
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  EXPECT_TRUE(list().empty());
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
  hold_meeting_with("Te dichtbij gekomen");
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

TEST_F(Preparation, WhatAMailedAnswerDoesNotSayInAnOptionStaysToBeRead) {
  const auto* urgency = place_of(driver, Role::Candidates).field->find_column(Role::Urgency);
  const std::string said = urgency->label.nl + ": heel erg\n";
  paste_mail(answered_mail("Te dichtbij gekomen") + said);
  driver.click("preparation/take-mail");
  ASSERT_EQ(list().size(), 1U);
  EXPECT_TRUE(sees(driver.program->shelf.dutch.say("error.mailed.left-over")));
  const auto* draft = driver.app->state().drafts.find(line_path(Part::Mail));
  ASSERT_NE(draft, nullptr);
  EXPECT_EQ(draft->text, urgency->label.nl + ":\nheel erg\n");
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

TEST_F(Preparation, APreparedCaseOfMoreParagraphsComesAlongWithItsQuestionAndWhoBringsItIn) {
  const auto prepared = prepare_case("Zwijgen of zeggen", session::CasePurpose::Intervision, true);
  auto& workspace = *driver.app->workspace();
  const auto answer = [&](Role role, const std::string& text) {
    const auto place = protocol::find_by_role(workspace.find_session(prepared)->protocol(), role);
    ASSERT_TRUE(workspace.run(prepared, session::WriteAnswer{{place.step->id, place.field->id, {}}, text}));
  };
  answer(Role::Story, "Hij vroeg mij te zwijgen.\n\nIk zei niets.");
  answer(Role::Question, "Mag ik het zeggen?");
  answer(Role::PresenterRole, "begeleider");
  type_in(line_path(Part::People), "teamleider, begeleider");
  driver.click("prepared/" + base::to_text(prepared));
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().front().brought_by, "begeleider");
  const auto place = place_of(driver, Role::Candidates);
  const auto row = session::rows_by_role(driver.document(), Role::Candidates).front();
  EXPECT_EQ(session::text_in(*place.field, row, Role::Story), "Hij vroeg mij te zwijgen.  Ik zei niets.");
  EXPECT_EQ(session::text_in(*place.field, row, Role::Question), "Mag ik het zeggen?");
  const auto& made = meet_with("Zwijgen of zeggen");
  const auto story = protocol::find_by_role(first_intervision(), Role::Story);
  const auto* whole = session::find_value(made, {story.step->id, story.field->id, {}});
  ASSERT_NE(whole, nullptr);
  EXPECT_EQ(std::get<std::string>(*whole), "Hij vroeg mij te zwijgen.\n\nIk zei niets.") << "with its paragraphs";
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

}  // namespace
}  // namespace beraad::test
