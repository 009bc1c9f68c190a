// A method may ask about danger and duty before anything else. Nobody goes on past that by accident.
#include "app/action/update_parts.hpp"

namespace beraad::action {
namespace {

using protocol::Role;

std::optional<bool> answer_of(const session::SessionDocument& document, Role role) {
  const auto place = protocol::find_by_role(document.protocol(), role);
  const auto* value = place ? session::find_value(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  const auto* yes = value != nullptr ? std::get_if<bool>(value) : nullptr;
  return yes != nullptr ? std::optional(*yes) : std::nullopt;
}

}  // namespace

bool is_asked_at_gate(World& world) {
  const auto* document = world.document();
  if (document == nullptr || document->state().stage != session::Stage::Running) return false;
  const auto* step = document->protocol().find_step(document->state().current_step);
  if (step == nullptr || step->find_field(Role::AcuteDanger) == nullptr) return false;
  commit_drafts(world);
  const auto danger = answer_of(*document, Role::AcuteDanger);
  const bool acted = answer_of(*document, Role::DangerActedOn).value_or(false);
  if (danger && (!*danger || acted)) return false;
  world.app.confirmation =
      state::Confirmation{state::Confirmation::Kind::PassGate, {danger ? "gate-danger" : "gate-unanswered"}, {}, {}};
  return true;
}

}  // namespace beraad::action
