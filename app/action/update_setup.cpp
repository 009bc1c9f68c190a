// Setting up a deliberation. From the first letter on it is a session on disk, so nothing typed here is lost.
#include <algorithm>
#include <utility>

#include "app/action/kind_by_role.hpp"
#include "app/action/setup_plan.hpp"
#include "app/action/update_parts.hpp"
#include "core/base/text.hpp"
#include "core/base/typed_date.hpp"
#include "core/protocol/variants.hpp"

namespace beraad::action {
namespace {

constexpr std::size_t k_most_participants = 30, k_offered_lines = 6;

/// As the session holds it, which may be of before the one in use; what is only chosen is the one in use.
const protocol::Protocol* method_of(const World& world) {
  const auto& view = world.app.setup;
  const auto* held = view.session && world.workspace ? world.workspace->find_session(*view.session) : nullptr;
  if (held != nullptr && held->protocol().id == view.setup.protocol_id) return &held->protocol();
  const auto* entry = world.surroundings.catalog.find(view.setup.protocol_id);
  return entry != nullptr ? entry->protocol.get() : nullptr;
}

/// The end is the one that the method of now proposes: another method has another length.
bool has_proposed_end(const World& world) {
  const auto* method = method_of(world);
  return method != nullptr && !method->plans.empty() &&
         world.app.setup.setup.planned_end == proposed_end(*method, world.app.setup.setup.planned_start);
}

/// What of the set-up is more than an offer: lines that nobody filled in are not participants.
session::Setup filled_in(session::Setup setup) {
  std::erase_if(setup.participants, [](const session::Participant& person) {
    return base::is_blank(person.role) && base::is_blank(person.name);
  });
  return setup;
}

/// A refusal in the words of the method: the field in which something stands, by its label.
void say_refusal(World& world, const session::SessionDocument* document, const base::Error& error) {
  if (document == nullptr || error.code != "refused.variant-has-answers" || error.arguments.size() < 2) {
    say(world, error);
    return;
  }
  world.surroundings.log.write(error);
  const auto* step = document->protocol().find_step(error.arguments[1]);
  const auto* field = step != nullptr ? step->find_field(error.arguments[0]) : nullptr;
  const std::string label = field != nullptr ? field->label.in(world.texts().language()) : error.arguments[0];
  say(world, world.texts().say("error.refused.variant-has-answers", {label}));
}

/// Puts the set-up on disk: a new session once anything was typed, else a change of the one there is.
void keep(World& world) {
  auto& view = world.app.setup;
  if (!world.workspace) return;
  const auto setup = filled_in(view.setup);
  if (view.session) {
    const auto change = world.workspace->run(*view.session, session::ChangeSetup{setup});
    const auto* document = world.workspace->find_session(*view.session);
    if (!change && change.error().code != "refused.unchanged") say_refusal(world, document, change.error());
    if (document != nullptr) view.setup.variant = document->state().setup.variant;  // refused once, not at every letter
    return;
  }
  if (base::is_blank(setup.title) && base::is_blank(setup.team) && setup.participants.empty()) return;
  const auto id = world.workspace->prepare_session(setup);
  if (!id) {
    say(world, id.error());
    return;
  }
  view.session = *id;
  view.is_new = true;
  write_first_answers(world);
}

/// A session keeps the method it was made with, but for one that was only just made and has not begun.
bool may_change_method(const World& world) {
  const auto& view = world.app.setup;
  if (!view.session) return true;
  const auto summary = view.is_new ? world.workspace->find_summary(*view.session) : std::nullopt;
  return summary && summary->stage == session::Stage::Prepared;
}

/// The same set-up once more with its method of now; the old one goes when the new one lies on disk, never before.
void prepare_anew(World& world) {
  auto& view = world.app.setup;
  const auto old = std::exchange(view.session, std::nullopt);
  keep(world);
  if (!old) return;
  const auto summary = world.workspace->find_summary(*old);
  if (!view.session || !summary) return;
  if (const auto erased = world.workspace->erase_case(summary->case_id); !erased) say(world, erased.error());
}

/// The first thing that is missing before people can sit down; nothing when all is there.
struct Missing {
  std::string field, sentence;
};
std::optional<Missing> find_missing(const World& world, const session::Setup& setup) {
  const auto& texts = world.texts();
  if (base::is_blank(setup.title)) return Missing{"title", texts.say("setup.title-needed")};
  if (setup.participants.empty()) return Missing{"participants", texts.say("setup.people-needed")};
  for (const auto& person : setup.participants) {
    if (!base::is_blank(person.role)) continue;
    return Missing{"participants", texts.say("error.refused.role-needed", {person.code})};
  }
  return std::nullopt;
}

std::string next_code(const session::Setup& setup) {
  for (std::size_t number = 1;; ++number) {
    std::string code = "P" + std::to_string(number);
    if (session::find_participant(setup, code) == nullptr) return code;
  }
}

void take_over_times(World& world) {
  auto& view = world.app.setup;
  view.problem_field.clear();
  view.problem.clear();
  const auto refuse = [&](std::string field, std::string_view key) {
    view.problem_field = std::move(field);
    view.problem = world.texts().say(key);
  };
  if (const auto date = base::read_typed_date(view.date_text, base::local_time(world.surroundings.clock.now()).date)) {
    view.setup.planned_start.date = *date;
  } else {
    refuse("date", "field.date-unknown");
  }
  if (const auto time = base::read_typed_time(view.start_text)) {
    view.setup.planned_start.hour = time->hour;
    view.setup.planned_start.minute = time->minute;
  } else {
    refuse("start", "field.time-unknown");
  }
  view.setup.planned_end.reset();
  if (base::is_blank(view.end_text)) return;
  const auto end = base::read_typed_time(view.end_text);
  if (!end) {
    refuse("end", "field.time-unknown");
    return;
  }
  base::DateTime planned_end{view.setup.planned_start.date, end->hour, end->minute};
  if (planned_end <= view.setup.planned_start) planned_end = base::plus_minutes(planned_end, 1440);
  view.setup.planned_end = planned_end;
}

}  // namespace

void show_setup(World& world, const session::Setup& setup, std::optional<Uuid> session) {
  auto& view = world.app.setup;
  ++world.app.pages_opened;
  view = {};
  view.setup = setup;
  view.session = session;
  if (session && world.workspace) view.first_step = world.workspace->look_back_step(*session);
  find_own_minutes(method_of(world), view);
  const bool presented = std::ranges::any_of(setup.participants, &session::Participant::presenter);
  while (view.setup.participants.size() < k_offered_lines) {
    session::Participant person;
    person.code = next_code(view.setup);
    person.presenter = view.setup.participants.empty() && !presented;
    view.setup.participants.push_back(std::move(person));
  }
  view.date_text = base::date_as_typed(setup.planned_start.date);
  view.start_text = base::clock_text(setup.planned_start);
  view.end_text = setup.planned_end ? base::clock_text(*setup.planned_end) : std::string{};
  if (const auto* method = method_of(world)) view.ground_rules.assign(method->ground_rules.size(), true);
  const auto* document = session && world.workspace ? world.workspace->find_session(*session) : nullptr;
  if (document != nullptr) read_first_answers(world, *document);
  if (session) read_brought_case(world, *session);
  world.app.route = state::Route::Setup;
}

void carry_out(World& world, const NewSession&) {
  commit_drafts(world);
  session::Setup setup;
  setup.language = world.room_texts().language();
  const auto now = base::local_time(world.surroundings.clock.now());
  setup.planned_start = base::plus_minutes(now, 5 - now.minute % 5);
  for (const auto& entry : world.surroundings.catalog.entries()) {
    if (protocol::is_meeting(*entry.protocol) && setup.protocol_id.empty()) {
      setup.protocol_id = entry.protocol->id;
      setup.plan = entry.protocol->plans.front().id;
      setup.planned_end = proposed_end(*entry.protocol, setup.planned_start);
    }
  }
  show_setup(world, setup, std::nullopt);
}

void carry_out(World& world, const ChangeSetup& meant) {
  world.app.setup.setup = meant.setup;
  keep(world);
}

void carry_out(World& world, const SetupTyped& meant) {
  auto& view = world.app.setup;
  switch (meant.field) {
    case SetupTyped::Field::Title:
      view.setup.title = meant.text;
      break;
    case SetupTyped::Field::Team:
      view.setup.team = meant.text;
      break;
    case SetupTyped::Field::Date:
      view.date_text = meant.text;
      break;
    case SetupTyped::Field::Start:
      view.start_text = meant.text;
      break;
    case SetupTyped::Field::End:
      view.end_text = meant.text;
      break;
    case SetupTyped::Field::Place:
      view.setup.place = meant.text;
      break;
  }
  using Field = SetupTyped::Field;
  if (meant.field == Field::Date || meant.field == Field::Start || meant.field == Field::End) {
    take_over_times(world);
    fit_times(method_of(world), view);
  }
  keep(world);
}

void carry_out(World& world, const ChooseMethod& meant) {
  auto& view = world.app.setup;
  if (view.setup.protocol_id == meant.protocol_id || !may_change_method(world)) return;
  const bool was_proposed = has_proposed_end(world);
  view.setup.protocol_id = meant.protocol_id;
  if (const auto* method = method_of(world); was_proposed && method != nullptr && !method->plans.empty()) {
    view.setup.planned_end = proposed_end(*method, view.setup.planned_start);
    view.end_text = base::clock_text(*view.setup.planned_end);
  }
  view.setup.variant.clear();
  view.outcome_status.clear();
  if (const auto* method = method_of(world)) view.ground_rules.assign(method->ground_rules.size(), true);
  view.own_minutes.clear();
  view.first_step.clear();
  fit_plan(method_of(world), view.setup);
  prepare_anew(world);
}

void carry_out(World& world, const ParticipantTyped& meant) {
  auto& people = world.app.setup.setup.participants;
  if (meant.index >= people.size()) return;
  if (meant.is_name) {
    people[meant.index].name = meant.text;
  } else {
    take_role(people[meant.index], meant.text, world.texts());
  }
  keep(world);
}

void carry_out(World& world, const AddParticipant&) {
  auto& setup = world.app.setup.setup;
  if (setup.participants.size() >= k_most_participants) return;
  session::Participant person;
  person.code = next_code(setup);
  setup.participants.push_back(std::move(person));
}

void carry_out(World& world, const RemoveParticipant& meant) {
  auto& people = world.app.setup.setup.participants;
  if (meant.index >= people.size()) return;
  people.erase(people.begin() + static_cast<std::ptrdiff_t>(meant.index));
  keep(world);
}

void carry_out(World& world, const TogglePresenter& meant) {
  auto& people = world.app.setup.setup.participants;
  for (std::size_t index = 0; index < people.size(); ++index) {
    people[index].presenter = index == meant.index && !people[index].presenter;
  }
  keep(world);
}

void carry_out(World& world, const CycleKind& meant) {
  auto& people = world.app.setup.setup.participants;
  if (meant.index >= people.size()) return;
  auto& kind = people[meant.index].kind;
  kind = static_cast<session::PersonKind>((static_cast<int>(kind) + 1) %
                                          (static_cast<int>(session::PersonKind::Other) + 1));
  keep(world);
}

void carry_out(World& world, const TakeOverTeam&) {
  if (!world.workspace) return;
  for (const auto& summary : world.workspace->list_sessions()) {
    if (world.app.setup.session == summary.id || !world.workspace->open_session(summary.id)) continue;
    const auto& last = world.workspace->find_session(summary.id)->state().setup;
    world.app.setup.setup.team = last.team;
    world.app.setup.setup.participants = last.participants;
    for (auto& person : world.app.setup.setup.participants) {
      person.presenter = false;
      person.present = true;
      person.agrees_to_name = false;
    }
    keep(world);
    return;
  }
  say(world, world.texts().say("setup.no-earlier-team"));
}

void carry_out(World& world, const ChooseNaming& meant) {
  world.app.setup.setup.naming = meant.naming;
  keep(world);
}
void carry_out(World& world, const ChooseWhoTypes& meant) {
  world.app.setup.setup.who_types = meant.who;
  keep(world);
}
void carry_out(World& world, const ChooseWay& meant) {
  world.app.setup.setup.round_way = meant.way;
  keep(world);
}
void carry_out(World& world, const TogglePrivateFields&) {
  world.app.setup.setup.private_fields = !world.app.setup.setup.private_fields;
  keep(world);
}

void carry_out(World& world, const ChooseVariant& meant) {
  auto& view = world.app.setup;
  const auto* document = view.session && world.workspace ? world.workspace->find_session(*view.session) : nullptr;
  if (document != nullptr && !meant.variant.empty() &&
      protocol::find_variant(document->protocol(), meant.variant) == nullptr) {
    say(world, base::Error{"refused.unknown-variant", {}, {}, {}});  // made with an older version of the method
    return;
  }
  view.setup.variant = meant.variant;
  keep(world);
}

void carry_out(World& world, const ChooseOutcome& meant) {
  world.app.setup.outcome_status = meant.option;
  write_first_answers(world);
}

void carry_out(World& world, const ToggleGroundRule& meant) {
  auto& rules = world.app.setup.ground_rules;
  if (meant.index < rules.size()) rules[meant.index] = !rules[meant.index];
  write_first_answers(world);
}

void carry_out(World& world, const SaveSetup& meant) {
  auto& view = world.app.setup;
  take_over_times(world);  // forgets what lacked the last time
  if (const auto missing = find_missing(world, filled_in(view.setup))) {
    view.problem_field = missing->field;
    view.problem = missing->sentence;
    return;
  }
  keep(world);
  if (!view.session || !view.problem.empty()) return;
  write_first_answers(world);
  if (meant.begin) {
    enter_session(world, *view.session);
  } else {
    world.app.route = state::Route::Home;
  }
}

}  // namespace beraad::action
