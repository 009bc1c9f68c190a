// Methods that came as files: what was checked is not said of other words, and two files with one id become two
// methods.
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

class OwnFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    for (const auto& entry : catalog().entries()) {
      if (protocol::is_meeting(*entry.protocol) && (shortest.empty() || entry.text.size() < shortest.size())) {
        shortest = entry.text;
      }
    }
    driver.carry_out(action::GoTo{state::Route::Methods});
    driver.windows->frame();
  }
  [[nodiscard]] const protocol::Catalog& catalog() const { return driver.program->shipped.catalog; }
  [[nodiscard]] const state::MethodEditorState& editor() const { return driver.app->state().method_editor; }
  [[nodiscard]] fs::path own() const { return driver.home() / "protocols"; }
  /// A sound method that somebody checked.
  [[nodiscard]] std::string checked(const std::string& id) const {
    auto root = json::read(shortest, "x", json::k_template_limits)->root;
    json::put_at(root, "/id", json::text_value(id));
    json::put_at(root, "/review/by", json::text_value("J. de Wit"));
    json::put_at(root, "/review/on", json::text_value("2026-01-08"));
    return protocol::write_template(root);
  }
  void put_own(const std::string& file, const std::string& text) {
    fs::create_directories(own());
    ASSERT_TRUE(base::write_file_atomically(own() / file, text));
    driver.program->shipped.catalog.load_again();
    driver.windows->frame();
  }
  [[nodiscard]] bool has(const std::string& text) const { return driver.console_sees(text); }

  ProgramDriver driver{"own-files"};
  MethodAuthor author{driver};
  std::string shortest;
};

TEST_F(OwnFiles, WhatWasCheckedIsNotSaidOfAMethodThatWasEditedAfterwards) {
  ASSERT_TRUE(base::write_file_atomically(driver.home() / "ander.json", checked("van-een-ander")));
  driver.click("methods/import");
  driver.click("chooser/file/ander.json");
  driver.click("chooser/accept");
  EXPECT_TRUE(has("J. de Wit"));
  driver.click("foreign/edit");
  driver.click("edit/title/nl");
  driver.type("Anders ");
  driver.click("method-editor/publish");
  ASSERT_EQ(driver.app->state().route, state::Route::Method) << author.findings();
  const std::string page = driver.windows->console_log().as_text();
  EXPECT_EQ(page.find("J. de Wit"), std::string::npos);
  EXPECT_NE(page.find(driver.program->shelf.dutch.say("methods.not-reviewed")), std::string::npos);
}

TEST_F(OwnFiles, NorOfOneThatWasMended) {
  std::string wrong = checked("eigen");
  const auto mode = wrong.find("\"mode\": \"plenary\"");
  ASSERT_NE(mode, std::string::npos);
  wrong.replace(mode, 17, "\"mode\": \"samen\"");
  put_own("eigen.json", wrong);
  driver.click("mend/eigen.json");
  EXPECT_EQ(author.method().review, protocol::Review{});
  EXPECT_EQ(author.method().id, "eigen");
  EXPECT_EQ(editor().draft.findings().size(), 1U) << author.findings();
}

TEST_F(OwnFiles, NorOfATextThatCouldNotBeRead) {
  std::string broken = checked("eigen");
  const auto comma = broken.find("\",\n  \"version\"");
  ASSERT_NE(comma, std::string::npos);
  broken.erase(comma + 1, 1);
  put_own("eigen.json", broken);
  driver.click("mend/eigen.json");
  ASSERT_EQ(editor().draft.document(), nullptr);
  driver.click("line/3");
  driver.press(ui::Key::End);
  driver.type(",");
  ASSERT_NE(editor().draft.document(), nullptr);
  EXPECT_EQ(author.method().review, protocol::Review{});
  driver.press(ui::Key::Z, ui::k_ctrl);
  EXPECT_EQ(editor().draft.text(), broken) << "one step of undo";
}

TEST_F(OwnFiles, TwoFilesWithOneIdBecomeTwoMethods) {
  put_own("eerste.json", checked("eigen"));
  put_own("tweede.json", checked("eigen"));
  ASSERT_EQ(catalog().broken().size(), 1U);
  const std::string file = catalog().broken().front().file.filename().string();
  driver.click("mend/" + file);
  EXPECT_EQ(author.method().id, "eigen-2");
  EXPECT_TRUE(has(driver.program->shelf.dutch.say("editor.other-id", {"eigen", "eigen-2"})));
  EXPECT_TRUE(editor().draft.findings().empty()) << author.findings();
  driver.click("method-editor/publish");
  EXPECT_TRUE(catalog().broken().empty());
  ASSERT_NE(catalog().find("eigen-2"), nullptr);
  EXPECT_EQ(catalog().find("eigen")->text, checked("eigen")) << "the other one is as it was";
}

TEST_F(OwnFiles, AReviewThatWasEnteredIsCorrectedAndWithdrawn) {
  const auto& texts = driver.program->shelf.dutch;
  put_own("eigen.json", [&] {
    auto root = json::read(checked("eigen"), "x", json::k_template_limits)->root;
    json::put_at(root, "/review/by", json::text_value(""));
    json::put_at(root, "/review/on", json::text_value(""));
    return protocol::write_template(root);
  }());
  driver.click("methods/eigen");
  driver.click("method/review-by");
  driver.type("J. de Wiit");
  driver.click("method/keep-review");
  EXPECT_EQ(driver.windows->find("method/review-by"), nullptr);
  driver.click("method/correct-review");
  driver.click("method/review-by");
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.type("J. de Wit");
  driver.click("method/keep-review");
  EXPECT_TRUE(has("J. de Wit"));
  EXPECT_FALSE(has("J. de Wiit"));
  driver.click("method/correct-review");
  driver.click("method/review-by");
  driver.press(ui::Key::A, ui::k_ctrl);
  driver.press(ui::Key::Delete);
  driver.click("method/keep-review");
  EXPECT_TRUE(has(texts.say("methods.not-reviewed")));
  EXPECT_TRUE(state::load_settings(driver.home() / "config" / "settings.json").settings.reviews.empty());
}

}  // namespace
}  // namespace beraad::test
