// From three prepared cases to the next meeting's look-back: slips, the chosen case in the method, what was promised,
// and what became of it.
#include <gtest/gtest.h>

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

  ProgramDriver driver{"preparation"};
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

}  // namespace
}  // namespace beraad::test
