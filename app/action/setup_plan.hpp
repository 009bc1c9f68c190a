// The minutes of a deliberation that is being set up: the method's plan made to fit its times, or the team's own.
#pragma once

#include "app/state/app_state.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::action {

/// Between planned start and end; 0 without an end.
[[nodiscard]] int available_minutes(const session::Setup& setup);
/// The plan of the method nearest to the planned end, re-planned to fit it.
void fit_plan(const protocol::Protocol* method, session::Setup& setup);
/// After a time changed: own minutes stand as long as they fit, and come back as soon as they fit again; else the plan
/// of the method is fitted.
void fit_times(const protocol::Protocol* method, state::SetupState& view);
/// Minutes that are not what the times make of the method's plan are the team's own.
void find_own_minutes(const protocol::Protocol* method, state::SetupState& view);

}  // namespace beraad::action
