// In the week after a deliberation Home asks what may stand in the way of what was agreed, until that is written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

TEST(TranslationReminder, StandsOnHomeWithItsDayAndLeadsToWhereItIsWritten) {
  ProgramDriver driver("translation-reminder", {1920, 1400, 1});
  set_up(driver);
  walk_to(driver, Role::Actions);
  agree(driver, "regeling opschrijven", "P2", "1-3-2025");
  finish_session(driver);
  const auto deliberation = driver.document().id();
  const auto go_home = [&] {
    driver.carry_out(action::GoTo{state::Route::Home});
    driver.windows->frame();
  };
  go_home();
  EXPECT_TRUE(driver.console_sees("Vertaling naar de praktijk uiterlijk wo 19 feb."));
  shoot(driver, "home-translation");
  driver.click("reminder/" + base::to_text(deliberation) + "/look-back");
  ASSERT_EQ(driver.app->state().route, state::Route::Setup);
  driver.click("setup/begin");
  driver.click("begin/now");
  const auto& document = driver.document();
  const std::string step = driver.app->state().session.looked_at;
  const protocol::Field* table = nullptr;
  for (const auto& field : document.protocol().find_step(step)->fields) {
    if (field.find_column(Role::ActionObstacle) != nullptr) table = &field;
  }
  ASSERT_NE(table, nullptr);
  const auto* value = session::find_value(document.state(), {step, table->id, {}});
  ASSERT_NE(value, nullptr);
  state::EditorRef obstacle;
  obstacle.part = state::EditorRef::Part::Cell;
  obstacle.key = {step, table->id, {}};
  obstacle.row = std::get<session::Rows>(*value).front().id;
  obstacle.column = table->find_column(Role::ActionObstacle)->id;
  go_home();
  EXPECT_TRUE(driver.console_sees("Vertaling naar de praktijk")) << "nothing is written yet";
  driver.carry_out(action::OpenSession{document.id()});
  driver.windows->frame();
  write(driver, state::to_path(obstacle), "de agenda van iedereen");
  go_home();
  EXPECT_FALSE(driver.console_sees("Vertaling naar de praktijk"));
}

}  // namespace
}  // namespace beraad::test
