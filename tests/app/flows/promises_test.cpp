// Looking back in ten minutes on what a team promised: in another meeting, with other people.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/session/blocks.hpp"
#include "core/session/look_back.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

using ::testing::SizeIs;

class PromisesFlow : public ::testing::Test {
 protected:
  /// Two of six promise something; then the set-up of the look-back of their team.
  PromisesFlow() {
    set_up(driver, {{"method/dilemma-method"}, 6});
    walk_to(driver, Role::Actions);
    agree(driver, "regeling opschrijven", "P2", "10-2-2025");
    agree(driver, "school bellen", "P6", "20-2-2025");
    const std::string team = driver.document().state().setup.team;
    finish_session(driver);
    driver.carry_out(action::LookBackInTenMinutes{team});
    driver.windows->frame();
  }
  void role_is(const std::string& code, const std::string& role) {
    driver.click("setup/person/" + code + "/role");
    driver.press(ui::Key::A, ui::k_ctrl);
    driver.type(role);
  }
  void begin() {
    driver.click("setup/begin");
    driver.click("begin/now");
    ASSERT_EQ(driver.app->state().route, state::Route::Session);
  }
  [[nodiscard]] session::Rows rows() {
    const auto place = session::status_table(driver.document().protocol());
    const auto* value = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
    return value != nullptr ? std::get<session::Rows>(*value) : session::Rows{};
  }
  /// Role of the owner as the row says it.
  [[nodiscard]] std::string owner(const session::Row& row) {
    const auto& table = *session::status_table(driver.document().protocol()).field;
    return session::person_label(driver.document().state(),
                                 session::cell_text(row, table.find_column(Role::ActionOwner)->id), true);
  }
  /// The same look-back anew, once something was said of a promise since it was made ready.
  void make_ready_again() {
    driver.carry_out(action::GoTo{state::Route::Home});
    driver.clock.advance_ms(60'000);
    driver.carry_out(action::LookBackInTenMinutes{"Team De Linde"});
    driver.windows->frame();
    driver.clock.advance_ms(60'000);
  }
  [[nodiscard]] index::ActionSummary promise(const std::string& what) {
    for (const auto& one : driver.app->workspace()->list_actions()) {
      if (one.what == what) return one;
    }
    throw std::runtime_error("no such action");
  }

  ProgramDriver driver{"promises", {1600, 2400, 1}};  // high: nothing is out of sight
};

TEST_F(PromisesFlow, StandWithWhoeverHasTheRoleOfTheirOwner) {
  for (const char* gone : {"P6", "P5", "P4", "P3"}) driver.click("setup/person/" + std::string(gone) + "/remove");
  role_is("P1", "functie 2");
  role_is("P2", "functie 9");
  begin();
  ASSERT_EQ(driver.document().state().setup.participants.size(), 2U);
  const auto held = rows();
  ASSERT_THAT(held, SizeIs(2)) << "whoever is not there now keeps nobody's promise out of sight";
  EXPECT_EQ(owner(held[0]), "functie 2") << "not of who sits on the second line today";
  EXPECT_EQ(owner(held[1]), "functie 6");
}

TEST_F(PromisesFlow, ANewDayMovesTheActionWhereItWasPromised) {
  begin();
  walk_to(driver, Role::ActionStatus);
  const auto place = place_of(driver, Role::ActionStatus);
  state::EditorRef day;
  day.part = state::EditorRef::Part::Cell;
  day.key = {place.step->id, place.field->id, {}};
  day.row = rows().front().id;
  day.column = place.field->find_column(Role::ActionDue)->id;
  const auto* status = place.field->find_column(Role::ActionStatus);
  const auto later = std::ranges::find(status->choices.options, false, &protocol::Option::settles);
  driver.carry_out(action::ChooseInCell{day.key, day.row, status->id, later->id});
  driver.windows->frame();
  write(driver, state::to_path(day), "3-3-2025");
  finish_session(driver);
  const auto moved = promise("regeling opschrijven");
  EXPECT_EQ(moved.due, (base::Date{2025, 3, 3}));
  EXPECT_TRUE(index::is_open(moved));
  EXPECT_EQ(promise("school bellen").due, (base::Date{2025, 2, 20}));
}

TEST_F(PromisesFlow, AReasonThatWasGivenStaysThroughALookBackThatNobodyTouches) {
  driver.carry_out(action::GoTo{state::Route::Actions});
  driver.windows->frame();
  const auto tapped = promise("regeling opschrijven");
  const std::string path = "actions/" + base::to_text(tapped.session_id) + "/" + base::to_text(tapped.row);
  driver.click(path + "/status/not_done");
  driver.click(path + "/why/geen tijd gehad");
  const auto why = [&] {
    const auto status = promise("regeling opschrijven").status;
    return status ? status->why : std::string("nothing said");
  };
  ASSERT_EQ(why(), "geen tijd gehad");
  make_ready_again();
  begin();
  EXPECT_EQ(why(), "geen tijd gehad") << "while it goes on";
  driver.clock.advance_ms(60'000);
  finish_session(driver);
  EXPECT_EQ(why(), "geen tijd gehad") << "once it is closed";
  auto& workspace = *driver.app->workspace();
  const auto of_case = workspace.find_look_back(tapped.case_id);
  ASSERT_TRUE(of_case);
  ASSERT_TRUE(workspace.open_session(*of_case));
  const auto& document = *workspace.find_session(*of_case);
  const auto place = session::status_table(document.protocol());
  const auto held =
      std::get<session::Rows>(*session::find_value(document.state(), {place.step->id, place.field->id, {}}));
  const auto row = std::ranges::find(held, tapped.row, &session::Row::id);
  ASSERT_NE(row, held.end());
  EXPECT_EQ(session::cell_text(*row, place.field->find_column(Role::ActionWhy)->id), "geen tijd gehad")
      << "also in the look-back on its own case";
}

}  // namespace
}  // namespace beraad::test
