#include "app/present/actions_screen.hpp"

#include <algorithm>
#include <array>

#include "app/present/after_words.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/look_back.hpp"

namespace beraad::present {
namespace {

using index::ActionSummary;
using state::WhichActions;

constexpr std::size_t k_card_rows = 3;
constexpr std::array k_reasons{"after.reason.time", "after.reason.not-needed", "after.reason.later",
                               "after.reason.turned-out"};

/// The options by which the look-back's method says what became of an action.
const protocol::Column* status_column(const Context& context) {
  const auto* entry = session::find_look_back_method(context.catalog);
  if (entry == nullptr) return nullptr;
  return session::status_table(*entry->protocol).field->find_column(protocol::Role::ActionStatus);
}

/// Kept as answers are: in plain words of the report's language, whichever that was then. The chosen one stands for
/// those very words, so that a second tap takes them back.
OptionButton reason_button(const Context& context, const char* key, const std::string& why) {
  const bool chosen = why == context.dutch.say(key) || why == context.english.say(key);
  return {chosen ? why : context.room_texts.say(key), context.texts.say(key), {}, chosen};
}

/// What is not done is done on another day, else it is late for ever.
void present_new_day(const Context& context, ActionCard& card) {
  card.day_label = context.texts.say("after.new-day");
  card.day_example = context.texts.say("field.date-example");
  card.take_day = context.texts.say("after.take-new-day");
  const auto& days = context.app.after.new_days;
  if (const auto typed = days.find(card.row); typed != days.end()) card.day_typed = typed->second;
}

ActionCard card_of(const Context& context, const ActionSummary& action, base::Date today) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  ActionCard card;
  card.session = action.session_id;
  card.row = action.row;
  card.what = action.what;
  card.about = joined_filled({action.owner_role.empty() ? texts.say("after.no-owner") : action.owner_role, action.title,
                              action.team, texts.say("after.agreed-on", {short_date(action.agreed_on, today, texts)})},
                             " · ");
  card.due = due_words(action.due, today, texts);
  if (action.status && action.status->settled) card.due = {action.status->label.in(language), Tone::Good};
  if (action.decision_until) {
    const bool expired = index::is_expired(action.decision_until, base::local_time(context.now));
    card.facts.emplace_back(
        texts.say("after.decision"),
        texts.say(expired ? "after.expired-on" : "after.until", {moment_words(*action.decision_until, today, texts)}));
  }
  if (!action.limits_loss.empty()) card.facts.emplace_back(texts.say("after.limits-loss"), action.limits_loss);
  if (!action.obstacle.empty()) card.facts.emplace_back(texts.say("after.obstacle"), action.obstacle);
  if (const auto* column = status_column(context)) {
    for (const auto& option : column->choices.options) {
      const bool chosen = action.status && action.status->option == option.id;
      card.statuses.push_back({option.id, option.label.in(language), {}, chosen});
    }
  }
  if (!action.status) return card;
  card.why_label = texts.say("after.why");
  for (const char* key : k_reasons) card.reasons.push_back(reason_button(context, key, action.status->why));
  const bool known = std::ranges::any_of(card.reasons, &OptionButton::chosen);
  if (!known && !action.status->why.empty()) card.facts.emplace_back(texts.say("after.why"), action.status->why);
  if (!action.status->settled) present_new_day(context, card);
  return card;
}

bool is_shown(const ActionSummary& action, WhichActions which, base::Date today) {
  if (which == WhichActions::All) return true;
  return which == WhichActions::Late ? index::is_late(action, today) : index::is_open(action);
}

std::string reminder_words(const Context& context, const index::Reminder& reminder) {
  const auto& texts = context.texts;
  const auto today = base::local_time(context.now).date;
  std::string words;
  if (reminder.valid_until) {
    const std::string moment = moment_words(*reminder.valid_until, today, texts);
    words = texts.say(reminder.expired ? "after.expired-at" : "after.holds-until", {moment});
  }
  if (reminder.look_back_on) {
    if (!words.empty()) words += " ";
    const bool late = *reminder.look_back_on < today;
    words += texts.say(late ? "after.look-back-was" : "after.look-back-on",
                       {*reminder.look_back_on == today ? texts.say("home.due-today")
                                                        : short_date(*reminder.look_back_on, today, texts)});
  }
  if (reminder.translate_by) {
    if (!words.empty()) words += " ";
    words += texts.say("after.translate-by", {short_date(*reminder.translate_by, today, texts)});
  }
  return words;
}

/// Written on a form for the facilitator alone: it stands nowhere while others see the screen.
void add_contact_wish(const Context& context, const index::Reminder& reminder, HomeScreen& screen) {
  if (is_seen_by_all(context)) return;
  const auto& texts = context.texts;
  ReminderLine line;
  line.session = reminder.session_id;
  line.title = base::is_blank(reminder.title) ? texts.say("home.untitled") : reminder.title;
  line.words = {texts.say("after.contact-wanted"), Tone::Quiet};
  line.contact = true;
  if (context.library.access == storage::Access::ReadWrite) line.met = texts.say("after.contact-had");
  screen.reminders.push_back(std::move(line));
}

}  // namespace

