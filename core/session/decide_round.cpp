// The round in which all hand in closed, and what follows from it after the dialogue.
#include <algorithm>
#include <set>

#include "core/session/decision.hpp"
#include "core/session/visibility.hpp"

namespace beraad::session {

using protocol::Field;
using protocol::FieldPlace;
using protocol::Role;

namespace {

/// Presenter and managers never read first: the first voice sets the tone.
bool may_read_first(const Participant& person) { return !person.presenter && person.kind != PersonKind::Manager; }

std::vector<std::string> drawn_reading_order(const Setup& setup, base::Ids& ids) {
  auto people = counted_participants(setup);
  shuffle(people, ids);
  std::vector<const Participant*> eligible;
  std::ranges::copy_if(people, std::back_inserter(eligible),
                       [](const Participant* person) { return may_read_first(*person); });
  if (!eligible.empty()) {
    // Drawn, not swapped in: swapping would make one place likelier for whoever may not be first.
    const Participant* first = eligible[ids.random_below(eligible.size())];
    std::erase(people, first);
    people.insert(people.begin(), first);
  }
  std::vector<std::string> order;
  for (const Participant* person : people) order.push_back(person->code);
  return order;
}

/// Who handed something in: sealed, answered or passed.
std::vector<std::string> handed_in(const State& state, const protocol::Step& step, const Round& round) {
  std::set<std::string> codes = round.sealed;
  for (const auto& [key, record] : state.answers) {
    if (key.step != step.id || key.participant.empty()) continue;
    const Field* field = step.find_field(key.field);
    if (!field || !is_sealed_field(step, *field)) continue;
    const AnswerKind kind = record.current().kind;
    if (kind == AnswerKind::Value || kind == AnswerKind::Passed) codes.insert(key.participant);
  }
  return {codes.begin(), codes.end()};
}

bool is_settled(const State& state, const AnswerKey& key) {
  const AnswerRecord* record = find_answer(state, key);
  return record && record->current().kind != AnswerKind::Cleared;
}

}  // namespace

Result<Events> Decision::operator()(const OpenRound& command) {
  BERAAD_TRY(step, step_named(command.step));
  if (!step->sealed) return fail("refused.no-round", {command.step});
  if (const Round* round = find_round(m_state, command.step)) {
    if (round->stage == RoundStage::Open) return fail("refused.round-open", {command.step});
    if (round->stage == RoundStage::Revealed) return fail("refused.round-revealed", {command.step});
  }
  return Events{RoundOpened{command.step, command.way, drawn_reading_order(m_state.setup, m_moment.ids)}};
}

Result<Events> Decision::operator()(const SealForm& command) {
  BERAAD_TRY(step, step_named(command.step));
  const Round* round = find_round(m_state, command.step);
  if (!round || round->stage != RoundStage::Open) return fail("refused.round-not-open", {command.step});
  if (!find_participant(m_state.setup, command.participant)) return fail("refused.unknown-participant", {command.step});
  return Events{FormSealed{command.step, command.participant}};
}

Result<Events> Decision::operator()(const RevealRound& command) {
  BERAAD_TRY(step, step_named(command.step));
  const Round* round = find_round(m_state, command.step);
  if (!round || round->stage != RoundStage::Open) return fail("refused.round-not-open", {command.step});
  std::vector<std::string> cards = handed_in(m_state, *step, *round);
  shuffle(cards, m_moment.ids);
  return Events{RoundRevealed{command.step, std::move(cards)}};
}

Result<Events> Decision::operator()(const KeepOthersUnchanged& command) {
  BERAAD_TRY(place, writable_place({command.step, command.field, ""}));
  const Field& after = *place.field;
  const FieldPlace before = protocol::find_by_role(m_protocol, Role::Judgement);
  const protocol::Column* choice_after = after.find_column(Role::ChoiceAfter);
  const protocol::Column* changed = after.find_column(Role::Changed);
  const bool fits = after.role == Role::JudgementAfter && after.per_participant && before && (choice_after || changed);
  if (!fits) return fail("refused.nothing-to-keep", {command.field});
  if (is_sealed_field(*before.step, *before.field) && !is_revealed(m_state, before.step->id)) {
    return fail("refused.not-revealed", {before.step->id});
  }
  const protocol::Column* choice = before.field->find_column(Role::Choice);
  Events events;
  for (const Participant* person : counted_participants(m_state.setup)) {
    const FieldValue* judgement = find_value(m_state, {before.step->id, before.field->id, person->code});
    const AnswerKey key{command.step, command.field, person->code};
    const auto* rows = judgement ? std::get_if<Rows>(judgement) : nullptr;
    if (!rows || rows->empty() || is_settled(m_state, key)) continue;
    Row row{.id = m_moment.ids.random_id(), .key = {}, .short_name = {}, .cells = {}, .struck = {}};
    const std::string chosen = choice ? cell_text(rows->front(), choice->id) : std::string{};
    if (choice_after && !chosen.empty()) row.cells[choice_after->id] = chosen;
    if (changed) row.cells[changed->id] = false;
    if (!row.cells.empty()) events.emplace_back(AnswerWritten{key, Rows{std::move(row)}});
  }
  if (events.empty()) return fail("refused.nothing-to-keep", {command.field});
  return events;
}

}  // namespace beraad::session
