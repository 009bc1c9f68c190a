// Files of methods with one rule broken each, as a user would get them: in the folder of one's own methods. The editor
// opens every one of them, says what is to be mended, and leads there.
#include <gmock/gmock.h>

#include "app/present/method_findings.hpp"
#include "core/base/platform.hpp"
#include "core/json/tree.hpp"
#include "tests/app/flows/method_author.hpp"
#include "tests/core/protocol/fixture.hpp"
#include "tests/core/protocol/mistakes.hpp"
#include "tests/support/mutated_templates.hpp"

namespace beraad::test {
namespace {

constexpr std::size_t k_findings_at_once = 8;  // those after them come when these are mended

class MutatedMethods : public ::testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    std::filesystem::create_directories(folder());
  }
  [[nodiscard]] std::filesystem::path folder() const { return driver.home() / "protocols"; }

  /// One file more in the folder of own methods; gives its name.
  std::string put(const std::string& text) {
    std::string number = std::to_string(m_files++);
    number.insert(0, 4 - number.size(), '0');  // the list is in the order of the names
    const std::string file = "gekregen-" + number + ".json";
    EXPECT_TRUE(base::write_file_atomically(folder() / file, text));
    return file;
  }
  void open_list() {
    driver.program->shipped.catalog.load_again();
    driver.carry_out(action::GoTo{state::Route::Methods});
    driver.windows->frame();
  }
  void mend(const std::string& file) {
    driver.carry_out(action::MendMethod{file});
    driver.windows->frame();
    ASSERT_EQ(driver.app->state().route, state::Route::MethodEditor);
    ASSERT_EQ(driver.app->state().method_editor.name, std::filesystem::path(file).stem().string());
  }
  [[nodiscard]] const state::MethodEditorState& editor() const { return driver.app->state().method_editor; }
  [[nodiscard]] const std::vector<base::Error>& findings() const { return editor().draft.findings(); }

  [[nodiscard]] std::string codes() const {
    std::string all;
    for (const auto& finding : findings()) all += finding.code + " " + finding.arguments.at(0) + "\n";
    return all;
  }

  /// The finding stands on screen in words; pressing it leads to what changes its place, in the form or in the text.
  void expect_said_and_reached(std::size_t index) {
    const auto finding = findings().at(index);
    const auto pointer = present::finding_pointer(finding);
    SCOPED_TRACE(finding.code + " " + pointer);
    const std::string path = "check/" + std::to_string(index);
    const auto* line = driver.windows->find(path);
    if (pointer.empty()) {  // the file as a whole is no method: there is no place to lead to
      EXPECT_EQ(line, nullptr);
      const auto sentence = driver.program->shelf.dutch.say(finding);
      EXPECT_NE(driver.windows->console_log().as_text().find(sentence), std::string::npos) << sentence;
      return;
    }
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->text.find("⟦"), std::string::npos) << line->text;
    EXPECT_NE(line->text.find(": "), std::string::npos) << "a place and a sentence: " << line->text;
    driver.click(path);
    driver.windows->frame();  // the focus comes with the next one
    if (editor().as_text) {
      const auto* reached = driver.windows->find("line/" + std::to_string(present::line_of(finding.place)));
      ASSERT_NE(reached, nullptr) << finding.place;
      EXPECT_TRUE(reached->focused) << finding.place;
    } else {
      EXPECT_NE(json::find_at(editor().draft.document()->root, editor().place), nullptr) << editor().place;
      EXPECT_TRUE(has_control(driver, pointer));
    }
  }

  ProgramDriver driver{"mutated-methods"};

 private:
  std::size_t m_files = 0;
};

TEST_F(MutatedMethods, EachRuleOfTheSchemaBrokenOnceIsMendedInTheEditor) {
  const auto mutated = mutate_shipped_templates(driver.program->shipped.catalog.schema().root);
  ASSERT_GE(mutated.size(), 200U);
  std::vector<std::string> files;
  for (const auto& one : mutated) files.push_back(put(one.text));
  open_list();
  for (const auto& file : files) EXPECT_NE(driver.windows->find("mend/" + file), nullptr) << file;
  driver.click("mend/" + files.front());
  ASSERT_EQ(driver.app->state().route, state::Route::MethodEditor);
  EXPECT_EQ(editor().name + ".json", files.front());
  for (std::size_t index = 0; index < files.size(); ++index) {
    const auto& one = mutated[index];
    SCOPED_TRACE(files[index] + ": " + one.rule + " at " + one.pointer);
    mend(files[index]);
    if (HasFatalFailure()) return;
    ASSERT_NE(editor().draft.document(), nullptr);
    if (one.pointer.starts_with("/review")) continue;  // who checked other words is let go of when a file is opened
    const bool is_short_name = one.pointer.find("/short/") != std::string::npos;
    if (is_short_name && findings().empty()) continue;  // one that lacks is made of the title at once
    const auto named = std::ranges::find_if(
        findings(), [&](const base::Error& finding) { return finding.arguments.at(0) == one.pointer; });
    ASSERT_NE(named, findings().end()) << "what was broken is not among what is to be mended: " << codes();
    expect_said_and_reached(std::min(static_cast<std::size_t>(named - findings().begin()), k_findings_at_once - 1));
  }
}

TEST_F(MutatedMethods, EachRuleOfTheChecksBrokenOnceIsMendedInTheEditor) {
  std::vector<std::pair<std::string, const protocol::Mistake*>> files;
  for (const auto& mistake : protocol::mistakes_of_rules()) {
    files.emplace_back(put(protocol::spoilt(mistake.from, mistake.to)), &mistake);
  }
  open_list();
  for (const auto& [file, mistake] : files) {
    SCOPED_TRACE(file + ": " + mistake->finding);
    if (!driver.windows->find("mend/" + file)) continue;  // advice to its maker: the method itself can be used
    mend(file);
    if (HasFatalFailure()) return;
    if (std::string_view(mistake->finding).find(" /review") != std::string_view::npos) continue;
    const std::string code = std::string(mistake->finding).substr(0, std::string(mistake->finding).find(' '));
    const auto named = std::ranges::find(findings(), code, &base::Error::code);
    ASSERT_NE(named, findings().end());
    expect_said_and_reached(std::min(static_cast<std::size_t>(named - findings().begin()), k_findings_at_once - 1));
  }
}

}  // namespace
}  // namespace beraad::test
