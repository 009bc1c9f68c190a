// A case by mail and as a file: what is written for the presenter, what comes back, and what is never overwritten.
#include <gtest/gtest.h>

#include <cstdio>
#include <memory>

#include "core/base/platform.hpp"
#include "core/exchange/case_form.hpp"
#include "core/vault/passphrase.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

constexpr std::uint64_t k_most = 32U << 20U;

/// For whoever wants to look at what is written.
void keep_beside_pictures(const std::string& name, const std::string& bytes) {
  const auto folder = base::find_environment("BERAAD_PICTURES");
  if (!folder) return;
  EXPECT_TRUE(base::write_file_atomically(std::filesystem::path(*folder) / name, bytes));
}

class CaseByMail : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("nav/text");
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  [[nodiscard]] std::string say(std::string_view key) const { return driver.program->shelf.dutch.say(key); }
  /// Saves under the offered name and gives the bytes.
  [[nodiscard]] std::string save() {
    EXPECT_TRUE(driver.app->state().chooser);
    const auto chooser = *driver.app->state().chooser;
    driver.click("chooser/accept");
    EXPECT_FALSE(driver.app->state().chooser) << driver.app->state().chooser->problem;
    const auto file = std::filesystem::path(chooser.folder) / chooser.name;
    const auto bytes = base::read_file(file, k_most);
    EXPECT_TRUE(bytes) << file;
    return bytes ? *bytes : std::string();
  }
  [[nodiscard]] std::string value(Role role) {
    const auto place = place_of(driver, role);
    const auto* held = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
    return held != nullptr ? std::get<std::string>(*held) : std::string();
  }
  [[nodiscard]] std::string key(Role role) { return place_path(driver, role); }
  [[nodiscard]] std::string head() {
    return "## beraad-form/1 " + driver.document().protocol().id + " nl " +
           base::to_text(driver.document().state().case_id) + "\n";
  }
  void paste(const std::string& text) {
    driver.carry_out(action::PastedTyped{text});
    driver.windows->frame();
    driver.click("mail/read");
  }

  /// Saving stops, as when the stick with the library was pulled out.
  void stop_saving() {
    std::filesystem::rename(driver.home() / "Beraad.beraad", driver.home() / "elders.beraad");
    driver.carry_out(action::SetPurpose{session::CasePurpose::Intervision});
    EXPECT_FALSE(driver.app->workspace()->wait_until_saved());
  }
  /// To that screen, as by a press.
  template <class Meant>
  void go(const Meant& meant) {
    driver.carry_out(meant);
    driver.windows->frame();
  }

  ProgramDriver driver{"case-by-mail"};
};

TEST_F(CaseByMail, ThePageIsWholeByItselfAndAsksTheSameQuestions) {
  driver.click("cases/mail");
  ASSERT_EQ(driver.app->state().route, state::Route::CaseMail);
  shoot(driver, "case-mail");
  driver.click("mail/page");
  const std::string page = save();
  keep_beside_pictures("case-form.html", page);
  EXPECT_NE(page.find("data-key=\"" + key(Role::Story) + "\""), std::string::npos);
  EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
  EXPECT_NE(page.find("data-help="), std::string::npos) << "it helps with the wording as the screen does";
  for (const char* outside : {"http://", "https://", "src=", "localStorage", "sessionStorage", "fetch(", "{{"}) {
    EXPECT_EQ(page.find(outside), std::string::npos) << outside;
  }
  driver.click("mail/document");
  EXPECT_EQ(save().substr(0, 2), "PK");
}

/// What somebody copies out of the document: its paragraphs, read by a reader that is not ours.
std::string paragraphs_of(const std::filesystem::path& file) {
  const std::string script =
      "import sys, zipfile, xml.etree.ElementTree as tree\n"
      "word = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'\n"
      "root = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read('word/document.xml'))\n"
      "for paragraph in root.iter(word + 'p'):\n"
      "    print(''.join(text.text or '' for text in paragraph.iter(word + 't')))\n";
  const std::string command = "/usr/bin/python3 -c \"" + script + "\" '" + file.string() + "'";
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
  std::string text;
  char piece[512];
  while (pipe && std::fgets(piece, sizeof piece, pipe.get()) != nullptr) text += piece;
  return text;
}

