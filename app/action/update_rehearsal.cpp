// Rehearsing: a whole method on its practice case, and afterwards a look at how one led.
#include <algorithm>

#include "app/action/planning_parts.hpp"

namespace beraad::action {

using protocol::Role;

namespace {

/// Where a command answers something.
const session::AnswerKey* answered_by(const session::Command& command) {
  if (const auto* written = std::get_if<session::WriteAnswer>(&command)) return &written->key;
  if (const auto* passed = std::get_if<session::PassParticipant>(&command)) return &passed->key;
  return nullptr;
}

/// The group's own words stand there, or all that it would answer has an answer.
bool has_spoken(const session::State& state, const std::vector<session::Command>& said) {
  std::size_t answers = 0, known = 0;
  for (const auto& command : said) {
    const auto* key = answered_by(command);
    if (key == nullptr) continue;
    ++answers;
    const auto* record = session::find_answer(state, *key);
    if (record == nullptr) continue;
    ++known;
    const auto* written = std::get_if<session::WriteAnswer>(&command);
    const bool in_own_words = written != nullptr && std::ranges::any_of(record->revisions, [&](const auto& revision) {
                                return revision.value == written->value;
                              });
    if (in_own_words) return true;
  }
  return answers > 0 && known == answers;
}

}  // namespace

bool is_rehearsal(const World& world) {
  const auto* document = world.document();
  if (document == nullptr || world.app.library_path != world.places.practice_library.string()) return false;
  const auto has_self_check = [&] {
    const auto checks = list_beside(world, Role::SelfCheck);
    const auto& case_id = document->state().case_id;
    return std::ranges::find(checks, case_id, &index::SessionSummary::case_id) != checks.end();
  };
  if (has_self_check()) return true;
  world.workspace->complete_index();  // it may not be read yet
  return has_self_check();
}

void resume_rehearsal(World& world) {
  const auto* document = world.document();
  auto& rehearsal = world.app.planning.rehearsal;
  if (document == nullptr || rehearsal.session == document->id()) return;
  if (document->state().run != session::RunKind::Main || !is_rehearsal(world)) return;
  rehearsal = {document->id(), {}, {}};
  auto planned = world.plan_rehearsal(document->state().setup.protocol_id, document->state().case_id);
  if (!planned) {
    world.surroundings.log.write(planned.error());  // one can lead it without the group, and look at oneself
    return;
  }
  rehearsal.said = std::move(planned->said);
  for (const auto& [step, said] : rehearsal.said) {
    if (has_spoken(document->state(), said)) rehearsal.spoken.insert(step);
  }
}

void carry_out(World& world, const StartRehearsal& meant) {
  const auto* method = method_with(world, Role::SelfCheck);
  if (method == nullptr) return;
  const Uuid case_id = world.surroundings.ids.ordered_id(world.surroundings.clock.now());
  auto planned = world.plan_rehearsal(meant.method, case_id);
  if (!planned) {
    say(world, planned.error());
    return;
  }
  if (!open_practice_library(world)) return;
  const auto session = world.workspace->prepare_session(planned->setup, case_id);
  if (!session) {
    say(world, session.error());
    return;
  }
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
