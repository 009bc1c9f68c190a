// After a meeting: what became of actions, and looking back.
#include <algorithm>

#include "app/action/update_parts.hpp"
#include "core/base/text.hpp"
#include "core/exchange/contact_wish.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/look_back.hpp"
#include "core/session/typed_text.hpp"

namespace beraad::action {

void carry_out(World& world, const FilterActions& meant) { world.app.after.which = meant.which; }

void carry_out(World& world, const FilterActionsByTeam& meant) {
  auto& team = world.app.after.team;
  team = session::is_same_team(team, meant.team) ? std::string() : meant.team;
}

void carry_out(World& world, const ShowRecurringOfTeam& meant) { world.app.after.recurring_team = meant.team; }

namespace {

std::optional<index::ActionSummary> find_action(const World& world, const Uuid& session, const Uuid& row) {
  for (auto& action : world.workspace->list_actions()) {
    if (action.session_id == session && action.row == row) return std::move(action);
  }
  return std::nullopt;
}

}  // namespace

void carry_out(World& world, const SayWhatBecame& meant) {
  if (!world.workspace) return;
  commit_drafts(world);
  const auto action = find_action(world, meant.session, meant.row);
  if (!action) return;
  const bool was_said = action->status && action->status->option == meant.option;
  const bool same_why = was_said && action->status->why == meant.why;
  const bool taken_back = was_said && (same_why || meant.why.empty());
  // A reason once more takes the reason away, a status once more the status.
  const std::string option = taken_back && meant.why.empty() ? std::string() : meant.option;
  const std::string why = taken_back ? std::string() : meant.why;
  if (const auto said = world.workspace->say_what_became(*action, {option, why}); !said) say(world, said.error());
}

void carry_out(World& world, const TypeNewDay& meant) { world.app.after.new_days[meant.row] = meant.text; }

void carry_out(World& world, const TakeNewDay& meant) {
  auto& typed = world.app.after.new_days;
  const auto text = typed.find(meant.row);
  const auto action = world.workspace ? find_action(world, meant.session, meant.row) : std::nullopt;
  if (!action || text == typed.end() || base::is_blank(text->second)) return;
  const auto day = session::kept_text(protocol::FieldType::Date, text->second,
                                      base::local_time(world.surroundings.clock.now()).date);
  if (!day) {
    say(world, world.texts().say("field.date-unknown"));
    return;
  }
  const auto status = action->status.value_or(index::ActionStatus{});
  const auto said = world.workspace->say_what_became(*action, {status.option, status.why, day});
  if (said) {
    typed.erase(text);
  } else {
    say(world, said.error());
  }
}

namespace {

/// To one that is prepared, goes on or is closed, each at the place where it is gone on with.
void go_to_look_back(World& world, const Uuid& look_back) {
  if (const auto opened = world.workspace->open_session(look_back); !opened) {
    say(world, opened.error());
    return;
  }
  if (const auto planned = world.workspace->plan_anew(look_back); !planned) say(world, planned.error());
  const auto& state = world.workspace->find_session(look_back)->state();
  if (state.stage != session::Stage::Prepared) {
    enter_session(world, look_back);
    ask_to_look_back(world);
    return;
  }
  put_drafts_away(world);
  world.app.session = {};
  world.app.room.cover = true;
  show_setup(world, state.setup, look_back);
  world.app.setup.is_new = false;
}

void make_look_back(World& world, const Uuid& session) {
  commit_drafts(world);
  world.app.session.active.reset();
  const auto of_session = world.workspace->find_summary(session);
  const auto open = of_session ? world.workspace->find_look_back(of_session->case_id) : std::nullopt;
  const bool is_running =
      open && open != session && world.workspace->find_summary(*open)->stage == session::Stage::Running;
  if (is_running) enter_session(world, *open);  // it asks about the time for which it stood open
  const auto look_back = world.workspace->look_back_on(session);
  if (look_back) {
    go_to_look_back(world, *look_back);
  } else {
    say(world, look_back.error());
  }
}

/// The last one on that meeting, where it is closed and nothing else is prepared.
std::optional<Uuid> find_held(const World& world, const Uuid& session) {
  const auto summary = world.workspace->find_summary(session);
  if (!summary || world.workspace->find_look_back(summary->case_id)) return std::nullopt;
  const auto look_backs = world.workspace->look_backs_of(summary->case_id);
  // Ids are in the order of making: one that was made before looks back on something else.
  const bool is_held = !look_backs.empty() && session < look_backs.back().id && is_look_back_held(look_backs.back());
  return is_held ? std::optional(look_backs.back().id) : std::nullopt;
}

}  // namespace

void ask_to_look_back(World& world) {
  const auto* document = world.document();
  if (document == nullptr || world.app.confirmation) return;
  const std::string step = world.workspace->look_back_step(document->id());
  if (!step.empty()) (void)is_asked_at_next_meeting(world, step);
}

void carry_out(World& world, const OpenLookBack& meant) {
  if (!world.workspace) return;
  const auto held = find_held(world, meant.session);
  if (!held) {
    make_look_back(world, meant.session);
    return;
  }
  go_to_look_back(world, *held);
  say(world, world.texts().say("after.look-back-closed"));
}

void carry_out(World& world, const OpenReportOf& meant) {
  enter_session(world, meant.session);
  const auto* document = world.document();
  if (document != nullptr && document->id() == meant.session) carry_out(world, OpenReport{});
}

namespace {

/// That session, opened (nil = the one on screen); what stands before the group, its timer and who was heard stay as
/// they are. Null, with a sentence, when it does not open.
const session::SessionDocument* open_aside(World& world, const Uuid& session) {
  if (!world.workspace) return nullptr;
  if (session.is_nil()) return world.document();
  if (const auto opened = world.workspace->open_session(session); !opened) {
    say(world, opened.error());
    return nullptr;
  }
  return world.workspace->find_session(session);
}

}  // namespace

void carry_out(World& world, const NoteContact& meant) {
  const auto* document = open_aside(world, meant.session);
  if (document == nullptr) return;
  const Uuid session = document->id();
  const auto record = exchange::note_contact(world.surroundings.vocabulary, document->state(), meant.met);
  if (!record || !run_in(world, session, *record)) return;
  if (meant.met) say_of(world, session, world.texts().say("after.contact-noted"));
}

void carry_out(World& world, const WaiveLookBack& meant) {
  const auto* document = open_aside(world, meant.session);
  if (document == nullptr) return;
  const Uuid session = document->id();
  const bool changed = run_in(world, session, session::WaiveLookBack{meant.waived});
  if (changed && meant.waived) say_of(world, session, world.texts().say("after.waived"));
}

void carry_out(World& world, const PlanOwnMinutes&) {
  if (!world.workspace) return;
  session::Setup setup = world.app.setup.setup;
  const auto* entry = world.surroundings.catalog.find(setup.protocol_id);
  const auto own = world.workspace->own_minutes(setup.protocol_id, session::counted_participants(setup).size());
  if (entry == nullptr || !own) return;
  auto planned = insight::plan_of(*own, *entry->protocol, setup.plan);
  setup.planned_minutes = std::move(planned.minutes);
  setup.planned_end = base::plus_minutes(setup.planned_start, planned.total);
  auto& view = world.app.setup;
  view.own_plan = setup.plan;
  view.own_minutes = setup.planned_minutes;
  view.end_text = base::clock_text(*setup.planned_end);
  carry_out(world, ChangeSetup{std::move(setup)});
}

void carry_out(World& world, const LookBackOnThis&) {
  if (world.workspace) make_look_back(world, world.app.session.session);
}

}  // namespace beraad::action
