// Where a name may still stand is said again where a case is handed over and at the end of the meeting, with the way to
// the list of names, which shows those places.
#include <gtest/gtest.h>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

class DoubtfulNames : public testing::Test {
 protected:
  /// A case in which a name was replaced and one place was left alone, and a deliberation on it.
  void SetUp() override {
    make_library(driver);
    driver.click("nav/text");
    driver.click("cases/prepare");
    write(driver, answer_path(driver, Role::WorkingTitle), "Zwijgen of zeggen");
    write(driver, answer_path(driver, Role::PresenterRole), "wijkverpleegkundige");
    driver.click("names/name");
    driver.type("Roos");
    driver.click("names/role");
    driver.type("de zus");
    driver.click("names/replace");
    write(driver, answer_path(driver, Role::Story), "Roos kwam. Toen zag Roos een roos.");
    list = driver.app->state().session.session;
    name = driver.document().state().names.front().id;
    driver.click("case/hand-over");
    driver.click("hand-over/here");
    driver.click("hand-over/deliberate");
    driver.click("methods/" + driver.program->shipped.catalog.entries().front().protocol->id);
    driver.click("method/use");
    driver.click("setup/begin");
    driver.click("begin/now");
    ASSERT_EQ(driver.app->state().route, state::Route::Session);
    meeting = driver.app->state().session.session;
  }
  void finish() {
    driver.carry_out(action::FinishSession{});
    driver.windows->frame();
    ASSERT_EQ(driver.app->state().route, state::Route::Closing);
  }
  [[nodiscard]] bool says_count() {
    const auto places = driver.app->workspace()->count_names(meeting, {}, {}).doubtful_places;
    EXPECT_GT(places, 0);
    const std::string count = driver.program->shelf.dutch.count("names.doubtful-places", places);
    return driver.windows->console_log().as_text().find(count) != std::string::npos;
  }
  void expect_list_of_names() {
    EXPECT_EQ(driver.app->state().route, state::Route::Case);
    EXPECT_EQ(driver.app->state().session.session, list);
  }

  ProgramDriver driver{"doubtful-names"};
  base::Uuid list, meeting, name;
};

TEST_F(DoubtfulNames, AreCountedInTheClosingListUntilTheyAreReplaced) {
  finish();
  EXPECT_TRUE(says_count());
  shoot(driver, "closing-names");
  driver.click("closing/names");
  expect_list_of_names();
  driver.click("names/replace-doubtful/" + base::to_text(name));
  driver.carry_out(action::OpenSession{meeting});
  finish();
  EXPECT_EQ(driver.app->workspace()->count_names(meeting, {}, {}).doubtful_places, 0);
  EXPECT_EQ(driver.windows->find("closing/names"), nullptr);
}

TEST_F(DoubtfulNames, AreCountedWhereNamesAreChecked) {
  finish();
  driver.click("closing/finish");
  ASSERT_EQ(driver.app->state().route, state::Route::Report);
  EXPECT_TRUE(says_count());
  driver.click("report/names");
  expect_list_of_names();
}

TEST_F(DoubtfulNames, AreCountedWhereTheCaseIsHandedOver) {
  finish();
  driver.click("closing/names");
  driver.click("case/hand-over");
  ASSERT_EQ(driver.app->state().route, state::Route::CaseHandOver);
  EXPECT_TRUE(says_count());
  driver.click("hand-over/names");
  expect_list_of_names();
}

TEST_F(DoubtfulNames, AreShownBelowTheNameUnlessOthersSeeTheScreen) {
  finish();
  driver.click("closing/names");
  driver.windows->frame();
  EXPECT_NE(driver.windows->console_log().as_text().find("“Roos” kwam. Toen zag"), std::string::npos);
  shoot(driver, "case-doubtful-places");
  driver.app->state().room.shared = driver.app->state().room.open = true;
  driver.windows->frame();
  EXPECT_EQ(driver.windows->console_log().as_text().find("“Roos”"), std::string::npos);
}

TEST_F(DoubtfulNames, AreNotSpokenOfWhileOthersSeeTheScreen) {
  finish();
  ASSERT_NE(driver.windows->find("closing/names"), nullptr);
  driver.app->state().room.shared = driver.app->state().room.open = true;
  driver.windows->frame();
  EXPECT_EQ(driver.windows->find("closing/names"), nullptr);
}

}  // namespace
}  // namespace beraad::test
