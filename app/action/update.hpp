// Carries out what was meant: Action -> Workspace and AppState. The only place that changes either.
#pragma once

#include "app/action/action.hpp"
#include "app/action/world.hpp"

namespace beraad::action {

void update(World& world, const Action& action);
/// Once a frame, after all actions: writes drafts that are due, takes in what the storage thread did, covers an
/// abandoned form, lets toasts go.
void tick(World& world);
/// Before leaving anything: every draft that is not part of a sealed form becomes its answer.
void commit_drafts(World& world);

}  // namespace beraad::action
