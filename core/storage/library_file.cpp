#include "core/storage/library_file.hpp"

#include <new>

#include "core/storage/failures.hpp"

namespace beraad::storage {

namespace fs = std::filesystem;

namespace {

std::string_view text_of(const Uuid& id) { return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()}; }

}  // namespace

LibraryFile::LibraryFile(OpenedFile opened, Environment environment)
    : m_opened(std::move(opened)), m_environment(std::move(environment)) {}

LibraryFile::~LibraryFile() {
  if (m_stopped || m_opened.access == Access::ReadOnly) return;
  try {
    m_opened.database.remove_journal();
  } catch (const DatabaseError& error) {  // it stays, empty
    m_environment.log.write(fail_saving(error, m_opened.file).error);
  }
}

Outcome LibraryFile::stop(base::Failure failure) {
  m_stopped = true;
  m_environment.log.write(failure.error);
  return failure;
}

Outcome LibraryFile::check_may_save() {
  const std::string name = m_opened.file.filename().string();
  if (m_stopped) return fail("save.stopped", {name});
  if (m_opened.access == Access::ReadOnly) return fail("save.read-only", {name});
  if (m_opened.has_moved()) return stop(fail("save.moved", {name}, {}, m_opened.file.string()));
  if (!m_opened.keys_identity) return write_keys(m_opened.keyring);  // a library that came without its keys file
  return Done{};
}

Outcome LibraryFile::write_keys(const Keyring& keyring) {
  const auto written = write_durably(m_opened.keys_file, keyring.to_bytes());
  if (!written) return stop(fail(written.error()));
  m_opened.keys_identity = find_identity(m_opened.keys_file);
  return Done{};
}

Result<LibraryHeader> LibraryFile::load_own_header() {
  LibraryHeader header = load_header(m_opened.database);
  if (header.id == m_opened.header.id && header.commits == m_opened.header.commits) return header;
  return fail("save.moved", {m_opened.file.filename().string()}, "somebody else saved in it");
}

void LibraryFile::commit(Transaction& transaction, LibraryHeader header) {
  ++header.commits;
  write_header(m_opened.database, m_opened.keyring.header_key(), header);
  transaction.commit();
  m_opened.header = std::move(header);
}

template <class Work>
Outcome LibraryFile::save_in_group(Work&& work) {
  Savepoint savepoint(m_opened.database);
  LibraryHeader header = *m_group;
  BERAAD_TRY(worked, work(header));
  savepoint.release();
  *m_group = std::move(header);
  return Done{};
}

std::vector<Outcome> LibraryFile::save_together(const std::vector<std::function<Outcome(Library&)>>& saves) {
  const auto all = [&](const Outcome& outcome) { return std::vector<Outcome>(saves.size(), outcome); };
  if (const auto may_save = check_may_save(); !may_save) return all(may_save);
  const struct EndOfGroup {
    LibraryHeader*& group;
    ~EndOfGroup() { group = nullptr; }
  } end_of_group{m_group};
  try {
    Transaction transaction(m_opened.database);
    auto header = load_own_header();
    if (!header) return all(stop(fail(header.error())));
    m_group = &*header;
    std::vector<Outcome> outcomes;
    for (const auto& one : saves) {
      outcomes.push_back(one(*this));
      if (m_stopped) return all(outcomes.back());  // what went before it is rolled back with it
    }
    commit(transaction, std::move(*header));
    return outcomes;
  } catch (const DatabaseError& error) {
    return all(stop(fail_saving(error, m_opened.file)));
  } catch (const std::bad_alloc&) {
    return all(stop(fail("save.device-error", {m_opened.file.filename().string()}, "out of memory")));
  }
}

