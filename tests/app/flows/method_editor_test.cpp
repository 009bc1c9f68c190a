// The method editor through its screens: beginning, changing, undoing, publishing, mending, taking over, comparing;
// and that nothing that was typed is ever lost.
#include <gmock/gmock.h>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

namespace fs = std::filesystem;

class MethodEditor : public ::testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.carry_out(action::GoTo{state::Route::Methods});
    driver.windows->frame();
  }
  [[nodiscard]] const state::MethodEditorState& editor() const { return driver.app->state().method_editor; }
  [[nodiscard]] const protocol::Catalog& catalog() const { return driver.program->shipped.catalog; }
  [[nodiscard]] fs::path own() const { return driver.home() / "protocols"; }
  [[nodiscard]] std::string bytes_of(const fs::path& file) {
    return base::read_file(file, 1 << 20).value_or(std::string("missing"));
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  /// The shortest of those that are held with a group: every key reads all of it.
  [[nodiscard]] const protocol::CatalogEntry& short_one() const {
    const protocol::CatalogEntry* found = nullptr;
    for (const auto& entry : catalog().entries()) {
      const bool fits = protocol::is_meeting(*entry.protocol) && entry.protocol->steps.size() > 4 && !entry.own;
      if (fits && (found == nullptr || entry.text.size() < found->text.size())) found = &entry;
    }
    return *found;
  }
  void edit(const std::string& id) {
    driver.carry_out(action::OpenMethod{id});
    driver.windows->frame();
    driver.click("method/edit");
    ASSERT_EQ(driver.app->state().route, state::Route::MethodEditor);
  }
  void edit_shipped() { edit(short_one().protocol->id); }
  void leave() {
    driver.click("method-editor/back");
    driver.windows->frame();
  }

  ProgramDriver driver{"method-editor"};
  MethodAuthor author{driver};
};

TEST_F(MethodEditor, AShippedMethodIsEditedAsAMethodOfOnesOwn) {
  const std::string id = short_one().protocol->id;
  edit_shipped();
  EXPECT_EQ(author.method().id, id + "-own");
  EXPECT_TRUE(editor().draft.findings().empty()) << author.findings();
  driver.click("edited/steps/3");
  driver.click("edit/steps/3/title/nl");
  driver.press(ui::Key::End);
  driver.type(" anders");
  EXPECT_TRUE(author.method().steps[3].title.nl.ends_with(" anders"));
  driver.click("method-editor/publish");
  EXPECT_EQ(driver.app->state().route, state::Route::Method);
  ASSERT_NE(catalog().find(id + "-own"), nullptr);
  EXPECT_TRUE(catalog().find(id + "-own")->own);
  EXPECT_FALSE(catalog().find(id)->own);
  EXPECT_TRUE(fs::exists(own() / "versions" / (id + "-own-1.json")));
  EXPECT_FALSE(fs::exists(own() / "drafts" / (id + "-own.json")));
  driver.click("method/use");  // at once
  EXPECT_EQ(driver.app->state().setup.setup.protocol_id, id + "-own");
}

TEST_F(MethodEditor, WhatWasTypedIsOnDiskWithin400MsAlsoWhenTheProgramIsKilled) {
  author.begin();
  const std::string name = editor().name;
  author.write_one("/title/nl", "Kort overleg");
  driver.clock.advance_ms(400);
  driver.windows->frame();
  const std::string kept = bytes_of(own() / "drafts" / (name + ".json"));
  EXPECT_NE(kept.find("Kort overleg"), std::string::npos);
  driver.windows.reset();
  driver.app.reset();  // without finish(): nothing more is written
  driver.start_again();
  driver.press(ui::Key::Enter);
  driver.carry_out(action::GoTo{state::Route::Methods});
  driver.windows->frame();
  driver.windows->frame();
  EXPECT_TRUE(has("Kort overleg"));
  driver.click("draft/" + name);
  EXPECT_EQ(author.method().title.nl, "Kort overleg");
}

TEST_F(MethodEditor, LeavingKeepsTheDraftAtOnce) {
  author.begin();
  const std::string name = editor().name;
  author.write_one("/title/nl", "Vlug");
  driver.click("method-editor/back");
  EXPECT_NE(bytes_of(own() / "drafts" / (name + ".json")).find("Vlug"), std::string::npos);
}