ActionsScreen present_actions(const Context& context, std::vector<ActionSummary> actions) {
  const auto& texts = context.texts;
  const auto& view = context.app.after;
  const auto today = base::local_time(context.now).date;
  ActionsScreen screen;
  screen.navigation = present_navigation(context);
  screen.title = texts.say("nav.actions");
  screen.enabled = context.library.access == storage::Access::ReadWrite;
  screen.read_only = read_only_words(context.library, texts);
  screen.open_session = texts.say("after.open-session");
  screen.look_back = texts.say("after.look-back");
  std::vector<std::string> teams;
  for (const auto& action : actions) {
    const auto is_same = [&](const std::string& team) { return session::is_same_team(team, action.team); };
    if (!base::is_blank(action.team) && std::ranges::none_of(teams, is_same)) teams.push_back(action.team);
  }
  std::ranges::sort(teams);
  if (teams.size() > 1) {
    for (const auto& team : teams) screen.teams.push_back({team, team, {}, session::is_same_team(team, view.team)});
  }
  // A team that is no more among them, or that cannot be chosen otherwise again, hides nothing.
  const auto chosen = std::ranges::find_if(screen.teams, &OptionButton::chosen);
  std::erase_if(actions, [&](const ActionSummary& action) {
    return chosen != screen.teams.end() && !session::is_same_team(action.team, chosen->id);
  });
  index::sort_by_day(actions);
  const auto late = std::ranges::count_if(actions, [&](const auto& action) { return index::is_late(action, today); });
  const auto open = std::ranges::count_if(actions, index::is_open);
  const auto filter = [&](WhichActions which, const char* id, const char* key, std::int64_t count) {
    screen.filters.push_back({id, texts.say(key, {std::to_string(count)}), {}, view.which == which});
  };
  filter(WhichActions::Late, "late", "after.filter.late", late);
  filter(WhichActions::Open, "open", "after.filter.open", open);
  filter(WhichActions::All, "all", "after.filter.all", static_cast<std::int64_t>(actions.size()));
  for (const auto& action : actions) {
    if (is_shown(action, view.which, today)) screen.cards.push_back(card_of(context, action, today));
  }
  if (screen.cards.empty()) {
    screen.empty_title = texts.say(actions.empty() ? "after.no-actions" : "after.none-like-this");
    screen.empty_text = texts.say(actions.empty() ? "after.no-actions-text" : "after.none-like-this-text");
  }
  return screen;
}

ActionsScreen present_action_cards(const Context& context, const std::vector<ActionSummary>& actions) {
  ActionsScreen screen;
  screen.enabled = context.library.access == storage::Access::ReadWrite;
  screen.open_session = context.texts.say("after.open-session");
  screen.look_back = context.texts.say("after.look-back");
  const auto today = base::local_time(context.now).date;
  for (const auto& action : actions) screen.cards.push_back(card_of(context, action, today));
  return screen;
}