template <class Work>
Outcome LibraryFile::save(Work&& work) {
  if (m_group != nullptr) return save_in_group(std::forward<Work>(work));
  BERAAD_TRY(may_save, check_may_save());
  try {
    Transaction transaction(m_opened.database);
    auto header = load_own_header();
    if (!header) return stop(fail(header.error()));
    BERAAD_TRY(worked, work(*header));
    commit(transaction, std::move(*header));
    return Done{};
  } catch (const DatabaseError& error) {
    return stop(fail_saving(error, m_opened.file));
  } catch (const std::bad_alloc&) {
    return stop(fail("save.device-error", {m_opened.file.filename().string()}, "out of memory"));
  }
}

template <class Work>
Outcome LibraryFile::save_in(const Uuid& session_id, Work&& work) {
  return save([&](LibraryHeader&) -> Outcome {
    auto row = find_session_row(m_opened.database, session_id);
    if (!row) return fail_no_session(session_id);
    const auto key = m_opened.keyring.find_case_key(row->header.case_id);
    if (!key) return fail_no_key(row->header.case_id);
    return work(*row, CaseKeys(*key));
  });
}

void LibraryFile::insert_protocol(LibraryHeader& header, std::string_view digest, std::string_view text) {
  m_opened.database.run("INSERT OR IGNORE INTO protocols (digest, text) VALUES (?, ?)", digest, text);
  if (m_opened.database.rows_changed() > 0) {
    header.toggle_member(m_opened.keyring.header_key(), "protocol", digest);
  }
}

Outcome LibraryFile::keep_protocol(std::string_view digest, std::string_view text) {
  if (vault::digest(text) != digest) return fail("library.protocol-digest", {std::string(digest)});
  return save([&](LibraryHeader& header) -> Outcome {
    insert_protocol(header, digest, text);
    return Done{};
  });
}

Outcome LibraryFile::insert_new_session(LibraryHeader& header, SessionRow& row) {
  const Database& database = m_opened.database;
  const Uuid case_id = row.header.case_id;
  if (find_session_row(database, row.header.id)) {
    return fail("library.session-exists", {base::to_text(row.header.id)});
  }
  if (!database.query("SELECT 1 FROM protocols WHERE digest = ?", row.header.protocol_digest).next()) {
    return fail("library.protocol-missing", {row.header.protocol_digest});
  }
  const vault::Key header_key = m_opened.keyring.header_key();
  database.run("INSERT OR IGNORE INTO cases (uuid) VALUES (?)", case_id);
  if (database.rows_changed() > 0) {
    m_opened.keyring.insert_into(database, case_id);
    header.toggle_member(header_key, "case", text_of(case_id));
  }
  const auto key = m_opened.keyring.find_case_key(case_id);
  if (!key) return fail_no_key(case_id);
  insert_session(database, CaseKeys(*key), database.number("SELECT id FROM cases WHERE uuid = ?", case_id), row);
  header.toggle_member(header_key, "session", text_of(row.header.id));
  return Done{};
}

Outcome LibraryFile::create_session(const SessionHeader& header, const session::Applied& first) {
  BERAAD_TRY(may_save, check_may_save());
  if (first.change.sequence != 1) return fail("save.out-of-order", {base::to_text(header.id)});
  if (!m_opened.keyring.has_case(header.case_id)) {
    Keyring extended = m_opened.keyring;
    extended.add_case(header.case_id);
    BERAAD_TRY(written, write_keys(extended));
    m_opened.keyring = std::move(extended);
  }
  return save([&](LibraryHeader& library) -> Outcome {
    SessionRow row;
    row.header = header;
    BERAAD_TRY(inserted, insert_new_session(library, row));
    insert_change(m_opened.database, CaseKeys(*m_opened.keyring.find_case_key(header.case_id)), row, first.change);
    return Done{};
  });
}

