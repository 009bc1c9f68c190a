#include "core/storage/session_rows.hpp"

#include "core/session/event_json.hpp"
#include "core/storage/chain.hpp"
#include "core/storage/keyring.hpp"
#include "core/storage/sealed_rows.hpp"

namespace beraad::storage {

namespace {

constexpr std::string_view k_columns =
    "SELECT s.id, s.uuid, c.uuid, s.run, s.protocol, s.changes, s.created_utc_ms, s.created_offset_min, s.events, "
    "s.chain, s.draft_chain FROM sessions s JOIN cases c ON c.id = s.case_id ";

SessionRow session_row_in(const Statement& row) {
  SessionRow session;
  session.row = row.number(0);
  session.header = {row.id(1),
                    row.id(2),
                    static_cast<session::RunKind>(row.number(3)),
                    row.text(4),
                    static_cast<std::uint64_t>(row.number(5)),
                    {row.number(6), static_cast<std::int32_t>(row.number(7))}};
  session.events = row.number(8);
  session.chain = row.bytes(9);
  session.draft_chain = row.bytes(10);
  return session;
}

void update_session(const Database& database, const SessionRow& session) {
  database.run("UPDATE sessions SET changes = ?, events = ?, chain = ?, draft_chain = ? WHERE id = ?",
               static_cast<std::int64_t>(session.header.changes), session.events, session.chain, session.draft_chain,
               session.row);
}

}  // namespace

CaseKeys::CaseKeys(const vault::Key& case_key)
    : events(case_key.derived(1, "brd-case")),
      drafts(case_key.derived(2, "brd-case")),
      chain(case_key.derived(3, "brd-case")) {}

std::vector<SessionRow> load_session_rows(const Database& database) {
  std::vector<SessionRow> sessions;
  Statement rows = database.query(std::string(k_columns) + "ORDER BY s.id");
  while (rows.next()) sessions.push_back(session_row_in(rows));
  return sessions;
}

std::optional<SessionRow> find_session_row(const Database& database, const Uuid& session_id) {
  Statement rows = database.query(std::string(k_columns) + "WHERE s.uuid = ?", session_id);
  return rows.next() ? std::optional(session_row_in(rows)) : std::nullopt;
}

void insert_session(const Database& database, const CaseKeys& keys, std::int64_t case_row, SessionRow& session) {
  session.header.changes = 0;
  session.chain = first_link(keys, session);
  session.draft_chain = draft_chain_present(database, keys, session);  // of no drafts
  const SessionHeader& header = session.header;
  database.run(
      "INSERT INTO sessions (uuid, case_id, run, protocol, created_utc_ms, created_offset_min, changes, events, chain, "
      "draft_chain) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, ?)",
      header.id, case_row, static_cast<std::int64_t>(header.run), header.protocol_digest, header.created.utc_ms,
      std::int64_t{header.created.offset_min}, session.chain, session.draft_chain);
  session.row = database.number("SELECT id FROM sessions WHERE uuid = ?", header.id);
}

void insert_change(const Database& database, const CaseKeys& keys, SessionRow& session, const session::Change& change) {
  ChainLink link{static_cast<std::int64_t>(change.sequence),
                 change.at.utc_ms,
                 change.at.offset_min,
                 change.label,
                 change.undoable ? 1 : 0,
                 change.barrier ? 1 : 0,
                 {}};
  database.run(
      "INSERT INTO changes (session_id, sequence, utc_ms, offset_min, label, undoable, barrier) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      session.row, link.sequence, link.utc_ms, link.offset_min, link.label, link.undoable, link.barrier);
  for (std::size_t position = 0; position < change.events.size(); ++position) {
    const EventRow row{link.sequence, static_cast<std::int64_t>(position), 0, session::encode(change.events[position])};
    const vault::Bytes sealed = sealed_event(keys, session.header.id, row);
    database.run(
        "INSERT INTO events (session_id, sequence, position, kind, version, step, field, revision, payload) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        session.row, row.sequence, row.position, row.encoded.kind, std::int64_t{row.encoded.version}, row.encoded.step,
        row.encoded.field, row.revision, sealed);
    link.tags.push_back(tag_of(sealed));
  }
  session.chain = next_link(keys, session.chain, link);
  session.header.changes = change.sequence;
  session.events += static_cast<std::int64_t>(change.events.size());
  update_session(database, session);
}

bool overwrite_events(const Database& database, const CaseKeys& keys, SessionRow& session,
                      const std::vector<session::Redaction>& redactions) {
  for (const session::Redaction& redaction : redactions) {
    EventRow row{static_cast<std::int64_t>(redaction.sequence), static_cast<std::int64_t>(redaction.index), 0,
                 session::encode(redaction.replacement)};
    Statement present =
        database.query("SELECT revision FROM events WHERE session_id = ? AND sequence = ? AND position = ?",
                       session.row, row.sequence, row.position);
    if (!present.next()) return false;
    row.revision = present.number(0) + 1;
    database.run(
        "UPDATE events SET kind = ?, version = ?, step = ?, field = ?, revision = ?, payload = ? "
        "WHERE session_id = ? AND sequence = ? AND position = ?",
        row.encoded.kind, std::int64_t{row.encoded.version}, row.encoded.step, row.encoded.field, row.revision,
        sealed_event(keys, session.header.id, row), session.row, row.sequence, row.position);
  }
  if (!redactions.empty()) {
    session.chain = chain_present(database, keys, session);
    update_session(database, session);
  }
  return true;
}

void put_draft(const Database& database, const CaseKeys& keys, SessionRow& session, const Draft& draft) {
  const vault::Bytes editor = hashed_editor(keys, draft.editor);
  Statement present =
      database.query("SELECT revision FROM drafts WHERE session_id = ? AND editor = ?", session.row, editor);
  const std::int64_t revision = present.next() ? present.number(0) + 1 : 0;
  database.run("INSERT OR REPLACE INTO drafts (session_id, editor, revision, payload) VALUES (?, ?, ?, ?)", session.row,
               editor, revision, sealed_draft(keys, session.header.id, revision, draft));
  session.draft_chain = draft_chain_present(database, keys, session);
  update_session(database, session);
}

void delete_drafts(const Database& database, const CaseKeys& keys, SessionRow& session,
                   const std::vector<std::string>& editors) {
  bool deleted = false;
  for (const std::string& editor : editors) {
    database.run("DELETE FROM drafts WHERE session_id = ? AND editor = ?", session.row, hashed_editor(keys, editor));
    deleted = deleted || database.rows_changed() > 0;
  }
  if (!deleted) return;
  session.draft_chain = draft_chain_present(database, keys, session);
  update_session(database, session);
}

SessionContent read_session(const Database& database, const CaseKeys& keys, const SessionRow& session,
                            const std::function<void(Finding)>& report) {
  const SessionHeader& header = session.header;
  SessionContent content;
  Statement events = database.query(
      "SELECT sequence, position, kind, version, step, field, revision, payload FROM events WHERE session_id = ? "
      "ORDER BY sequence, position",
      session.row);
  Statement changes = database.query(
      "SELECT sequence, utc_ms, offset_min, label, undoable, barrier FROM changes WHERE session_id = ? ORDER BY 1",
      session.row);
  vault::Bytes chain = first_link(keys, session);
  bool text_changed = false;
  bool more = events.next();
  while (changes.next()) {
    session::Change change{static_cast<std::uint64_t>(changes.number(0)),
                           {changes.number(1), static_cast<std::int32_t>(changes.number(2))},
                           changes.text(3),
                           changes.number(4) != 0,
                           changes.number(5) != 0,
                           {}};
    ChainLink link = link_in(changes);
    for (; more && events.number(0) == link.sequence; more = events.next()) {
      ++content.events;
      link.tags.push_back(tag_of(events.bytes(7)));
      const EventRow row{events.number(0),
                         events.number(1),
                         events.number(6),
                         {events.text(2), static_cast<int>(events.number(3)), events.text(4), events.text(5), {}}};
      auto event = unsealed_event(keys, header.id, row, events.bytes(7));
      if (event) {
        change.events.push_back(std::move(*event));
      } else {
        text_changed = true;
        const bool newer = event.error().code == "event.newer" || event.error().code == "event.unknown-kind";
        report({newer ? "check.newer-event" : "check.text-changed", header.case_id, header.id, row.encoded.step,
                row.encoded.field, change.sequence});
      }
    }
    chain = next_link(keys, chain, link);
    content.changes.push_back(std::move(change));
  }
  Statement drafts =
      database.query("SELECT editor, revision, payload FROM drafts WHERE session_id = ? ORDER BY editor", session.row);
  while (drafts.next()) {
    auto draft = unsealed_draft(keys, header.id, drafts.number(1), drafts.bytes(2));
    if (draft && hashed_editor(keys, draft->editor) == drafts.bytes(0)) {
      content.drafts.push_back(std::move(*draft));
    } else {
      text_changed = true;
      report({"check.draft-changed", header.case_id, header.id, {}, {}, 0});
    }
  }
  const bool counted =
      !more && content.changes.size() == header.changes && static_cast<std::int64_t>(content.events) == session.events;
  if (!counted) {
    report({"check.rows-missing", header.case_id, header.id, {}, {}, 0});
  } else if (!text_changed && chain != session.chain) {
    report({"check.order-changed", header.case_id, header.id, {}, {}, 0});
  }
  if (!text_changed && draft_chain_present(database, keys, session) != session.draft_chain) {
    report({"check.draft-changed", header.case_id, header.id, {}, {}, 0});
  }
  return content;
}

}  // namespace beraad::storage