TEST_F(MethodEditor, EveryChangeCanBeUndoneAndDoneAgain) {
  edit_shipped();
  const std::string before = editor().draft.text();
  const std::size_t steps = author.method().steps.size();
  driver.click("edited/steps/2");
  driver.press(ui::Key::Down, ui::k_alt);
  EXPECT_EQ(editor().place, "/steps/3");
  driver.click("method-editor/copy");
  EXPECT_EQ(author.method().steps.size(), steps + 1);
  driver.click("method-editor/remove");
  EXPECT_EQ(author.method().steps.size(), steps);
  driver.click("edited/steps/0");
  driver.click("edit/steps/0/title/nl");
  driver.type("Nu ");
  driver.press(ui::Key::Escape);
  const std::string after = editor().draft.text();
  for (int count = 0; count < 4; ++count) driver.press(ui::Key::Z, ui::k_ctrl);
  EXPECT_EQ(editor().draft.text(), before);
  for (int count = 0; count < 4; ++count) driver.press(ui::Key::Y, ui::k_ctrl);
  EXPECT_EQ(editor().draft.text(), after);
}

TEST_F(MethodEditor, TheUndoOfWhatWasRemovedStandsInTheToast) {
  edit_shipped();
  driver.click("edited/steps/1");
  const auto steps = author.method().steps.size();
  driver.click("method-editor/remove");
  driver.click("toast/action");
  EXPECT_EQ(author.method().steps.size(), steps);
  driver.click("edited/steps/1");
  driver.click("method-editor/remove");
  leave();
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("editor.removed")));
  EXPECT_EQ(driver.windows->find("toast/action"), nullptr) << "there it would take back something else";
}

TEST_F(MethodEditor, AnUnfinishedMethodIsNotPublishedAndTheChecksLeadToWhatLacks) {
  author.begin();
  driver.click("method-editor/publish");
  EXPECT_EQ(driver.app->state().route, state::Route::MethodEditor);
  ASSERT_FALSE(editor().draft.findings().empty());
  driver.click("edited");
  driver.click("check/0");
  driver.type("Hierom");
  EXPECT_TRUE(has("Hierom"));
}

TEST_F(MethodEditor, AQuestionThatIsLongForTheWallIsSaidBesideIt) {
  edit_shipped();
  driver.click("edited/steps/0");
  std::string longer;
  for (int words = 0; words < 14; ++words) longer += "een heel lange vraag ";
  author.write_one("/steps/0/question/nl", longer);
  driver.windows->frame();
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("editor.warn.no-guidance", {"1"})) ||
              !author.method().steps[0].prompts.empty());
  ASSERT_GT(editor().question_lines.at(author.method().steps[0].question.nl), 2);
  author.write_one("/steps/0/question/nl", "Wat nu?");
  driver.windows->frame();
  EXPECT_TRUE(has(driver.program->shelf.dutch.count("editor.fits", 1, {"7"})));
}

TEST_F(MethodEditor, ATextThatIsNoJsonOpensAtItsLineAndTheFormOnceItIsSound) {
  std::string broken = short_one().text;
  const auto comma = broken.find("\",\n  \"version\"");
  ASSERT_NE(comma, std::string::npos);
  broken.erase(comma + 1, 1);
  fs::create_directories(own());
  ASSERT_TRUE(base::write_file_atomically(own() / "kapot.json", broken));
  driver.program->shipped.catalog.load_again();
  driver.windows->frame();
  driver.click("mend/kapot.json");
  ASSERT_EQ(editor().draft.document(), nullptr);
  driver.windows->frame();
  shoot(driver, "editor-broken");
  driver.click("line/3");  // the comma that lacks stands one line above the place where reading stopped
  driver.press(ui::Key::End);
  driver.type(",");
  EXPECT_NE(editor().draft.document(), nullptr);
  EXPECT_TRUE(editor().draft.findings().empty()) << author.findings();
  EXPECT_NE(driver.windows->find("edited/steps/0"), nullptr);
  driver.click("method-editor/publish");
  EXPECT_TRUE(catalog().broken().empty());
}

