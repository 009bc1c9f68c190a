// What a library tells: its state, its sessions, its health.
#include "core/storage/backups.hpp"
#include "core/storage/check.hpp"
#include "core/storage/failures.hpp"
#include "core/storage/library_file.hpp"

namespace beraad::storage {

namespace fs = std::filesystem;

namespace {

base::Failure fail_damaged(std::string code, const SessionHeader& header, const Finding& finding) {
  return fail(std::move(code), {base::to_text(header.case_id), base::to_text(header.id), finding.step, finding.field},
              finding.code + " at change " + std::to_string(finding.sequence));
}

}  // namespace

template <class Read>
auto LibraryFile::reading(Read&& read) -> decltype(read()) {
  try {
    return read();
  } catch (const DatabaseError& error) {
    return fail_reading(error, m_opened.file);
  }
}

LibraryInfo LibraryFile::info() const {
  LibraryInfo info;
  info.file = m_opened.file;
  info.keys_file = m_opened.keys_file;
  info.id = m_opened.header.id;
  info.format = m_opened.format;
  info.access = m_opened.access;
  info.read_only_reason = m_opened.reason;
  info.held_by = m_opened.held_by;
  try {
    info.cases = static_cast<std::size_t>(m_opened.database.number("SELECT count(*) FROM cases"));
    info.sessions = static_cast<std::size_t>(m_opened.database.number("SELECT count(*) FROM sessions"));
    info.changes = static_cast<std::size_t>(m_opened.database.number("SELECT coalesce(sum(changes), 0) FROM sessions"));
  } catch (const DatabaseError& error) {
    m_environment.log.write(fail_reading(error, m_opened.file).error);
  }
  if (const auto backups = list_backups(m_opened.file); !backups.empty()) {
    info.newest_backup = backups.front().made;
    info.newest_backup_file = backups.front().file;
  }
  return info;
}

Result<std::vector<SessionHeader>> LibraryFile::list_sessions() {
  return reading([&]() -> Result<std::vector<SessionHeader>> {
    std::vector<SessionHeader> headers;
    for (SessionRow& row : load_session_rows(m_opened.database)) headers.push_back(std::move(row.header));
    return headers;
  });
}

Result<StoredSession> LibraryFile::load_session(const Uuid& session_id) {
  return reading([&]() -> Result<StoredSession> {
    const auto row = find_session_row(m_opened.database, session_id);
    if (!row) return fail_no_session(session_id);
    const SessionHeader& header = row->header;
    const auto key = m_opened.keyring.find_case_key(header.case_id);
    if (!key) return fail_no_key(header.case_id);

    std::optional<Finding> first;
    SessionContent content = read_session(m_opened.database, CaseKeys(*key), *row, [&](Finding finding) {
      if (!first) first = std::move(finding);
    });
    if (first) {
      const bool missing = first->code == "check.rows-missing";
      return fail_damaged(missing ? "library.rows-missing" : "library.text-changed", header, *first);
    }
    Statement protocol = m_opened.database.query("SELECT text FROM protocols WHERE digest = ?", header.protocol_digest);
    if (!protocol.next()) return fail_damaged("library.rows-missing", header, {"check.rows-missing"});
    std::string text = protocol.text(0);
    if (vault::digest(text) != header.protocol_digest) {
      return fail_damaged("library.text-changed", header, {"check.protocol-changed"});
    }
    return StoredSession{header, std::move(text), std::move(content.changes), std::move(content.drafts)};
  });
}

Result<CheckReport> LibraryFile::check() {
  CheckReport report = check_rows(m_opened);
  if (!report.findings.empty()) report.good_backup = find_good_backup(m_opened.file, m_environment);
  return report;
}

Outcome LibraryFile::backup_to(const fs::path& output) {
  BERAAD_TRY(path, resolved(output));
  if (find_identity(path) == m_opened.identity) return fail("library.exists", {path.filename().string()});
  return write_backup(m_opened, path, m_environment);
}

}  // namespace beraad::storage
