#include "core/session/private_forms.hpp"

#include <algorithm>

#include "core/session/visibility.hpp"

namespace beraad::session {
namespace {

bool is_answered(const State& state, const AnswerKey& key) {
  const AnswerRecord* record = find_answer(state, key);
  if (record == nullptr) return false;
  const AnswerKind kind = record->current().kind;
  return kind == AnswerKind::Value || kind == AnswerKind::Passed;
}

}  // namespace

std::vector<const protocol::Field*> private_fields(const protocol::Step& step) {
  std::vector<const protocol::Field*> fields;
  for (const protocol::Field& field : step.fields) {
    const bool has_writer = field.per_participant || field.presenter_only;
    if (field.stored && has_writer && field.visibility == protocol::Visibility::Private) fields.push_back(&field);
  }
  return fields;
}

bool is_asked_privately(const protocol::Field& field, const Participant& person) {
  return !field.presenter_only || person.presenter;
}

AnswerKey private_key(const protocol::Step& step, const protocol::Field& field, const std::string& code) {
  return {step.id, field.id, field.per_participant ? code : std::string{}};
}

std::optional<Round> private_hand_over(const protocol::Step& step, const State& state) {
  if (!state.setup.private_fields || (step.sealed && !is_revealed(state, step.id))) return std::nullopt;
  const auto fields = private_fields(step);
  Round round;
  round.stage = RoundStage::Open;
  round.way = RoundWay::PassTheLaptop;
  for (const Participant* person : counted_participants(state.setup)) {
    for (const protocol::Field* field : fields) {
      if (!is_asked_privately(*field, *person)) continue;
      if (round.reading_order.empty() || round.reading_order.back() != person->code) {
        round.reading_order.push_back(person->code);
      }
      if (is_answered(state, private_key(step, *field, person->code))) round.sealed.insert(person->code);
    }
  }
  return round.reading_order.empty() ? std::nullopt : std::optional(std::move(round));
}

std::string next_in_private(const Round& people, const std::vector<std::string>& had_turn) {
  for (const std::string& code : people.reading_order) {
    if (!people.sealed.contains(code) && std::ranges::find(had_turn, code) == had_turn.end()) return code;
  }
  return {};
}

}  // namespace beraad::session
