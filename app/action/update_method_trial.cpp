// Trying a draft out: a deliberation in the practice library with invented people and an invented case: that of the
// method it is most alike, else one that gives any method words. Nothing of it reaches the user's own library.
#include <algorithm>

#include "app/action/method_editing.hpp"
#include "app/action/setup_plan.hpp"
#include "core/session/carry_over.hpp"

namespace beraad::action {
namespace {

constexpr int k_people = 4, k_most_people = 8;

session::Setup sample_setup(const World& world, const protocol::Protocol& method, const session::SampleCase& sample) {
  const auto& texts = world.texts();
  session::Setup setup;
  setup.title = texts.say("editor.trial-title", {method.title.in(texts.language())});
  setup.team = texts.say("editor.trial-team");
  setup.language = texts.language();
  setup.protocol_id = method.id;
  setup.plan = method.plans.front().id;
  setup.planned_start = base::local_time(world.surroundings.clock.now());
  setup.planned_end = proposed_end(method, setup.planned_start);
  setup.private_fields = true;
  const int people = std::clamp(std::max(k_people, method.group_min), 1, std::min(k_most_people, method.group_max));
  for (int person = 1; person <= people; ++person) {
    session::Participant participant;
    participant.code = "P" + std::to_string(person);
    participant.role = sample.people[static_cast<std::size_t>(person - 1) % sample.people.size()];
    participant.presenter = person == 1;
    setup.participants.push_back(std::move(participant));
  }
  return setup;
}

/// The invented case of the method it is most alike, as far as the draft asks for the same.
std::vector<session::WriteAnswer> answers_of_alike(World& world, const protocol::Protocol& method) {
  const auto* alike = find_most_alike(world, method, true);
  if (alike == nullptr) return {};
  const std::string id = alike->protocol->id;
  auto session = find_running(world, id);
  if (!session) session = add_practice_case(world, id);
  if (!session || !world.workspace->open_session(*session)) return {};
  const auto* document = world.workspace->find_session(*session);
  return session::carry_over(document->protocol(), document->state(), method, world.surroundings.ids);
}

}  // namespace

void carry_out(World& world, const TryMethod&) {
  auto& editor = world.app.method_editor;
  carry_out(world, LeaveMethodText{});
  keep_method_draft(world);
  if (editor.name.empty() || !is_ready_for_use(world)) return;
  const auto method = editor.draft.method();
  const std::string text = editor.draft.text();
  if (!open_practice_library(world)) return;
  auto answers = answers_of_alike(world, *method);
  if (!world.workspace) return;
  const auto sample = world.read_sample_case();
  if (!sample) return say(world, sample.error());
  auto setup = sample_setup(world, *method, *sample);
  if (answers.empty()) {
    answers = session::sample_answers(*sample, *method, world.surroundings.ids);
    setup.title = sample->title;
  }
  const auto session = world.workspace->prepare_trial(std::move(setup), method, text);
  if (!session) return say(world, session.error());
  for (const auto& answer : answers) (void)world.workspace->run(*session, answer, {});
  if (const auto begun = world.workspace->run(*session, session::BeginSession{}, {}); !begun) {
    return say(world, begun.error());
  }
  enter_session(world, *session);
  editor.trial = *session;
}

bool leave_trial(World& world) {
  const auto& editor = world.app.method_editor;
  if (editor.name.empty() || !editor.trial || *editor.trial != world.app.session.session) return false;
  carry_out(world, GoTo{state::Route::MethodEditor});
  return true;
}

}  // namespace beraad::action
