// Choosing a method, with or without the guide; what is known of its review.
#include <algorithm>
#include <utility>

#include "app/action/planning_parts.hpp"
#include "app/action/setup_plan.hpp"
#include "core/base/calendar.hpp"
#include "core/base/text.hpp"
#include "core/base/typed_date.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/blocks.hpp"

namespace beraad::action {

void carry_out(World& world, const BrowseMethods&) {
  go_to(world, state::Route::Methods);
  ++world.app.pages_opened;
  world.app.methods.choosing = true;
}

void carry_out(World& world, const ContinueCase&) {
  const Uuid session = world.app.session.session;
  if (world.document() == nullptr) return;
  carry_out(world, BrowseMethods{});
  world.app.methods.continues = session;
}

void carry_out(World& world, const OpenMethod& meant) {
  auto& view = world.app.methods;
  view.open = meant.method;
  view.review_by.clear();
  view.review_on = base::date_as_typed(base::local_time(world.surroundings.clock.now()).date);
  view.review_date_unknown = view.review_open = false;
  world.app.route = state::Route::Method;
}

namespace {

/// Whoever brings the case in is the presenter; the form says which role that is.
void add_presenter(const session::SessionDocument& document, session::Setup& setup) {
  if (!setup.participants.empty()) return;
  const auto place = protocol::find_by_role(document.protocol(), protocol::Role::PresenterRole);
  const auto* value = place ? session::find_value(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  const auto* role = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  if (role == nullptr) return;
  session::Participant person;
  person.code = "P1";
  person.role = *role;
  person.presenter = true;
  setup.participants.push_back(std::move(person));
}

/// Whoever the list says brings the case in, by code or by role, is the presenter; where nobody was listed yet, that
/// role is the first of them. What fits nobody makes nobody the presenter.
void make_presenter(const session::State& preparation, session::Setup& setup, const std::string& brought_by) {
  auto& people = setup.participants;
  const std::string role = session::person_label(preparation, brought_by, true);
  if (base::is_blank(role)) return;
  if (people.empty()) {
    session::Participant person;
    person.code = "P1";
    person.role = role;
    people.push_back(std::move(person));
  }
  const auto is_of_role = [&](const session::Participant& person) {
    return session::as_compared(person.role) == session::as_compared(role);
  };
  const bool by_code = session::find_participant(setup, brought_by) != nullptr;
  const bool by_role = !by_code && std::ranges::count_if(people, is_of_role) == 1;
  for (auto& person : people) {
    person.presenter = by_code ? person.code == brought_by : by_role && is_of_role(person);
  }
}

}  // namespace

/// Another deliberation on the same case: the same people, and what was found out so far. It lies on disk at once; what
/// is left to set up is when.
void continue_with(World& world, const Uuid& earlier, const std::string& method) {
  const auto* document = world.workspace->find_session(earlier);
  const auto* entry = world.surroundings.catalog.find(method);
  if (document == nullptr || entry == nullptr) return;
  const CarriedCase carried = carried_case(world, *document, *entry->protocol);
  document = world.workspace->find_session(earlier);
  session::Setup setup = document->state().setup;
  if (const auto summary = world.workspace->find_summary(earlier)) setup.title = summary->title;
  add_presenter(*document, setup);
  setup.protocol_id = method;
  setup.variant.clear();
  setup.planned_minutes.clear();
  if (carried.title) setup.title = *carried.title;
  make_presenter(document->state(), setup, carried.presenter);
  const auto now = base::local_time(world.surroundings.clock.now());
  if (!carried.keeps_time) setup.planned_start = base::plus_minutes(now, 5 - now.minute % 5);
  setup.plan = entry->protocol->plans.front().id;
  setup.planned_end = proposed_end(*entry->protocol, setup.planned_start);
  const auto session = world.workspace->prepare_session(setup, carried.case_id);
  if (!session) {
    say(world, session.error());
    return;
  }
  std::int64_t taken = 0;
  for (const auto& answer : carried.answers) {
    if (world.workspace->run(*session, answer, {})) ++taken;
  }
  // Texts beside the case are at hand in the parking lot; the group sees them only when they are carried.
  for (const auto& beside : carried.parked) (void)world.workspace->run(*session, session::ParkIdea{beside});
  show_setup(world, setup, *session);
  read_first_answers(world, *world.workspace->find_session(*session));
  if (taken > 0) say(world, world.texts().count("methods.carried-over", taken));
}

void carry_out(World& world, const UseMethod& meant) {
  if (const auto earlier = std::exchange(world.app.methods.continues, std::nullopt)) {
    world.app.methods.choosing = false;
    continue_with(world, *earlier, meant.method);
    return;
  }
  if (!world.app.methods.choosing) carry_out(world, NewSession{});
  carry_out(world, ChooseMethod{meant.method});
  world.app.methods.choosing = false;
  world.app.route = state::Route::Setup;
}

void carry_out(World& world, const ToggleGuide&) { world.app.methods.guide_open = !world.app.methods.guide_open; }

void carry_out(World& world, const AnswerGuide& meant) {
  auto& answers = world.app.methods.answers;
  const auto given = answers.find(meant.question);
  if (given != answers.end() && given->second == meant.option) {
    answers.erase(given);
  } else {
    answers[meant.question] = meant.option;
  }
}

void carry_out(World& world, const ReviewTyped& meant) {
  auto& view = world.app.methods;
  (meant.field == ReviewTyped::Field::By ? view.review_by : view.review_on) = meant.text;
  view.review_date_unknown = false;
}

void carry_out(World& world, const KeepReview& meant) {
  auto& view = world.app.methods;
  const auto* entry = world.surroundings.catalog.find(meant.method);
  if (entry == nullptr) return;
  auto& reviews = world.app.settings.reviews;
  const auto key = state::review_key(entry->protocol->id, entry->protocol->version);
  if (base::is_blank(view.review_by)) {
    if (reviews.erase(key) == 0) return;
  } else {
    const auto date = base::read_typed_date(view.review_on, base::local_time(world.surroundings.clock.now()).date);
    view.review_date_unknown = !date;
    if (!date) return;
    reviews[key] = {std::string(base::trimmed(view.review_by)), base::to_text(*date)};
  }
  view.review_open = view.review_date_unknown = false;
  save_settings(world);
}

void carry_out(World& world, const CorrectReview& meant) {
  auto& view = world.app.methods;
  const auto* entry = world.surroundings.catalog.find(meant.method);
  if (entry == nullptr) return;
  const auto& reviews = world.app.settings.reviews;
  const auto known = reviews.find(state::review_key(entry->protocol->id, entry->protocol->version));
  if (known == reviews.end()) return;
  view.review_by = known->second.by;
  if (const auto date = base::read_date(known->second.on)) view.review_on = base::date_as_typed(*date);
  view.review_open = true;
}

}  // namespace beraad::action
