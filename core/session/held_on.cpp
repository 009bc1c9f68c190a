#include "core/session/held_on.hpp"

namespace beraad::session {

base::Date held_on(const State& state) {
  const bool began = state.run == RunKind::FollowUp && state.begun_at;
  return began ? base::local_time(*state.begun_at).date : state.setup.planned_start.date;
}

}  // namespace beraad::session