TEST_F(CaseByMail, TheDocumentIsReadBackFromWhatWasTypedIntoIt) {
  driver.click("cases/mail");
  driver.click("mail/document");
  (void)save();
  std::string text = paragraphs_of(driver.home() / (say("form.file-name") + ".docx"));
  const auto duty = place_of(driver, Role::Duty);
  const std::string chosen = duty.field->choices.options.at(1).label.nl;
  const auto line = text.find("[ ] " + chosen);
  ASSERT_NE(line, std::string::npos) << text;
  text.replace(line, 3, "[x]");
  const auto story = text.find("## " + key(Role::Story));
  ASSERT_NE(story, std::string::npos);
  text.insert(text.find('\n', story) + 1, "Zij vroeg me te zwijgen.\n");
  paste(text);
  driver.click("mail/take");
  EXPECT_EQ(value(Role::Story), "Zij vroeg me te zwijgen.");
  EXPECT_EQ(value(Role::Duty), duty.field->choices.options.at(1).id);
  EXPECT_EQ(driver.document().state().answers.size(), 2U) << "what was left open is no answer";
}

TEST_F(CaseByMail, WhatComesBackFillsTheFormAndNothingIsOverwrittenUnasked) {
  driver.click("cases/mail");
  driver.carry_out(action::GoTo{state::Route::Case});
  driver.windows->frame();
  write(driver, answer_path(driver, Role::Story), "Mijn eigen versie.");
  driver.carry_out(action::OpenCaseMail{});
  driver.windows->frame();
  paste("Hoi, hier is het.\n> " + head() + "> ## " + key(Role::WorkingTitle) + " Werktitel\n> Thuis of hier?\n> ## " +
        key(Role::Story) + " Verhaal\n> Regel een\n>\n> \\## geen vraag\n> ## end\nGroet");
  EXPECT_TRUE(has("Mijn eigen versie."));
  EXPECT_TRUE(has("## geen vraag"));
  shoot(driver, "case-mail-compare");
  driver.click("mail/take");
  EXPECT_EQ(value(Role::WorkingTitle), "Thuis of hier?");
  EXPECT_EQ(value(Role::Story), "Mijn eigen versie.") << "kept, since nobody chose otherwise";
  driver.carry_out(action::OpenCaseMail{});
  driver.windows->frame();
  paste(head() + "## " + key(Role::Story) + " Verhaal\nDe andere versie.\n## end\n");
  driver.click("returned/0/both");
  driver.click("mail/take");
  EXPECT_EQ(value(Role::Story), "Mijn eigen versie.\nDe andere versie.");
}

TEST_F(CaseByMail, WhatIsRefusedStaysToBeTriedAgain) {
  driver.click("cases/mail");
  paste(head() + "## " + key(Role::Story) + " Verhaal\nZij vroeg me te zwijgen.\n## end\n");
  stop_saving();
  go(action::TakeReturned{});
  EXPECT_EQ(value(Role::Story), "");
  EXPECT_EQ(driver.app->state().route, state::Route::CaseMail);
  EXPECT_TRUE(has("Zij vroeg me te zwijgen."));
  ASSERT_TRUE(driver.app->workspace()->continue_at(driver.home() / "verder.beraad"));
  go(action::TakeReturned{});
  EXPECT_EQ(value(Role::Story), "Zij vroeg me te zwijgen.");
  EXPECT_EQ(driver.app->state().route, state::Route::Case);
  EXPECT_TRUE(has(driver.program->shelf.dutch.count("form.taken", 1)));
}

