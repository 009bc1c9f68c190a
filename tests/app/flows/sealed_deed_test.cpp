// What the presenter really did is written down beforehand and stays locked while everybody takes a position: by click
// and key from the list of methods to the report. No method is known here.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "core/base/text.hpp"
#include "tests/app/flows/after_steps.hpp"
#include "tests/app/flows/method_player.hpp"

namespace beraad::test {
namespace {

const std::string k_deed = "Weggelopen ben ik";

class SealedDeed : public ::testing::Test {
 protected:
  static const protocol::Field* early_field(const protocol::Step& step) {
    const auto found = std::ranges::find(step.fields, true, &protocol::Field::early);
    return found == step.fields.end() ? nullptr : &*found;
  }
  /// A method in which positions are taken before it is told what was done.
  [[nodiscard]] const protocol::Protocol& method() const {
    for (const auto& entry : driver.program->shipped.catalog.entries()) {
      const auto& steps = entry.protocol->steps;
      const auto told = std::ranges::find_if(steps, [](const auto& step) { return early_field(step) != nullptr; });
      if (told != steps.end() && std::any_of(steps.begin(), told, [](const auto& step) { return step.sealed; })) {
        return *entry.protocol;
      }
    }
    throw std::runtime_error("no such method");
  }
  [[nodiscard]] const protocol::Step& telling() const {
    return *std::ranges::find_if(method().steps, [](const auto& step) { return early_field(step) != nullptr; });
  }
  [[nodiscard]] std::string deed_path() const {
    state::EditorRef editor;
    editor.key = {telling().id, early_field(telling())->id, {}};
    return state::to_path(editor);
  }
  [[nodiscard]] std::string report() const {
    const auto built = driver.app->workspace()->build_report(driver.document().id(), driver.program->shelf.dutch);
    EXPECT_TRUE(built);
    return built ? *report::paint(*built, report::Format::Markdown, {}) : std::string();
  }
  void expect_nowhere() const {
    EXPECT_FALSE(driver.console_sees(k_deed));
    EXPECT_EQ(report().find(k_deed), std::string::npos);
    const auto& workspace = *driver.app->workspace();
    const auto summary = workspace.find_summary(driver.document().id());
    ASSERT_TRUE(summary);
    EXPECT_EQ(summary->search_text.find(base::folded(k_deed)), std::string::npos);
    index::SummaryFilter filter;
    filter.text = k_deed;
    EXPECT_TRUE(workspace.list_sessions(filter).empty());
    EXPECT_TRUE(workspace.list_actions().empty());
    const auto file_text =
        driver.app->workspace()->build_file_text(driver.document().id(), driver.program->shelf.dutch);
    ASSERT_TRUE(file_text);
    EXPECT_EQ(file_text->find(k_deed), std::string::npos);
  }
  /// Fills the step on screen, but for what the presenter wrote.
  void fill_rest(MethodPlayer& player) {
    const auto& step = telling();
    for (const auto& field : step.fields) {
      if (!field.early && field.complete) player.fill(step, field);
    }
  }

  ProgramDriver driver{"sealed-deed"};
};

TEST_F(SealedDeed, StandsNowhereUntilItsStepAndInTheReportAfterIt) {
  bool on_wall = false;
  make_library(driver);
  driver.windows->after_frame = [&] { on_wall = on_wall || driver.room_sees(k_deed); };
  MethodPlayer player(driver);
  driver.click("nav/list");
  driver.click("methods/" + method().id);
  player.set_up(method());
  ASSERT_EQ(driver.app->state().route, state::Route::Session);

  // Before anything else the presenter looks ahead and writes it down; the group sees its own step all the while.
  const std::string shown = driver.document().state().current_step;
  driver.click("step/" + telling().id);
  write(driver, deed_path(), k_deed);
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("field.early-written")));
  EXPECT_EQ(driver.document().state().current_step, shown);
  driver.click("session/back-to-room");
  EXPECT_EQ(driver.app->state().session.looked_at, shown);

  std::size_t positions = 0;
  while (driver.document().state().current_step != telling().id) {
    SCOPED_TRACE(driver.document().state().current_step);
    const auto& step = *driver.document().protocol().find_step(driver.document().state().current_step);
    player.fill_step();
    positions += step.sealed ? 1U : 0U;
    expect_nowhere();
    ASSERT_FALSE(HasFailure()) << driver.windows->console_log().as_text();
    EXPECT_FALSE(on_wall) << "before its step";
    player.go_on();
  }
  EXPECT_GT(positions, 0U) << "positions were taken before it was told";
  driver.windows->frame();
  EXPECT_TRUE(driver.console_sees(k_deed)) << "the group is at its step now";
  EXPECT_TRUE(driver.room_sees(k_deed)) << driver.windows->room_log().as_text();
  EXPECT_NE(report().find(k_deed), std::string::npos);
  shoot(driver, "sealed-deed");

  fill_rest(player);
  EXPECT_TRUE(player.open_points().empty());
  close_by_hand(driver);
  const std::string saved = save_report_by_hand(driver, "md");
  EXPECT_NE(saved.find(k_deed), std::string::npos);
  EXPECT_EQ(saved.find(driver.program->shelf.dutch.say("report.kept-where")), std::string::npos) << "it is intervision";
  EXPECT_NE(saved.find(driver.program->shelf.dutch.say("report.kept-where-intervision")), std::string::npos);
  driver.app->carry_out(action::CopyMailText{});
  EXPECT_NE(driver.desktop.clipboard.find("intervisie"), std::string::npos);
  EXPECT_EQ(driver.desktop.clipboard.find("moreel beraad"), std::string::npos);
  driver.windows->after_frame = {};
}

TEST_F(SealedDeed, IsStillLockedAfterTheProgramWasStartedAnew) {
  make_library(driver);
  driver.click("nav/list");
  driver.click("methods/" + method().id);
  MethodPlayer(driver).set_up(method());
  driver.click("step/" + telling().id);
  write(driver, deed_path(), k_deed);
  const auto session = driver.document().id();
  driver.restart();
  ASSERT_TRUE(driver.app->open_library(driver.home() / "Beraad.beraad"));
  driver.press(ui::Key::Enter);
  driver.click("session-row/" + base::to_text(session));
  ASSERT_EQ(driver.app->state().route, state::Route::Session);
  expect_nowhere();
  driver.click("step/" + telling().id);
  EXPECT_FALSE(driver.console_sees(k_deed));
  EXPECT_FALSE(driver.room_sees(k_deed));
  EXPECT_TRUE(driver.console_sees(driver.program->shelf.dutch.say("field.early-written")));
}

}  // namespace
}  // namespace beraad::test
