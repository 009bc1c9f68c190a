// What is struck goes from where it was taken over too, and the question before it says so.
#include "core/session/look_back.hpp"
#include "core/session/rows.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

TEST(StrikeElsewhere, TheQuestionSaysThatALookBackLosesAnActionToo) {
  ProgramDriver driver{"strike-elsewhere", {1600, 2400, 1}};
  make_library(driver);
  set_up_another(driver);
  walk_to(driver, Role::Actions);
  agree(driver, "school bellen", "P2", "20-2-2025");
  const auto meeting = driver.document().id();
  const auto place = place_of(driver, Role::Actions);
  const auto& texts = driver.program->shelf.dutch;
  state::EditorRef what;
  what.part = state::EditorRef::Part::Cell;
  what.key = {place.step->id, place.field->id, {}};
  what.row = session::rows_by_role(driver.document(), Role::Actions).front().id;
  what.column = place.field->find_column(Role::ActionWhat)->id;
  const auto ask = [&] {
    driver.carry_out(action::ChooseCell{what});
    driver.carry_out(action::AskStrike{});
    driver.windows->frame();
  };
  ask();
  EXPECT_FALSE(driver.console_sees(texts.say("confirm.strike.copies-elsewhere")));
  driver.carry_out(action::Cancel{});
  auto& workspace = *driver.app->workspace();
  const auto look_back = workspace.look_back_on(meeting);
  ASSERT_TRUE(look_back);
  ask();
  EXPECT_TRUE(driver.console_sees(texts.say("confirm.strike.copies-elsewhere")));
  driver.click("question/action");
  const auto& held = *workspace.find_session(*look_back);
  const auto status = session::status_table(held.protocol());
  const auto* rows = session::find_rows(held.state(), {status.step->id, status.field->id, {}});
  ASSERT_NE(rows, nullptr);
  EXPECT_TRUE(rows->front().struck.contains(status.field->find_column(Role::ActionWhat)->id));
}

}  // namespace
}  // namespace beraad::test
