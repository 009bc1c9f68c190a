// The report after the meeting: leafed through on the wall, read, agreed, sent; private notes go with it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

/// The practice case with a private note, closed, at its report.
void close_practice(ProgramDriver& driver, const std::string& note) {
  open_practice(driver);
  state::EditorRef editor;
  editor.part = state::EditorRef::Part::Note;
  driver.app->carry_out(action::CommitEditor{editor, note, action::CommitEditor::Then::Stay});
  driver.app->carry_out(action::FinishSession{});
  driver.windows->frame();
  driver.click("closing/finish");
  ASSERT_EQ(driver.app->state().route, state::Route::Report);
}

bool any_event_holds(const session::SessionDocument& document, const std::string& text) {
  for (const auto& change : document.changes()) {
    for (const auto& event : change.events) {
      const auto* note = std::get_if<session::NoteWritten>(&event);
      if (note != nullptr && note->text.find(text) != std::string::npos) return true;
    }
  }
  return false;
}

TEST(ReportScreen, TheMailThatGoesWithItSaysNothingOfTheCase) {
  ProgramDriver driver("mail");
  close_practice(driver, "alleen voor mij");
  const std::string title = driver.document().state().setup.title;
  driver.click("report/copy-mail");
  const std::string& mail = driver.desktop.clipboard;
  EXPECT_THAT(mail, HasSubstr("verslag van ons moreel beraad"));
  EXPECT_THAT(mail, Not(HasSubstr(title)));
  EXPECT_THAT(mail, Not(HasSubstr("wachtzin")));
  driver.click("report/passphrase");
  driver.type("vier gewone woorden hier");
  driver.click("report/copy-mail");
  EXPECT_THAT(mail, HasSubstr("per telefoon"));
  EXPECT_THAT(mail, Not(HasSubstr("vier gewone woorden")));
}

TEST(ReportScreen, ItsPagesAreLeafedThroughOnTheWall) {
  ProgramDriver driver("leaf");
  close_practice(driver, "alleen voor mij");
  driver.click("report/leaf");
  EXPECT_TRUE(driver.room_sees("bladzij 1 van"));
  const auto strips = driver.app->state().room.report_pages, pages = strips / report::k_strips_of_page;
  ASSERT_GT(pages, 1U);
  for (std::size_t strip = 0; strip < report::k_strips_of_page; ++strip) driver.press(ui::Key::PageDown);
  EXPECT_TRUE(driver.room_sees("bladzij 2 van"));
  for (std::size_t strip = 0; strip <= report::k_strips_of_page; ++strip) driver.click("report/page-previous");
  EXPECT_TRUE(driver.room_sees("bladzij 1 van"));
  for (std::size_t strip = 0; strip < strips + 2; ++strip) driver.press(ui::Key::PageDown);
  EXPECT_TRUE(driver.room_sees("bladzij " + std::to_string(pages) + " van"));
  EXPECT_EQ(driver.app->state().route, state::Route::Report);
  driver.press(ui::Key::F9);
  EXPECT_FALSE(driver.room_sees("bladzij"));
  driver.press(ui::Key::F9);
  driver.click("page/back");
  EXPECT_FALSE(driver.room_sees("bladzij"));
}