TEST_F(CaseByMail, AFormIsNeverLaidBesideAnotherCase) {
  driver.click("cases/mail");
  const std::string own = driver.document().protocol().id;
  stop_saving();  // no case can be made for it
  for (const auto& entry : driver.program->shipped.catalog.entries()) {
    const auto& other = *entry.protocol;
    if (other.kind != protocol::Kind::Preparation || other.id == own) continue;
    const auto story = protocol::find_by_role(other, Role::Story);
    ASSERT_TRUE(story);
    paste(exchange::form_head(other, base::Language::Dutch, {}) + "\n" +
          exchange::question_line(story.step->id + "/" + story.field->id, "Verhaal") +
          "\nEen ander verhaal.\n## end\n");
    EXPECT_FALSE(has(say("form.compare-title"))) << other.id;
    EXPECT_TRUE(has("Een ander verhaal.")) << "it can be read again later";
  }
}

TEST_F(CaseByMail, AnswersOfACaseThatIsNotHereBecomeANewCase) {
  driver.click("cases/mail");
  driver.click("mail/page");
  (void)save();
  const auto on_screen = driver.document().id();
  const std::string elsewhere = "0190aaaa-0000-7000-8000-000000000001";
  paste("## beraad-form/1 " + driver.document().protocol().id + " nl " + elsewhere + "\n## " + key(Role::Story) +
        " Verhaal\nEen ander verhaal.\n## end\n");
  EXPECT_NE(driver.document().id(), on_screen);
  EXPECT_TRUE(has(say("form.of-other-case")));
  driver.click("mail/take");
  EXPECT_EQ(value(Role::Story), "Een ander verhaal.");
  go(action::OpenCase{on_screen});
  EXPECT_EQ(value(Role::Story), "");
}

TEST_F(CaseByMail, WhatWasPastedSurvivesTheEndOfTheProgram) {
  driver.click("cases/mail");
  driver.click("mail/paste");
  driver.type("Beste, hierbij");
  driver.clock.advance_ms(500);
  driver.windows->frame();
  const auto session = driver.app->state().session.session;
  driver.restart();
  driver.press(ui::Key::Enter);
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  go(action::OpenCase{session});
  go(action::OpenCaseMail{});
  EXPECT_TRUE(has("Beste, hierbij"));
  go(action::GoTo{state::Route::Cases});
  driver.click("cases/mail");
  EXPECT_FALSE(has("Beste, hierbij")) << "it came to the other case";
}

TEST_F(CaseByMail, WhatWasReadIsGoneOnceItIsTakenOrDropped) {
  driver.click("cases/mail");
  const std::string text = head() + "## " + key(Role::Story) + " Verhaal\nZij vroeg me te zwijgen.\n## end\n";
  for (const char* end : {"mail/drop", "mail/take"}) {
    paste(text);
    driver.click(end);
    go(action::OpenCaseMail{});
    EXPECT_FALSE(has("## end")) << end;
  }
  EXPECT_EQ(value(Role::Story), "Zij vroeg me te zwijgen.");
}

TEST_F(CaseByMail, WhatWasStruckComesBackOnlyWhenSomebodySaysSo) {
  driver.click("cases/prepare");
  write(driver, answer_path(driver, Role::Story), "Zij vroeg me te zwijgen.");
  const auto story = place_of(driver, Role::Story);
  const auto struck = driver.app->workspace()->run(driver.app->state().session.session,
                                                   session::StrikeText{{story.step->id, story.field->id, {}}, {}, {}});
  ASSERT_TRUE(struck) << struck.error().code;
  const std::string mail = head() + "## " + key(Role::Story) + " Verhaal\nZij vroeg me te zwijgen.\n## end\n";
  go(action::OpenCaseMail{});
  paste(mail);
  driver.click("mail/take");
  EXPECT_EQ(value(Role::Story), "");
  go(action::OpenCaseMail{});
  paste(mail);
  driver.click("returned/0/take");
  driver.click("mail/take");
  EXPECT_EQ(value(Role::Story), "Zij vroeg me te zwijgen.");
}

TEST_F(CaseByMail, ACaseThatWentOutIsThereWhenItComesBack) {
  driver.click("cases/mail");
  driver.click("mail/page");
  (void)save();
  const auto session = driver.app->state().session.session;
  for (int look = 0; look < 2; ++look) {
    go(action::GoTo{state::Route::Cases});
    driver.click("case-row/" + base::to_text(session));
    ASSERT_EQ(driver.app->state().route, state::Route::Case);
    driver.click("case/back");
    EXPECT_TRUE(driver.app->workspace()->find_summary(session)) << "its id stands in what was mailed";
  }
}

