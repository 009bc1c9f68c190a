// Carries out what was meant: Action -> Workspace and AppState. The only place that changes either.
#pragma once

#include "app/action/action.hpp"
#include "app/action/world.hpp"

namespace beraad::action {

void update(World& world, const Action& action);
/// Once a frame, after all actions: writes drafts that are due, takes in what the storage thread did, covers an
/// abandoned form, lets toasts go.
void tick(World& world);
/// So that the next start opens that library by itself. Notes only where it lies, nothing of what it holds.
void remember_recent(const World& world, const std::filesystem::path& file);
/// Before leaving anything: every draft that is not part of a sealed form becomes its answer.
void commit_drafts(World& world);
/// What is still a draft then (a form that is not sealed, a text that was refused) waits on disk with its own session:
/// the paths of editors are the same in every session of a method.
void put_drafts_away(World& world);

}  // namespace beraad::action
