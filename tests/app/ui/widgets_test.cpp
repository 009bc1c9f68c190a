#include "app/ui/widgets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/gui_driver.hpp"

namespace beraad::ui {
namespace {

using test::GuiDriver;

struct OneWindow : testing::Test {
  GuiDriver driver;
  void show(GuiDriver::Draw draw, test::WindowSize size = {800, 600, 1}) {
    driver.add_window("laptop", size, false, std::move(draw));
  }
};
using Buttons = OneWindow;
using Focus = OneWindow;
using Choices = OneWindow;
using Layers = OneWindow;
using Scrolling = OneWindow;
using Tooltips = OneWindow;

TEST_F(Buttons, AreClickedOnReleaseAboveThem) {
  int clicks = 0;
  show([&](Ui& ui) { clicks += button(ui, "next", {20, 20, 120, 40}, "Volgende"); });
  driver.click("next");
  EXPECT_EQ(clicks, 1);
  driver.drag({80, 40}, {400, 400});
  EXPECT_EQ(clicks, 1) << "let go elsewhere: nothing happens";
  EXPECT_TRUE(driver.sees("Volgende"));
}

TEST_F(Buttons, WorkAtAnyScale) {
  int clicks = 0;
  show([&](Ui& ui) { clicks += button(ui, "next", {20, 20, 120, 40}, "Volgende"); }, {1000, 800, 1.375f});
  driver.click("next");
  EXPECT_EQ(clicks, 1);
  EXPECT_FLOAT_EQ(driver.find("next")->rect.h, 55);
}

TEST_F(Buttons, ThatAreOffDoNothing) {
  int clicks = 0;
  show([&](Ui& ui) { clicks += button(ui, "next", {20, 20, 120, 40}, "Volgende", {.enabled = false}); });
  driver.click_at({80, 40});
  driver.press(Key::Tab);
  driver.press(Key::Enter);
  EXPECT_EQ(clicks, 0);
  EXPECT_EQ(driver.text(), "button next \"Volgende\" off\n");
}

TEST_F(Buttons, AButtonOnARowTakesTheClickFromIt) {
  int rows = 0, buttons = 0;
  show([&](Ui& ui) {
    rows += row(ui, "row", {0, 0, 400, 50}).clicked;
    buttons += button(ui, "row/remove", {300, 5, 80, 40}, "Weg");
  });
  driver.click("row/remove");
  EXPECT_EQ(rows, 0);
  EXPECT_EQ(buttons, 1);
  driver.click_at({50, 25});
  EXPECT_EQ(rows, 1);
}

TEST_F(Focus, TabGoesRoundInDrawOrderAndEnterOrSpaceActivates) {
  std::string clicked;
  show([&](Ui& ui) {
    for (int i = 0; i < 3; ++i) {
      const std::string path = "b" + std::to_string(i);
      if (button(ui, path, {20.f + 130 * static_cast<float>(i), 20, 120, 40}, path)) clicked += path;
    }
  });
  driver.press(Key::Tab);
  EXPECT_EQ(driver.state().focus, "b0");
  driver.press(Key::Tab);
  driver.press(Key::Enter);
  EXPECT_EQ(clicked, "b1");
  driver.press(Key::Tab, k_shift);
  driver.press(Key::Tab, k_shift);
  EXPECT_EQ(driver.state().focus, "b2") << "round the corner";
  driver.press(Key::Space);
  EXPECT_EQ(clicked, "b1b2");
}

TEST_F(Focus, F6GoesToTheRegionsAndRemembersThePlaceInEach) {
  show([&](Ui& ui) {
    ui.region("rail");
    button(ui, "a", {0, 0, 90, 40}, "a");
    button(ui, "b", {0, 50, 90, 40}, "b");
    ui.region("work");
    button(ui, "c", {100, 0, 90, 40}, "c");
  });
  driver.press(Key::F6);
  driver.press(Key::Tab);
  EXPECT_EQ(driver.state().focus, "b");
  driver.press(Key::F6);
  EXPECT_EQ(driver.state().focus, "c");
  driver.press(Key::F6);
  EXPECT_EQ(driver.state().focus, "b");
}

TEST_F(Focus, GoesToTheNextWhenItsOwnerIsGone) {
  bool there = true;
  show([&](Ui& ui) {
    button(ui, "a", {0, 0, 90, 40}, "a");
    if (there) button(ui, "b", {0, 50, 90, 40}, "b");
    button(ui, "c", {0, 100, 90, 40}, "c");
  });
  driver.press(Key::Tab);
  driver.press(Key::Tab);
  there = false;
  driver.frame();
  driver.press(Key::Tab);
  EXPECT_EQ(driver.state().focus, "c");
}

TEST_F(Focus, KeysThatNoWidgetUsedAreLeftForTheProgram) {
  show([&](Ui& ui) { button(ui, "a", {0, 0, 90, 40}, "a"); });
  driver.press(Key::F9);
  ASSERT_EQ(driver.unclaimed_keys().size(), 1u);
  EXPECT_EQ(driver.unclaimed_keys().front().key, Key::F9);
  driver.press(Key::Tab);
  EXPECT_TRUE(driver.unclaimed_keys().empty());
}

TEST_F(Choices, CheckBoxAndRadioRow) {
  bool checked = false;
  int choice = 0;
  show([&](Ui& ui) {
    check_box(ui, "check", {20, 20, 200, 24}, "Op scherm", checked);
    for (int i = 0; i < 2; ++i) {
      const Rect rect{20, 60 + 30 * static_cast<float>(i), 200, 24};
      if (radio_row(ui, "radio/" + std::to_string(i), rect, "Keuze", choice == i)) choice = i;
    }
  });
  driver.click("check");
  EXPECT_TRUE(checked);
  driver.click("radio/1");
  EXPECT_EQ(choice, 1);
  EXPECT_TRUE(driver.find("radio/1")->chosen);
  EXPECT_FALSE(driver.find("radio/0")->chosen);
}

TEST_F(Choices, SegmentsByClickAndArrowSkipWhatIsOff) {
  std::optional<std::size_t> chosen = 0;
  show([&](Ui& ui) {
    const std::vector<Segment> segments = {{"Geen", true, {}}, {"Functie", false, {}}, {"Naam", true, {}}};
    if (const auto now = segmented(ui, "name", {20, 20, 400, 40}, segments, chosen)) chosen = now;
  });
  driver.press(Key::Tab);
  driver.press(Key::Right);
  EXPECT_EQ(chosen, 2u);
  driver.click("name/0");
  EXPECT_EQ(chosen, 0u);
}

TEST_F(Choices, SelectFoldsOutChoosesAndGivesTheFocusBack) {
  std::optional<std::size_t> chosen;
  int behind = 0;
  show([&](Ui& ui) {
    if (const auto now = select(ui, "team", {20, 20, 200, 42}, {"Alle", "De Linde", "Spoedhulp"}, chosen, "Kies")) {
      chosen = now;
    }
    behind += button(ui, "behind", {20, 80, 200, 40}, "Achter de lijst");
  });
  EXPECT_TRUE(driver.sees("Kies"));
  driver.click("team");
  ASSERT_NE(driver.find("team/1"), nullptr);
  driver.click("team/1");
  EXPECT_EQ(chosen, 1u);
  EXPECT_EQ(behind, 0) << "what lies under the list is not clicked";
  EXPECT_EQ(driver.find("team/1"), nullptr);
  EXPECT_EQ(driver.state().focus, "team");
  driver.press(Key::Enter);
  driver.press(Key::Down);
  driver.press(Key::Enter);
  EXPECT_EQ(chosen, 2u) << "by keys alone";
  driver.press(Key::Enter);
  driver.press(Key::Escape);
  EXPECT_EQ(driver.find("team/1"), nullptr);
  EXPECT_EQ(chosen, 2u);
}

TEST_F(Layers, AModalAloneHearsMouseAndKeys) {
  bool open = false;
  int below = 0;
  Answer answer = Answer::None;
  show([&](Ui& ui) {
    below += button(ui, "below", {0, 0, 100, 40}, "Onder");
    if (button(ui, "strike", {0, 50, 100, 40}, "Schrappen")) open = true;
    if (!open) return;
    answer = ask(ui, "sure",
                 {"strike", "Deze regel schrappen?", "Dit kan niet terug.", "Niet schrappen", "Schrappen", true});
    if (answer != Answer::None) open = false;
  });
  driver.click("strike");
  EXPECT_TRUE(driver.sees("Dit kan niet terug."));
  EXPECT_EQ(driver.state().focus, "sure/cancel") << "the safe one has the focus";
  driver.click_at({50, 20});
  EXPECT_EQ(below, 0);
  driver.press(Key::Tab);
  driver.press(Key::Tab);
  EXPECT_EQ(driver.state().focus, "sure/cancel") << "Tab stays inside";
  driver.click("sure/action");
  EXPECT_EQ(answer, Answer::Action);
  EXPECT_EQ(driver.state().focus, "strike") << "back to its cause";
  driver.click("strike");
  driver.press(Key::Escape);
  EXPECT_EQ(answer, Answer::Cancel);
}

TEST_F(Layers, APopoverClosesByAPressOutsideWhichDoesNothingElse) {
  bool open = false;
  int below = 0;
  show([&](Ui& ui) {
    below += button(ui, "below", {500, 500, 100, 40}, "Onder");
    const Rect cause{20, 20, 100, 40};
    if (button(ui, "cause", cause, "Meer")) open = true;
    if (!open) return;
    const Overlay overlay = popover(ui, "more", cause, 200, 100);
    EXPECT_GE(overlay.frame().y, cause.bottom()) << "never over its cause";
    button(ui, "more/a", {overlay.frame().x + 10, overlay.frame().y + 10, 100, 40}, "Keuze");
    if (overlay.dismissed()) open = false;
  });
  driver.click("cause");
  ASSERT_NE(driver.find("more/a"), nullptr);
  driver.click("below");
  EXPECT_EQ(below, 0);
  EXPECT_EQ(driver.find("more/a"), nullptr);
  driver.click("below");
  EXPECT_EQ(below, 1);
}

TEST_F(Layers, AListInsideAModalLiesAboveIt) {
  std::optional<std::size_t> chosen;
  show([&](Ui& ui) {
    const Overlay overlay = modal(ui, "set", 400, 200);
    const Rect inner = overlay.frame().inset(20);
    if (const auto now = select(ui, "set/list", {inner.x, inner.y, 200, 42}, {"Een", "Twee"}, chosen)) chosen = now;
    button(ui, "set/ok", {inner.x, inner.y + 60, 200, 40}, "Goed");
  });
  driver.click("set/list");
  driver.click("set/list/1");
  EXPECT_EQ(chosen, 1u);
}

TEST_F(Scrolling, WheelBarAndFocusBringThingsIntoSight) {
  show([&](Ui& ui) {
    Scroll scroll(ui, "list", {0, 0, 300, 200});
    Rect rest = scroll.content();
    for (int i = 0; i < 20; ++i) button(ui, "b" + std::to_string(i), rest.cut_top(40), "Knop");
    scroll.end(800);
  });
  EXPECT_TRUE(driver.find("b0")->is_visible());
  EXPECT_FALSE(driver.find("b19")->is_visible());
  driver.wheel("b0", -3);
  EXPECT_FALSE(driver.find("b0")->is_visible());
  driver.drag({293, 60}, {293, 199});
  EXPECT_TRUE(driver.find("b19")->is_visible());
  driver.press(Key::Tab);
  EXPECT_TRUE(driver.find("b0")->is_visible()) << "the focus scrolls to where it goes";
}

TEST_F(Scrolling, WhatIsOutOfSightIsNotClicked) {
  int clicks = 0;
  show([&](Ui& ui) {
    {
      Scroll scroll(ui, "list", {0, 0, 300, 100});
      Rect rest = scroll.content();
      for (int i = 0; i < 5; ++i) clicks += button(ui, "b" + std::to_string(i), rest.cut_top(40), "Knop");
      scroll.end(200);
    }
  });
  driver.click_at({50, 140});
  EXPECT_EQ(clicks, 0);
}

TEST_F(Tooltips, ShowAfterAWhile) {
  show([&](Ui& ui) { icon_button(ui, "undo", {20, 20, 40, 40}, "undo", "Ongedaan maken  Ctrl Z"); });
  driver.hover("undo");
  const auto drawn_texts = [&] {
    std::size_t count = 0;
    for (const Drawn& each : driver.log().items()) count += each.text == "Ongedaan maken  Ctrl Z";
    return count;
  };
  EXPECT_EQ(drawn_texts(), 1u) << "the button itself";
  driver.wait_ms(600);
  EXPECT_EQ(drawn_texts(), 2u);
}

}  // namespace
}  // namespace beraad::ui
