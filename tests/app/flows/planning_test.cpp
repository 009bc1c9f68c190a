// Before a meeting: where it is, what goes into a calendar, what is printed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <variant>

#include "tests/app/flows/desk_steps.hpp"
#include "tests/app/flows/flow_steps.hpp"
#include "tests/support/strict_calendar.hpp"

namespace beraad::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Planning : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("home/new");
    driver.click("setup/title");
    driver.type("Thuis of hier?");
    driver.click("setup/team");
    driver.type("Team De Linde");
    driver.click("setup/place");
    driver.type("Kamer 2.14");
    driver.click("setup/person/P1/role");
    driver.type("begeleider");
  }
  /// The one file of that ending in the folder of documents, once the chooser was accepted.
  std::string written(const std::string& ending) {
    driver.click("chooser/accept");
    for (const auto& entry : std::filesystem::directory_iterator(driver.home())) {
      if (entry.path().extension() == ending) return bytes_of(entry.path());
    }
    return {};
  }

  ProgramDriver driver{"planning"};
};

TEST_F(Planning, ThePlaceIsKeptAndStandsInTheCalendarWithoutTheCase) {
  driver.click("setup/calendar");
  const std::string calendar = written(".ics");
  EXPECT_THAT(calendar, HasSubstr("LOCATION:Kamer 2.14"));
  EXPECT_THAT(calendar, Not(HasSubstr("Thuis")));
  EXPECT_THAT(calendar, Not(HasSubstr("Linde")));
  const auto session = *driver.app->state().setup.session;
  driver.click("setup/keep");
  driver.restart();
  driver.press(ui::Key::Enter);
  driver.carry_out(action::ChooseLibraryFile{state::FileChooser::Purpose::OpenLibrary});
  driver.windows->frame();
  driver.carry_out(action::ChooserName{"Beraad.beraad"});
  driver.windows->frame();
  driver.click("chooser/accept");
  ASSERT_TRUE(driver.app->workspace()->open_session(session));
  EXPECT_EQ(driver.app->workspace()->find_session(session)->state().setup.place, "Kamer 2.14");
}

TEST_F(Planning, AMeetingThatMovesMovesInTheCalendarThatHoldsIt) {
  ReadCalendar calendar;
  const auto take_in = [&] {
    driver.click("setup/calendar");
    ASSERT_TRUE(driver.app->state().chooser);
    const auto file = driver.home() / driver.app->state().chooser->name;
    driver.click("chooser/accept");
    calendar.take_in(file);
  };
  take_in();
  const auto before = calendar.entries();
  ASSERT_EQ(before.size(), 1U);
  take_in();
  EXPECT_EQ(calendar.entries(), before) << "read once more it is the same";
  type_anew(driver, "setup/date", "1-12-2027");
  take_in();
  const auto after = calendar.entries();
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after[0].uid, before[0].uid);
  EXPECT_THAT(after[0].start, StartsWith("2027-12-01 "));
  EXPECT_GT(after[0].sequence, before[0].sequence);
}

TEST_F(Planning, WhatIsPrintedComesFromSetUpAndFromTheCardOfWhatIsNext) {
  driver.click("setup/kit");
  EXPECT_THAT(written(".pdf"), StartsWith("%PDF"));
  driver.click("setup/keep");
  ASSERT_EQ(driver.app->state().route, state::Route::Home);
  shoot(driver, "home-planned");
  driver.click("home/kit");
  ASSERT_TRUE(driver.app->state().chooser);
  EXPECT_THAT(driver.app->state().chooser->name, Not(HasSubstr("Thuis")));
  driver.click("chooser/cancel");
  driver.click("home/calendar");
  EXPECT_THAT(written(".ics"), StartsWith("BEGIN:VCALENDAR"));
}

TEST_F(Planning, ThePagesBeforehandArePrintedForThisMeeting) {
  for (const char* path : {"setup/for-presenter", "setup/for-participants"}) {
    driver.click(path);
    ASSERT_TRUE(driver.app->state().chooser) << path;
    EXPECT_THAT(driver.app->state().chooser->name, Not(HasSubstr("Thuis")));
    EXPECT_THAT(written(".pdf"), StartsWith("%PDF")) << path;
  }
  const auto sheet = driver.app->workspace()->build_case_sheet(
      *driver.app->state().setup.session, driver.program->shelf.dutch, report::SheetFor::Participants);
  ASSERT_TRUE(sheet);
  const auto* facts = std::get_if<report::Facts>(&sheet->parts.front());
  ASSERT_NE(facts, nullptr) << "when and where comes first";
  EXPECT_TRUE(std::ranges::any_of(facts->facts, [](const auto& fact) { return fact.second == "Kamer 2.14"; }));
}

TEST_F(Planning, SlipsCanBePrintedWhileItIsBeingSetUp) {
  driver.click("setup/slips");
  EXPECT_THAT(written(".pdf"), StartsWith("%PDF"));
}

}  // namespace
}  // namespace beraad::test
