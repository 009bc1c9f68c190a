// What the console's bars say stands there whole, also on a laptop of 1280.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/views/session_view.hpp"
#include "tests/support/gui_driver.hpp"

namespace beraad::views {
namespace {

struct SessionBars : testing::Test {
  test::GuiDriver driver;
  present::SessionScreen screen;
  float pace_needs = 0;

  void SetUp() override {
    screen.labels.replan = "Herplannen";
    screen.top.title = "Loyaal aan collega of aan het gezin?";
    screen.top.clock = "15:33";
    screen.top.left = "nog 32 min";
    screen.top.ends = "einde 16:05";
    screen.top.pace = present::ToneText{"134 min achter", present::Tone::Warn};
    screen.top.can_replan = true;
    screen.top.saved = {"Opgeslagen om 15:33", present::Tone::Quiet};
    screen.top.room = {"Niets op het scherm", present::Tone::Warn};
    driver.add_window("laptop", {1280, 800, 1}, false, [this](ui::Ui& ui) {
      action::ActionQueue actions;
      pace_needs = ui.paint().width_of(screen.top.pace->text, ui::k_body_bold.font);
      draw_top_bar(ui, {0, 0, 1280, 56}, screen, actions);
      draw_rail(ui, {0, 64, 222, 680}, screen, false, actions, [](const ui::Rect&) {});
    });
  }
  [[nodiscard]] const ui::Drawn* text(const std::string& wanted) {
    const auto& items = driver.log().items();
    const auto found = std::ranges::find_if(
        items, [&](const ui::Drawn& item) { return item.kind == ui::DrawnKind::Text && item.text == wanted; });
    return found == items.end() ? nullptr : &*found;
  }
};

TEST_F(SessionBars, HowLateOneIsStandsThereWhole) {
  driver.frame();
  const auto* pace = text(screen.top.pace->text);
  const auto* replan = driver.find("session/replan");
  const auto* undo = driver.find("session/undo");
  ASSERT_TRUE(pace != nullptr && replan != nullptr && undo != nullptr);
  EXPECT_GE(pace->rect.w, pace_needs);
  EXPECT_LE(pace->rect.right(), replan->rect.x);
  EXPECT_LE(replan->rect.right(), undo->rect.x) << "and nothing lies over what is beside it";
}

TEST_F(SessionBars, ALongNameOfAStepTakesASecondLine) {
  present::RailRow first, second;
  first.step = "a";
  first.number = "1";
  first.title = "Bewustwording van wat er speelt";
  first.minutes_planned = "10";
  second = first;
  second.step = "b";
  second.title = "Advies";
  screen.rail = {first, second};
  driver.frame();
  const auto* longer = text(first.title);
  const auto* below = driver.find("step/b");
  ASSERT_TRUE(longer != nullptr && below != nullptr);
  EXPECT_GT(longer->rect.h, ui::k_small.line);
  EXPECT_LE(longer->rect.bottom(), below->rect.y) << "the next step makes room for it";
}

}  // namespace
}  // namespace beraad::views
