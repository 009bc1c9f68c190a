// Whatever is wrong with a method's file, the editor opens it, says in words what is to be mended, and leads there.
#include <gmock/gmock.h>

#include "app/present/method_findings.hpp"
#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/json/members.hpp"
#include "core/json/schema.hpp"
#include "core/json/tree.hpp"
#include "core/protocol/template_draft.hpp"
#include "tests/app/flows/method_author.hpp"

namespace beraad::test {
namespace {

using json::Value;

/// Pointers of all members of the objects there.
std::vector<std::string> members_of(const Value& root, const std::vector<std::string>& objects) {
  std::vector<std::string> pointers;
  for (const auto& object : objects) {
    const auto* value = json::find_at(root, object);
    if (value == nullptr || value->as_object() == nullptr) continue;
    for (const auto& [key, member] : *value->as_object()) pointers.push_back(json::pointer_to(object, key));
  }
  return pointers;
}

/// The first table.
std::string table_in(const Value& root) {
  for (std::size_t step = 0; step < root.find("steps")->as_array()->size(); ++step) {
    const std::string fields = "/steps/" + std::to_string(step) + "/fields";
    for (std::size_t field = 0; field < json::find_at(root, fields)->as_array()->size(); ++field) {
      const std::string place = fields + "/" + std::to_string(field);
      if (json::find_at(root, place + "/columns") != nullptr) return place;
    }
  }
  return {};
}

/// Each member gone, of another kind, and empty.
std::vector<Value> spoilt_in_every_way(const Value& root, const std::vector<std::string>& pointers) {
  std::vector<Value> all;
  for (const auto& pointer : pointers) {
    Value gone = root, number = root, empty = root;
    json::erase_at(gone, pointer);
    json::put_at(number, pointer, json::value_of(std::int64_t{99999}));
    json::put_at(empty, pointer, json::text_value(""));
    all.push_back(std::move(gone));
    all.push_back(std::move(number));
    all.push_back(std::move(empty));
  }
  return all;
}

class MendMethod : public ::testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      if (text.empty() || entry.text.size() < text.size()) text = entry.text;
    }
  }

  void open(const std::string& spoilt) {
    const auto file = driver.home() / "protocols" / "drafts" / "spoilt.json";
    std::filesystem::create_directories(file.parent_path());
    ASSERT_TRUE(base::write_file_atomically(file, spoilt));
    driver.app->state().method_editor = {};
    driver.carry_out(action::OpenMethodDraft{"spoilt"});
    driver.windows->frame();
    ASSERT_EQ(driver.app->state().route, state::Route::MethodEditor);
  }
  [[nodiscard]] const state::MethodEditorState& editor() const { return driver.app->state().method_editor; }
  [[nodiscard]] const protocol::TemplateDraft& draft() const { return driver.app->state().method_editor.draft; }

  ProgramDriver driver{"mend-method"};
  std::string text;
};

TEST_F(MendMethod, EveryFindingIsSaidInWordsAndLeadsToItsPlace) {
  const Value root = json::read(text, "sound", json::k_template_limits)->root;
  const std::string table = table_in(root);
  const auto all =
      spoilt_in_every_way(root, members_of(root, {"", "/steps/0", "/steps/0/fields/0", table, table + "/columns/0",
                                                  table + "/complete/rule", "/plans/0"}));
  ASSERT_GT(all.size(), 100U);
  std::size_t refused = 0, in_text = 0;
  for (const auto& spoilt : all) {
    open(protocol::write_template(spoilt));
    if (draft().findings().empty()) continue;  // a key that may lack
    ++refused;
    const auto finding = draft().findings().front();
    const auto pointer = present::finding_pointer(finding);
    SCOPED_TRACE(finding.code + " " + pointer);
    ASSERT_NE(draft().document(), nullptr);
    const auto* line = driver.windows->find("check/0");
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->text.find("⟦"), std::string::npos) << line->text;
    EXPECT_NE(line->text.find(": "), std::string::npos) << line->text;
    driver.click("check/0");
    driver.windows->frame();  // the focus comes with the next one
    if (editor().as_text) {
      ++in_text;
      const auto number = std::to_string(present::line_of(finding.place));
      ASSERT_NE(driver.windows->find("line/" + number), nullptr) << number;
      EXPECT_TRUE(driver.windows->find("line/" + number)->focused);
      continue;
    }
    EXPECT_NE(json::find_at(draft().document()->root, editor().place), nullptr) << editor().place;
    EXPECT_TRUE(has_control(driver, pointer));
  }
  EXPECT_GT(refused, 80U);
  EXPECT_GT(in_text, 10U);
  EXPECT_GT(refused - in_text, 40U);
}

TEST_F(MendMethod, WhatNoControlSpeaksOfIsMendedInTheTextAndTheFormIsOnePressAway) {
  Value root = json::read(text, "sound", json::k_template_limits)->root;
  json::put_at(root, "/steps/0/fields/0/kleur", json::text_value("rood"));
  open(protocol::write_template(root));
  driver.click("check/0");
  ASSERT_TRUE(editor().as_text);
  const auto line = present::line_of(draft().findings().front().place);
  const std::string path = "line/" + std::to_string(line);
  EXPECT_NE(driver.windows->find(path)->text.find("kleur"), std::string::npos);
  driver.click(path + "/remove");
  // It was the last of its object, so the line before it ends in a comma too many.
  ASSERT_EQ(draft().document(), nullptr);
  EXPECT_EQ(driver.windows->find("method-editor/as-text"), nullptr) << "there is no form to go to";
  driver.click("line/" + std::to_string(line - 1));
  driver.press(ui::Key::End);
  driver.press(ui::Key::Backspace);
  EXPECT_TRUE(draft().findings().empty()) << draft().findings().front().code;
  EXPECT_TRUE(editor().as_text) << "nobody is taken away from what they write";
  driver.click("method-editor/as-text");
  EXPECT_NE(driver.windows->find("edited/steps/0"), nullptr);
  driver.click("method-editor/as-text");
  EXPECT_NE(driver.windows->find("line/" + std::to_string(line - 1)), nullptr) << "where one was";
}

TEST_F(MendMethod, ATextThatBreaksOffStandsAtTheLineWhereItDoes) {
  for (const std::size_t share : {2, 3, 5}) {
    open(text.substr(0, text.size() / share));
    ASSERT_EQ(draft().document(), nullptr);
    const auto place = draft().findings().front().place;
    const std::string number = place.substr(place.find(':') + 1, place.rfind(':') - place.find(':') - 1);
    EXPECT_NE(driver.windows->find("line/" + number), nullptr) << place;
    EXPECT_NE(driver.windows->console_log().as_text().find(driver.program->shelf.dutch.say("editor.text-hint")),
              std::string::npos);
  }
}

}  // namespace
}  // namespace beraad::test
