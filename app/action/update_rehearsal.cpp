// Rehearsing: a whole method on its practice case, and afterwards a look at how one led.
#include "app/action/planning_parts.hpp"

namespace beraad::action {

using protocol::Role;

bool is_rehearsal(const World& world) {
  const auto* document = world.document();
  if (document == nullptr || world.app.library_path != world.places.practice_library.string()) return false;
  for (const auto& summary : list_beside(world, Role::SelfCheck)) {
    if (summary.case_id == document->state().case_id) return true;
  }
  return false;
}

void carry_out(World& world, const StartRehearsal& meant) {
  const auto* method = method_with(world, Role::SelfCheck);
  if (method == nullptr) return;
  auto planned = world.plan_rehearsal(meant.method);
  if (!planned) {
    say(world, planned.error());
    return;
  }
  if (!open_practice_library(world)) return;
  const auto session = world.workspace->prepare_session(planned->setup);
  if (!session) {
    say(world, session.error());
    return;
  }
  const Uuid case_id = world.workspace->find_session(*session)->state().case_id;
  session::Setup check;
  check.title = world.texts().say("rehearsal.check-of", {planned->setup.title});
  check.planned_start = planned->setup.planned_start;
  (void)make_beside(world, Role::SelfCheck, std::move(check), case_id);
  world.app.planning.rehearsal = {*session, std::move(planned->said), {}};
  enter_session(world, *session);
}

void carry_out(World& world, const LetGroupSpeak&) {
  auto& rehearsal = world.app.planning.rehearsal;
  const auto* document = world.document();
  if (document == nullptr || rehearsal.session != document->id()) return;
  commit_drafts(world);
  const std::string step = document->state().current_step;
  const auto said = rehearsal.said.find(step);
  if (said == rehearsal.said.end() || !rehearsal.spoken.insert(step).second) return;
  for (const auto& command : said->second) {
    const auto change = world.workspace->run(document->id(), command);
    if (!change) world.surroundings.log.write(change.error());  // the facilitator wrote something there already
  }
}

void carry_out(World& world, const OpenSelfCheck&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const Uuid case_id = document->state().case_id;
  for (const auto& summary : list_beside(world, Role::SelfCheck)) {
    if (summary.case_id != case_id) continue;
    enter_desk(world, summary.id, state::Route::SelfCheck);
    return;
  }
}

}  // namespace beraad::action
