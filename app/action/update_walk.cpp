// Walking through the steps, the clock, people who join and leave, the private panel.
#include <algorithm>
#include <cmath>

#include "app/action/planning_parts.hpp"
#include "core/session/first_rows.hpp"
#include "core/session/levels.hpp"
#include "core/session/look_back.hpp"
#include "core/session/timing.hpp"

namespace beraad::action {
namespace {

bool is_finished(const session::State& state) {
  return state.stage == session::Stage::Closed || state.stage == session::Stage::Stopped;
}

/// Goes to the step that lies `by` steps from the room's; what is finished is only looked through.
void walk(World& world, int by) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const auto& steps = document->protocol().steps;
  const bool finished = is_finished(document->state());
  const std::string& from = finished ? world.app.session.looked_at : document->state().current_step;
  const auto current = static_cast<std::ptrdiff_t>(document->protocol().position_of(from));
  const auto next = current + by;
  if (next < 0 || next >= static_cast<std::ptrdiff_t>(steps.size())) return;
  const bool recorder = document->state().setup.who_types == session::WhoTypes::Recorder;
  if (!recorder) commit_drafts(world);
  const std::string step = steps[static_cast<std::size_t>(next)].id;
  if (finished) {
    look_at(world, step);
    return;
  }
  if (!run(world, session::EnterStep{step})) return;
  begin_tables(world);
  auto& app = world.app;
  app.room.cover = false;
  app.room.typing = false;  // on one screen the group sees the new question first
  app.room.shown_question.clear();
  app.room.shown_row.clear();
  app.room.one_card.reset();
  app.room.overview = false;
  app.room.page = 0;
  app.room.last_page_reached = false;
  app.session.heard.clear();
  if (!recorder) look_at(world, step);  // with a recorder the caret stays where it is
}

std::vector<session::StepMinutes> later_steps(const session::SessionDocument& document, base::Instant now) {
  const auto timing = session::timing_of(document.protocol(), document.state(), now);
  const std::size_t current = document.protocol().position_of(document.state().current_step);
  std::vector<session::StepMinutes> later;
  for (std::size_t index = current + 1; index < timing.steps.size(); ++index) {
    if (timing.steps[index].meeting == timing.meeting) later.push_back(timing.steps[index]);
  }
  return later;
}

}  // namespace

void begin_tables(World& world) {
  const auto* document = world.document();
  const auto* step = document != nullptr ? document->protocol().find_step(document->state().current_step) : nullptr;
  if (step == nullptr) return;
  auto tables = session::first_rows(document->protocol(), document->state(), *step, world.surroundings.ids);
  for (auto& table : tables) run(world, std::move(table));
  auto words = session::translation_words(document->protocol(), document->state(), *step);
  for (auto& table : words) run(world, std::move(table));
}

void look_at(World& world, const std::string& step) {
  auto& view = world.app.session;
  if (view.looked_at == step) return;
  commit_drafts(world);
  view.looked_at = step;
  view.active.reset();
  view.new_row.reset();
  view.chosen = {};
  view.active_row.clear();
  view.prompt = 0;
}

void carry_out(World& world, const BeginNow&) {
  if (asks_promises_first(world)) return;
  if (!world.workspace) return;
  if (!run(world, session::BeginSession{world.workspace->look_back_step(world.app.session.session)})) return;
  begin_tables(world);
  const auto* document = world.document();
  world.app.session.looked_at.clear();
  look_at(world, document->state().current_step);
  world.app.room.cover = false;
  world.app.route = state::Route::Session;
  world.desktop.keep_awake(true);
}

namespace {

/// Levels above the one at which the case is resolved stay undone, and the report says why.
void leave_levels_undone(World& world, std::size_t from, std::size_t to) {
  const auto* document = world.document();
  const auto* resolved = session::resolved_level(document->protocol(), document->state());
  if (resolved == nullptr) return;
  const auto& texts = world.room_texts();
  const std::string& name = resolved->level_name.in(texts.language());
  const std::string reason = texts.say("level.resolved-at", {name.empty() ? resolved->level : name});
  for (std::size_t index = from; index < to; ++index) {
    const std::string& step = document->protocol().steps[index].id;
    if (!document->state().not_done.contains(step)) run(world, session::LeaveStepUndone{step, reason});
  }
}

}  // namespace

void go_on(World& world) {
  const auto* document = world.document();
  if (document == nullptr) return;
  if (is_finished(document->state())) {
    walk(world, +1);
    return;
  }
  const auto& steps = document->protocol().steps;
  const std::size_t current = document->protocol().position_of(document->state().current_step);
  if (current >= steps.size()) return;
  const std::size_t next = session::next_needed(document->protocol(), document->state());
  leave_levels_undone(world, current + 1, next);
  if (next == steps.size()) {
    carry_out(world, FinishSession{});
  } else if (!is_asked_at_next_meeting(world, steps[next].id)) {
    walk(world, static_cast<int>(next - current));
  }
}

void go_to_step(World& world, const std::string& step) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const auto& protocol = document->protocol();
  walk(world, static_cast<int>(protocol.position_of(step)) -
                  static_cast<int>(protocol.position_of(document->state().current_step)));
}

void carry_out(World& world, const NextStep&) {
  if (!is_asked_at_gate(world)) go_on(world);
}
void carry_out(World& world, const PreviousStep&) { walk(world, -1); }
void carry_out(World& world, const LookAtStep& meant) { look_at(world, meant.step); }

void carry_out(World& world, const ShowLookedAtStep&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const auto& protocol = document->protocol();
  const std::string step = world.app.session.looked_at;
  const bool is_later = protocol.position_of(step) > protocol.position_of(document->state().current_step);
  if (is_later && (is_asked_at_gate(world) || is_asked_at_next_meeting(world, step))) return;
  go_to_step(world, step);
}