TEST_F(MethodEditor, WhatTheChecksRefuseOpensInTheFormAtItsPlace) {
  std::string wrong = short_one().text;
  const auto at = wrong.find("\"mode\": \"plenary\"");
  ASSERT_NE(at, std::string::npos);
  wrong.replace(at, 17, "\"mode\": \"samen\"  ");
  fs::create_directories(own());
  ASSERT_TRUE(base::write_file_atomically(own() / "fout.json", wrong));
  driver.program->shipped.catalog.load_again();
  driver.windows->frame();
  driver.click("mend/fout.json");
  ASSERT_EQ(editor().draft.findings().size(), 1U) << author.findings();
  ASSERT_FALSE(editor().place.empty());
  author.choose(editor().place + "/mode", driver.program->shelf.dutch.say("mode.plenary"));
  EXPECT_TRUE(editor().draft.findings().empty()) << author.findings();
}

TEST_F(MethodEditor, AMethodFromSomebodyElseShowsItsFingerprintAndIsUsableOnlyOnceTakenOver) {
  auto root = json::read(short_one().text, "x", json::k_template_limits)->root;
  json::put_at(root, "/id", json::text_value("van-een-ander"));
  const std::string text = protocol::write_template(root);
  ASSERT_TRUE(base::write_file_atomically(driver.home() / "ander.json", text));
  driver.click("methods/import");
  driver.click("chooser/file/ander.json");
  driver.click("chooser/accept");
  ASSERT_EQ(driver.app->state().route, state::Route::ForeignMethod);
  EXPECT_EQ(catalog().find("van-een-ander"), nullptr);
  EXPECT_TRUE(has(editor().foreign->fingerprint));
  EXPECT_EQ(editor().foreign->fingerprint.size(), 39U);
  EXPECT_TRUE(has(short_one().protocol->source));
  shoot(driver, "editor-foreign");
  driver.click("foreign/take-over");
  ASSERT_NE(catalog().find("van-een-ander"), nullptr);
  EXPECT_EQ(catalog().find("van-een-ander")->text, text);
  driver.click("method/export");
  driver.click("chooser/name");
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("uit.json");
  driver.click("chooser/accept");
  EXPECT_EQ(bytes_of(driver.home() / "uit.json"), text);
}

TEST_F(MethodEditor, ABrokenFileFromSomebodyElseCanBeMendedAsADraft) {
  ASSERT_TRUE(base::write_file_atomically(driver.home() / "ander.json", "{ \"id\": 3 }"));
  driver.click("methods/import");
  driver.click("chooser/file/ander.json");
  driver.click("chooser/accept");
  ASSERT_TRUE(editor().foreign);
  EXPECT_EQ(driver.windows->find("foreign/take-over"), nullptr);
  driver.click("foreign/edit");
  EXPECT_EQ(driver.app->state().route, state::Route::MethodEditor);
  EXPECT_FALSE(editor().draft.findings().empty());
}

TEST_F(MethodEditor, TwoVersionsStandBesideEachOtherInWords) {
  edit_shipped();
  author.write_one("/title/nl", "Onze methode");
  driver.click("method-editor/publish");
  const std::string id = driver.app->state().methods.open;
  driver.click("method/edit");
  EXPECT_EQ(author.method().version, 2);
  driver.click("edited/steps/0");
  driver.click("edit/steps/0/why/nl");
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("Omdat het helpt");
  driver.click("method-editor/publish");
  EXPECT_EQ(catalog().find(id)->protocol->version, 2);
  driver.click("method/compare");
  ASSERT_EQ(driver.app->state().route, state::Route::MethodComparison);
  EXPECT_EQ(editor().comparison.before.version, 1);
  EXPECT_TRUE(has("Omdat het helpt"));
  shoot(driver, "editor-comparison");
  driver.click("comparison/back");
  EXPECT_EQ(driver.app->state().route, state::Route::Method);
}

