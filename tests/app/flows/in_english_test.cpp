// In English by hand: the language is chosen in the settings, a method is set up and held step by step, and a practice
// case is gone through step by step. Not a question of it is in Dutch, on the laptop or on the wall.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/shell/practice.hpp"
#include "core/base/platform.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"
#include "tests/app/flows/sentinels.hpp"

namespace beraad::test {
namespace {

using base::Language;
using state::Route;

class InEnglish : public ::testing::Test {
 protected:
  void SetUp() override {
    make_library(driver);
    driver.click("nav/sliders");
    driver.click("settings/language/" + std::string(base::code_of(Language::English)));
    driver.click("nav/list");
    ASSERT_TRUE(has(english().say("nav.methods")));
  }
  [[nodiscard]] bool has(const std::string& text) const {
    return driver.windows->console_log().as_text().find(text) != std::string::npos;
  }
  [[nodiscard]] const base::Texts& english() const { return driver.program->shelf.english; }
  /// The step on screen: its words in English, and its question nowhere in Dutch. Of a step that is filled in also the
  /// names of what it asks for.
  void expect_english(const protocol::Step& step, bool filled = false) {
    EXPECT_TRUE(has(step.title.en)) << step.title.en;
    EXPECT_TRUE(has(step.question.en)) << step.question.en;
    for (const auto& field : step.fields) {
      if (filled && field.complete && !field.per_participant) EXPECT_TRUE(has(field.label.en)) << field.label.en;
    }
    if (step.question.nl == step.question.en) return;
    EXPECT_FALSE(has(step.question.nl)) << step.question.nl;
    EXPECT_EQ(only_letters(driver.windows->room_log()).find(only_letters(step.question.nl)), std::string::npos);
    EXPECT_FALSE(has("⟦")) << "a text that is not there";
  }
  /// Texts of the group in that step, as they were given.
  [[nodiscard]] std::vector<std::string> answers_in(const protocol::Step& step) const {
    std::vector<std::string> texts;
    for (const auto& field : step.fields) {
      if (!is_text(field.type) || field.per_participant || field.visibility != protocol::Visibility::Room) continue;
      const auto* value = session::find_value(driver.document().state(), {step.id, field.id, {}});
      const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
      if (text != nullptr) texts.push_back(*text);
    }
    return texts;
  }

  ProgramDriver driver{"in-english", {1600, 1600, 1}};
};

TEST_F(InEnglish, AMethodIsSetUpAndHeldToItsReport) {
  const auto& method = *driver.program->shipped.catalog.entries().front().protocol;
  MethodPlayer player(driver);
  driver.click("methods/" + method.id);
  EXPECT_TRUE(has(method.title.en));
  EXPECT_TRUE(has(method.summary.en));
  player.set_up(method);
  ASSERT_EQ(driver.app->state().route, Route::Session) << driver.windows->console_log().as_text();
  EXPECT_EQ(driver.document().state().setup.language, Language::English);
  for (const auto& step : method.steps) {
    SCOPED_TRACE(step.id);
    ASSERT_EQ(driver.app->state().session.looked_at, step.id);
    expect_english(step);
    player.fill_step();
    EXPECT_EQ(player.open_points(), std::vector<std::string>());
    driver.windows->frame();
    expect_english(step, true);
    shoot(driver, "in-english-" + step.id);
    if (HasFailure()) return;
    player.go_on();
  }
  ASSERT_EQ(driver.app->state().route, Route::Closing);
  driver.click("closing/finish");
  ASSERT_EQ(driver.app->state().route, Route::Report);
  const std::string saved = save_report_by_hand(driver, "md");
  EXPECT_NE(saved.find(english().say("report.actions")), std::string::npos);
  EXPECT_EQ(saved.find(driver.program->shelf.dutch.say("report.actions")), std::string::npos);
  EXPECT_NE(saved.find(method.title.en), std::string::npos);
  for (const auto& step : method.steps) {
    if (step.question.nl != step.question.en) EXPECT_EQ(saved.find(step.question.nl), std::string::npos) << step.id;
  }
}

TEST_F(InEnglish, APracticeCaseIsGoneThroughStepByStep) {
  // A method whose case stands half-way: what was said is looked back at, and the rest is gone on with.
  const auto& entries = driver.program->shipped.catalog.entries();
  const auto entry = std::ranges::find_if(entries, [&](const auto& one) {
    return one.protocol->kind == protocol::Kind::Light && driver.program->practised.contains(one.protocol->id);
  });
  ASSERT_NE(entry, entries.end());
  const auto& method = *entry->protocol;
  const auto folders = shell::practice_folders(driver.program->folders.assets, Language::English);
  const auto file = base::read_file(shell::find_practice_case(folders, method.id), 1U << 20U);
  ASSERT_TRUE(file);
  driver.click("methods/" + method.id);
  driver.click("method/practise");
  ASSERT_EQ(driver.app->state().route, Route::Session) << driver.windows->console_log().as_text();
  ASSERT_EQ(driver.document().protocol().id, method.id);
  EXPECT_EQ(driver.document().state().setup.language, Language::English);

  const std::string reached = driver.document().state().current_step;
  ASSERT_GT(method.position_of(reached), 0U);
  std::size_t read = 0;
  for (const auto& step : method.steps) {
    if (step.id == reached) break;
    SCOPED_TRACE(step.id);
    driver.click("step/" + step.id);
    expect_english(step);
    for (const auto& text : answers_in(step)) {
      EXPECT_TRUE(has(text)) << text;
      if (text.find_first_of("\"\\\n") != std::string::npos) continue;  // written otherwise in the file
      EXPECT_NE(file->find(text), std::string::npos) << "words of the English case: " << text;
      ++read;
    }
  }
  EXPECT_GT(read, 0U);
  driver.click("session/back-to-room");
  MethodPlayer player(driver);
  while (driver.app->state().route == Route::Session && !HasFailure()) {
    const auto& step = *method.find_step(driver.document().state().current_step);
    SCOPED_TRACE(step.id);
    expect_english(step);
    player.fill_step();
    EXPECT_EQ(player.open_points(), std::vector<std::string>());
    expect_english(step, true);
    shoot(driver, "practice-in-english-" + step.id);
    player.go_on();
  }
  ASSERT_EQ(driver.app->state().route, Route::Closing);
  EXPECT_FALSE(has("⟦"));
}

}  // namespace
}  // namespace beraad::test
