// From three prepared cases by an intervision method to the look-back with which the next meeting opens: what the
// presenter promised is followed like any action.
#include "core/session/look_back.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/preparation_screen.hpp"

namespace beraad::test {
namespace {

class IntervisionPromise : public Preparation {
 protected:
  /// The meeting on the case that the team chose of three, closed with the promise of whoever brought it.
  void meet_and_promise(const std::string& what, const std::string& day) {
    type_in(line_path(Part::Team), "Team Zuid");
    type_in(line_path(Part::People), "begeleider, wijkverpleegkundige, teamleider");
    bring("Te dichtbij gekomen", "P1", 0);
    bring("Zorg weigeren", "P2", 2);
    bring("Wie beslist hier?", "P3", 1);
    slip("1 2 3");
    slip("1 3 2");
    driver.click("choose/" + base::to_text(row_of("Te dichtbij gekomen")));
    driver.click("preparation/meet");
    driver.click("methods/" + method().id);
    driver.click("method/use");
    driver.click("setup/begin");
    driver.click("begin/now");
    walk_to(driver, Role::Promise);
    write(driver, answer_path(driver, Role::Promise), what);
    write(driver, answer_path(driver, Role::PromiseDue), day);
    finish_session(driver);
    driver.carry_out(action::GoTo{state::Route::Home});
    driver.windows->frame();
  }
  [[nodiscard]] const protocol::Protocol& method() const {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      const auto& one = *entry.protocol;
      if (one.kind == protocol::Kind::Intervision && protocol::find_by_role(one, Role::Promise)) return one;
    }
    throw std::runtime_error("no method of intervision keeps a promise");
  }
  /// The next meeting of the team by the same method, before it begins: what was promised is asked.
  void begin_the_next() {
    driver.clock.advance_ms(std::int64_t{7} * 24 * 3'600'000);
    driver.carry_out(action::OpenMethod{method().id});
    driver.windows->frame();
    driver.click("method/use");
    type_in("setup/title", "Een nieuwe vraag");
    type_in("setup/team", "Team Zuid");
    type_in("setup/person/P1/role", "begeleider");
    driver.click("setup/begin");
    driver.click("begin/now");
    ASSERT_EQ(driver.app->state().route, state::Route::Promises);
  }
  [[nodiscard]] std::string answer_to(Role role) {
    const auto place = place_of(driver, role);
    const auto* value = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
    const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    return text != nullptr ? *text : std::string();
  }
  [[nodiscard]] index::ActionSummary promise() const { return driver.app->workspace()->list_actions().at(0); }
};

TEST_F(IntervisionPromise, IsFollowedUntilTheNextMeetingSaysWhatBecameOfIt) {
  meet_and_promise("Ik vraag eerst wat ze al weet", "14-2-2025");
  ASSERT_EQ(driver.app->workspace()->list_actions().size(), 1U);
  EXPECT_EQ(promise().owner_role, "begeleider");
  EXPECT_EQ(promise().due, (base::Date{2025, 2, 14}));
  EXPECT_TRUE(sees("Ik vraag eerst wat ze al weet")) << "it stands at home";
  driver.clock.advance_ms(std::int64_t{7} * 24 * 3'600'000);
  driver.windows->frame();
  EXPECT_TRUE(sees("1 te laat"));

  open_tab(driver, 2);
  driver.click("desk/new");
  type_in(line_path(Part::Team), "Team Zuid");
  EXPECT_TRUE(sees("Ik vraag eerst wat ze al weet")) << "the next preparation shows what is open";

  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  driver.carry_out(action::NewSession{});
  driver.windows->frame();
  type_in("setup/title", "Een nieuwe vraag");
  type_in("setup/team", "Team Zuid");
  type_in("setup/person/P1/role", "begeleider");
  driver.click("setup/begin");
  driver.click("begin/now");
  ASSERT_EQ(driver.app->state().route, state::Route::Promises);
  EXPECT_TRUE(sees("Ik vraag eerst wat ze al weet"));
  const auto look_back = session::find_look_back_method(driver.program->shipped.catalog);
  const auto* column = session::status_table(*look_back->protocol).field->find_column(Role::ActionStatus);
  driver.click("actions/" + base::to_text(promise().session_id) + "/" + base::to_text(promise().row) + "/status/" +
               column->choices.options.front().id);
  EXPECT_TRUE(driver.app->workspace()->open_promises("Team Zuid").empty());
  EXPECT_TRUE(promise().status->settled);
}

TEST_F(IntervisionPromise, WhatWasSaidBeforeTheNextMeetingIsNotAskedAgainInIt) {
  meet_and_promise("Ik vraag eerst wat ze al weet", "14-2-2025");
  begin_the_next();
  const auto look_back = session::find_look_back_method(driver.program->shipped.catalog);
  const auto* column = session::status_table(*look_back->protocol).field->find_column(Role::ActionStatus);
  const std::string done = column->choices.options.front().id;
  driver.click("actions/" + base::to_text(promise().session_id) + "/" + base::to_text(promise().row) + "/status/" +
               done);
  driver.clock.advance_ms(60'000);
  driver.click("promises/go-on");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(answer_to(Role::EarlierPromise), "Ik vraag eerst wat ze al weet");
  EXPECT_EQ(answer_to(Role::PromiseStatus), done);
}

TEST_F(IntervisionPromise, WhatTheGroupChoosesInTheNextMeetingIsWhatBecameOfIt) {
  meet_and_promise("Ik vraag eerst wat ze al weet", "14-2-2025");
  begin_the_next();
  driver.click("promises/go-on");
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(answer_to(Role::EarlierPromise), "Ik vraag eerst wat ze al weet") << "it is the presenter's own";
  EXPECT_EQ(answer_to(Role::PromiseStatus), "") << "nobody said anything yet";
  const auto place = place_of(driver, Role::PromiseStatus);
  driver.carry_out(
      action::ChooseOption{{place.step->id, place.field->id, {}}, place.field->choices.options.front().id});
  driver.windows->frame();
  EXPECT_TRUE(driver.app->workspace()->open_promises("Team Zuid").empty());
  ASSERT_TRUE(promise().status);
  EXPECT_TRUE(promise().status->settled);
}

TEST_F(IntervisionPromise, StandsOnTheSheetInTheCalendarAndInTheLookBack) {
  meet_and_promise("Ik vraag eerst wat ze al weet", "14-2-2025");
  auto& workspace = *driver.app->workspace();
  const auto& texts = driver.program->shelf.dutch;
  const auto session = promise().session_id;
  const auto sheet = workspace.build_after_paper(session, workspace::AfterPaper::ActionSheet, "P1", texts);
  ASSERT_TRUE(sheet);
  EXPECT_NE(report::paint(*sheet, report::Format::Markdown, {})->find("Ik vraag eerst wat ze al weet"),
            std::string::npos);
  EXPECT_NE(workspace.write_action_calendar(session, {}, texts)->find("20250214"), std::string::npos);
  EXPECT_NE(workspace.write_coordinator_file(session, texts)->find("2025-02-14"), std::string::npos);
  const auto look_back = workspace.look_back_on(session);
  ASSERT_TRUE(look_back);
  const auto& held = *workspace.find_session(*look_back);
  const auto place = session::status_table(held.protocol());
  const auto* value = session::find_value(held.state(), {place.step->id, place.field->id, {}});
  ASSERT_NE(value, nullptr);
  const auto& rows = std::get<session::Rows>(*value);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].id, promise().row);
}

}  // namespace
}  // namespace beraad::test
