#include "core/storage/database.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace beraad::storage {

namespace {

constexpr int k_busy_timeout_ms = 2000;

[[noreturn]] void stop(sqlite3* connection, int code) {
  throw DatabaseError(connection != nullptr ? sqlite3_extended_errcode(connection) : code, sqlite3_errstr(code));
}

void expect(const Database& database, std::string_view pragma, std::int64_t value) {
  if (database.number(pragma) != value) {
    throw DatabaseError(SQLITE_ERROR, "SQLite did not take the setting " + std::string(pragma));
  }
}

sqlite3* opened(const char* path, int flags, const char* vfs) {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(path, &connection, flags | SQLITE_OPEN_EXRESCODE, vfs);
  if (code != SQLITE_OK) {
    sqlite3_close_v2(connection);
    throw DatabaseError(code, sqlite3_errstr(code));
  }
  return connection;
}

sqlite3_file* file_of(sqlite3* connection) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file));
  return file;
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code != SQLITE_OK) stop(connection, code);
  m_statement.reset(statement);
}

void Statement::demand(int code) const {
  if (code != SQLITE_OK) stop(sqlite3_db_handle(m_statement.get()), code);
}

void Statement::bind(int place, std::int64_t value) { demand(sqlite3_bind_int64(m_statement.get(), place, value)); }

void Statement::bind(int place, std::string_view text) {
  const char* const start = text.data() == nullptr ? "" : text.data();  // a null pointer would bind NULL
  demand(sqlite3_bind_text64(m_statement.get(), place, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int place, const vault::Bytes& bytes) {
  demand(sqlite3_bind_blob64(m_statement.get(), place, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind(int place, const base::Uuid& id) {
  demand(sqlite3_bind_blob64(m_statement.get(), place, id.bytes.data(), id.bytes.size(), SQLITE_TRANSIENT));
}

bool Statement::next() {
  const int code = sqlite3_step(m_statement.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) stop(sqlite3_db_handle(m_statement.get()), code);
  return code == SQLITE_ROW;
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

std::string Statement::text(int column) const {
  const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
  return start == nullptr ? std::string() : std::string(start, size);
}

vault::Bytes Statement::bytes(int column) const {
  const auto* start = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement.get(), column));
  const auto size = sqlite3_column_bytes(m_statement.get(), column);
  return start == nullptr ? vault::Bytes() : vault::Bytes(start, start + size);
}

base::Uuid Statement::id(int column) const {
  const vault::Bytes raw = bytes(column);
  base::Uuid id;
  if (raw.size() != id.bytes.size()) throw DatabaseError(SQLITE_CORRUPT, "an identity has a wrong length");
  std::copy(raw.begin(), raw.end(), id.bytes.begin());
  return id;
}

void Database::Close::operator()(sqlite3* connection) const noexcept { sqlite3_close_v2(connection); }

Database Database::open(const std::filesystem::path& file, OpenMode mode, const std::string& vfs) {
  // SQLite takes a name that starts with "file:" for an address; an absolute path cannot be one.
  if (!file.is_absolute()) throw DatabaseError(SQLITE_MISUSE, "a library is opened by an absolute path");
  const int flags = mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  return Database(opened(file.c_str(), flags, vfs.empty() ? nullptr : vfs.c_str()));
}

Database Database::in_memory() {
  return Database(opened(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr));
}

void Database::run_script(const std::string& sql) const {
  const int code = sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) stop(m_connection.get(), code);
}

std::string Database::raw_head(std::size_t size) const {
  // Through SQLite's own file: opening and closing the file ourselves would drop the locks of this process.
  sqlite3_file* const file = file_of(m_connection.get());
  if (file == nullptr || file->pMethods == nullptr) throw DatabaseError(SQLITE_CANTOPEN, "the file is not open");
  sqlite3_int64 length = 0;
  int code = file->pMethods->xFileSize(file, &length);
  std::string head(std::min<std::size_t>(size, static_cast<std::size_t>(length)), '\0');
  if (code == SQLITE_OK && !head.empty())
    code = file->pMethods->xRead(file, head.data(), static_cast<int>(head.size()), 0);
  if (code != SQLITE_OK) throw DatabaseError(code, sqlite3_errstr(code));
  return head;
}

void Database::configure() const {
  sqlite3* const connection = m_connection.get();
  sqlite3_busy_timeout(connection, k_busy_timeout_ms);
  constexpr std::array<std::pair<int, int>, 5> k_switches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                           {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_FKEY, 1}}};
  for (const auto& [option, value] : k_switches) {
    const int code = sqlite3_db_config(connection, option, value, nullptr);
    if (code != SQLITE_OK) stop(connection, code);
  }
  run_script(
      "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON;"
      "PRAGMA locking_mode = NORMAL; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;");
  if (!is_read_only()) run("PRAGMA journal_mode = TRUNCATE");
  expect(*this, "PRAGMA synchronous", 3);
  expect(*this, "PRAGMA secure_delete", 1);
  expect(*this, "PRAGMA foreign_keys", 1);
  if (!is_read_only()) {
    Statement mode = query("PRAGMA journal_mode");
    if (!mode.next() || mode.text(0) != "truncate") throw DatabaseError(SQLITE_ERROR, "no rollback journal");
  }
}

bool Database::is_read_only() const { return sqlite3_db_readonly(m_connection.get(), "main") == 1; }

bool Database::has_moved() const {
  int moved = 0;
  sqlite3_file_control(m_connection.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

std::int64_t Database::rows_changed() const { return sqlite3_changes64(m_connection.get()); }

void Database::remove_journal() const { run("PRAGMA journal_mode = DELETE"); }

void Database::copy_to(const Database& target) const {
  sqlite3* const output = target.m_connection.get();
  sqlite3_backup* const copy = sqlite3_backup_init(output, "main", m_connection.get(), "main");
  if (copy == nullptr) stop(output, SQLITE_ERROR);
  const int stepped = sqlite3_backup_step(copy, -1);
  const int finished = sqlite3_backup_finish(copy);
  if (stepped != SQLITE_DONE) throw DatabaseError(stepped, sqlite3_errstr(stepped));
  if (finished != SQLITE_OK) stop(output, finished);
}

Transaction::Transaction(const Database& database) : m_database(database) { database.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  // After some errors SQLite has rolled back by itself; a failing rollback leaves it to the next opening.
  sqlite3* const connection = m_database.m_connection.get();
  if (sqlite3_get_autocommit(connection) == 0) sqlite3_exec(connection, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() { m_database.run("COMMIT"); }

Savepoint::Savepoint(const Database& database) : m_database(database) { database.run("SAVEPOINT one_save"); }

Savepoint::~Savepoint() {
  if (m_released) return;
  // After some errors SQLite has rolled back the whole transaction by itself; then there is nothing to take back.
  sqlite3_exec(m_database.m_connection.get(), "ROLLBACK TO one_save; RELEASE one_save", nullptr, nullptr, nullptr);
}

void Savepoint::release() {
  m_database.run("RELEASE one_save");
  m_released = true;
}

}  // namespace beraad::storage
