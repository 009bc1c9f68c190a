#include "tests/bench/bare_table.hpp"

#include <stdexcept>

namespace beraad::bench {

BareTable::BareTable(const std::filesystem::path& file) {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open(file.c_str(), &connection);
  m_connection.reset(connection);
  demand(code == SQLITE_OK);
  run("PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON;"
      "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA journal_mode = TRUNCATE;"
      "CREATE TABLE rows (id INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT");
  m_begin = prepared("BEGIN IMMEDIATE");
  m_insert = prepared("INSERT INTO rows (content) VALUES (?)");
  m_commit = prepared("COMMIT");
}

void BareTable::insert(const std::string& content) {
  step(m_begin);
  demand(sqlite3_bind_blob64(m_insert.get(), 1, content.data(), content.size(), SQLITE_STATIC) == SQLITE_OK);
  step(m_insert);
  step(m_commit);
}

void BareTable::run(const char* sql) const {
  demand(sqlite3_exec(m_connection.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

BareTable::Statement BareTable::prepared(const char* sql) const {
  sqlite3_stmt* statement = nullptr;
  demand(sqlite3_prepare_v2(m_connection.get(), sql, -1, &statement, nullptr) == SQLITE_OK);
  return Statement(statement);
}

void BareTable::step(const Statement& statement) const {
  demand(sqlite3_step(statement.get()) == SQLITE_DONE);
  demand(sqlite3_reset(statement.get()) == SQLITE_OK);
}

void BareTable::demand(bool good) const {
  if (!good) throw std::runtime_error(sqlite3_errmsg(m_connection.get()));
}

}  // namespace beraad::bench
