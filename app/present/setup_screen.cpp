// Setting up, beginning, and the settings.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "app/present/key_caps.hpp"
#include "app/present/methods_screen.hpp"
#include "app/present/start_screen.hpp"
#include "app/present/words.hpp"
#include "core/base/number_text.hpp"
#include "core/base/text.hpp"
#include "core/protocol/meeting_minutes.hpp"
#include "core/session/timing.hpp"

namespace beraad::present {
namespace {

using session::Naming;
using session::RoundWay;
using session::WhoTypes;

int minutes_between(const base::DateTime& from, const base::DateTime& to) {
  const auto days = base::days_since_epoch(to.date) - base::days_since_epoch(from.date);
  return static_cast<int>(days * 1440) + (to.hour - from.hour) * 60 + to.minute - from.minute;
}

/// What the planned end means: it fits, or so much shorter, or the floors do not fit.
std::string fit_note(const Context& context, const protocol::Protocol& method, const session::Setup& setup) {
  const auto& texts = context.texts;
  const auto& own = context.app.setup.own_minutes;
  const int meeting = protocol::meeting_of_step(method, context.app.setup.first_step);
  const std::string own_total = std::to_string(protocol::meeting_minutes(method, own, meeting));
  if (!own.empty() && own == setup.planned_minutes) return texts.say("own-minutes.planned", {own_total});
  if (!setup.planned_end) return texts.say("setup.no-end");
  const int available = minutes_between(setup.planned_start, *setup.planned_end);
  if (!own.empty()) return texts.say("own-minutes.do-not-fit", {own_total, std::to_string(available)});
  int floors = 0, planned = 0;
  for (const auto& step : method.steps) {
    if (step.meeting != meeting) continue;
    floors += protocol::floor_minutes(method, step, setup.plan);
    planned += protocol::planned_minutes(step, setup.plan);
  }
  if (available < floors) {
    return texts.say("setup.floors-do-not-fit", {std::to_string(available), std::to_string(floors - available)});
  }
  if (available == planned) return texts.say("setup.fits", {std::to_string(available)});
  return texts.say(available < planned ? "setup.shorter" : "setup.longer",
                   {std::to_string(available), std::to_string(std::abs(planned - available))});
}

/// Of a method over several meetings the times are those of one.
std::string time_note(const Context& context, const protocol::Protocol& method, const session::Setup& setup) {
  const auto meetings = protocol::meeting_numbers(method);
  std::string fits = fit_note(context, method, setup);
  if (meetings.size() < 2) return fits;
  const int meeting = protocol::meeting_of_step(method, context.app.setup.first_step);
  const auto place = std::ranges::find(meetings, meeting) - meetings.begin() + 1;
  return context.texts.say("setup.which-meeting", {std::to_string(place), std::to_string(meetings.size()), fits});
}

std::string naming_promise(const Context& context, const session::Setup& setup) {
  switch (setup.naming) {
    case Naming::Role: {
      for (const auto& person : setup.participants) {
        const auto same = std::ranges::count(setup.participants, person.role, &session::Participant::role);
        if (same == 1 && !person.role.empty()) return context.texts.say("setup.naming-role-one", {person.role});
      }
      return context.texts.say("setup.naming-role");
    }
    case Naming::Code:
      return context.texts.say("setup.naming-code");
    case Naming::Name:
      return context.texts.say("setup.naming-name");
    default:
      return context.texts.say("setup.naming-none");
  }
}

std::string kind_words(const base::Texts& texts, session::PersonKind kind) {
  constexpr std::array k_keys{"person.professional", "person.manager", "person.client",
                              "person.relative",     "person.expert",  "person.other"};
  return texts.say(k_keys[static_cast<std::size_t>(kind)]);
}

std::vector<OptionButton> two(const base::Texts& texts, std::string_view off, std::string_view on, bool is_on) {
  return {{"off", texts.say(off), {}, !is_on}, {"on", texts.say(on), {}, is_on}};
}

std::vector<OptionButton> languages(const base::Texts& texts, base::Language chosen) {
  return {{"nl", texts.say("language.dutch"), {}, chosen == base::Language::Dutch},
          {"en", texts.say("language.english"), {}, chosen == base::Language::English}};
}

std::vector<OptionButton> themes(const base::Texts& texts, state::Theme chosen) {
  return {{"light", texts.say("settings.light"), {}, chosen == state::Theme::Light},
          {"dark", texts.say("settings.dark"), {}, chosen == state::Theme::Dark}};
}

/// The method lets whoever brings the case in tell a part only in a later step, and the story that came along with
/// the case may hold that part already: which step it is.
std::optional<std::size_t> told_later(const session::SessionDocument& held) {
  const auto& steps = held.protocol().steps;
  const auto story = protocol::find_by_role(held.protocol(), protocol::Role::Story);
  if (!story || session::find_value(held.state(), {story.step->id, story.field->id, {}}) == nullptr) return {};
  for (std::size_t index = 0; index < steps.size(); ++index) {
    if (std::ranges::any_of(steps[index].fields, &protocol::Field::early)) return index + 1;
  }
  return {};
}

/// What whoever brought the case in said of it: what comes first, where the group does not look along, and who should
/// be there.
void add_brought_case(const Context& context, const session::SessionDocument* held, SetupScreen& screen) {
  const auto& texts = context.texts;
  const auto& view = context.app.setup;
  for (const auto& follows : view.comes_first) {
    if (!is_seen_by_all(context)) screen.comes_first.push_back({follows.in(texts.language()), Tone::Warn});
  }
  const auto later = held != nullptr ? told_later(*held) : std::nullopt;
  if (later && !is_seen_by_all(context)) {
    screen.comes_first.push_back({texts.say("setup.told-later", {std::to_string(*later)}), Tone::Warn});
  }
  if (view.should_attend.empty()) return;
  screen.case_people = texts.say("setup.case-people", {joined(view.should_attend, ", ")});
  const auto is_listed = [&](const std::string& role) {
    const auto& people = view.setup.participants;
    return std::ranges::find(people, role, &session::Participant::role) != people.end();
  };
  if (!std::ranges::all_of(view.should_attend, is_listed)) screen.invite = texts.say("setup.invite-from-case");
}

/// As the session holds it, which may be of before the one in use; what is only chosen is the one in use.
const protocol::Protocol* method_of(const Context& context, const session::SessionDocument* held) {
  const std::string& id = context.app.setup.setup.protocol_id;
  if (held != nullptr && held->protocol().id == id) return &held->protocol();
  const auto* entry = context.catalog.find(id);
  return entry != nullptr ? entry->protocol.get() : nullptr;
}

/// Of many methods those that stand first, and the chosen one; the others are a press away.
std::vector<const protocol::Protocol*> offered_methods(const protocol::Catalog& catalog,
                                                       const protocol::Protocol* chosen, bool only_chosen) {
  constexpr std::size_t k_offered = 2;
  std::vector<const protocol::Protocol*> offered;
  for (const auto& entry : catalog.entries()) {
    const auto* known = entry.protocol.get();
    const bool first = offered.size() < k_offered && protocol::is_meeting(*known) && !only_chosen;
    const bool is_chosen = chosen != nullptr && known->id == chosen->id;
    if (first || is_chosen) offered.push_back(is_chosen ? chosen : known);
  }
  // A session goes on by a method that is there no more.
  if (chosen != nullptr && std::ranges::find(offered, chosen) == offered.end()) offered.push_back(chosen);
  return offered;
}

/// Only of those whom somebody entered: the empty lines are nobody yet.
std::string group_note(const Context& context, const protocol::Protocol& method, const session::Setup& setup) {
  const auto entered = static_cast<int>(std::ranges::count_if(setup.participants, [](const auto& person) {
    return !base::is_blank(person.role) || !base::is_blank(person.name);
  }));
  if (entered == 0 || !protocol::is_meeting(method)) return {};
  if (entered >= method.group_min && entered <= method.group_max) return {};
  return context.texts.say("setup.group-size", {std::to_string(method.group_min), std::to_string(method.group_max),
                                                std::to_string(entered)});
}

}  // namespace

SetupScreen present_setup(const Context& context, const session::SessionDocument* held) {
  const auto& texts = context.texts;
  const auto language = texts.language();
  const auto& view = context.app.setup;
  const auto& setup = view.setup;
  SetupScreen screen;
  screen.navigation = present_navigation(context);
  screen.title = texts.say("setup.title");
  screen.back = texts.say("session.back");
  screen.keep_for_later = texts.say("setup.keep-for-later");
  screen.begin = texts.say("home.begin");
  if (view.session) screen.saved = saved_words(context.saving, false, context.now, texts);
  screen.case_label = texts.say("setup.case");
  screen.case_text = setup.title;
  if (view.problem_field == "title") screen.case_problem = view.problem;
  screen.team_label = texts.say("setup.team");
  screen.team_text = setup.team;
  screen.method_label = texts.say("setup.method");
  screen.method_fixed = view.session && !view.is_new;
  screen.all_methods = texts.say("setup.all-methods");
  const auto* method = method_of(context, held);
  if (method != nullptr) screen.method_warning = method->group_warning.in(language);
  // The example is of a case with a choice to make.
  if (method != nullptr && protocol::find_by_role(*method, protocol::Role::Options)) {
    screen.case_example = texts.say("setup.case-example");
  }
  if (method != nullptr && method->kind == protocol::Kind::AfterCare) screen.title = method->title.in(language);
  for (const auto* offered : offered_methods(context.catalog, method, screen.method_fixed)) {
    screen.methods.push_back({offered->id, offered->title.in(language), minutes_of(*offered, texts),
                              offered->summary.in(language), review_of(context, *offered), offered == method});
  }
  if (method != nullptr && !method->variants.empty()) {
    screen.variant_label = texts.say("setup.variant");
    screen.variants.push_back({{}, texts.say("setup.variant-none"), {}, setup.variant.empty()});
    for (const auto& variant : method->variants) {
      screen.variants.push_back({variant.id, variant.title.in(language), {}, variant.id == setup.variant});
    }
  }
  screen.opening = context.app.pages_opened;
  screen.date_label = texts.say("setup.date");
  screen.date_text = view.date_text;
  screen.start_label = texts.say("setup.start");
  screen.start_text = view.start_text;
  screen.end_label = texts.say("setup.end");
  screen.end_text = view.end_text;
  if (view.problem_field == "date" || view.problem_field == "start" || view.problem_field == "end") {
    screen.time_problem = view.problem;
  } else if (method != nullptr) {
    screen.time_note = time_note(context, *method, setup);
  }
  screen.place_label = texts.say("kit.place-label");
  screen.place_text = setup.place;
  screen.outcome_label = texts.say("setup.outcome");
  screen.outcome_placeholder = texts.say("setup.outcome-open");
  screen.rules_label = texts.say("setup.rules");
  if (method != nullptr) {
    if (const auto place = protocol::find_by_role(*method, protocol::Role::OutcomeStatus)) {
      for (const auto& option : place.field->choices.options) {
        screen.outcomes.push_back({option.id, option.label.in(language), {}, option.id == view.outcome_status});
      }
    }
    for (std::size_t index = 0; index < method->ground_rules.size(); ++index) {
      const bool chosen = index >= view.ground_rules.size() || view.ground_rules[index];
      screen.rules.push_back({std::to_string(index), method->ground_rules[index].in(language), {}, chosen});
    }
  }
  add_brought_case(context, held, screen);
  screen.people_label = texts.say("setup.people");
  if (method != nullptr) screen.group_note = group_note(context, *method, setup);
  if (view.problem_field == "participants") screen.people_problem = view.problem;
  screen.role_label = texts.say("setup.role");
  screen.name_label = texts.say("setup.name");
  screen.add_person = texts.say("setup.add-person");
  screen.take_over_team = texts.say("setup.take-over-team");
  screen.presenter_word = texts.say("setup.presenter");
  screen.remove = texts.say("session.remove");
  for (const auto& person : setup.participants) {
    screen.people.push_back({person.code, person.role, person.name, kind_words(texts, person.kind), person.presenter});
  }
  screen.naming_label = texts.say("setup.naming");
  screen.naming = {{"none", texts.say("setup.naming.none"), {}, setup.naming == Naming::None},
                   {"role", texts.say("setup.naming.role"), {}, setup.naming == Naming::Role},
                   {"name", texts.say("setup.naming.name"), {}, setup.naming == Naming::Name},
                   {"code", texts.say("setup.naming.code"), {}, setup.naming == Naming::Code}};
  screen.naming_promise = naming_promise(context, setup);
  screen.who_types_label = texts.say("setup.who-types");
  screen.who_types = {{"facilitator", texts.say("setup.facilitator"), {}, setup.who_types == WhoTypes::Facilitator},
                      {"recorder", texts.say("setup.recorder"), {}, setup.who_types == WhoTypes::Recorder},
                      {"nobody", texts.say("setup.nobody-now"), {}, setup.who_types == WhoTypes::NobodyNow}};
  screen.who_types_note = texts.say(setup.who_types == WhoTypes::Recorder    ? "setup.recorder-note"
                                    : setup.who_types == WhoTypes::NobodyNow ? "setup.nobody-note"
                                                                             : "setup.facilitator-note");
  screen.way_label = texts.say("setup.way");
  const std::size_t people = session::counted_participants(setup).size();
  const auto way = [&](RoundWay which, std::string_view id, std::string_view key) {
    screen.ways.push_back({{std::string(id), texts.say(key), {}, setup.round_way == which},
                           texts.say("setup.about-minutes", {std::to_string(round_minutes(which, people))})});
  };
  way(RoundWay::WriteThenReadAloud, "write", "round.way.write-then-read");
  way(RoundWay::Slips, "slips", "round.way.slips");
  way(RoundWay::PassTheLaptop, "laptop", "round.way.pass-the-laptop");
  screen.private_label = texts.say("setup.private-fields");
  screen.private_fields = setup.private_fields;
  screen.slips = texts.say("setup.slips");
  screen.card = texts.say("setup.card");
  screen.kit = texts.say("kit.print");
  screen.calendar = texts.say("kit.calendar");
  if (method != nullptr && protocol::is_meeting(*method)) {
    screen.sheet_for_presenter = texts.say("sheet.presenter-button");
    screen.sheet_for_participants = texts.say("sheet.participants-button");
  }
  screen.can_print = view.session.has_value();
  screen.screen_label = texts.say("setup.screen");
  screen.screen_checks.push_back(
      context.app.monitors.size() > 1 && !context.app.monitors_mirrored
          ? ToneText{texts.say("check.two-screens"), Tone::Good}
          : ToneText{texts.say(context.app.monitors_mirrored ? "check.mirrored" : "check.one-screen"), Tone::Warn});
  screen.screen_checks.push_back({texts.say("check.stays-awake"), Tone::Good});
  screen.test_screen = texts.say("test.title");
  return screen;
}

BeginScreen present_begin(const Context& context, const session::SessionDocument& document,
                          const std::string& first_step) {
  const auto& texts = context.texts;
  const auto& setup = document.state().setup;
  BeginScreen screen;
  screen.title = setup.title;
  screen.subtitle = joined_filled({document.protocol().title.in(texts.language()), setup.team}, ", ");
  screen.clock = clock_text(base::local_time(context.now));
  screen.begin = texts.say("begin.now");
  screen.begin_key = key_caps(context).go_on;
  screen.back = texts.say("session.back");
  screen.as_planned =
      setup.planned_end ? texts.say("begin.planned", {clock_text(setup.planned_start), clock_text(*setup.planned_end)})
                        : texts.say("begin.planned-from", {clock_text(setup.planned_start)});
  const int late = minutes_between(setup.planned_start, base::local_time(context.now));
  if (late >= 3 && late < 24 * 60) screen.late = texts.count("begin.late", late);
  const auto* first = document.protocol().find_step(first_step);
  const int meeting = first != nullptr ? first->meeting : session::meeting_at(document.protocol(), document.state());
  for (const auto& step : document.protocol().steps) {
    if (step.meeting != meeting) continue;
    screen.steps.emplace_back(step.title.in(texts.language()),
                              std::to_string(session::minutes_in_plan(document.protocol(), step, setup)));
  }
  return screen;
}

SettingsScreen present_settings(const Context& context) {
  const auto& texts = context.texts;
  const auto& settings = context.app.settings;
  SettingsScreen screen;
  screen.navigation = present_navigation(context);
  screen.title = texts.say("nav.settings");
  screen.language = {texts.say("settings.language"), {}, languages(texts, settings.language)};
  screen.room_language = {texts.say("settings.room-language"), texts.say("settings.room-language-hint"),
                          languages(texts, context.room_texts.language())};
  screen.theme = {texts.say("settings.theme"), {}, themes(texts, settings.theme)};
  screen.room_theme = {texts.say("settings.room-theme"), texts.say("settings.room-theme-hint"),
                       themes(texts, settings.room_theme)};
  screen.profile = {texts.say("settings.profile"), {}, present_first_start(context).profiles};
  screen.clicker = {texts.say("settings.clicker"), texts.say("settings.clicker-hint"),
                    two(texts, "settings.off", "settings.on", settings.clicker_only)};
  screen.heard = {texts.say("settings.heard"), texts.say("settings.heard-hint"),
                  two(texts, "settings.off", "settings.on", settings.heard_list)};
  screen.control_keys = {texts.say("settings.control-keys"), texts.say("settings.control-keys-hint"),
                         two(texts, "settings.off", "settings.on", settings.control_keys)};
  screen.monitor = {texts.say("settings.monitor"), texts.say("settings.monitor-hint"), {}};
  for (const auto& name : context.app.monitors) {
    screen.monitor.options.push_back({name, name, {}, name == settings.room_monitor});
  }
  const auto memory = settings.rooms.find(settings.room_monitor);
  const state::RoomMemory room = memory == settings.rooms.end() ? state::RoomMemory{} : memory->second;
  screen.measures_label = texts.say("settings.measures");
  const auto measure = [&](std::string_view key, float metres) {
    return Measure{texts.say(key), texts.say("settings.metres", {base::decimal(metres, texts.language())}), metres};
  };
  screen.width = measure("settings.width", room.picture_width_m);
  screen.chair = measure("settings.chair", room.farthest_chair_m);
  screen.readable =
      texts.say("settings.readable", {std::to_string(static_cast<int>(room.farthest_chair_m)),
                                      std::to_string(static_cast<int>(std::ceil(context.app.room.minimum_em)))});
  screen.test_screen = texts.say("test.title");
  screen.library_label = texts.say("settings.library");
  screen.library_lines.push_back(context.app.library_path);
  screen.library_lines.push_back(screen.navigation.lock);
  if (context.library.newest_backup) {
    const auto made = base::local_time(*context.library.newest_backup);
    screen.library_lines.push_back(texts.say(
        "settings.backup", {short_date(made.date, base::local_time(context.now).date, texts), clock_text(made)}));
  }
  screen.open_other = texts.say("settings.open-other");
  screen.make_new = texts.say("settings.make-new");
  return screen;
}

ScreenTestScreen present_screen_test(const Context& context) {
  constexpr float k_advised_most_em = 72;
  const auto& texts = context.texts;
  const auto& test = context.app.room.test;
  auto settings = present_settings(context);
  ScreenTestScreen screen;
  screen.title = texts.say("test.title");
  screen.done = texts.say("test.done");
  screen.done_key = texts.say("key.escape");
  screen.monitor = std::move(settings.monitor);
  screen.width = std::move(settings.width);
  screen.chair = std::move(settings.chair);
  screen.readable = std::move(settings.readable);
  if (context.app.room.minimum_em > k_advised_most_em) screen.advice = texts.say("test.advice");
  if (!test) return screen;
  screen.keys.push_back(test->black_key             ? ToneText{texts.say("test.black-key-seen"), Tone::Good}
                        : test->offers_control_keys ? ToneText{texts.say("test.control-keys"), Tone::Warn}
                                                    : ToneText{texts.say("test.press-black-key"), Tone::Quiet});
  screen.keys.push_back(test->clicker ? ToneText{texts.say("test.clicker-seen"), Tone::Good}
                                      : ToneText{texts.say("test.press-clicker"), Tone::Quiet});
  screen.letters = texts.say("test.letters");
  return screen;
}

}  // namespace beraad::present
