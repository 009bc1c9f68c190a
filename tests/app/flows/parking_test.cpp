// An idea that comes too early is parked, and carried to the step it is for.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

TEST(ParkingLot, AnIdeaIsParkedByKeyAndCarriedToItsStepByClick) {
  ProgramDriver driver("parking", {1920, 1080, 1});
  set_up(driver);
  walk_to(driver, Role::Story);
  driver.press(ui::Key::K, ui::k_ctrl);
  driver.type("later: een logeerweekend");
  driver.press(ui::Key::Enter);
  ASSERT_EQ(driver.document().state().parked.size(), 1U);
  const auto idea = driver.document().state().parked.front();
  EXPECT_EQ(idea.text, "later: een logeerweekend");
  EXPECT_TRUE(driver.console_sees("later: een logeerweekend"));
  EXPECT_FALSE(driver.room_sees("logeerweekend"));

  const auto& protocol = driver.document().protocol();
  const std::string wanted = place_of(driver, Role::Alternatives).step->id;
  const std::string carry = "idea/" + base::to_text(idea.id) + "/carry";
  driver.click(carry);
  driver.click(carry + "/" + std::to_string(protocol.position_of(wanted)));
  EXPECT_EQ(driver.document().state().parked.front().carried_to, wanted);
  EXPECT_EQ(driver.windows->find(carry), nullptr) << "carried once";
  EXPECT_FALSE(driver.room_sees("logeerweekend"));

  walk_to(driver, Role::Alternatives);
  EXPECT_TRUE(driver.console_sees("later: een logeerweekend")) << "at hand in its step";
  EXPECT_FALSE(driver.room_sees("logeerweekend")) << "the group takes it over, the program does not";
}

TEST(ParkingLot, AnIdeaThatIsNoLongerWantedGoes) {
  ProgramDriver driver("parking-drop", {1920, 1080, 1});
  set_up(driver);
  driver.press(ui::Key::K, ui::k_ctrl);
  driver.type("toch niet");
  driver.press(ui::Key::Enter);
  ASSERT_EQ(driver.document().state().parked.size(), 1U);
  driver.press(ui::Key::Escape);
  driver.click("idea/" + base::to_text(driver.document().state().parked.front().id) + "/drop");
  EXPECT_TRUE(driver.document().state().parked.empty());
  EXPECT_FALSE(driver.console_sees("toch niet"));
}

}  // namespace
}  // namespace beraad::test
