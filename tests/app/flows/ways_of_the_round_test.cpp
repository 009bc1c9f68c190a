// The round by passing the laptop and by slips that are typed in; what each wrote shows to nobody before its time.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

const std::string& now_writing(ProgramDriver& driver) { return driver.app->state().round.current; }

const session::Round& round_of(ProgramDriver& driver) {
  return *session::find_round(driver.document().state(), place_of(driver, Role::Judgement).step->id);
}

void fill_in(ProgramDriver& driver, const std::string& code) {
  driver.click(form_cell_path(driver, Role::Judgement, Role::DecisiveValue, code));
  driver.type("grondwaarde" + code);
  driver.click(form_cell_path(driver, Role::Judgement, Role::Loss, code));
  driver.type("verlies" + code);
}

TEST(PassingTheLaptop, EachFormOpensBehindACoverAndLocksBehindTheNext) {
  ProgramDriver driver("laptop");
  set_up(driver, {{"way/laptop"}});
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  std::vector<std::string> written;
  for (std::size_t count = 0; count < 3; ++count) {
    ASSERT_TRUE(now_writing(driver).empty()) << "the hand-over comes first";
    for (const auto& code : written) EXPECT_FALSE(driver.console_sees("grondwaarde" + code));
    driver.click("round/i-am");
    const std::string code = now_writing(driver);
    ASSERT_FALSE(code.empty());
    for (const auto& other : written) EXPECT_FALSE(driver.console_sees("grondwaarde" + other));
    fill_in(driver, code);
    EXPECT_TRUE(driver.console_sees("grondwaarde" + code));
    driver.click("round/done");
    written.push_back(code);
    EXPECT_EQ(round_of(driver).sealed.size(), written.size());
    EXPECT_FALSE(driver.room_sees("grondwaarde"));
  }
  driver.click("round/reveal");
  EXPECT_EQ(round_of(driver).stage, session::RoundStage::Revealed);
  for (const auto& code : written) EXPECT_TRUE(driver.console_sees("grondwaarde" + code)) << code;
}

TEST(PassingTheLaptop, WhoIsSkippedComesBackAndWhoPassesIsReady) {
  ProgramDriver driver("laptop-skip");
  set_up(driver, {{"way/laptop"}});
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  const std::string first = round_of(driver).reading_order.front();
  driver.click("round/skip");
  for (std::size_t count = 0; count < 2; ++count) {
    driver.click("round/i-am");
    EXPECT_NE(now_writing(driver), first);
    driver.click("round/pass");
  }
  driver.click("round/i-am");
  EXPECT_EQ(now_writing(driver), first);
  driver.click("round/done");
  EXPECT_EQ(round_of(driver).sealed.size(), 2U) << "an empty form is not handed in by accident";
  fill_in(driver, first);
  driver.click("round/done");
  EXPECT_EQ(round_of(driver).sealed.size(), 3U);
}

TEST(PassingTheLaptop, AnUnfinishedFormIsCoveredAfterAMinuteAndItsDraftKept) {
  ProgramDriver driver("cover");
  set_up(driver, {{"way/laptop"}});
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  driver.click("round/i-am");
  driver.click(form_cell_path(driver, Role::Judgement, Role::Loss, now_writing(driver)));
  driver.type("half");
  driver.clock.advance_ms(61'000);
  driver.windows->frame();
  driver.windows->frame();
  EXPECT_TRUE(now_writing(driver).empty());
  EXPECT_FALSE(driver.console_sees("half"));
  driver.click("round/i-am");
  EXPECT_TRUE(driver.console_sees("half"));
}

TEST(PassingTheLaptop, IsRefusedWhereTheGroupSeesTheLaptop) {
  ProgramDriver driver("laptop-one-screen");
  set_up(driver, {{"way/laptop"}});
  walk_to(driver, Role::Judgement);
  driver.app->state().room.shared = true;
  driver.press(ui::Key::F7);
  EXPECT_EQ(driver.app->state().route, state::Route::Session);
  EXPECT_EQ(session::find_round(driver.document().state(), driver.app->state().session.looked_at), nullptr);
  EXPECT_TRUE(driver.app->state().toast);
}

TEST(Slips, AreTypedInOneAfterAnother) {
  ProgramDriver driver("slips");
  set_up(driver, {{"way/slips"}});
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  for (std::size_t count = 0; count < 3; ++count) {
    const std::string code = now_writing(driver);
    ASSERT_FALSE(code.empty()) << "the next slip opens at once";
    fill_in(driver, code);
    driver.press(ui::Key::Enter, ui::k_ctrl);
    EXPECT_EQ(round_of(driver).sealed.size(), count + 1);
    EXPECT_FALSE(driver.room_sees("grondwaarde"));
    EXPECT_FALSE(driver.console_sees("grondwaarde" + code)) << "on the lock, but still on screen";
  }
  driver.click("round/reveal");
  EXPECT_EQ(round_of(driver).card_order.size(), 3U);
  EXPECT_TRUE(driver.room_sees("grondwaardeP1"));
}

TEST(Slips, OneJudgementStandsLargeOnTheWallAtAClickAndGoesAtTheNext) {
  ProgramDriver driver("one-card");
  set_up(driver, {{"way/slips"}});
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  driver.click("round/pass");  // who passes has no card
  std::vector<std::string> written;
  while (written.size() < 2) {
    written.push_back(now_writing(driver));
    fill_in(driver, written.back());
    driver.press(ui::Key::Enter, ui::k_ctrl);
  }
  driver.click("round/reveal");
  for (std::size_t one = 0; one < 2; ++one) {
    const std::string &shown = written[one], &other = written[1 - one];
    driver.click("card/" + shown);
    EXPECT_TRUE(driver.room_sees("grondwaarde" + shown)) << driver.windows->room_log().as_text();
    EXPECT_TRUE(driver.room_sees("verlies" + shown));
    EXPECT_FALSE(driver.room_sees("grondwaarde" + other));
    driver.click("card/" + shown);
    EXPECT_TRUE(driver.room_sees("grondwaarde" + other));
  }
}

TEST(Slips, MayTakeThePlaceOfTheLaptopHalfWay) {
  ProgramDriver driver("slips-instead");
  set_up(driver, {{"way/laptop"}});
  walk_to(driver, Role::Judgement);
  driver.click("round/open");
  driver.click("round/slips");
  EXPECT_FALSE(now_writing(driver).empty());
  fill_in(driver, now_writing(driver));
  driver.click("round/done");
  EXPECT_EQ(round_of(driver).sealed.size(), 1U);
}

}  // namespace
}  // namespace beraad::test
