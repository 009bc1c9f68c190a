// Someone comes in late, someone has to go: counts and questions follow at once.
#include <gtest/gtest.h>

#include "core/session/completeness.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

std::size_t counted(ProgramDriver& driver) {
  return session::counted_participants(driver.document().state().setup).size();
}

bool asks(ProgramDriver& driver, Role role) {
  const auto place = place_of(driver, role);
  return !session::is_complete(driver.document().protocol(), *place.step, *place.field, driver.document().state());
}

void close_people(ProgramDriver& driver) {
  driver.press(ui::Key::Escape);
  ASSERT_FALSE(driver.app->state().session.people_open);
}

TEST(People, WhoJoinsIsAskedToAgreeAndWhoLeavesIsNotWaitedFor) {
  ProgramDriver driver("join");
  set_up(driver);
  const std::string consent = place_path(driver, Role::Consent);
  ASSERT_TRUE(asks(driver, Role::Consent));
  driver.click("rest/" + consent);
  ASSERT_FALSE(asks(driver, Role::Consent));

  driver.click("session/people");
  driver.click("people/join");
  EXPECT_EQ(counted(driver), 4U);
  EXPECT_TRUE(driver.console_sees("P4"));
  close_people(driver);
  EXPECT_TRUE(asks(driver, Role::Consent)) << "nobody asked who came in";
  driver.click("line/" + consent + "/P4/yes");
  EXPECT_FALSE(asks(driver, Role::Consent));

  driver.click("session/undo");
  EXPECT_TRUE(asks(driver, Role::Consent));
  driver.click("session/people");
  driver.click("people/leave/P4");
  EXPECT_EQ(counted(driver), 3U);
  close_people(driver);
  EXPECT_FALSE(asks(driver, Role::Consent)) << "still waits for who left";
  EXPECT_EQ(driver.windows->find("line/" + consent + "/P4/yes"), nullptr);
}

TEST(People, TheRoundIsDrawnForThoseWhoAreThere) {
  ProgramDriver driver("there");
  set_up(driver);
  driver.click("session/people");
  driver.click("people/leave/P2");
  driver.click("people/join");
  close_people(driver);
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  const auto* round = session::find_round(driver.document().state(), driver.app->state().round.step);
  ASSERT_NE(round, nullptr);
  auto order = round->reading_order;
  std::ranges::sort(order);
  EXPECT_EQ(order, (std::vector<std::string>{"P1", "P3", "P4"}));
}

TEST(People, AnswersOfWhoLeftStayAsTheyWere) {
  ProgramDriver driver("left");
  set_up(driver);
  write(driver, answer_path(driver, Role::Expectation, "P2"), "een goed gesprek");
  driver.click("session/people");
  driver.click("people/leave/P2");
  close_people(driver);
  const auto place = place_of(driver, Role::Expectation);
  const auto* value = session::find_value(driver.document().state(), {place.step->id, place.field->id, "P2"});
  ASSERT_NE(value, nullptr);
  EXPECT_EQ(std::get<std::string>(*value), "een goed gesprek");
}

TEST(People, ByFunctionWhoJoinsIsNamedByFunctionToo) {
  ProgramDriver driver("naming");
  set_up(driver, {{"naming/role"}});
  driver.click("session/people");
  driver.click("people/join");
  close_people(driver);
  write(driver, answer_path(driver, Role::Expectation, "P4"), "dat er wordt geluisterd");
  const auto* person = session::find_participant(driver.document().state().setup, "P4");
  ASSERT_NE(person, nullptr);
  EXPECT_FALSE(person->role.empty());
  driver.press(ui::Key::PageDown);  // the agreements fill the first page
  EXPECT_TRUE(driver.room_sees(person->role)) << driver.windows->room_log().as_text();
  EXPECT_FALSE(driver.room_sees("P4"));
}

}  // namespace
}  // namespace beraad::test
