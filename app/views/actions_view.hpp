// What was agreed on: its own screen, and the cards of the home screen that lead there.
#pragma once

#include "app/action/action.hpp"
#include "app/present/actions_screen.hpp"
#include "app/ui/widgets.hpp"

namespace beraad::views {

void draw_actions(ui::Ui& ui, const present::ActionsScreen& screen, action::ActionQueue& actions);
/// Only the cards, each with its taps; gives the height used.
float draw_action_cards(ui::Ui& ui, ui::Rect at, const present::ActionsScreen& screen, action::ActionQueue& actions);
/// Those that ask attention, in a card of the home screen.
void draw_actions_card(ui::Ui& ui, ui::Rect box, const present::HomeScreen& screen, action::ActionQueue& actions);
/// Decisions that expire and look-backs that come near; gives the height used, 0 when there are none.
float draw_reminders(ui::Ui& ui, ui::Rect at, const present::HomeScreen& screen, action::ActionQueue& actions);
/// Themes that keep coming back; a press shows the deliberations of one. Gives the height used.
float draw_recurring(ui::Ui& ui, ui::Rect at, const present::HomeScreen& screen, action::ActionQueue& actions);
[[nodiscard]] ui::ChipKind chip_of(present::Tone tone);

}  // namespace beraad::views
