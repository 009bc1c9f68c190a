// After a meeting: what became of actions, and looking back.
#include <algorithm>

#include "app/action/update_parts.hpp"
#include "core/base/text.hpp"
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
  const auto day = session::kept_text(protocol::FieldType::Date, text->second);
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

void carry_out(World& world, const OpenLookBack& meant) {
  if (!world.workspace) return;
  commit_drafts(world);
  world.app.session.active.reset();
  const auto look_back = world.workspace->look_back_on(meant.session);
  if (!look_back) {
    say(world, look_back.error());
    return;
  }
  if (const auto planned = world.workspace->plan_anew(*look_back); !planned) say(world, planned.error());
  const auto& state = world.workspace->find_session(*look_back)->state();
  if (state.stage != session::Stage::Prepared) {
    enter_session(world, *look_back);
    return;
  }
  put_drafts_away(world);
  world.app.session = {};
  world.app.room.cover = true;
  show_setup(world, state.setup, *look_back);
  world.app.setup.is_new = false;
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
  const Uuid session = world.app.session.session;
  carry_out(world, OpenLookBack{session});
}

}  // namespace beraad::action