TEST_F(MethodEditor, ADraftIsTriedOutInThePracticeLibraryAndLeavesTheOwnOneAlone) {
  const auto mine = bytes_of(driver.home() / "Beraad.beraad");
  const std::string shipped = catalog().entries().front().protocol->id;
  edit(shipped);
  driver.click("method-editor/try");
  ASSERT_EQ(driver.app->state().route, state::Route::Session) << author.findings();
  EXPECT_EQ(driver.app->state().library_path, (driver.home() / "Oefenen.beraad").string());
  EXPECT_EQ(driver.document().protocol().id, shipped + "-own");
  EXPECT_FALSE(driver.document().state().answers.empty());  // the invented case of the method it came from
  EXPECT_EQ(bytes_of(driver.home() / "Beraad.beraad"), mine);
  driver.carry_out(action::GoBack{});
  EXPECT_EQ(driver.app->state().route, state::Route::MethodEditor);
  EXPECT_EQ(driver.app->state().library_path, (driver.home() / "Beraad.beraad").string());
  driver.windows->frame();
  EXPECT_EQ(author.method().id, shipped + "-own");
}

TEST_F(MethodEditor, ADraftIsThrownAwayByTwoPresses) {
  author.begin();
  const std::string name = editor().name;
  driver.click("method-editor/back");
  driver.windows->frame();
  driver.click("draft/" + name + "/remove");
  EXPECT_TRUE(fs::exists(own() / "drafts" / (name + ".json")));
  driver.carry_out(action::OpenMethod{short_one().protocol->id});
  driver.windows->frame();
  driver.click("method/back");
  driver.windows->frame();
  driver.click("draft/" + name + "/remove");
  EXPECT_TRUE(fs::exists(own() / "drafts" / (name + ".json"))) << "asked anew after coming back";
  driver.click("draft/" + name + "/remove");
  EXPECT_FALSE(fs::exists(own() / "drafts" / (name + ".json")));
}

TEST_F(MethodEditor, DraftsAreListedInTheLanguageOfTheScreen) {
  author.begin();
  author.write("/title", "Kort overleg");
  leave();
  EXPECT_TRUE(has("\"Kort overleg\""));
  driver.carry_out(action::SetLanguage{base::Language::English});
  driver.windows->frame();
  EXPECT_TRUE(has("\"en Kort overleg\""));
}

TEST_F(MethodEditor, TwoNewMethodsAreTwoAlsoUnderTheSameTitle) {
  const auto fill_in = [&] {
    author.write("/summary", "Kies deze");
    author.write_one("/source", "Eigen werk, 2026");
    author.look_at("/steps/0");
    for (const std::string text : {"title", "short", "question", "why", "complete"}) {
      author.write("/steps/0/" + text, "Samen");
    }
    driver.click("edited");
    driver.click("edit/fit-plans");
    EXPECT_TRUE(editor().draft.findings().empty()) << author.findings();
  };
  author.begin();
  const std::string first = editor().name;
  fill_in();
  leave();
  author.begin();
  fill_in();
  driver.click("method-editor/publish");
  const std::string id = driver.app->state().methods.open;
  driver.carry_out(action::OpenMethodDraft{first});
  driver.windows->frame();
  driver.click("method-editor/publish");
  const std::string other = driver.app->state().methods.open;
  EXPECT_NE(id, other);
  ASSERT_NE(catalog().find(id), nullptr);
  ASSERT_NE(catalog().find(other), nullptr);
  EXPECT_EQ(catalog().find(id)->protocol->version, 1);
  EXPECT_EQ(catalog().find(other)->protocol->version, 1);
}

TEST_F(MethodEditor, AFileFromSomebodyElseDoesNotChooseWhereItsDraftLies) {
  ASSERT_TRUE(
      base::write_file_atomically(driver.home() / "ander.json", "{ \"id\": \"../../../weg\", \"version\": 3 }"));
  driver.click("methods/import");
  driver.click("chooser/file/ander.json");
  driver.click("chooser/accept");
  driver.click("foreign/edit");
  EXPECT_EQ(editor().name, "weg");
  leave();
  EXPECT_TRUE(fs::exists(own() / "drafts" / "weg.json"));
  EXPECT_NE(driver.windows->find("draft/weg"), nullptr);
}

}  // namespace
}  // namespace beraad::test
