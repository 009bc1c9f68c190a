// Cover, first start, home, set-up, begin and settings: where things stand and how they look.
#pragma once

#include <functional>

#include "app/action/action.hpp"
#include "app/present/start_screen.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

void draw_cover(ui::Ui& ui, const present::CoverScreen& screen, action::ActionQueue& actions);
void draw_first_start(ui::Ui& ui, const present::FirstStartScreen& screen, action::ActionQueue& actions);
void draw_home(ui::Ui& ui, const present::HomeScreen& screen, action::ActionQueue& actions);
void draw_setup(ui::Ui& ui, const present::SetupScreen& screen, action::ActionQueue& actions);
void draw_begin(ui::Ui& ui, const present::BeginScreen& screen, action::ActionQueue& actions);
void draw_settings(ui::Ui& ui, const present::SettingsScreen& screen, action::ActionQueue& actions);
void draw_screen_test(ui::Ui& ui, const present::ScreenTestScreen& screen, action::ActionQueue& actions);

/// The column at the left, icons alone in a window narrower than `wide_from`; gives the rectangle that is left beside
/// it.
[[nodiscard]] ui::Rect draw_navigation(ui::Ui& ui, const present::Navigation& navigation, action::ActionQueue& actions,
                                       float wide_from = 1200);
/// Mark of the program: two shapes, a square and a ring.
void draw_mark(ui::Ui& ui, const ui::Rect& rect);
/// A state in words before it: a tick, or a triangle with what needs attention.
float draw_check(ui::Ui& ui, ui::Rect at, const present::ToneText& check);
/// A row of choices of which one holds; `chosen` hears of the press. Gives the height used.
float draw_setting(ui::Ui& ui, ui::Rect at, const std::string& path, const present::SettingLine& line,
                   const std::function<void(const std::string&)>& chosen);
/// A length in metres with what makes it less or more.
void draw_measure(ui::Ui& ui, ui::Rect at, const std::string& path, const present::Measure& measure, float step,
                  const std::function<void(float)>& changed);
/// The time block and the title beside it.
void draw_today(ui::Ui& ui, ui::Rect block, const present::TodayCard& today);

}  // namespace beraad::views