void add_after_cards(const Context& context, const std::vector<ActionSummary>& actions,
                     const std::vector<index::Reminder>& reminders, HomeScreen& screen) {
  const auto& texts = context.texts;
  const auto today = base::local_time(context.now).date;
  std::vector<ActionSummary> open;
  std::ranges::copy_if(actions, std::back_inserter(open), index::is_open);
  index::sort_by_day(open);
  const auto late = std::ranges::count_if(open, [&](const auto& action) { return index::is_late(action, today); });
  if (late > 0) screen.actions_late = texts.say("after.late", {std::to_string(late)});
  if (!open.empty()) screen.actions_all = texts.say("after.all", {std::to_string(open.size())});
  for (std::size_t index = 0; index < std::min(open.size(), k_card_rows); ++index) {
    const auto due = due_words(open[index].due, today, texts);
    screen.actions.push_back({open[index].what, open[index].owner_role, due.text, due.tone});
  }
  screen.reminders_title = texts.say("after.reminders");
  for (const auto& reminder : reminders) {
    if (reminder.contact_since) {
      add_contact_wish(context, reminder, screen);
      continue;
    }
    const bool overdue = reminder.look_back_on && *reminder.look_back_on < today;
    screen.reminders.push_back(
        {reminder.session_id,
         base::is_blank(reminder.title) ? texts.say("home.untitled") : reminder.title,
         {reminder_words(context, reminder), reminder.expired || overdue ? Tone::Warn : Tone::Quiet},
         texts.say("after.look-back"),
         reminder.may_be_waived && context.library.access == storage::Access::ReadWrite
             ? texts.say("after.waive-look-back")
             : std::string()});
  }
}

void add_running_look_backs(const Context& context, const std::vector<index::SessionSummary>& all, HomeScreen& screen) {
  const auto& texts = context.texts;
  for (const auto& look_back : all) {
    const bool goes_on = look_back.run == session::RunKind::FollowUp && look_back.stage == session::Stage::Running;
    if (!goes_on || look_back.damaged) continue;
    const auto meeting = std::ranges::find_if(all, [&](const index::SessionSummary& other) {
      return other.case_id == look_back.case_id && other.run == session::RunKind::Main && !other.damaged &&
             other.stage == session::Stage::Closed && other.held_on <= look_back.held_on;
    });
    if (meeting == all.end()) continue;
    const std::string words = texts.say("after.look-back-running", {std::to_string(look_back.step_number)});
    const auto known = std::ranges::find_if(
        screen.reminders, [&](const ReminderLine& line) { return line.session == meeting->id && !line.contact; });
    if (known != screen.reminders.end()) {
      known->words.text = words + " " + known->words.text;
      known->look_back = texts.say("home.go-on");
      continue;
    }
    ReminderLine line;
    line.session = meeting->id;
    line.title = base::is_blank(meeting->title) ? texts.say("home.untitled") : meeting->title;
    line.words = {words, Tone::Good};
    line.look_back = texts.say("home.go-on");
    screen.reminders.insert(screen.reminders.begin(), std::move(line));
  }
}

void add_recurring(const Context& context, const std::vector<insight::TeamThemes>& teams, HomeScreen& screen) {
  constexpr std::size_t k_most = 5;
  const auto& texts = context.texts;
  if (std::ranges::all_of(teams, [](const auto& team) { return team.themes.empty(); })) return;
  auto shown = std::ranges::find_if(
      teams, [&](const auto& team) { return session::is_same_team(team.team, context.app.after.recurring_team); });
  if (shown == teams.end()) shown = teams.begin();
  screen.recurring_title = texts.say("recurring.title");
  screen.recurring_note = texts.say("recurring.note");
  if (shown->themes.empty()) screen.recurring_none = texts.say("recurring.none");
  for (auto team = teams.begin(); team != teams.end() && teams.size() > 1; ++team) {
    screen.recurring_teams.push_back({team->team, team->team, {}, team == shown});
  }
  std::ranges::sort(screen.recurring_teams, {}, &OptionButton::label);
  const auto& filter = context.app.filter.themes;
  for (const auto& theme : shown->themes) {
    if (screen.recurring.size() == k_most) break;
    const auto* code = context.codebook.find_code(theme.theme);
    screen.recurring.push_back({theme.theme, code != nullptr ? code->label.in(texts.language()) : theme.theme,
                                texts.count("recurring.cases", static_cast<std::int64_t>(theme.titles.size())),
                                std::ranges::find(filter, theme.theme) != filter.end()});
  }
}

}  // namespace beraad::present
