// Everything that can be had after a meeting, by its button in the report screen, as the file that was written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/platform.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"
#include "tests/support/strict_calendar.hpp"

namespace beraad::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

class PapersOnScreen : public ::testing::Test {
 protected:
  /// Where the file is that the button wrote.
  std::filesystem::path save(const std::string& button) {
    driver.click("report/paper/" + button);
    if (!driver.app->state().chooser) {
      ADD_FAILURE() << button << " asks for no place";
      return {};
    }
    const auto file = driver.home() / driver.app->state().chooser->name;
    EXPECT_THAT(file.filename().string(), Not(HasSubstr("Thuis"))) << "a name says nothing of the case";
    driver.click("chooser/accept");
    EXPECT_FALSE(driver.app->state().chooser) << button;
    return file;
  }
  std::string written(const std::string& button) {
    const auto bytes = base::read_file(save(button), 1U << 24U);
    EXPECT_TRUE(bytes) << button;
    return bytes ? *bytes : std::string();
  }

  ProgramDriver driver{"papers-on-screen", {1600, 3200, 1}};  // high: nothing is out of sight
};

TEST_F(PapersOnScreen, EachButtonWritesItsPaper) {
  MethodPlayer player(driver);
  player.begin(method_with(driver, Role::EscalationViews));
  player.fill_step();  // the organisations
  walk_to(driver, Role::EscalationQuestion);
  write(driver, answer_path(driver, Role::EscalationQuestion), "Wie van ons mag afwijken van de termijn?");
  walk_to(driver, Role::Actions);
  agree(driver, "regeling opschrijven", "P2", "1-3-2025");
  const auto session = driver.document().id();
  const std::string role = driver.document().state().setup.participants[1].role;
  finish_session(driver);
  for (const char* format : {"html", "md"}) {
    EXPECT_THAT(written(std::string("note/") + format), HasSubstr("Wie van ons mag afwijken van de termijn?"));
  }
  for (const char* button : {"note/pdf", "actions/pdf", "participation/pdf"}) {
    EXPECT_THAT(written(button), StartsWith("%PDF-")) << button;
  }
  for (const char* button : {"note/docx", "note/odt", "actions/docx", "participation/docx"}) {
    EXPECT_THAT(written(button), StartsWith("PK")) << button;
  }
  const auto entries = read_calendar_strictly(save("calendar/ics"));
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_EQ(entries[0].start, "2025-03-01");
  EXPECT_EQ(entries[0].title, "Actiepunt uit een beraad");
  const std::string list = written("coordinator/csv");
  EXPECT_THAT(list, HasSubstr("\r\n" + base::to_text(session) + ";2025-02-12;"));
  EXPECT_THAT(list, HasSubstr(";1;2025-02-12;2025-03-01;"));
  EXPECT_THAT(list, Not(HasSubstr("regeling")));
  EXPECT_THAT(list, Not(HasSubstr(role)));
}

TEST_F(PapersOnScreen, WhoeverHasNothingDatedGetsNoEmptyCalendar) {
  set_up(driver);
  walk_to(driver, Role::Actions);
  agree(driver, "regeling opschrijven", "P2", "1-3-2025");
  finish_session(driver);
  driver.click("report/person/P1");
  driver.click("report/paper/calendar/ics");
  EXPECT_FALSE(driver.app->state().chooser) << "nobody looks for a place for what is not there";
  EXPECT_TRUE(driver.console_sees("Geen actiepunt heeft hier een dag. Er is geen agenda gemaakt."));
  driver.click("report/person/P2");
  EXPECT_THAT(read_calendar_strictly(save("calendar/ics")), SizeIs(1));
}

TEST_F(PapersOnScreen, TheCalendarOfActionsFollowsWhatBecameOfThem) {
  set_up(driver);
  walk_to(driver, Role::Actions);
  agree(driver, "regeling opschrijven", "P2", "1-3-2025");
  finish_session(driver);
  ReadCalendar calendar;
  calendar.take_in(save("calendar/ics"));
  const auto held = calendar.entries();
  ASSERT_THAT(held, SizeIs(1));
  calendar.take_in(save("calendar/ics"));
  EXPECT_EQ(calendar.entries(), held) << "read once more it is the same";
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(), session::ReopenSession{}));
  const auto place = place_of(driver, Role::Actions);
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(),
                                           session::ClearAnswer{{place.step->id, place.field->id, {}}}));
  ASSERT_TRUE(driver.app->workspace()->run(driver.document().id(), session::CloseSession{}));
  driver.windows->frame();
  calendar.take_in(save("calendar/ics"));
  EXPECT_THAT(calendar.entries(), SizeIs(0));
}

}  // namespace
}  // namespace beraad::test
