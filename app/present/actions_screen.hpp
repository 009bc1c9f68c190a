// What was agreed on in the whole library as plain values: whose, until when, why, and what became of it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/start_screen.hpp"
#include "core/insight/recurring.hpp"

namespace beraad::present {

struct ActionCard {
  base::Uuid session, row;
  std::string what, about;                                 // about: whose, of which deliberation
  ToneText due;                                            // or what became of it
  std::vector<std::pair<std::string, std::string>> facts;  // the loss behind it, what stands in the way
  std::vector<OptionButton> statuses;
  std::string why_label;  // empty until it was said what became of it
  std::vector<OptionButton> reasons;
  std::string day_label, day_example, day_typed, take_day;  // another day; label empty: settled, or not said yet
};

struct ActionsScreen {
  Navigation navigation;
  std::string title;
  std::vector<OptionButton> filters, teams;  // teams: empty where there is one
  std::vector<ActionCard> cards;
  std::string open_session, look_back;  // words of the buttons beside each
  std::string empty_title, empty_text, read_only;
  bool enabled = true;
};
[[nodiscard]] ActionsScreen present_actions(const Context& context, std::vector<index::ActionSummary> actions);

/// Some actions as cards, in their order, with the words of the buttons beside them.
[[nodiscard]] ActionsScreen present_action_cards(const Context& context,
                                                 const std::vector<index::ActionSummary>& actions);

/// What a home screen says of actions and of days that come near.
void add_after_cards(const Context& context, const std::vector<index::ActionSummary>& actions,
                     const std::vector<index::Reminder>& reminders, HomeScreen& screen);

/// Look-backs that go on, each with the deliberation that it looks back on, so that they are found again. `all`: of
/// every kind of run, the newest first.
void add_running_look_backs(const Context& context, const std::vector<index::SessionSummary>& all, HomeScreen& screen);

/// Above the list of deliberations: which themes keep coming back, with the team that was chosen; the first one else.
void add_recurring(const Context& context, const std::vector<insight::TeamThemes>& teams, HomeScreen& screen);

}  // namespace beraad::present
