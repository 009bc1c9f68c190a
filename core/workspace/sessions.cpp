// Sessions of a workspace: preparing, opening, running commands, drafts, paper.
#include <algorithm>

#include "core/privacy/names.hpp"
#include "core/vault/vault.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

/// Acts that cannot be taken back are shown only after their commit.
bool is_irrevocable(const session::Command& command) {
  const auto* report = std::get_if<session::SetReportState>(&command);
  if (report != nullptr) return report->state == session::ReportState::Agreed;  // private notes go with it
  return std::holds_alternative<session::SealForm>(command) || std::holds_alternative<session::RevealRound>(command) ||
         std::holds_alternative<session::StrikeText>(command) ||
         std::holds_alternative<session::CloseSession>(command) ||
         std::holds_alternative<session::RemoveNotes>(command) || std::holds_alternative<session::ForgetName>(command);
}

}  // namespace

void OpenSession::put_draft(const storage::Draft& draft) {
  forget_draft(draft.editor);
  drafts.push_back(draft);
}

void OpenSession::forget_draft(std::string_view editor) {
  std::erase_if(drafts, [&](const storage::Draft& draft) { return draft.editor == editor; });
}

Result<Uuid> Workspace::prepare_session(session::Setup setup, std::optional<Uuid> case_id, session::RunKind run) {
  BERAAD_TRY(writable, m_parts->may_write());
  const auto* entry = m_parts->surroundings.catalog.find(setup.protocol_id);
  if (entry == nullptr) return fail("session.unknown-method", {setup.protocol_id});
  return prepare_by(std::move(setup), case_id, run, entry->protocol, entry->text);
}

Result<Uuid> Workspace::prepare_trial(session::Setup setup, const protocol::ProtocolHandle& method,
                                      const std::string& text) {
  BERAAD_TRY(writable, m_parts->may_write());
  setup.protocol_id = method->id;
  return prepare_by(std::move(setup), {}, session::RunKind::Main, method, text);
}

Result<Uuid> Workspace::prepare_by(session::Setup setup, std::optional<Uuid> case_id, session::RunKind run,
                                   const protocol::ProtocolHandle& method, const std::string& text) {
  setup.protocol_digest = vault::digest(text);
  auto moment = m_parts->moment();
  const Uuid id = moment.ids.ordered_id(moment.now);
  const Uuid of_case = case_id.value_or(moment.ids.ordered_id(moment.now));
  session::SessionDocument document(id, method);
  const storage::SessionHeader header{id, of_case, run, setup.protocol_digest, 1, moment.now};
  session::Command prepare = session::PrepareSession{of_case, run, std::move(setup)};
  if (case_id) {  // what its meetings are called knows the names of the case too
    const privacy::NameReplacer replacer(names_of_case(of_case), m_parts->surroundings.ordinary_words);
    prepare = session::with_texts_replaced(*method, std::move(prepare), std::cref(replacer));
  }
  BERAAD_TRY(applied, document.run(prepare, moment));
  m_parts->writer->keep_protocol(header.protocol_digest, text);
  m_parts->writer->create_session(header, applied);
  ++m_parts->expected;
  const auto [place, fresh] = m_parts->open.insert_or_assign(id, OpenSession{std::move(document), header, text, {}});
  m_parts->remember(place->second);
  return id;
}

Outcome Workspace::open_session(const Uuid& session_id) {
  if (m_parts->open.contains(session_id)) return Done{};
  std::optional<Result<storage::StoredSession>> loaded;
  BERAAD_TRY(done, m_parts->writer->run_and_wait([&](storage::Library& library) -> Outcome {
    loaded = library.load_session(session_id);
    return Done{};
  }));
  BERAAD_TRY(stored, std::move(*loaded));
  BERAAD_TRY(handle, m_parts->protocols.protocol_of(stored.header.protocol_digest, stored.protocol_text));
  BERAAD_TRY(document, session::SessionDocument::restore(session_id, handle, std::move(stored.changes)));
  const auto [place, fresh] = m_parts->open.insert_or_assign(
      session_id,
      OpenSession{std::move(document), stored.header, std::move(stored.protocol_text), std::move(stored.drafts)});
  m_parts->remember(place->second);
  return Done{};
}

const session::SessionDocument* Workspace::find_session(const Uuid& session_id) const {
  const auto found = m_parts->open.find(session_id);
  return found == m_parts->open.end() ? nullptr : &found->second.document;
}

