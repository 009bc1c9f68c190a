// The rows of one session: sealing what was said, chaining what is clear, and reading both back with proof.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/session/document.hpp"
#include "core/storage/database.hpp"
#include "core/storage/library.hpp"
#include "core/vault/vault.hpp"

namespace beraad::storage {

/// The keys that follow from a case's key.
struct CaseKeys {
  explicit CaseKeys(const vault::Key& case_key);
  vault::Key events, drafts, chain;
};

/// A session's row.
struct SessionRow {
  std::int64_t row = 0;  // its rowid
  SessionHeader header;
  std::int64_t events = 0;
  vault::Bytes chain, draft_chain;
};

/// All sessions in the order of their making, or the one with that id.
[[nodiscard]] std::vector<SessionRow> load_session_rows(const Database& database);
[[nodiscard]] std::optional<SessionRow> find_session_row(const Database& database, const Uuid& session_id);
/// Fills in `row` and the starts of both chains.
void insert_session(const Database& database, const CaseKeys& keys, std::int64_t case_row, SessionRow& session);

/// Writes the change with its sealed events and moves the chain on. The caller holds the transaction.
void insert_change(const Database& database, const CaseKeys& keys, SessionRow& session, const session::Change& change);
/// Overwrites sealed payloads and chains anew. False when an event to overwrite is not there.
[[nodiscard]] bool overwrite_events(const Database& database, const CaseKeys& keys, SessionRow& session,
                                    const std::vector<session::Redaction>& redactions);

void put_draft(const Database& database, const CaseKeys& keys, SessionRow& session, const Draft& draft);
/// Nothing happens for an editor without a draft.
void delete_drafts(const Database& database, const CaseKeys& keys, SessionRow& session,
                   const std::vector<std::string>& editors);

/// What reading a session brings up. `report` gets every finding; reading goes on as far as it can, so that a
/// check names all of them.
struct SessionContent {
  std::vector<session::Change> changes;
  std::vector<Draft> drafts;
  std::size_t events = 0;
};
[[nodiscard]] SessionContent read_session(const Database& database, const CaseKeys& keys, const SessionRow& session,
                                          const std::function<void(Finding)>& report);

}  // namespace beraad::storage
