// What is kept beside the meetings is not the group's: the wall keeps its own cover meanwhile.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class WallBeside : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.carry_out(action::ToggleRoom{});
    driver.windows->frame();
    neutral = driver.app->room_screen().cover;
  }
  template <class Meant>
  void expect_nothing_on_the_wall(const Meant& meant) {
    driver.carry_out(meant);
    driver.windows->frame();
    ASSERT_EQ(driver.document().state().run, session::RunKind::Beside);
    EXPECT_EQ(driver.app->room_screen().cover, neutral) << "neither a title, nor a day";
  }

  ProgramDriver driver{"wall-beside"};
  present::RoomCover neutral;
};

TEST_F(WallBeside, APreparationStaysOffIt) { expect_nothing_on_the_wall(action::NewPreparation{}); }
TEST_F(WallBeside, AQuestionnaireStaysOffIt) { expect_nothing_on_the_wall(action::NewQuestionnaire{}); }
TEST_F(WallBeside, TheRegisterOfRequestsStaysOffIt) {
  expect_nothing_on_the_wall(action::OpenDesk{state::Route::Requests});
}

}  // namespace
}  // namespace beraad::test