Outcome LibraryFile::append(const Uuid& session_id, const session::Applied& applied,
                            const std::vector<std::string>& finished_editors) {
  return save_in(session_id, [&](SessionRow& row, const CaseKeys& keys) -> Outcome {
    if (applied.change.sequence != row.header.changes + 1) {
      return fail("save.out-of-order", {base::to_text(session_id)},
                  "change " + std::to_string(applied.change.sequence) + " after " + std::to_string(row.header.changes));
    }
    insert_change(m_opened.database, keys, row, applied.change);
    if (!overwrite_events(m_opened.database, keys, row, applied.redactions)) {
      return fail("save.redaction-missing", {base::to_text(session_id)});
    }
    delete_drafts(m_opened.database, keys, row, finished_editors);
    return Done{};
  });
}

Outcome LibraryFile::write_draft(const Uuid& session_id, const Draft& draft) {
  return save_in(session_id, [&](SessionRow& row, const CaseKeys& keys) -> Outcome {
    put_draft(m_opened.database, keys, row, draft);
    return Done{};
  });
}

Outcome LibraryFile::remove_draft(const Uuid& session_id, std::string_view editor) {
  return save_in(session_id, [&](SessionRow& row, const CaseKeys& keys) -> Outcome {
    delete_drafts(m_opened.database, keys, row, {std::string(editor)});
    return Done{};
  });
}

Outcome LibraryFile::erase_case(const Uuid& case_id) {
  BERAAD_TRY(may_save, check_may_save());
  if (!m_opened.keyring.has_case(case_id)) return fail("library.case-missing", {base::to_text(case_id)});
  Keyring reduced = m_opened.keyring;
  reduced.remove_case(case_id);
  BERAAD_TRY(written, write_keys(reduced));
  const auto erased = save([&](LibraryHeader& header) -> Outcome {
    const Database& database = m_opened.database;
    const vault::Key key = reduced.header_key();
    database.run("DELETE FROM keyring WHERE owner = ?", case_id);
    for (const SessionRow& row : load_session_rows(database)) {
      if (row.header.case_id != case_id) continue;
      database.run("DELETE FROM drafts WHERE session_id = ?", row.row);
      database.run("DELETE FROM events WHERE session_id = ?", row.row);
      database.run("DELETE FROM changes WHERE session_id = ?", row.row);
      database.run("DELETE FROM sessions WHERE id = ?", row.row);
      header.toggle_member(key, "session", text_of(row.header.id));
    }
    database.run("DELETE FROM cases WHERE uuid = ?", case_id);
    if (database.rows_changed() > 0) header.toggle_member(key, "case", text_of(case_id));
    return Done{};
  });
  if (erased) m_opened.keyring = std::move(reduced);
  return erased;
}

Outcome LibraryFile::continue_at(const fs::path& file, const std::vector<StoredSession>& in_memory) {
  BERAAD_TRY(created, create_file(file, m_environment));
  for (const StoredSession& session : in_memory) {
    if (!created.keyring.has_case(session.header.case_id)) created.keyring.add_case(session.header.case_id);
  }
  const fs::path keys_file = created.keys_file, path = created.file;
  const bool was_stopped = std::exchange(m_stopped, false);
  std::swap(m_opened, created);
  auto saved = write_keys(m_opened.keyring);
  if (saved) {
    saved = save([&](LibraryHeader& header) -> Outcome {
      for (const StoredSession& session : in_memory) {
        insert_protocol(header, session.header.protocol_digest, session.protocol_text);
        SessionRow row;
        row.header = session.header;
        BERAAD_TRY(inserted, insert_new_session(header, row));
        const CaseKeys keys(*m_opened.keyring.find_case_key(session.header.case_id));
        for (const session::Change& change : session.changes) insert_change(m_opened.database, keys, row, change);
        for (const Draft& draft : session.drafts) put_draft(m_opened.database, keys, row, draft);
      }
      return Done{};
    });
  }
  if (saved) return saved;
  // Back to where we were; what was made there is of no use.
  std::swap(m_opened, created);
  m_stopped = was_stopped;
  const Discard half_made(path);
  const Discard half_made_keys(keys_file);
  return saved;
}

}  // namespace beraad::storage
