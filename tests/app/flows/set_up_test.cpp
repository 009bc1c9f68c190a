// Setting up: what was typed is there after the program ended, and nothing that was typed goes when something lacks.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class SettingUp : public ::testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("home/new");
  }
  [[nodiscard]] const state::SetupState& setup() { return driver.app->state().setup; }
  [[nodiscard]] std::vector<workspace::SessionSummary> sessions() { return driver.app->workspace()->list_sessions(); }
  void type_into(const std::string& path, const std::string& text) {
    driver.click(path);
    driver.type(text);
  }
  /// Another start of the program on the library of this one.
  void start_again() {
    const std::filesystem::path file = driver.app->state().library_path;
    driver.restart();
    ASSERT_TRUE(driver.app->open_library(file));
    driver.press(ui::Key::Enter);
  }

  ProgramDriver driver{"set-up"};
};

TEST_F(SettingUp, TheFirstLetterLiesOnDisk) {
  EXPECT_TRUE(sessions().empty()) << "nothing was typed";
  type_into("setup/person/P2/role", "buurvrouw");
  start_again();
  ASSERT_EQ(sessions().size(), 1U);
  EXPECT_TRUE(driver.console_sees("Nog zonder titel"));
  driver.click("session-row/" + base::to_text(sessions().front().id));
  EXPECT_EQ(driver.app->state().route, state::Route::Setup) << "it cannot begin yet";
  EXPECT_EQ(setup().setup.participants.size(), 6U);
  EXPECT_EQ(setup().setup.participants.front().role, "buurvrouw");
}

TEST_F(SettingUp, WhatLacksIsSaidAndTheLinesStay) {
  type_into("setup/title", "Naar huis of niet");
  driver.click("setup/begin");
  EXPECT_TRUE(driver.console_sees("Vul in wie er meedoet."));
  EXPECT_EQ(setup().setup.participants.size(), 6U);
  type_into("setup/person/P1/name", "Samira");
  driver.click("setup/begin");
  EXPECT_TRUE(driver.console_sees("Vul bij P1 een functie in."));
  type_into("setup/person/P1/role", "verpleegkundige");
  driver.click("setup/begin");
  EXPECT_EQ(driver.app->state().route, state::Route::Begin);
  EXPECT_EQ(driver.document().state().setup.participants.size(), 1U) << "lines that nobody filled in are nobody";
}

TEST_F(SettingUp, ItsRulesAreThoseOfTheFirstStepAlsoWhenItIsGoneOnWithLater) {
  type_into("setup/title", "Naar huis of niet");
  driver.click("setup/rule/1");
  start_again();
  driver.click("session-row/" + base::to_text(sessions().front().id));
  ASSERT_GT(setup().ground_rules.size(), 2U);
  EXPECT_TRUE(setup().ground_rules[0]);
  EXPECT_FALSE(setup().ground_rules[1]);
  driver.click("setup/rule/0");
  type_into("setup/person/P1/role", "verpleegkundige");
  driver.click("setup/begin");
  const auto place = place_of(driver, Role::Agreements);
  const auto* value = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
  ASSERT_NE(value, nullptr);
  EXPECT_EQ(std::get<session::Items>(*value).size(), setup().ground_rules.size() - 2);
}

TEST_F(SettingUp, TheOverviewLeavesOutTeamAndPlaceThatNobodyFilledIn) {
  type_into("setup/title", "Te");
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  const auto summary = sessions().front();
  EXPECT_TRUE(driver.console_sees(summary.protocol_title.nl));
  EXPECT_FALSE(driver.console_sees(summary.protocol_title.nl + ","));
}

TEST_F(SettingUp, EachSetUpAndEachChoiceOfAMethodBeginsAtItsTop) {
  const auto is_in_sight = [&](const std::string& path) {
    const auto* drawn = driver.windows->find(path);
    return drawn != nullptr && drawn->rect.y >= drawn->clip.y;
  };
  const auto scroll_down = [&](const std::string& path) {
    driver.windows->wheel(path, -8);
    driver.windows->frame();
    EXPECT_FALSE(is_in_sight(path)) << "the page is longer than the window";
  };
  ASSERT_TRUE(is_in_sight("setup/title"));
  scroll_down("setup/title");
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.carry_out(action::NewSession{});
  driver.windows->frame();
  EXPECT_TRUE(is_in_sight("setup/title"));
  driver.carry_out(action::BrowseMethods{});
  driver.windows->frame();
  scroll_down("methods/back");
  driver.carry_out(action::GoBack{});
  driver.carry_out(action::BrowseMethods{});
  driver.windows->frame();
  EXPECT_TRUE(is_in_sight("methods/back"));
}

TEST_F(SettingUp, AnotherMethodCanBeChosenUntilItWasSaved) {
  type_into("setup/title", "Naar huis of niet");
  const auto first = setup().setup.protocol_id;
  std::string other;
  for (const auto& entry : driver.program->shipped.catalog.entries()) {
    const auto& method = *entry.protocol;
    if (method.kind == protocol::Kind::Deliberation && method.id != first && other.empty()) other = method.id;
  }
  ASSERT_FALSE(other.empty());
  driver.click("setup/method/" + other);
  EXPECT_EQ(setup().setup.protocol_id, other);
  ASSERT_EQ(sessions().size(), 1U) << "the first one gave way";
  EXPECT_EQ(sessions().front().protocol_id, other);
  EXPECT_EQ(sessions().front().title, "Naar huis of niet");
}

TEST_F(SettingUp, WhoIsAManagerByTheTypedRoleIsOneUntilSomebodyChoosesOtherwise) {
  using session::PersonKind;
  const auto kind = [&] { return setup().setup.participants.front().kind; };
  const auto type_role = [&](const char* role) { driver.app->carry_out(action::ParticipantTyped{0, false, role}); };
  for (const char* role : {"teamleider", "Teamleider jeugd", "afdelingshoofd", "manager zorg", "head of department"}) {
    type_role("");
    ASSERT_EQ(kind(), PersonKind::Professional);
    type_role(role);
    EXPECT_EQ(kind(), PersonKind::Manager) << role;
  }
  for (const char* role : {"verpleegkundige", "hoofdverpleegkundige", "casemanager", "case manager"}) {
    type_role(role);
    EXPECT_EQ(kind(), PersonKind::Professional) << role;
  }
  type_role("teamleider");
  while (kind() != PersonKind::Professional) driver.app->carry_out(action::CycleKind{0});
  type_role("teamleider jeugd");
  EXPECT_EQ(kind(), PersonKind::Professional) << "somebody chose it";
  type_role("naaste");
  while (kind() != PersonKind::Relative) driver.app->carry_out(action::CycleKind{0});
  type_role("directeur");
  EXPECT_EQ(kind(), PersonKind::Relative) << "somebody chose it";
}

TEST_F(SettingUp, MethodsStandInTheOrderThatTheyAskForAndTheFirstIsOffered) {
  const auto& entries = driver.program->shipped.catalog.entries();
  for (std::size_t later = 1; later < entries.size(); ++later) {
    EXPECT_LT(entries[later - 1].protocol->order, entries[later].protocol->order) << entries[later].protocol->id;
  }
  EXPECT_EQ(setup().setup.protocol_id, entries.front().protocol->id);
}

}  // namespace
}  // namespace beraad::test