void carry_out(World& world, const ComeAlong&) {
  if (const auto* document = world.document()) look_at(world, document->state().current_step);
}

void carry_out(World& world, const TogglePause&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  if (document->state().paused) {
    run(world, session::ResumeClock{});
  } else {
    run(world, session::PauseClock{});
  }
}

void carry_out(World& world, const ToggleOffRecord&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  if (document->state().off_record) {
    if (run(world, session::EndOffRecord{})) begin_tables(world);  // of a step that was entered meanwhile
    return;
  }
  commit_drafts(world);
  // The promise holds only when nothing of before is still on its way to the disk.
  if (const auto saved = world.workspace->wait_until_saved(); !saved) {
    say(world, saved.error());
    return;
  }
  world.app.session.active.reset();
  run(world, session::StartOffRecord{});
}

void carry_out(World& world, const OpenReplan&) {
  const auto* document = world.document();
  if (document == nullptr) return;
  const auto now = world.surroundings.clock.now();
  const auto timing = session::timing_of(document->protocol(), document->state(), now);
  world.app.session.proposal =
      session::replan(later_steps(*document, now), static_cast<int>(std::lround(timing.behind)));
  world.app.session.replan_open = true;
}

void carry_out(World& world, const AcceptReplan&) {
  auto& view = world.app.session;
  if (view.proposal) run(world, session::ReplanMinutes{view.proposal->minutes});
  view.replan_open = false;
  view.proposal.reset();
}

void carry_out(World& world, const ReplanTyped& meant) {
  auto& view = world.app.session;
  if (view.proposal && meant.minutes >= 0 && meant.minutes <= 600) view.proposal->minutes[meant.step] = meant.minutes;
}

void carry_out(World& world, const RunOver&) {
  const auto* document = world.document();
  if (document == nullptr || !document->state().setup.planned_end) return;
  const auto timing = session::timing_of(document->protocol(), document->state(), world.surroundings.clock.now());
  auto setup = document->state().setup;
  setup.planned_end = base::plus_minutes(*setup.planned_end, std::lround(timing.behind));
  run(world, session::ChangeSetup{std::move(setup)});
  world.app.session.replan_open = false;
}

void carry_out(World& world, const CloseReplan&) { world.app.session.replan_open = false; }

void carry_out(World& world, const ToggleTimer&) {
  auto& timer = world.app.session.timer;
  if (timer.running) {
    timer.length_ms = std::max<std::int64_t>(0, timer.length_ms - (world.steady_ms() - timer.started_ms));
    timer.running = false;
    return;
  }
  const auto* document = world.document();
  if (timer.length_ms == 0 && document != nullptr) {
    const auto timing = session::timing_of(document->protocol(), document->state(), world.surroundings.clock.now());
    timer.length_ms = static_cast<std::int64_t>(std::max(1.0, timing.left_in_step) * 60'000);
  }
  timer.started_ms = world.steady_ms();
  timer.running = true;
}

void carry_out(World& world, const ResetTimer&) { world.app.session.timer = {}; }
void carry_out(World& world, const LeaveOutSleep& meant) { run(world, session::LeaveOutTime{meant.milliseconds}); }

void carry_out(World& world, const SomeoneJoins& meant) {
  const auto* document = world.document();
  if (document == nullptr) return;
  auto person = meant.participant;
  for (std::size_t number = 1; person.code.empty(); ++number) {
    const std::string code = "P" + std::to_string(number);
    if (session::find_participant(document->state().setup, code) == nullptr) person.code = code;
  }
  if (person.role.empty()) person.role = world.texts().say("people.new-role");
  run(world, session::JoinParticipant{std::move(person)});
}
void carry_out(World& world, const SomeoneLeaves& meant) { run(world, session::LeaveParticipant{meant.code}); }
void carry_out(World& world, const TogglePeople&) {
  world.app.session.people_open = !world.app.session.people_open;
  world.app.session.menu_open = false;
}
void carry_out(World& world, const ToggleMenu&) { world.app.session.menu_open = !world.app.session.menu_open; }

void carry_out(World& world, const Heard& meant) {
  auto& heard = world.app.session.heard;
  if (!heard.insert(meant.code).second) heard.erase(meant.code);
}

void carry_out(World& world, const NextPrompt&) { ++world.app.session.prompt; }

void carry_out(World& world, const ShowPrompt&) {
  const auto* document = world.document();
  const auto* step = document != nullptr ? document->protocol().find_step(world.app.session.looked_at) : nullptr;
  if (step == nullptr || step->prompts.empty()) return;
  const auto index = static_cast<std::size_t>(world.app.session.prompt) % step->prompts.size();
  world.app.room.shown_question = step->prompts[index].in(world.room_texts().language());
  world.app.room.cover = false;
}

void carry_out(World& world, const ParkIdea& meant) { run(world, session::ParkIdea{meant.text}); }
void carry_out(World& world, const CarryIdea& meant) { run(world, session::CarryIdea{meant.id, meant.step}); }
void carry_out(World& world, const DropIdea& meant) { run(world, session::DropIdea{meant.id}); }
void carry_out(World& world, const PrivateTab& meant) { world.app.session.private_section = meant.section; }
void carry_out(World& world, const TogglePrivatePanel&) {
  auto& open = world.app.session.private_open;
  open = !open.value_or(!world.app.narrow);
}
void carry_out(World& world, const ToggleAssumedFilter&) {
  world.app.session.filter_assumed = !world.app.session.filter_assumed;
}

}  // namespace beraad::action