Result<session::Change> Workspace::run(const Uuid& session_id, const session::Command& meant,
                                       const std::vector<std::string>& finished_editors) {
  BERAAD_TRY(writable, m_parts->may_write());
  const auto found = m_parts->open.find(session_id);
  if (found == m_parts->open.end()) return fail("session.not-open");
  OpenSession& open = found->second;
  const auto* strike = std::get_if<session::StrikeText>(&meant);
  const auto elsewhere =
      strike != nullptr ? copies_elsewhere(session_id, *strike) : std::map<Uuid, session::CopiedTexts>{};
  const privacy::NameReplacer replacer(names_of_case(open.document.state().case_id),
                                       m_parts->surroundings.ordinary_words);
  const session::Command command =
      replacer.empty() ? meant : session::with_texts_replaced(open.document.protocol(), meant, std::cref(replacer));
  if (is_irrevocable(command)) {
    session::SessionDocument trial = open.document;
    BERAAD_TRY(applied, trial.run(command, m_parts->moment()));
    BERAAD_TRY(saved, m_parts->writer->run_and_wait([&](storage::Library& library) {
      return library.append(session_id, applied, finished_editors);
    }));
    open.document = std::move(trial);
    for (const auto& editor : finished_editors) open.forget_draft(editor);
    m_parts->remember(open);
    for (const auto& [id, copies] : elsewhere) strike_in(id, copies);
    if (!elsewhere.empty()) {
      BERAAD_TRY(gone, m_parts->writer->wait());
    }
    return applied.change;
  }
  BERAAD_TRY(applied, open.document.run(command, m_parts->moment()));
  session::Change change = applied.change;
  m_parts->writer->append(session_id, std::move(applied), finished_editors);
  for (const auto& editor : finished_editors) open.forget_draft(editor);
  m_parts->remember(open);
  return change;
}

namespace {

template <class Act>
Result<session::Change> undo_or_redo(OpenSession& open, storage::Writer& writer, Act act) {
  auto applied = act(open.document);
  if (!applied) return fail(applied.error());
  session::Change change = applied->change;
  writer.append(open.document.id(), std::move(*applied), {});
  return change;
}

}  // namespace

Result<session::Change> Workspace::undo(const Uuid& session_id) {
  BERAAD_TRY(writable, m_parts->may_write());
  const auto found = m_parts->open.find(session_id);
  if (found == m_parts->open.end()) return fail("session.not-open");
  auto change = undo_or_redo(found->second, *m_parts->writer,
                             [&](session::SessionDocument& document) { return document.undo(m_parts->moment()); });
  if (change) m_parts->remember(found->second);
  return change;
}

Result<session::Change> Workspace::redo(const Uuid& session_id) {
  BERAAD_TRY(writable, m_parts->may_write());
  const auto found = m_parts->open.find(session_id);
  if (found == m_parts->open.end()) return fail("session.not-open");
  auto change = undo_or_redo(found->second, *m_parts->writer,
                             [&](session::SessionDocument& document) { return document.redo(m_parts->moment()); });
  if (change) m_parts->remember(found->second);
  return change;
}

std::vector<Uuid> Workspace::runs_of_case(const Uuid& case_id) const {
  std::vector<Uuid> runs;
  for (const auto& [id, summary] : m_parts->summaries) {
    if (summary.case_id == case_id) runs.push_back(id);  // UUIDv7: map order is the order of making
  }
  return runs;
}

Outcome Workspace::erase_case(const Uuid& case_id) {
  BERAAD_TRY(writable, m_parts->may_write());
  strike_copies(case_id);
  BERAAD_TRY(erased,
             m_parts->writer->run_and_wait([&](storage::Library& library) { return library.erase_case(case_id); }));
  m_parts->listed_actions.reset();
  m_parts->names.erase(case_id);
  m_parts->names_counted = {};
  for (const Uuid& id : runs_of_case(case_id)) {
    m_parts->open.erase(id);
    m_parts->summaries.erase(id);
    m_parts->actions.erase(id);
    m_parts->reports.erase(id);
    --m_parts->expected;
  }
  return Done{};
}

void Workspace::write_draft(const Uuid& session_id, storage::Draft draft) {
  const auto found = m_parts->open.find(session_id);
  if (found == m_parts->open.end() || found->second.document.state().off_record || !m_parts->may_write()) return;
  const privacy::NameReplacer replacer(names_of_case(found->second.document.state().case_id),
                                       m_parts->surroundings.ordinary_words);
  if (!replacer.empty()) {
    draft.text = replacer(draft.text);
    draft.caret = std::min<std::uint64_t>(draft.caret, draft.text.size());
  }
  found->second.put_draft(draft);
  m_parts->writer->write_draft(session_id, std::move(draft));
}

void Workspace::remove_draft(const Uuid& session_id, std::string_view editor) {
  const auto found = m_parts->open.find(session_id);
  if (found == m_parts->open.end() || !m_parts->may_write()) return;  // erased: its drafts went with it
  found->second.forget_draft(editor);
  m_parts->writer->remove_draft(session_id, std::string(editor));
}

std::vector<storage::Draft> Workspace::leftover_drafts(const Uuid& session_id) const {
  const auto found = m_parts->open.find(session_id);
  return found == m_parts->open.end() ? std::vector<storage::Draft>{} : found->second.drafts;
}

}  // namespace beraad::workspace
