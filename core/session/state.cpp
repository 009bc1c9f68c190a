#include "core/session/state.hpp"

namespace beraad::session {

const AnswerRecord* find_answer(const State& state, const AnswerKey& key) {
  const auto found = state.answers.find(key);
  return found == state.answers.end() ? nullptr : &found->second;
}

const FieldValue* find_value(const State& state, const AnswerKey& key) {
  const AnswerRecord* record = find_answer(state, key);
  if (!record || record->revisions.empty() || record->current().kind != AnswerKind::Value) return nullptr;
  return &record->current().value;
}

const Round* find_round(const State& state, std::string_view step) {
  const auto found = state.rounds.find(std::string(step));
  return found == state.rounds.end() ? nullptr : &found->second;
}

const std::vector<EvaluationForm>* find_forms(const State& state, std::string_view kind) {
  const auto found = state.evaluation.find(std::string(kind));
  return found == state.evaluation.end() || found->second.empty() ? nullptr : &found->second;
}

}  // namespace beraad::session