TEST(ReportScreen, WhatTheWallShowsIsThePageItself) {
  ProgramDriver driver("leaf-pixels");
  close_practice(driver, "");
  const auto picture = [&] {
    const auto file = driver.home() / "room.png";
    EXPECT_TRUE(driver.windows->shoot_room(file));
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  driver.click("report/leaf");
  const std::string first = picture();
  driver.press(ui::Key::PageDown);
  const std::string second = picture();
  EXPECT_NE(first, second);
  driver.press(ui::Key::PageUp);
  EXPECT_EQ(picture(), first);
}

TEST(ReportScreen, PrivateNotesGoWhenTheReportIsAgreed) {
  ProgramDriver driver("agreed");
  close_practice(driver, "zij huilde bijna");
  EXPECT_TRUE(any_event_holds(driver.document(), "huilde"));
  driver.click("report/state/read");
  EXPECT_TRUE(any_event_holds(driver.document(), "huilde"));
  driver.click("report/state/agreed");
  EXPECT_FALSE(any_event_holds(driver.document(), "huilde"));
  EXPECT_EQ(driver.document().state().report_state, session::ReportState::Agreed);
  const auto session = driver.document().id();
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Oefenen.beraad"));
  driver.app->carry_out(action::OpenSession{session});
  EXPECT_FALSE(any_event_holds(driver.document(), "huilde"));
}

TEST(ReportScreen, PrivateNotesGoAfterTwoWeeksWithoutAnybodyAsking) {
  constexpr std::int64_t k_day_ms = 24LL * 60 * 60 * 1000;
  ProgramDriver driver("two-weeks");
  close_practice(driver, "zij huilde bijna");
  const auto session = driver.document().id();
  const auto after = [&](int days) {
    driver.clock.advance_ms(days * k_day_ms);
    driver.restart();
    EXPECT_TRUE(driver.app->open_library(driver.home() / "Oefenen.beraad"));
    driver.app->workspace()->complete_index();
    driver.windows->frame();
    driver.app->carry_out(action::OpenSession{session});
    return any_event_holds(driver.document(), "huilde");
  };
  EXPECT_TRUE(after(13));
  EXPECT_FALSE(after(3));
  EXPECT_FALSE(after(1));
  EXPECT_EQ(driver.log.lines, "");
}

TEST(ReportScreen, WhoGotItStandsInTheListWithItsDay) {
  ProgramDriver driver("sent");
  close_practice(driver, "");
  driver.click("report/sent-to");
  driver.type("inbrenger");
  driver.click("report/sent-on");
  driver.type("31-2-2026");
  driver.click("report/note-sent");
  EXPECT_THAT(driver.document().state().sent, SizeIs(0));
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("field.date-unknown")));
  driver.app->carry_out(action::SentOnTyped{"18-11-2026"});
  driver.windows->frame();
  driver.click("report/note-sent");
  ASSERT_THAT(driver.document().state().sent, SizeIs(1));
  EXPECT_EQ(driver.document().state().sent[0].on, (base::Date{2026, 11, 18}));
  EXPECT_TRUE(driver.console_sees("inbrenger, 18 november 2026"));
  driver.app->carry_out(action::SentToTyped{"teamleider"});
  driver.app->carry_out(action::SentOnTyped{"1 jan"});
  driver.app->carry_out(action::NoteSent{});
  ASSERT_THAT(driver.document().state().sent, SizeIs(2));
  const int year = base::local_time(driver.clock.now()).date.year;
  EXPECT_EQ(driver.document().state().sent[1].on, (base::Date{year, 1, 1})) << "what is sent was sent";
}

TEST(ReportScreen, AStateIsSetOnlyAfterClosing) {
  ProgramDriver driver("state");
  open_practice(driver);
  driver.app->carry_out(action::OpenReport{});
  driver.windows->frame();
  EXPECT_FALSE(driver.windows->click("report/state/agreed"));
  EXPECT_TRUE(driver.console_sees("Dit kan na het afronden."));
}

TEST(ReportScreen, ThePdfWithAPassphraseHasANeutralNameAndOpensOnlyWithIt) {
  ProgramDriver driver("passphrase");
  close_practice(driver, "");
  const std::string title = driver.document().state().setup.title;
  driver.click("report/passphrase");
  driver.type("vier losse woorden");
  driver.click("report/save/pdf");
  ASSERT_TRUE(driver.app->state().chooser);
  const std::string name = driver.app->state().chooser->name;
  EXPECT_THAT(name, HasSubstr(base::to_text(driver.document().state().setup.planned_start.date)));
  EXPECT_THAT(name, Not(HasSubstr(title.substr(0, 5))));
  driver.click("chooser/accept");
  std::ifstream stream(driver.home() / name, std::ios::binary);
  const std::string pdf(std::istreambuf_iterator<char>(stream), {});
  EXPECT_THAT(pdf, HasSubstr("/Encrypt"));
  EXPECT_EQ(driver.app->state().paper.passphrase, "");
}

TEST(ReportScreen, NamesAreSaidToBeCheckedOnlyUntilTextChanges) {
  ProgramDriver driver("names");
  close_practice(driver, "");
  EXPECT_TRUE(driver.console_sees("Nog niet nagelezen op namen."));
  driver.click("report/checked-by");
  driver.type("gespreksleider");
  driver.press(ui::Key::Enter);
  EXPECT_TRUE(driver.document().state().names_checked);
  EXPECT_TRUE(driver.console_sees("Namen nagelezen door gespreksleider"));
}

}  // namespace
}  // namespace beraad::test
