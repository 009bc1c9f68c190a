// Everything before and around a session as plain values: cover, first start, home, list, set-up, begin,
// settings. All in the user's language.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"
#include "core/index/actions.hpp"
#include "core/index/reminders.hpp"
#include "core/index/summary.hpp"
#include "core/insight/own_minutes.hpp"

namespace beraad::present {

struct TodayCard {  // the neutral time block and what is to be begun
  std::string heading, clock, until, title, subtitle;
  bool exists = false, is_today = false;
  base::Uuid session;
};

struct CoverScreen {
  std::string name, date, go_on, go_on_key, note;
  TodayCard today;  // today's deliberation only; nothing else of the library
  bool may_go_on = true;
};
[[nodiscard]] CoverScreen present_cover(const Context& context, const std::vector<index::SessionSummary>& sessions);

struct ChoiceTile {
  std::string id, title, text, icon;
};
struct FirstStartScreen {
  std::string title, question;
  std::vector<OptionButton> profiles;
  std::vector<ChoiceTile> ways;  // practice, new, open
};
[[nodiscard]] FirstStartScreen present_first_start(const Context& context);

struct NavigationItem {
  state::Route route = state::Route::Home;
  std::string label, icon;
  bool chosen = false;
};
struct Navigation {
  std::string name, library, lock, settings;
  std::vector<NavigationItem> items;
};
[[nodiscard]] Navigation present_navigation(const Context& context);

/// What stands beside the list of deliberations: requests, preparations, questionnaires.
struct DeskTab {
  state::Route route = state::Route::Sessions;
  std::string label;
  bool chosen = false;
};
[[nodiscard]] std::vector<DeskTab> present_desk_tabs(const Context& context);
/// A screen of one of those.
[[nodiscard]] bool is_desk(state::Route route);

struct SessionLine {
  base::Uuid session;
  std::string date, time, title, method, team, state;
  Tone tone = Tone::Quiet;
  bool can_open = true;
};
struct ActionLine {
  std::string what, owner, due;
  Tone tone = Tone::Quiet;
};
/// A decision that expires, a look-back that comes near.
struct ReminderLine {
  base::Uuid session;
  std::string title;
  ToneText words;
  std::string look_back;  // word of the button
  std::string waive;      // of the one beside it; empty where no look-back is asked for
  bool contact = false;   // a wish to hear from the facilitator, on a line of its own
  std::string met = {};   // word of the button by which it was met
};
/// A theme that several closed deliberations share.
struct RecurringLine {
  std::string theme, title, count;
  bool chosen = false;
};
struct HomeScreen {
  Navigation navigation;
  std::string date, search_placeholder, search_text;
  bool search_wanted = false;
  TodayCard today;
  std::vector<ToneText> checks;
  std::string kit, calendar;  // what can be printed or put in a calendar of what is planned
  std::string begin, go_on;   // words of the card's button: begin, or go on when it runs
  std::vector<ChoiceTile> tiles;
  std::string actions_title, planned_title, recent_title, all_sessions;
  std::vector<ActionLine> actions;
  std::string actions_late, actions_all;                        // "2 te laat", "Alle 14"
  std::string recurring_title, recurring_note, recurring_none;  // none: where that team has no such theme
  std::vector<OptionButton> recurring_teams;                    // empty where there is one
  std::vector<RecurringLine> recurring;
  std::string reminders_title;
  std::vector<ReminderLine> reminders;
  std::vector<SessionLine> planned, recent;
  std::string empty_title, empty_text;
  std::string recovered, recovered_text;    // after a crash
  std::string read_only;                    // why nothing can be changed, and what to do
  std::vector<OptionButton> themes;         // filter on the list
  std::string nothing_title, nothing_text;  // where nothing is planned for today
  std::string delete_session;               // tooltip of what takes one away
  std::vector<DeskTab> tabs;                // on the list screen
  bool whole_list = false;                  // the list screen: all sessions with filters
};
[[nodiscard]] HomeScreen present_home(const Context& context, const std::vector<index::SessionSummary>& sessions,
                                      const std::set<std::string>& used_themes);

struct MethodChoice {
  std::string id, title, minutes, summary;
  ToneText review;
  bool chosen = false;
};
struct PersonLine {
  std::string code, role, name, kind;
  bool presenter = false;
};
struct SetupScreen {
  Navigation navigation;
  int opening = 0;  // each begins at its top
  std::string title, back, keep_for_later, begin;
  ToneText saved;
  std::string case_label, case_text, case_example, case_problem;
  std::string cases_label;
  std::vector<std::pair<base::Uuid, std::string>> cases;  // handed over and waiting; none once anything was typed
  std::string team_label, team_text;
  std::string method_label, all_methods;  // all_methods: leads to the others, and to help with choosing
  std::vector<MethodChoice> methods;
  std::string method_warning;  // of the chosen one; empty when the group needs none
  bool method_fixed = false;
  std::string variant_label;
  std::vector<OptionButton> variants;  // the whole method first; none where it has no variants
  std::string date_label, date_text, start_label, start_text, end_label, end_text, time_problem, time_note;
  std::string place_label, place_text;
  std::string own_minutes, own_minutes_note;  // empty until enough meetings were held
  std::string outcome_label, outcome_placeholder;
  std::vector<OptionButton> outcomes;
  std::vector<ToneText> comes_first;  // before a deliberation on this case; mostly nothing
  std::string case_people, invite;    // who should be there by whoever brought the case; invite: not all are yet
  std::string group_note;             // that the method asks for another number of people; else empty
  std::string people_label, people_problem, role_label, name_label, add_person, take_over_team, presenter_word, remove;
  std::vector<PersonLine> people;
  std::string naming_label, naming_promise;
  std::vector<OptionButton> naming;
  std::string rules_label;
  std::vector<OptionButton> rules;
  std::string who_types_label, who_types_note;
  std::vector<OptionButton> who_types;
  std::string way_label;
  std::vector<std::pair<OptionButton, std::string>> ways;  // and its minutes
  std::string private_label;
  bool private_fields = false;
  std::string slips, card, kit, calendar;
  std::string sheet_for_presenter, sheet_for_participants;  // beforehand; empty where nobody comes together
  bool can_print = false;
  std::string screen_label;
  std::vector<ToneText> screen_checks;
  std::string test_screen;
};
/// `held`: the session that is set up, as far as it lies on disk.
[[nodiscard]] SetupScreen present_setup(const Context& context, const session::SessionDocument* held);
/// Offers the minutes that meetings by this method really take here.
void add_own_minutes(const Context& context, const std::optional<insight::OwnMinutes>& own, SetupScreen& screen);

struct BeginScreen {
  std::string title, subtitle, clock, late, begin, begin_key, back, as_planned;
  std::vector<std::pair<std::string, std::string>> steps;  // step, minutes
};
/// `first_step`: with which it begins; empty = the first of the method.
[[nodiscard]] BeginScreen present_begin(const Context& context, const session::SessionDocument& document,
                                        const std::string& first_step);

struct SettingLine {
  std::string label, hint;
  std::vector<OptionButton> options;
};
/// A length in metres, and how the language writes it.
struct Measure {
  std::string label, text;
  float metres = 0;
};

struct SettingsScreen {
  Navigation navigation;
  std::string title;
  SettingLine language, room_language, theme, room_theme, profile, clicker, heard, control_keys, monitor;
  std::string measures_label, readable, test_screen;
  Measure width, chair;
  std::string library_label;
  std::vector<std::string> library_lines;
  std::string open_other, make_new;
};
[[nodiscard]] SettingsScreen present_settings(const Context& context);

/// Trying the screen out: which one, can the last chair read it, do the keys arrive.
struct ScreenTestScreen {
  std::string title, done, done_key, advice;  // advice: empty when the letters are large enough
  SettingLine monitor;
  std::string readable;
  Measure width, chair;
  std::vector<ToneText> keys;  // Good when it was seen
  std::string letters;         // what letter keys do not do while someone types
};
[[nodiscard]] ScreenTestScreen present_screen_test(const Context& context);

}  // namespace beraad::present
