// The facilitator's console: where things stand and how they look. No question about the domain is asked here.
#pragma once

#include <functional>

#include "app/action/action.hpp"
#include "app/present/session_screen.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

/// Draws the small likeness of the wall in a rectangle of design pixels; gives the number of pages.
using DrawPreview = std::function<void(const ui::Rect&)>;

/// A window so small that the private panel lies over the work area when it is open.
[[nodiscard]] bool is_narrow(const ui::Rect& window);

void draw_session(ui::Ui& ui, const present::SessionScreen& screen, action::ActionQueue& actions,
                  const DrawPreview& draw_preview);

// its regions
void draw_top_bar(ui::Ui& ui, ui::Rect rect, const present::SessionScreen& screen, action::ActionQueue& actions);
void draw_ribbon(ui::Ui& ui, ui::Rect rect, const std::vector<present::RibbonSegment>& ribbon);
void draw_rail(ui::Ui& ui, ui::Rect rect, const present::SessionScreen& screen, bool numbers_only,
               action::ActionQueue& actions, const DrawPreview& draw_preview);
void draw_work_area(ui::Ui& ui, ui::Rect rect, const present::SessionScreen& screen, action::ActionQueue& actions);
void draw_private_panel(ui::Ui& ui, ui::Rect rect, const present::SessionScreen& screen, bool in_tabs,
                        action::ActionQueue& actions);
/// Closed: a strip that opens it.
void draw_private_strip(ui::Ui& ui, ui::Rect rect, const present::SessionScreen& screen, action::ActionQueue& actions);
void draw_bottom_bar(ui::Ui& ui, ui::Rect rect, const present::SessionScreen& screen, bool compact,
                     action::ActionQueue& actions);

}  // namespace beraad::views
