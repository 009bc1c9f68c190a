// A method goes to a colleague as a file: also a draft that is not ready, and a version that is no longer in use.
#include <gmock/gmock.h>

#include "core/base/platform.hpp"
#include "tests/app/flows/method_author.hpp"
#include "tests/core/protocol/earlier_template.hpp"

namespace beraad::test {
namespace {

namespace fs = std::filesystem;

class MethodExchange : public ::testing::Test {
 protected:
  void SetUp() override { make_library(driver); }
  [[nodiscard]] const state::MethodEditorState& editor() const { return driver.app->state().method_editor; }
  [[nodiscard]] const protocol::Catalog& catalog() const { return driver.program->shipped.catalog; }
  [[nodiscard]] std::string bytes_of(const fs::path& file) const {
    return base::read_file(file, 1 << 20).value_or(std::string("missing"));
  }
  /// Saves what that button offers, under the name that stands there; gives the file.
  fs::path save(const std::string& button) {
    driver.click(button);
    const auto& chooser = driver.app->state().chooser;
    EXPECT_TRUE(chooser);
    if (!chooser) return {};
    const fs::path file = fs::path(chooser->folder) / chooser->name;
    driver.click("chooser/accept");
    EXPECT_FALSE(chooser) << chooser->problem;
    return file;
  }
  void bring_in(const fs::path& file) {
    driver.carry_out(action::GoTo{state::Route::Methods});
    driver.windows->frame();
    driver.click("methods/import");
    driver.click("chooser/file/" + file.filename().string());
    driver.click("chooser/accept");
    ASSERT_EQ(driver.app->state().route, state::Route::ForeignMethod);
  }
  /// A change of the open draft, published.
  void publish_with(const std::string& title) {
    author.look_at("");
    author.write_one("/title/nl", title);
    driver.click("method-editor/publish");
    ASSERT_EQ(driver.app->state().route, state::Route::Method) << author.findings();
  }

  ProgramDriver driver{"method-exchange"};
  MethodAuthor author{driver};
};

TEST_F(MethodExchange, ADraftThatIsNotReadyGoesToAColleagueAndIsReadAsStrictlyAsAnyFile) {
  author.begin();
  author.write_one("/title/nl", "Kort overleg");
  ASSERT_FALSE(editor().draft.findings().empty());
  const std::size_t wrong = editor().draft.findings().size();
  const std::string name = editor().name;
  const auto file = save("method-editor/export");
  EXPECT_EQ(driver.app->state().route, state::Route::MethodEditor);
  EXPECT_EQ(file.filename(), driver.program->shelf.dutch.say("editor.draft-file", {name}) + ".json");
  EXPECT_EQ(bytes_of(file), editor().draft.text());
  bring_in(file);
  ASSERT_TRUE(editor().foreign);
  EXPECT_EQ(editor().foreign->method, nullptr);
  EXPECT_EQ(editor().foreign->errors.size(), wrong);
  EXPECT_EQ(driver.windows->find("foreign/take-over"), nullptr);
  driver.click("foreign/edit");
  EXPECT_EQ(author.method().title.nl, "Kort overleg");
  EXPECT_NE(editor().name, name) << "beside the own one";
}

TEST_F(MethodExchange, WhatAnEarlierVersionPublishedIsTakenOverAndTheEditorSaysWhatIsBetter) {
  const fs::path file = driver.home() / "earlier.json";
  const auto text = protocol::with_options_made_twice(catalog().entries().front().text, "earlier-method");
  ASSERT_FALSE(text.empty());
  ASSERT_TRUE(base::write_file_atomically(file, text));
  bring_in(file);
  ASSERT_NE(editor().foreign->method, nullptr);
  driver.click("foreign/take-over");
  ASSERT_EQ(driver.app->state().route, state::Route::Method);
  ASSERT_NE(catalog().find("earlier-method"), nullptr);
  EXPECT_TRUE(catalog().find("earlier-method")->own);
  driver.click("method/edit");
  ASSERT_EQ(editor().draft.findings().size(), 1U);
  EXPECT_EQ(editor().draft.findings().front().code, "template.set-repeated");
  driver.click("method-editor/publish");
  EXPECT_EQ(driver.app->state().route, state::Route::MethodEditor) << "not published anew before it is mended";
}

TEST_F(MethodExchange, WhatIsNoJsonGoesAsItStands) {
  author.begin();
  driver.click("method-editor/as-text");
  driver.carry_out(action::WriteMethodLine{1, "("});
  driver.windows->frame();
  ASSERT_EQ(editor().draft.document(), nullptr);
  const auto file = save("method-editor/export");
  EXPECT_EQ(bytes_of(file), editor().draft.text());
}

TEST_F(MethodExchange, AnOlderVersionThatIsComparedGoesAsItWas) {
  driver.carry_out(action::OpenMethod{catalog().entries().front().protocol->id});
  driver.windows->frame();
  driver.click("method/edit");
  publish_with("Eerst");
  const std::string id = driver.app->state().methods.open;
  driver.click("method/edit");
  publish_with("Daarna");
  driver.click("method/compare");
  ASSERT_EQ(editor().comparison.before.version, 1);
  const auto older = save("comparison/before-export");
  EXPECT_EQ(older.filename(), id + "-1.json");
  EXPECT_EQ(bytes_of(older), bytes_of(driver.home() / "protocols" / "versions" / (id + "-1.json")));
  EXPECT_NE(bytes_of(older).find("Eerst"), std::string::npos);
  const auto newest = save("comparison/after-export");
  EXPECT_EQ(newest.filename(), id + ".json");
  EXPECT_EQ(bytes_of(newest), catalog().find(id)->text);
  EXPECT_EQ(driver.app->state().route, state::Route::MethodComparison);
  bring_in(older);
  ASSERT_NE(editor().foreign->method, nullptr);
  EXPECT_EQ(editor().foreign->method->version, 1);
}

TEST_F(MethodExchange, TheDraftThatIsComparedGoesToo) {
  driver.carry_out(action::OpenMethod{catalog().entries().front().protocol->id});
  driver.windows->frame();
  driver.click("method/edit");
  author.look_at("");
  author.write_one("/title/nl", "Nog niet klaar");
  driver.click("method-editor/compare");
  ASSERT_EQ(editor().comparison.after.version, 0);
  EXPECT_EQ(bytes_of(save("comparison/after-export")), editor().draft.text());
}

}  // namespace
}  // namespace beraad::test
