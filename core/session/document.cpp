#include "core/session/document.hpp"

#include <algorithm>

#include "core/protocol/variants.hpp"
#include "core/session/history.hpp"
#include "core/session/redaction.hpp"
#include "core/session/references.hpp"
#include "core/session/words.hpp"

namespace beraad::session {

namespace {

/// A check of names counts no longer when a change from before it was taken back or came back.
void forget_overtaken_names_check(State& state, const Change& change, std::uint64_t checked_at) {
  for (const Event& event : change.events) {
    const auto* undone = std::get_if<ChangeUndone>(&event);
    const auto* redone = std::get_if<ChangeRedone>(&event);
    const std::uint64_t moved = undone ? undone->change : redone ? redone->change : checked_at;
    if (moved < checked_at) state.names_checked.reset();
  }
}

State fold_without(const std::vector<Change>& changes, const std::set<std::uint64_t>& left_out) {
  State state;
  std::uint64_t checked_at = 0;
  for (const Change& change : changes) {
    if (left_out.contains(change.sequence)) continue;
    evolve(state, change);
    const auto is_check = [](const Event& event) { return std::holds_alternative<NamesChecked>(event); };
    if (std::ranges::any_of(change.events, is_check)) checked_at = change.sequence;
    forget_overtaken_names_check(state, change, checked_at);
  }
  return state;
}

AnswerKey place_of(const Change& change) {
  for (const Event& event : change.events) {
    AnswerKey place{step_of(event), field_of(event), ""};
    if (place.step.empty()) continue;
    if (const auto* written = std::get_if<AnswerWritten>(&event)) return written->key;
    if (const auto* cleared = std::get_if<AnswerCleared>(&event)) return cleared->key;
    if (const auto* passed = std::get_if<ParticipantPassed>(&event)) return passed->key;
    return place;
  }
  return {};
}

/// A remaining answer that would name something gone, if that change were left out too.
std::optional<AnswerKey> answer_in_the_way(const protocol::Protocol& protocol, const std::vector<Change>& changes,
                                           const State& state, const Change& change) {
  const auto refers = [&](const Event& event) { return may_be_referred_to(protocol, event); };
  if (std::ranges::none_of(change.events, refers)) return std::nullopt;  // spares refolding at every frame
  std::set<std::uint64_t> left_out = undone_changes(changes);
  left_out.insert(change.sequence);
  const std::vector<OpenReference> open_now = open_references(protocol, state);
  for (const OpenReference& open : open_references(protocol, fold_without(changes, left_out))) {
    if (std::ranges::find(open_now, open) == open_now.end()) return open.key;
  }
  return std::nullopt;
}

}  // namespace

State fold(const std::vector<Change>& changes) { return fold_without(changes, undone_changes(changes)); }

SessionDocument::SessionDocument(Uuid id, protocol::ProtocolHandle protocol)
    : m_id(id), m_whole_protocol(std::move(protocol)), m_protocol(m_whole_protocol) {
  BERAAD_ASSERT(m_protocol != nullptr);
}

Result<SessionDocument> SessionDocument::restore(Uuid id, protocol::ProtocolHandle protocol,
                                                 std::vector<Change> changes) {
  for (std::size_t index = 0; index < changes.size(); ++index) {
    if (changes[index].sequence != index + 1) return fail("session.incomplete", {std::to_string(index + 1)});
  }
  SessionDocument document(id, std::move(protocol));
  document.m_changes = std::move(changes);
  document.m_state = fold(document.m_changes);
  document.follow_variant();
  return document;
}

Result<Applied> SessionDocument::run(const Command& command, Moment moment) {
  const auto* strike = std::get_if<StrikeText>(&command);
  const CopiedTexts copies = strike != nullptr ? copies_of(*m_protocol, m_state, *strike) : CopiedTexts{};
  BERAAD_TRY(change, decide(*m_protocol, m_state, command, moment));
  change.sequence = m_changes.size() + 1;
  Applied applied{std::move(change), {}};
  applied.redactions = redactions_for(*m_whole_protocol, m_state.setup, m_changes, applied.change, moment.ids);
  for (const EarlierWords& words : copies.changed) take_out(applied.redactions, m_changes, words);
  const bool only_removes_notes = std::holds_alternative<RemoveNotes>(command);
  if (only_removes_notes && applied.redactions.empty()) return fail("refused.unchanged");
  append(applied);
  return applied;
}

Result<Applied> SessionDocument::replace_texts(const ReplaceText& replace, Moment moment) {
  return rewrite([&](const Event& event) { return with_texts_replaced(*m_whole_protocol, event, replace); }, moment);
}

Result<Applied> SessionDocument::replace_in_rows(const RowsMeant& meant, const ReplaceText& replace, Moment moment) {
  return rewrite([&](const Event& event) { return with_rows_replaced(*m_whole_protocol, event, meant, replace); },
                 moment);
}

Result<Applied> SessionDocument::strike(const CopiedTexts& copies, Moment moment) {
  Applied applied;
  Change& change = applied.change;
  change.sequence = m_changes.size() + 1;
  change.at = moment.now;
  change.barrier = true;
  const std::string by(word_of(m_state.setup.who_types));
  for (const StrikeText& copy : copies.as_copied) {
    change.events.emplace_back(TextStruck{copy.key, copy.row, copy.column, by});
  }
  applied.redactions = redactions_for(*m_whole_protocol, m_state.setup, m_changes, change, moment.ids);
  for (const EarlierWords& words : copies.changed) {
    take_out(applied.redactions, m_changes, words);
    change.events.emplace_back(TextStruck{words.place.key, words.place.row, words.place.column, by});
  }
  if (applied.redactions.empty()) return fail("refused.unchanged");
  change.label = "change." + std::string(kind_of(change.events.front()));
  append(applied);
  return applied;
}

Result<Applied> SessionDocument::rewrite(const std::function<std::optional<Event>(const Event&)>& rewritten,
                                         Moment moment) {
  Applied applied;
  for (const Change& change : m_changes) {
    for (std::size_t index = 0; index < change.events.size(); ++index) {
      if (auto replaced = rewritten(change.events[index])) {
        applied.redactions.push_back({change.sequence, index, std::move(*replaced)});
      }
    }
  }
  if (applied.redactions.empty()) return fail("refused.unchanged");
  const NamesReplaced said{static_cast<std::int64_t>(applied.redactions.size())};
  applied.change = {m_changes.size() + 1, moment.now, "change." + std::string(kind_of(said)), false, true, {said}};
  append(applied);
  return applied;
}

/// Overwritten events change what the past gives, so the state is folded anew then.
void SessionDocument::append(const Applied& applied) {
  for (const Redaction& redaction : applied.redactions) {
    m_changes[redaction.sequence - 1].events[redaction.index] = redaction.replacement;
  }
  m_changes.push_back(applied.change);
  if (applied.redactions.empty()) {
    evolve(m_state, applied.change);
  } else {
    m_state = fold(m_changes);
  }
  follow_variant();
}

/// What points into the method stays right while the variant is the same.
void SessionDocument::follow_variant() {
  if (m_variant == m_state.setup.variant) return;
  m_variant = m_state.setup.variant;
  m_protocol = protocol::in_variant(m_whole_protocol, m_variant);
}

std::optional<UndoStep> SessionDocument::next_undo() const {
  const History history = history_of(m_changes);
  if (history.done.empty()) return std::nullopt;
  const Change& change = m_changes[history.done.back()];
  UndoStep step{change.sequence, change.label, "", place_of(change)};
  if (change.barrier) {
    step.blocked = "refused.undo-barrier";
  } else if (m_state.off_record) {
    step.blocked = "refused.off-record";
  } else if (auto needing = answer_in_the_way(*m_protocol, m_changes, m_state, change)) {
    step.blocked = "refused.undo-needed";
    step.place = std::move(*needing);
  }
  return step;
}

std::optional<UndoStep> SessionDocument::next_redo() const {
  const History history = history_of(m_changes);
  if (history.undone.empty()) return std::nullopt;
  const Change& change = m_changes[history.undone.back()];
  return UndoStep{change.sequence, change.label, m_state.off_record ? "refused.off-record" : "", place_of(change)};
}

Result<Applied> SessionDocument::undo(Moment moment) {
  const auto step = next_undo();
  if (!step) return fail("refused.nothing-to-undo");
  if (!step->blocked.empty()) return fail(step->blocked, {step->label, step->place.step, step->place.field});
  return append_move(ChangeUndone{step->sequence}, moment);
}

Result<Applied> SessionDocument::redo(Moment moment) {
  const auto step = next_redo();
  if (!step) return fail("refused.nothing-to-redo");
  if (!step->blocked.empty()) return fail(step->blocked);
  return append_move(ChangeRedone{step->sequence}, moment);
}

Applied SessionDocument::append_move(Event move, Moment moment) {
  Change change;
  change.sequence = m_changes.size() + 1;
  change.at = moment.now;
  change.label = "change." + std::string(kind_of(move));
  change.events.push_back(std::move(move));
  m_changes.push_back(change);
  m_state = fold(m_changes);
  follow_variant();
  return {std::move(change), {}};
}

}  // namespace beraad::session
