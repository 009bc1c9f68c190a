// A picture that is kept on the wall shows nothing longer than it may.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

/// One answer on the wall, and the picture kept.
std::string keep_an_answer(ProgramDriver& driver) {
  set_up(driver);
  walk_to(driver, Role::Story);
  std::string story = answer_path(driver, Role::Story);
  write(driver, story, "naamvaniemand");
  driver.press(ui::Key::F12);
  EXPECT_TRUE(driver.room_sees("naamvaniemand"));
  return story;
}

TEST(FrozenWall, LosesWhatIsStruckAndShowsNothingInstead) {
  ProgramDriver driver("frozen-strike");
  driver.click(keep_an_answer(driver));
  driver.press(ui::Key::Delete, ui::k_ctrl);
  driver.click("question/action");
  EXPECT_FALSE(driver.room_sees("naamvaniemand"));
  EXPECT_TRUE(driver.windows->room_log().items().empty()) << "black until somebody decides what is shown";
  driver.press(ui::Key::F9);
  EXPECT_FALSE(driver.app->state().room.frozen);
  EXPECT_FALSE(driver.room_sees("naamvaniemand"));
}

TEST(FrozenWall, IsLetGoWhenThePresenterStops) {
  for (const bool erases : {false, true}) {
    ProgramDriver driver(erases ? "frozen-erase" : "frozen-stop");
    keep_an_answer(driver);
    driver.click("session/menu");
    driver.click("menu/stop");
    driver.click(erases ? "question/third" : "question/action");
    if (erases) driver.click("question/action");
    ASSERT_EQ(driver.app->state().route, state::Route::Home);
    EXPECT_FALSE(driver.room_sees("naamvaniemand"));
  }
}

}  // namespace
}  // namespace beraad::test
