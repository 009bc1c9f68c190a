// A case by mail as a document: written, filled in by somebody who has no Beraad, and chosen again as a file. And a
// case as a file that comes once more when work went on.
#include <gtest/gtest.h>

#include <cstdlib>

#include "core/base/platform.hpp"
#include "core/exchange/brought_case.hpp"
#include "tests/app/flows/flow_steps.hpp"

namespace beraad::test {
namespace {

constexpr std::uint64_t k_most = 32U << 20U;

class CaseDocument : public testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("nav/text");
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  [[nodiscard]] std::string say(std::string_view key) const { return driver.program->shelf.dutch.say(key); }
  [[nodiscard]] std::string value(Role role) {
    const auto place = place_of(driver, role);
    const auto* held = session::find_value(driver.document().state(), {place.step->id, place.field->id, {}});
    return held != nullptr ? std::get<std::string>(*held) : std::string();
  }
  template <class Meant>
  void go(const Meant& meant) {
    driver.carry_out(meant);
    driver.windows->frame();
    driver.windows->frame();
  }
  /// Chooses a file of the folder that the chooser shows.
  void choose(const std::string& name) {
    go(action::ImportCase{});
    driver.click("chooser/file/" + name);
    driver.click("chooser/accept");
  }
  void write_file(const std::string& name, const std::string& bytes) {
    ASSERT_TRUE(base::write_file_atomically(driver.home() / name, bytes));
  }
  /// Fills the document in as a person would, with a program that is not ours: a line below one question, a cross at
  /// an option.
  void fill_in(const std::string& name, const std::string& key, const std::string& text, const std::string& option) {
    const std::string script =
        "import sys, zipfile\n"
        "name, key, text, option = sys.argv[1:]\n"
        "old = zipfile.ZipFile(name)\n"
        "parts = {part: old.read(part) for part in old.namelist()}\n"
        "body = parts['word/document.xml'].decode()\n"
        "room = body.index('\\u00a0', body.index('## ' + key))\n"
        "body = body[:room] + '</w:t></w:r><w:r><w:t>' + text + body[room:]\n"
        "body = body.replace('[ ] ' + option, '[x</w:t></w:r><w:r><w:t>] ' + option, 1)\n"
        "parts['word/document.xml'] = body.encode()\n"
        "with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as fresh:\n"
        "    for part, content in parts.items(): fresh.writestr(part, content)\n";
    const std::string command = "/usr/bin/python3 -c \"" + script + "\" '" + (driver.home() / name).string() + "' '" +
                                key + "' '" + text + "' '" + option + "'";
    ASSERT_EQ(std::system(command.c_str()), 0);
  }

  ProgramDriver driver{"case-document"};
};

TEST_F(CaseDocument, IsFilledInBySomebodyElseAndReadBackFromItsFile) {
  driver.click("cases/mail");
  driver.click("mail/document");
  const std::string name = driver.app->state().chooser->name;
  driver.click("chooser/accept");
  const auto duty = place_of(driver, Role::Duty);
  const auto& option = duty.field->choices.options.at(1);
  ASSERT_FALSE(option.consequence.nl.empty());
  fill_in(name, place_path(driver, Role::Story), "Zij vroeg me te zwijgen.", option.label.nl);
  choose(name);
  ASSERT_FALSE(driver.app->state().chooser) << driver.app->state().chooser->problem;
  ASSERT_EQ(driver.app->state().route, state::Route::CaseMail);
  EXPECT_TRUE(driver.app->state().intake.not_taken.empty());
  EXPECT_TRUE(driver.app->state().intake.left_out.empty()) << "the document's own lines are nobody's answer";
  driver.click("mail/take");
  EXPECT_EQ(value(Role::Story), "Zij vroeg me te zwijgen.");
  EXPECT_EQ(value(Role::Duty), option.id);
  EXPECT_EQ(driver.document().state().answers.size(), 2U) << "what was left open is no answer";
}

TEST_F(CaseDocument, SaysBelowEachOptionWhatFollowsFromIt) {
  driver.click("cases/mail");
  const auto form =
      driver.app->workspace()->build_case_form(driver.app->state().session.session, driver.program->shelf.dutch);
  ASSERT_TRUE(form);
  std::vector<std::string> lines;
  for (const auto& part : form->parts) {
    const auto* paragraph = std::get_if<report::Paragraph>(&part);
    if (paragraph != nullptr && !paragraph->line.empty()) lines.push_back(paragraph->line.front().text);
  }
  for (const auto& option : place_of(driver, Role::Duty).field->choices.options) {
    const auto line = std::ranges::find(lines, "[ ] " + option.label.nl);
    ASSERT_NE(line, lines.end());
    if (!option.consequence.nl.empty()) EXPECT_EQ(*(line + 1), "\u2192 " + option.consequence.nl);
  }
}

TEST_F(CaseDocument, WhatIsNoDocumentOfOursIsRefusedInWordsBesideTheFile) {
  write_file("oud.docx", "\xD0\xCF\x11\xE0 een oud bestand");
  choose("oud.docx");
  ASSERT_TRUE(driver.app->state().chooser);
  EXPECT_EQ(driver.app->state().chooser->problem, say("error.document.old"));
  driver.click("chooser/cancel");
  write_file("stuk.docx", std::string("PK\x03\x04 stuk", 9));
  choose("stuk.docx");
  ASSERT_TRUE(driver.app->state().chooser);
  EXPECT_EQ(driver.app->state().chooser->problem, say("error.document.broken"));
}

TEST_F(CaseDocument, ACaseThatComesOnceMoreIsBroughtUpToDateOrStandsBeside) {
  driver.click("cases/prepare");
  write(driver, answer_path(driver, Role::Story), "Eerste versie.");
  go(action::OpenHandOver{});
  driver.click("hand-over/file");
  const std::string name = driver.app->state().chooser->name;
  driver.click("chooser/accept");
  const auto bytes = base::read_file(driver.home() / name, k_most);
  ASSERT_TRUE(bytes);
  const auto version = [&](const std::string& story) {
    std::string changed = *bytes;
    const std::string first = "Eerste versie.";
    changed.replace(changed.find(first), first.size(), story);
    write_file("nieuw.beraad-case", changed);
    choose("nieuw.beraad-case");
    EXPECT_FALSE(driver.app->state().chooser) << driver.app->state().chooser->problem;
  };
  const auto session = driver.document().id();
  version("Tweede versie.");
  EXPECT_EQ(driver.document().id(), session);
  EXPECT_EQ(value(Role::Story), "Tweede versie.");
  EXPECT_TRUE(has(say("case.brought-up-to-date")));
  go(action::Undo{});
  EXPECT_EQ(value(Role::Story), "Eerste versie.");
  driver.click(answer_path(driver, Role::Story));
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("Mijn eigen versie.");
  driver.press(ui::Key::Enter, ui::k_ctrl);
  version("Derde versie.");
  EXPECT_NE(driver.document().id(), session);
  EXPECT_EQ(value(Role::Story), "Derde versie.");
  EXPECT_TRUE(has(say("case.stands-beside")));
  go(action::OpenCase{session});
  EXPECT_EQ(value(Role::Story), "Mijn eigen versie.");
}

}  // namespace
}  // namespace beraad::test
