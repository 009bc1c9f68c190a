// What a save costs at the least: one row in a table of SQLite, in a transaction of its own, with the settings of a
// library (core/storage/database.cpp).
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>

namespace beraad::bench {

class BareTable {
 public:
  explicit BareTable(const std::filesystem::path& file);
  /// Throws std::runtime_error when SQLite says no.
  void insert(const std::string& content);

 private:
  struct Close {
    void operator()(sqlite3* connection) const noexcept { sqlite3_close_v2(connection); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

  void run(const char* sql) const;
  [[nodiscard]] Statement prepared(const char* sql) const;
  void step(const Statement& statement) const;
  void demand(bool good) const;

  std::unique_ptr<sqlite3, Close> m_connection;
  Statement m_begin, m_insert, m_commit;
};

}  // namespace beraad::bench