TEST_F(CaseByMail, WhatIsNoFormIsRefusedInWords) {
  driver.click("cases/mail");
  paste("zomaar een mail");
  EXPECT_TRUE(has(say("error.form.no-form")));
  go(action::SetLanguage{base::Language::English});
  EXPECT_TRUE(has(driver.program->shelf.english.say("error.form.no-form")));
  go(action::SetLanguage{base::Language::Dutch});
  paste(head() + "## step/unknown_question Wat?\nx\n## end");
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("error.form.unknown-question", {"step/unknown_question"})));
  paste(head() + "## " + key(Role::Story) + " Verhaal\nafgekapt");
  EXPECT_TRUE(has(say("error.form.cut-off")));
  EXPECT_EQ(value(Role::Story), "");
}

TEST_F(CaseByMail, AFileHandsTheCaseOverAndReadingItAgainChangesNothing) {
  driver.click("cases/prepare");
  write(driver, answer_path(driver, Role::Story), "Zij vroeg me te zwijgen.");
  const auto case_id = driver.document().state().case_id;
  driver.carry_out(action::NameTyped{false, "Samira"});
  driver.carry_out(action::NameTyped{true, "het kind"});
  driver.carry_out(action::ReplaceName{});
  driver.carry_out(action::OpenHandOver{});
  driver.windows->frame();
  driver.click("hand-over/passphrase");
  driver.type("boom fiets lamp");
  driver.click("hand-over/file");
  const std::string file = save();
  EXPECT_TRUE(vault::is_sealed_with_passphrase(file));
  EXPECT_EQ(file.find("zwijgen"), std::string::npos);
  const auto opened = vault::unseal_with_passphrase(file, "boom fiets lamp");
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->find("Samira"), std::string::npos) << "the list of names stays here";
  const auto before = driver.document().changes().size();
  const auto read_in = [&] {
    driver.carry_out(action::ImportCase{});
    driver.carry_out(action::ChooserName{say("case.file-name") + ".beraad-case"});
    driver.carry_out(action::ChooserAccept{});
    driver.carry_out(action::CasePassphraseTyped{"boom fiets lamp"});
    driver.carry_out(action::UnlockCaseFile{});
    driver.windows->frame();
  };
  read_in();
  EXPECT_EQ(driver.document().changes().size(), before) << "it is here already";
  ASSERT_TRUE(driver.app->workspace()->erase_case(case_id));
  driver.carry_out(action::GoTo{state::Route::Cases});
  driver.windows->frame();
  read_in();
  ASSERT_EQ(driver.app->state().route, state::Route::Case);
  EXPECT_EQ(driver.document().state().case_id, case_id);
  EXPECT_EQ(value(Role::Story), "Zij vroeg me te zwijgen.");
  EXPECT_TRUE(driver.document().state().handed_over);
}

TEST_F(CaseByMail, PagesBeforehandAreOnePageEach) {
  driver.click("cases/prepare");
  driver.click("case/hand-over");
  for (const char* path : {"hand-over/for-presenter", "hand-over/for-participants"}) {
    driver.click(path);
    const std::string pdf = save();
    EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
    keep_beside_pictures(path == std::string_view("hand-over/for-presenter") ? "presenter.pdf" : "participants.pdf",
                         pdf);
  }
  for (const auto reader : {report::SheetFor::Presenter, report::SheetFor::Participants}) {
    const auto sheet = driver.app->workspace()->build_case_sheet(driver.app->state().session.session,
                                                                 driver.program->shelf.dutch, reader);
    ASSERT_TRUE(sheet);
    const auto strip = report::paint_strip(*sheet, driver.program->paint, 0, 400);
    ASSERT_TRUE(strip);
    EXPECT_EQ(strip->strips, report::k_strips_of_page);
  }
}

}  // namespace
}  // namespace beraad::test
