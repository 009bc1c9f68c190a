// The answers of one method in a case file.
#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "core/exchange/case_reader.hpp"
#include "core/exchange/run_kind.hpp"

namespace beraad::exchange {

using session::AnswerKind;

namespace {

const protocol::Field* find_stored_field(const json::Value& answer, const protocol::Protocol& protocol) {
  const json::Value* step_id = answer.find("step");
  const json::Value* field_id = answer.find("field");
  if (step_id == nullptr || field_id == nullptr || !step_id->as_string() || !field_id->as_string()) return nullptr;
  const protocol::Step* step = protocol.find_step(*step_id->as_string());
  return step == nullptr ? nullptr : step->find_field(*field_id->as_string());
}

}  // namespace

DefinedSets CaseReader::sets_of(const json::Array& answers, const protocol::Protocol& protocol) const {
  DefinedSets sets;
  for (const protocol::Option& method : m_context.vocabulary.methods) sets.protocols.insert(method.id);
  for (const protocol::CatalogEntry& entry : m_context.catalog.entries()) {
    if (run_kind_of(*entry.protocol) == session::RunKind::Main) sets.protocols.insert(entry.protocol->id);
  }
  for (const json::Value& answer : answers) {
    const protocol::Field* field = find_stored_field(answer, protocol);
    const json::Value* value = field == nullptr ? nullptr : answer.find("value");
    const json::Array* elements = value == nullptr ? nullptr : value->as_array();
    if (elements == nullptr) continue;
    if (protocol::can_be_ranked(*field)) {
      std::size_t& length = sets.list_lengths[field->id];
      length = std::max(length, elements->size());
    }
    if (!field->defines || *field->defines == protocol::DynamicSet::Protocols) continue;
    auto& defined = *field->defines == protocol::DynamicSet::Options ? sets.options : sets.organisations;
    for (const json::Value& row : *elements) {
      const json::Value* name = row.find("row");
      if (name != nullptr && name->as_string() != nullptr) defined.insert(*name->as_string());
    }
  }
  return sets;
}

void CaseReader::read_answers(const Spot& spot, const protocol::Protocol& protocol, std::vector<CaseAnswer>& answers) {
  const json::Array* array = check_array(m_problems, spot, "answers");
  if (array == nullptr) return;
  if (array->size() > k_answer_limit) {
    return m_problems.report("too-many", spot, {"answers", std::to_string(k_answer_limit)});
  }
  const DefinedSets sets = sets_of(*array, protocol);
  const ValueReader values(m_problems, m_people, sets, m_reach);
  for (std::size_t index = 0; index < array->size(); ++index) {
    auto answer = read_answer(spot.element(*array, index), protocol, values);
    if (answer) answers.push_back(std::move(*answer));
  }
}

std::optional<CaseAnswer> CaseReader::read_answer(const Spot& spot, const protocol::Protocol& protocol,
                                                  const ValueReader& values) {
  if (check_object(m_problems, spot, "answers") == nullptr) return std::nullopt;
  if (!check_keys(m_problems, spot, {"step", "field"}, {"participant", "value", "pass", "skipped"})) {
    return std::nullopt;
  }
  const Spot step_spot = *spot.find("step"), field_spot = *spot.find("field");
  const std::string* step_id = check_string(m_problems, step_spot, "step");
  const std::string* field_id = check_string(m_problems, field_spot, "field");
  if (step_id == nullptr || field_id == nullptr) return std::nullopt;
  const protocol::Step* step = protocol.find_step(*step_id);
  if (step == nullptr) return m_problems.report("unknown-step", step_spot), std::nullopt;
  const protocol::Field* field = step->find_field(*field_id);
  if (field == nullptr) return m_problems.report("unknown-field", field_spot, {step->id}), std::nullopt;
  if (!field->stored) return m_problems.report("not-stored", spot, {field->id}), std::nullopt;

  const auto value = spot.find("value"), pass = spot.find("pass"), skipped = spot.find("skipped");
  if ((value ? 1 : 0) + (pass ? 1 : 0) + (skipped ? 1 : 0) != 1) {
    return m_problems.report("value-or-pass", spot, {field->id}), std::nullopt;
  }
  CaseAnswer answer{{step->id, field->id, {}}, AnswerKind::Value, {}, {}};
  if (skipped) {
    const std::string* reason = check_text(m_problems, *skipped, "skipped", m_reach.line);
    if (const auto person = spot.find("participant"))
      m_problems.report("participant-not-allowed", *person, {field->id});
    if (reason == nullptr) return std::nullopt;
    answer.kind = AnswerKind::Skipped;
    answer.reason = *reason;
    return answer;
  }
  if (!check_author(spot, *field, answer)) return std::nullopt;
  if (pass) {
    const bool* said = pass->value->as_bool();
    if (said == nullptr || !*said) return m_problems.report("wrong-type", *pass, {"pass"}), std::nullopt;
    if (!field->per_participant) return m_problems.report("participant-not-allowed", *pass, {field->id}), std::nullopt;
    answer.kind = AnswerKind::Passed;
    return answer;
  }
  const auto* text = value->value->as_string();
  if (value->value->is_null() || (m_reach.stored && text != nullptr && base::is_blank(*text))) {
    answer.kind = AnswerKind::Cleared;
    return answer;
  }
  auto content = values.read(*value, *field);
  if (!content) return std::nullopt;
  answer.value = std::move(*content);
  return answer;
}

bool CaseReader::check_author(const Spot& spot, const protocol::Field& field, CaseAnswer& answer) {
  const auto person = spot.find("participant");
  if (!field.per_participant) {
    if (person && !person->value->is_null()) {
      m_problems.report("participant-not-allowed", *person, {field.id});
      return false;
    }
    return true;
  }
  if (!person || person->value->is_null()) {
    m_problems.report("participant-required", spot, {field.id});
    return false;
  }
  const std::string* code = check_string(m_problems, *person, "participant");
  if (code == nullptr) return false;
  const auto known = m_people.find(*code);
  if (known == m_people.end()) {
    m_problems.report("unknown-participant", *person, {field.id});
    return false;
  }
  if (!known->second) {
    m_problems.report("absent-participant", *person, {field.id});
    return false;
  }
  answer.key.participant = *code;
  return true;
}

}  // namespace beraad::exchange
