// A method over several meetings: nobody slips into the next one, and the clock is set for it when it begins.
#include "app/action/update_parts.hpp"
#include "core/session/timing.hpp"

namespace beraad::action {

bool is_asked_at_next_meeting(World& world, const std::string& step) {
  const auto* document = world.document();
  if (document == nullptr || document->state().stage != session::Stage::Running) return false;
  const auto* from = document->protocol().find_step(document->state().current_step);
  const auto* to = document->protocol().find_step(step);
  if (from == nullptr || to == nullptr || to->meeting <= from->meeting) return false;
  commit_drafts(world);
  world.app.confirmation =
      state::Confirmation{state::Confirmation::Kind::NextMeeting, {std::to_string(to->meeting), to->id}, {}, {}};
  return true;
}

void set_clock_for_meeting(World& world) {
  const auto* document = world.document();
  if (document->state().paused) run(world, session::ResumeClock{});
  const auto now = world.surroundings.clock.now();
  session::Setup setup = document->state().setup;
  setup.planned_start = base::local_time(now);
  setup.planned_end = base::plus_minutes(
      setup.planned_start, session::timing_of(document->protocol(), document->state(), now).planned_total);
  run(world, session::ChangeSetup{std::move(setup)});
}

}  // namespace beraad::action
