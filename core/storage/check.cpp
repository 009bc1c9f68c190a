#include "core/storage/check.hpp"

#include <set>

#include "core/base/platform.hpp"
#include "core/storage/session_rows.hpp"

namespace beraad::storage {

namespace {

constexpr std::uint64_t k_keys_file_limit = std::uint64_t{64} << 20U;

/// Checks part by part: a part that SQLite cannot read at all is one finding, and the others are still checked.
class Check {
 public:
  explicit Check(const OpenedFile& opened) : m_opened(opened) {}

  CheckReport run() {
    part({"check.header-changed"}, [&] { check_header(); });
    part({"check.keys-changed"}, [&] { check_keys(); });
    part({"check.protocol-changed"}, [&] { check_protocols(); });
    std::vector<SessionRow> sessions;
    part({"check.rows-missing"}, [&] { sessions = load_session_rows(m_opened.database); });
    for (const SessionRow& session : sessions) check_session(session);
    part({"check.rows-missing"}, [&] { check_members(); });
    part({"check.file-damaged"}, [&] { check_pages(); });
    return std::move(m_report);
  }

 private:
  template <class Part>
  void part(Finding when_unreadable, Part&& check) {
    try {
      check();
    } catch (const DatabaseError&) {
      m_report.findings.push_back(std::move(when_unreadable));
    }
  }
  void found(std::string code, Uuid case_id = {}) { m_report.findings.push_back({std::move(code), case_id}); }

  void check_header() {
    if (!is_sealed_by(m_opened.keyring.header_key(), load_header(m_opened.database))) found("check.header-changed");
  }

  void check_keys() {
    Statement cases = m_opened.database.query("SELECT uuid FROM cases ORDER BY id");
    while (cases.next()) {
      if (!m_opened.keyring.find_case_key(cases.id(0))) found("check.keys-changed", cases.id(0));
    }
    if (!m_opened.keyring.is_in(m_opened.database)) found("check.keys-changed");
    const auto bytes = base::read_file(m_opened.keys_file, k_keys_file_limit);
    if (bytes && !Keyring::is_whole(m_opened.header.id, *bytes)) found("check.keys-file-changed");
  }

  void check_protocols() {
    Statement protocols = m_opened.database.query("SELECT digest, text FROM protocols ORDER BY digest");
    while (protocols.next()) {
      ++m_report.protocols;
      if (vault::digest(protocols.text(1)) != protocols.text(0)) found("check.protocol-changed");
    }
  }

  void check_session(const SessionRow& session) {
    ++m_report.sessions;
    const Uuid case_id = session.header.case_id;
    const auto case_key = m_opened.keyring.find_case_key(case_id);
    if (!case_key) {
      m_report.findings.push_back({"check.keys-changed", case_id, session.header.id});
      return;
    }
    part({"check.rows-missing", case_id, session.header.id}, [&] {
      const SessionContent content =
          read_session(m_opened.database, CaseKeys(*case_key), session,
                       [&](Finding finding) { m_report.findings.push_back(std::move(finding)); });
      m_report.changes += content.changes.size();
      m_report.events += content.events;
      m_report.drafts += content.drafts.size();
    });
  }

  void check_members() {
    const LibraryHeader header = load_header(m_opened.database);
    if (members_present(m_opened.database, m_opened.keyring.header_key()) == header.members) return;
    // A case whose key is there and whose row is not can be named.
    std::set<Uuid> present;
    Statement cases = m_opened.database.query("SELECT uuid FROM cases");
    while (cases.next()) present.insert(cases.id(0));
    bool named = false;
    Statement owners = m_opened.database.query("SELECT owner FROM keyring");
    while (owners.next()) {
      const Uuid owner = owners.id(0);
      if (owner == header.id || present.contains(owner)) continue;
      found("check.rows-missing", owner);
      named = true;
    }
    if (!named) found("check.rows-missing");
  }

  void check_pages() {
    // Rows that no longer have what they refer to.
    if (m_opened.database.query("PRAGMA foreign_key_check").next()) found("check.rows-missing");
    Statement lines = m_opened.database.query("PRAGMA integrity_check(1)");
    if (!lines.next() || lines.text(0) != "ok") found("check.file-damaged");
  }

  const OpenedFile& m_opened;
  CheckReport m_report;
};

}  // namespace

CheckReport check_rows(const OpenedFile& opened) { return Check(opened).run(); }

CheckReport check_rows_of(const std::filesystem::path& file, const Environment& environment) {
  const auto opened = open_file(file, Access::ReadOnly, environment);
  if (opened) return check_rows(*opened);
  environment.log.write(opened.error());
  CheckReport report;
  report.findings.push_back({"check.file-header"});
  return report;
}

}  // namespace beraad::storage
