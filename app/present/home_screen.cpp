// Cover, first start, home, the list of sessions.
#include <algorithm>
#include <filesystem>
#include <ranges>
#include <set>

#include "app/present/after_words.hpp"
#include "app/present/key_caps.hpp"
#include "app/present/start_screen.hpp"
#include "app/present/words.hpp"
#include "core/base/text.hpp"
#include "core/session/blocks.hpp"

namespace beraad::present {
namespace {

using index::SessionSummary;

constexpr std::size_t k_home_rows = 6, k_card_rows = 3;

std::string state_words(const base::Texts& texts, const SessionSummary& summary) {
  if (summary.damaged) return texts.say("home.state.damaged");
  switch (summary.stage) {
    case session::Stage::Prepared:
      return texts.say("home.state.prepared");
    case session::Stage::Running:
      return texts.say("home.state.running", {std::to_string(summary.step_number)});
    case session::Stage::Stopped:
      return texts.say("home.state.stopped");
    case session::Stage::Closed:
      break;
  }
  if (summary.themes.empty()) return texts.say("home.state.themes-to-choose");
  return texts.say(summary.report_state == session::ReportState::Agreed ? "home.state.agreed" : "home.state.closed");
}

Tone state_tone(const SessionSummary& summary) {
  if (summary.damaged) return Tone::Danger;
  if (summary.stage == session::Stage::Running) return Tone::Good;
  return Tone::Quiet;
}

/// Set-up lies on disk from its first letter on, which need not be one of the title.
std::string title_of(const base::Texts& texts, const SessionSummary& summary) {
  return base::is_blank(summary.title) ? texts.say("home.untitled") : summary.title;
}

SessionLine line_of(const Context& context, const SessionSummary& summary, base::Date today) {
  const auto& texts = context.texts;
  SessionLine line;
  line.session = summary.id;
  line.date = short_date(summary.planned_start.date, today, texts);
  line.time = clock_text(summary.planned_start);
  line.title = summary.damaged ? texts.say("home.damaged-title") : title_of(texts, summary);
  line.method = summary.protocol_title.in(texts.language());
  line.team = summary.team;
  line.state = state_words(texts, summary);
  line.tone = state_tone(summary);
  if (summary.valid_until && summary.stage == session::Stage::Closed) {
    const auto now = base::local_time(context.now);
    const bool expired = index::is_expired(summary.valid_until, now);
    line.state = expired ? texts.say("after.expired")
                         : texts.say("after.until", {moment_words(*summary.valid_until, today, texts)});
    line.tone = expired ? Tone::Warn : Tone::Good;
  }
  line.can_open = !summary.damaged;
  return line;
}

/// What stands in the card: what runs now, else the next one that is prepared.
const SessionSummary* next_session(const std::vector<SessionSummary>& sessions, base::Date today) {
  const SessionSummary* next = nullptr;
  for (const auto& summary : sessions) {
    if (summary.stage == session::Stage::Running && summary.planned_start.date == today) return &summary;
    const bool open = summary.stage == session::Stage::Prepared && summary.planned_start.date >= today;
    if (open && (next == nullptr || summary.planned_start < next->planned_start)) next = &summary;
  }
  return next;
}

TodayCard card_of(const Context& context, const std::vector<SessionSummary>& sessions, bool only_today) {
  const auto& texts = context.texts;
  const auto today = base::local_time(context.now).date;
  TodayCard card;
  const auto* next = next_session(sessions, today);
  if (next == nullptr) return card;
  card.is_today = next->planned_start.date == today;
  if (only_today && !card.is_today) return card;
  card.exists = true;
  card.session = next->id;
  card.heading = card.is_today ? texts.say("home.today") : short_date(next->planned_start.date, today, texts);
  card.clock = clock_text(next->planned_start);
  if (next->planned_end) card.until = texts.say("home.until", {clock_text(*next->planned_end)});
  card.title = title_of(texts, *next);
  card.subtitle = joined_filled({next->protocol_title.in(texts.language()), next->team, next->place}, ", ");
  return card;
}

}  // namespace

bool is_desk(state::Route route) {
  switch (route) {
    case state::Route::Requests:
    case state::Route::Preparations:
    case state::Route::Preparation:
    case state::Route::Questionnaires:
    case state::Route::Questionnaire:
    case state::Route::SelfCheck:
      return true;
    default:
      return false;
  }
}

CoverScreen present_cover(const Context& context, const std::vector<SessionSummary>& sessions) {
  const auto& texts = context.texts;
  CoverScreen screen;
  screen.name = texts.say("app.name");
  screen.date = long_weekday_date(base::local_time(context.now).date, texts);
  screen.go_on = texts.say("cover.go-on");
  screen.go_on_key = key_caps(context).go_on;
  screen.today = card_of(context, sessions, true);
  const auto& opening = context.app.opening;
  screen.may_go_on = !opening.cover_left;
  screen.note = texts.say(opening.lasts         ? "cover.opening"
                          : screen.today.exists ? "cover.only-today"
                                                : "cover.nothing-today");
  return screen;
}

FirstStartScreen present_first_start(const Context& context) {
  const auto& texts = context.texts;
  FirstStartScreen screen;
  screen.title = texts.say("first.title");
  screen.question = texts.say("first.question");
  const auto profile = context.app.settings.profile;
  screen.profiles = {{"facilitator", texts.say("first.facilitator"), {}, profile == state::Profile::Facilitator},
                     {"committee", texts.say("first.committee"), {}, profile == state::Profile::Committee},
                     {"team", texts.say("first.team"), {}, profile == state::Profile::Team}};
  screen.ways = {{"practice", texts.say("first.practice"), texts.say("first.practice-text"), "play"},
                 {"new", texts.say("first.new"), texts.say("first.new-text"), "plus"},
                 {"open", texts.say("first.open"), texts.say("first.open-text"), "books"}};
  return screen;
}

Navigation present_navigation(const Context& context) {
  const auto& texts = context.texts;
  Navigation navigation;
  navigation.name = texts.say("app.name");
  navigation.library = std::filesystem::path(context.app.library_path).stem().string();
  navigation.settings = texts.say("nav.settings");
  navigation.lock = texts.say(context.library.has_passphrase ? "nav.locked" : "nav.not-locked");
  const auto route = context.app.route;
  navigation.items = {
      {state::Route::Home, texts.say("nav.home"), "home", route == state::Route::Home || route == state::Route::Begin},
      {state::Route::Sessions, texts.say("nav.sessions"), "said",
       route == state::Route::Sessions || route == state::Route::Setup || is_desk(route)},
      {state::Route::Cases, texts.say("nav.cases"), "text",
       route == state::Route::Cases || route == state::Route::Case || route == state::Route::CaseMail ||
           route == state::Route::CaseHandOver},
      {state::Route::Actions, texts.say("nav.actions"), "flag", route == state::Route::Actions},
      {state::Route::Methods, texts.say("nav.methods"), "list",
       route == state::Route::Methods || route == state::Route::Method || route == state::Route::MethodEditor ||
           route == state::Route::ForeignMethod || route == state::Route::MethodComparison},
      {state::Route::Settings, texts.say("nav.settings"), "sliders", route == state::Route::Settings}};
  return navigation;
}

HomeScreen present_home(const Context& context, const std::vector<SessionSummary>& sessions,
                        const std::set<std::string>& used_themes) {
  const auto& texts = context.texts;
  const auto today = base::local_time(context.now).date;
  HomeScreen screen;
  screen.navigation = present_navigation(context);
  screen.whole_list = context.app.route == state::Route::Sessions;
  if (screen.whole_list) screen.tabs = present_desk_tabs(context);
  screen.date = screen.whole_list ? texts.say("nav.sessions") : long_weekday_date(today, texts);
  screen.search_placeholder = texts.say("home.search");
  screen.search_text = context.app.search_text;
  screen.search_wanted = context.app.search_wanted;
  screen.today = card_of(context, sessions, false);
  const auto running = std::ranges::find_if(sessions, [&](const SessionSummary& summary) {
    return summary.id == screen.today.session && summary.stage == session::Stage::Running;
  });
  screen.begin = texts.say(running != sessions.end() ? "home.go-on" : "home.begin");
  if (screen.today.exists && running == sessions.end()) {
    screen.kit = texts.say("kit.print-short");
    screen.calendar = texts.say("kit.calendar-short");
  }
  if (screen.today.exists) {
    screen.checks.push_back(
        context.app.monitors.size() > 1 && !context.app.monitors_mirrored
            ? ToneText{texts.say("check.two-screens"), Tone::Good}
            : ToneText{texts.say(context.app.monitors_mirrored ? "check.mirrored" : "check.one-screen"), Tone::Warn});
    screen.checks.push_back({texts.say("check.names-not-checked"), Tone::Warn});
  }
  screen.tiles = {{"new", texts.say("home.new"), texts.say("home.new-text"), "plus"},
                  {"case", texts.say("home.case"), texts.say("home.case-text"), "pencil"},
                  {"practice", texts.say("home.practice"), texts.say("home.practice-text"), "play"}};
  screen.actions_title = texts.say("home.actions");
  screen.planned_title = texts.say("home.planned");
  screen.recent_title = texts.say(screen.whole_list ? "home.all" : "home.recent");
  screen.nothing_title = texts.say("cover.nothing-today");
  screen.nothing_text = texts.say("home.nothing-today");
  screen.read_only = read_only_words(context.library, texts);
  screen.delete_session = texts.say("confirm.delete.action");
  screen.all_sessions = texts.say("home.show-all");
  for (const auto& summary : sessions | std::views::reverse) {
    const bool planned = summary.stage == session::Stage::Prepared && summary.planned_start.date >= today;
    if (planned && screen.planned.size() < k_card_rows) screen.planned.push_back(line_of(context, summary, today));
  }
  for (const auto& summary : sessions) {
    if (!screen.whole_list && screen.recent.size() >= k_home_rows) break;
    screen.recent.push_back(line_of(context, summary, today));
    if (summary.has_drafts && screen.recovered.empty()) {
      screen.recovered = texts.say("home.recovered");
      screen.recovered_text = texts.say("home.recovered-text");
    }
  }
  if (sessions.empty()) {
    const bool filtered = !context.app.filter.text.empty() || !context.app.filter.themes.empty();
    screen.empty_title = texts.say(filtered ? "home.nothing-found" : "home.empty");
    screen.empty_text = texts.say(filtered ? "home.nothing-found-text" : "home.empty-text");
  }
  if (screen.whole_list) {
    for (const auto& group : context.codebook.groups) {
      for (const auto& code : group.codes) {
        const bool chosen = std::ranges::find(context.app.filter.themes, code.id) != context.app.filter.themes.end();
        if (!chosen && !used_themes.contains(code.id)) continue;
        screen.themes.push_back({code.id, code.label.in(texts.language()), {}, chosen});
      }
    }
  }
  return screen;
}

}  // namespace beraad::present
