// Answers, and the ways past them.
#include <algorithm>

#include "core/session/answer_check.hpp"
#include "core/session/copied_texts.hpp"
#include "core/session/decision.hpp"
#include "core/session/rows.hpp"
#include "core/session/visibility.hpp"
#include "core/session/words.hpp"
#include "core/session/written_value.hpp"

namespace beraad::session {

using protocol::Field;
using protocol::FieldPlace;
using protocol::Step;

namespace {

/// A step may go without a round only when nothing that would be handed in closed is required.
bool may_go_without_round(const Step& step) {
  return std::ranges::none_of(
      step.fields, [&](const Field& field) { return is_sealed_field(step, field) && field.complete.has_value(); });
}

bool has_row(const FieldValue& value, const Uuid& row, std::string_view column) {
  if (const auto* items = std::get_if<Items>(&value)) {
    return std::ranges::any_of(*items, [&](const ListItem& item) { return item.id == row && !item.struck; });
  }
  const auto* rows = std::get_if<Rows>(&value);
  return rows && std::ranges::any_of(*rows, [&](const Row& entry) {
           return entry.id == row && (column.empty() ? !entry.struck.contains("*") : entry.cells.contains(column));
         });
}

/// True when a revision still holds the text that is to be struck.
bool holds_text(const AnswerRecord& record, const StrikeText& command) {
  return std::ranges::any_of(record.revisions, [&](const Revision& revision) {
    if (command.row.is_nil() && revision.kind == AnswerKind::Skipped) return !revision.reason.empty();
    if (revision.kind != AnswerKind::Value) return false;
    return command.row.is_nil() || has_row(revision.value, command.row, command.column);
  });
}

const Rows& rows_in(const FieldValue* value, const Rows& none) {
  const auto* rows = value != nullptr ? std::get_if<Rows>(value) : nullptr;
  return rows != nullptr ? *rows : none;
}

/// Slips name candidates by their number in the list: while slips are in, each candidate keeps its own.
Outcome check_numbers(const protocol::Protocol& protocol, const State& state, const FieldPlace& place,
                      const FieldValue* before, const FieldValue* after) {
  if (place.field->role != protocol::Role::Candidates) return Done{};
  const auto slips = protocol::find_by_role(protocol, protocol::Role::RankingSlips);
  const FieldValue* slips_in = slips ? find_value(state, {slips.step->id, slips.field->id, ""}) : nullptr;
  if (!slips_in || is_empty(*slips_in)) return Done{};
  const Rows none;
  const Rows& old = rows_in(before, none);
  const Rows& fresh = rows_in(after, none);
  const bool keeps_all = std::ranges::mismatch(old, fresh, {}, &Row::id, &Row::id).in1 == old.end();
  if (!keeps_all) return fail("refused.slips-are-in", {place.field->id});
  return Done{};
}

/// True when a row of that table names `id` in its column of that role.
bool is_named_in(const protocol::Protocol& protocol, const State& state, protocol::Role table, protocol::Role column,
                 const std::string& id) {
  const auto place = protocol::find_by_role(protocol, table);
  const Rows* rows = place ? find_rows(state, {place.step->id, place.field->id, ""}) : nullptr;
  return rows != nullptr &&
         std::ranges::any_of(*rows, [&](const Row& row) { return text_in(*place.field, row, column) == id; });
}

/// What came back on the forms of a questionnaire names its wave and its question, and a scale for all questions: while
/// it stands, those stay.
Outcome check_forms(const protocol::Protocol& protocol, const State& state, const FieldPlace& place,
                    const FieldValue* before, const FieldValue* after) {
  using protocol::Role;
  const bool is_wave = place.field->role == Role::Waves, is_scale = place.field->role == Role::SeriesScales;
  if (!is_wave && !is_scale && place.field->role != Role::SeriesItems) return Done{};
  const Rows none;
  const Rows& fresh = rows_in(after, none);
  for (const Row& row : rows_in(before, none)) {
    if (std::ranges::find(fresh, row.id, &Row::id) != fresh.end()) continue;
    const std::string id = base::to_text(row.id);
    if (is_scale) {
      if (is_named_in(protocol, state, Role::Scores, Role::ScoreScale, id)) {
        return fail("refused.scale-has-answers", {place.field->id});
      }
      continue;
    }
    if (is_named_in(protocol, state, Role::Scores, is_wave ? Role::ScoreWave : Role::ScoreItem, id) ||
        is_named_in(protocol, state, Role::OpenAnswers, is_wave ? Role::OpenWave : Role::OpenItem, id)) {
      return fail(is_wave ? "refused.wave-has-answers" : "refused.item-has-answers", {place.field->id});
    }
  }
  return Done{};
}

}  // namespace

Outcome Decision::check_author(const Field& field, const AnswerKey& key) const {
  if (!field.per_participant) {
    if (!key.participant.empty()) return fail("refused.participant-not-allowed", {field.id});
    return Done{};
  }
  if (key.participant.empty()) return fail("refused.participant-needed", {field.id});
  const Participant* person = find_participant(m_state.setup, key.participant);
  // An author whose link was cut is known by the answer alone.
  if (!person && !(is_pseudonym(key.participant) && find_answer(m_state, key))) {
    return fail("refused.unknown-participant", {field.id});
  }
  if (field.presenter_only && person && !person->presenter) return fail("refused.only-presenter", {field.id});
  return Done{};
}

Outcome Decision::check_round(const Step& step, const Field& field) const {
  if (is_closed_by_round(step, field, m_state)) return fail("refused.round-open", {step.id, field.id});
  const Round* round = find_round(m_state, step.id);
  const bool is_opened = round && round->stage != RoundStage::NotOpened;
  if (is_sealed_field(step, field) && !is_opened && !may_go_without_round(step)) {
    return fail("refused.round-not-open", {step.id, field.id});
  }
  return Done{};
}

Result<FieldPlace> Decision::writable_place(const AnswerKey& key) const {
  BERAAD_TRY(step, step_named(key.step));
  const Field* field = step->find_field(key.field);
  if (!field) return fail("refused.unknown-field", {key.step, key.field});
  if (!field->stored) return fail("refused.not-stored", {key.field});
  if (field->visibility == protocol::Visibility::Private && !m_state.setup.private_fields) {
    return fail("refused.private-off", {key.field});
  }
  BERAAD_TRY(open, check_round(*step, *field));
  return FieldPlace{step, field};
}

Result<Events> Decision::operator()(const WriteAnswer& command) {
  BERAAD_TRY(place, writable_place(command.key));
  BERAAD_TRY(author, check_author(*place.field, command.key));
  BERAAD_TRY(texts, check_texts(AnswerWritten{command.key, command.value}));
  const FieldValue* before = find_value(m_state, command.key);
  FieldValue value = written_value(*place.field, command.value, before, m_moment.ids);
  if (is_empty(value)) return (*this)(ClearAnswer{command.key});
  BERAAD_TRY(fits, check_value(*place.field, m_state.setup, value));
  BERAAD_TRY(numbers, check_numbers(m_protocol, m_state, place, before, &value));
  BERAAD_TRY(forms, check_forms(m_protocol, m_state, place, before, &value));
  if (before && *before == value) return refuse_unchanged();
  return Events{AnswerWritten{command.key, std::move(value)}};
}

Result<Events> Decision::operator()(const ClearAnswer& command) {
  BERAAD_TRY(place, writable_place(command.key));
  const AnswerRecord* record = find_answer(m_state, command.key);
  const bool is_skip = record && record->current().kind == AnswerKind::Skipped;
  if (!is_skip) {
    BERAAD_TRY(author, check_author(*place.field, command.key));
  }
  if (!record || record->current().kind == AnswerKind::Cleared || record->current().kind == AnswerKind::Struck) {
    return refuse_unchanged();
  }
  const FieldValue* before = find_value(m_state, command.key);
  BERAAD_TRY(numbers, check_numbers(m_protocol, m_state, place, before, nullptr));
  BERAAD_TRY(forms, check_forms(m_protocol, m_state, place, before, nullptr));
  return Events{AnswerCleared{command.key}};
}

Result<Events> Decision::operator()(const PassParticipant& command) {
  BERAAD_TRY(place, writable_place(command.key));
  if (!place.field->per_participant) return fail("refused.participant-not-allowed", {command.key.field});
  BERAAD_TRY(author, check_author(*place.field, command.key));
  const AnswerRecord* record = find_answer(m_state, command.key);
  if (record && record->current().kind == AnswerKind::Passed) return refuse_unchanged();
  return Events{ParticipantPassed{command.key}};
}

Result<Events> Decision::operator()(const SkipField& command) {
  const AnswerKey key{command.step, command.field, ""};
  // A round that was never held keeps its fields closed for writing, but its absence can be given a reason.
  if (const auto place = writable_place(key); !place && place.error().code != "refused.round-not-open") {
    return fail(place.error());
  }
  const AnswerRecord* record = find_answer(m_state, key);
  const bool is_skipped = record && record->current().kind == AnswerKind::Skipped;
  if (is_skipped && record->current().reason == command.reason) return refuse_unchanged();
  return Events{FieldSkipped{command.step, command.field, command.reason}};
}

Result<Events> Decision::operator()(const LeaveStepUndone& command) {
  BERAAD_TRY(step, step_named(command.step));
  const auto before = m_state.not_done.find(command.step);
  if (before != m_state.not_done.end() && before->second == command.reason) return refuse_unchanged();
  return Events{StepNotDone{command.step, command.reason}};
}

/// The text itself is overwritten by the document, which knows all earlier events; so are its copies.
Result<Events> Decision::operator()(const StrikeText& command) {
  const AnswerRecord* record = find_answer(m_state, command.key);
  const bool is_whole = command.row.is_nil();
  if (is_whole && !command.column.empty()) return fail("refused.row-needed", {command.column});
  if (!record || !holds_text(*record, command)) return fail("refused.nothing-to-strike");
  const std::string by(word_of(m_state.setup.who_types));
  Events events{TextStruck{command.key, command.row, command.column, by}};
  for (const StrikeText& copy : copies_of(m_protocol, m_state, command).as_copied) {
    events.emplace_back(TextStruck{copy.key, copy.row, copy.column, by});
  }
  return events;
}

}  // namespace beraad::session
