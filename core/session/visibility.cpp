#include "core/session/visibility.hpp"

namespace beraad::session {

using protocol::Column;
using protocol::Field;
using protocol::FieldType;
using protocol::From;
using protocol::On;
using protocol::Role;
using protocol::Step;
using protocol::Visibility;

namespace {

bool is_laptop(Audience audience) {
  return audience == Audience::Facilitator || audience == Audience::Show || audience == Audience::ShowPrivate;
}

/// What only the report may hold, or what the room may not see before the reveal.
bool is_kept_from_room(const Step& step, From from, On on, const State& state) {
  return on == On::Report || (from == From::Reveal && step.sealed && !is_revealed(state, step.id));
}

}  // namespace

bool is_named_by_role(Role role) {
  return role == Role::ActionOwner || role == Role::LookBackOwner || role == Role::EscalationTo ||
         role == Role::MandatePerson;
}

bool is_sealed_field(const Step& step, const Field& field) {
  return step.sealed && protocol::is_of_round(field) && field.visibility == Visibility::Room;
}

bool is_revealed(const State& state, std::string_view step) {
  const Round* round = find_round(state, step);
  return round && round->stage == RoundStage::Revealed;
}

bool is_closed_by_round(const Step& step, const Field& field, const State& state) {
  const Round* round = find_round(state, step.id);
  return round && round->stage == RoundStage::Open && !field.per_participant;
}

Sight sight_of(const Step& step, const Field& field, const State& state, const AnswerKey& /*key*/, Audience audience) {
  if (!field.stored) return Sight::Hidden;
  if (field.visibility == Visibility::Private) {
    return audience == Audience::ShowPrivate ? Sight::Visible : Sight::Hidden;
  }
  if (field.visibility == Visibility::Facilitator) return is_laptop(audience) ? Sight::Visible : Sight::Hidden;
  const bool waits = field.early && !state.visited_steps.contains(step.id);
  if (waits || (is_sealed_field(step, field) && !is_revealed(state, step.id))) {
    return audience == Audience::Room ? Sight::Hidden : Sight::Sealed;
  }
  if (audience == Audience::Room && is_kept_from_room(step, field.from, field.on, state)) return Sight::Hidden;
  // A single no would show who said it.
  if (audience == Audience::Room && field.role == Role::Consent) return Sight::Hidden;
  return Sight::Visible;
}

Sight sight_of(const Step& step, const Field& field, const Column& column, const State& state, const AnswerKey& key,
               Audience audience) {
  const Sight whole = sight_of(step, field, state, key, audience);
  if (whole != Sight::Visible || is_laptop(audience)) return whole;
  if (column.type == FieldType::Person && state.setup.naming == Naming::None && !is_named_by_role(column.role)) {
    return Sight::Hidden;
  }
  if (audience == Audience::Room && is_kept_from_room(step, column.from, column.on, state)) return Sight::Hidden;
  return Sight::Visible;
}

std::vector<AnswerKey> readable_answers(const protocol::Protocol& protocol, const State& state, Audience audience) {
  std::vector<AnswerKey> keys;
  for (const Step& step : protocol.steps) {
    for (const Field& field : step.fields) {
      const AnswerKey key{step.id, field.id, {}};
      const bool visible = sight_of(step, field, state, key, audience) == Sight::Visible;
      if (visible && find_value(state, key) != nullptr) keys.push_back(key);
    }
  }
  return keys;
}

}  // namespace beraad::session
