// The minutes of a deliberation that is being set up: the method's plan made to fit its times, or the team's own. Of a
// method over several meetings one is set up, mostly the first.
#pragma once

#include <string_view>

#include "app/state/app_state.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::action {

/// Between planned start and end; 0 without an end.
[[nodiscard]] int available_minutes(const session::Setup& setup);
/// The end that a method proposes: after the meeting with which it begins, by the plan that it names first.
[[nodiscard]] base::DateTime proposed_end(const protocol::Protocol& method, base::DateTime start);
/// The plan of the method nearest to the planned end, the meeting that begins with that step (by default the first)
/// re-planned to fit it.
void fit_plan(const protocol::Protocol* method, session::Setup& setup, std::string_view first_step = {});
/// After a time changed: own minutes stand as long as they fit, and come back as soon as they fit again; else the plan
/// of the method is fitted.
void fit_times(const protocol::Protocol* method, state::SetupState& view);
/// Minutes that are not what the times make of the method's plan are the team's own.
void find_own_minutes(const protocol::Protocol* method, state::SetupState& view);

}  // namespace beraad::action
