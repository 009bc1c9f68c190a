// Papers after a meeting are for the people of that meeting, and another library knows nothing of what was chosen here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "tests/app/flows/after_steps.hpp"

namespace beraad::test {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

class AfterPapersFlow : public ::testing::Test {
 protected:
  [[nodiscard]] bool is_chosen(const std::string& person) const {
    const auto* button = driver.windows->find("report/person/" + person);
    return button != nullptr && button->chosen;
  }
  [[nodiscard]] std::string proof() {
    driver.carry_out(action::SaveAfterPaper{state::Paper::Kind::Participation, report::Format::Markdown});
    driver.windows->frame();
    const std::string name = driver.app->state().chooser->name;
    driver.click("chooser/accept");
    const auto bytes = base::read_file(driver.home() / name, 1U << 20U);
    return bytes ? *bytes : std::string();
  }

  ProgramDriver driver{"after-papers", {1600, 2400, 1}};  // high: nothing is out of sight
};

TEST_F(AfterPapersFlow, WhoWasChosenAfterOneMeetingIsNotChosenAfterTheNext) {
  set_up(driver);
  finish_session(driver);
  driver.click("report/person/P2");
  EXPECT_TRUE(is_chosen("P2"));
  EXPECT_THAT(proof(), Not(HasSubstr("functie 1")));
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  set_up_another(driver);
  finish_session(driver);
  EXPECT_TRUE(is_chosen("")) << "everybody";
  EXPECT_FALSE(is_chosen("P2"));
  const std::string said = proof();
  for (const char* role : {"functie 1", "functie 2", "functie 3"}) EXPECT_THAT(said, HasSubstr(role));
}

TEST_F(AfterPapersFlow, WhoTurnsOutNotToHaveBeenThereLeavesThePapersToEverybody) {
  set_up(driver);
  finish_session(driver);
  driver.click("report/person/P2");
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(), session::ReopenSession{}));
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(), session::LeaveParticipant{"P2"}));
  driver.windows->frame();
  EXPECT_TRUE(is_chosen(""));
  const std::string said = proof();
  EXPECT_THAT(said, HasSubstr("functie 1"));
  EXPECT_THAT(said, Not(HasSubstr("functie 2")));
}

TEST_F(AfterPapersFlow, WhoLeftEarlyHasAProofOfTheMinutesUntilThen) {
  constexpr std::int64_t k_half_an_hour = std::int64_t{30} * 60'000;
  set_up(driver);
  driver.clock.advance_ms(k_half_an_hour);
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(), session::LeaveParticipant{"P2"}));
  driver.clock.advance_ms(k_half_an_hour);
  finish_session(driver);
  driver.click("report/person/P2");
  EXPECT_TRUE(is_chosen("P2"));
  const std::string hers = proof();
  EXPECT_THAT(hers, HasSubstr("functie 2"));
  EXPECT_THAT(hers, ContainsRegex("3[01] minuten"));
  driver.click("report/person/P1");
  EXPECT_THAT(proof(), ContainsRegex("6[0-2] minuten"));
}

TEST_F(AfterPapersFlow, TwoPeopleWithTheSameRoleAreToldApart) {
  set_up(driver);
  auto setup = driver.document().state().setup;
  setup.participants[2].role = setup.participants[1].role;
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(), session::ChangeSetup{setup}));
  finish_session(driver);
  EXPECT_EQ(driver.windows->find("report/person/P1")->text, "functie 1");
  EXPECT_EQ(driver.windows->find("report/person/P2")->text, "functie 2 (P2)");
  EXPECT_EQ(driver.windows->find("report/person/P3")->text, "functie 2 (P3)");
}

TEST_F(AfterPapersFlow, AnotherLibraryIsNotSearchedForWhatWasSoughtInThisOne) {
  set_up(driver);
  finish_session(driver);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.carry_out(action::SearchTyped{"iets anders"});
  driver.windows->frame();
  EXPECT_FALSE(driver.console_sees("Thuis of hier?"));
  driver.carry_out(action::ChooseLibraryFile{state::FileChooser::Purpose::NewLibrary});
  driver.carry_out(action::ChooserName{"Tweede.beraad"});
  driver.windows->frame();
  driver.click("chooser/accept");
  set_up_another(driver);
  finish_session(driver);
  driver.carry_out(action::GoTo{state::Route::Home});
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees("Thuis of hier?"));
}

}  // namespace
}  // namespace beraad::test
