// A thin, owning layer over SQLite with the settings that keep what was said. Its errors are exceptions that
// never leave this module: each public function of Library turns them into an Error.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/base/ids.hpp"
#include "core/vault/vault.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace beraad::storage {

class DatabaseError : public std::runtime_error {
 public:
  DatabaseError(int code, const std::string& message) : std::runtime_error(message), m_code(code) {}
  [[nodiscard]] int code() const { return m_code; }  // SQLite's extended result code

 private:
  int m_code;
};

/// One prepared statement, stepped row by row. Parameters are bound in order by Database.
class Statement {
 public:
  Statement(sqlite3* connection, std::string_view sql);
  void bind(int place, std::int64_t value);
  void bind(int place, std::string_view text);
  void bind(int place, const vault::Bytes& bytes);
  void bind(int place, const base::Uuid& id);
  /// True while there is a row.
  [[nodiscard]] bool next();
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] vault::Bytes bytes(int column) const;
  [[nodiscard]] base::Uuid id(int column) const;

 private:
  void demand(int code) const;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

enum class OpenMode { ReadOnly, ReadWrite };

class Database {
 public:
  /// Opens an existing file by its absolute path; nothing is read yet. An empty vfs is the system's.
  static Database open(const std::filesystem::path& file, OpenMode mode, const std::string& vfs);
  static Database in_memory();

  template <class... Values>
  [[nodiscard]] Statement query(std::string_view sql, const Values&... values) const {
    Statement statement(m_connection.get(), sql);
    int place = 0;
    (statement.bind(++place, values), ...);
    return statement;
  }
  template <class... Values>
  void run(std::string_view sql, const Values&... values) const {
    Statement statement = query(sql, values...);
    while (statement.next()) {
    }
  }
  /// Several statements without parameters.
  void run_script(const std::string& sql) const;
  /// First column of the first row; throws when there is none.
  template <class... Values>
  [[nodiscard]] std::int64_t number(std::string_view sql, const Values&... values) const {
    Statement statement = query(sql, values...);
    return statement.next() ? statement.number(0) : throw DatabaseError(0, "a row is missing");
  }

  /// First bytes of the file as they lie there, before any rollback; fewer when the file is shorter.
  [[nodiscard]] std::string raw_head(std::size_t size) const;
  /// Durable commits, deleted text overwritten, no surprises from a foreign schema; reads back what matters.
  void configure() const;
  [[nodiscard]] bool is_read_only() const;
  /// True when the open file no longer is what its name names.
  [[nodiscard]] bool has_moved() const;
  /// Number of rows changed by the newest statement.
  [[nodiscard]] std::int64_t rows_changed() const;
  /// Before closing for good: the journal between saves is an empty file that only puzzles people.
  void remove_journal() const;
  /// Copies every page to an empty file.
  void copy_to(const Database& target) const;

 private:
  friend class Transaction;
  friend class Savepoint;
  struct Close {
    void operator()(sqlite3* connection) const noexcept;
  };
  explicit Database(sqlite3* connection) : m_connection(connection) {}
  std::unique_ptr<sqlite3, Close> m_connection;
};

/// A part of a transaction that can be taken back alone; is taken back when left without release().
class Savepoint {
 public:
  explicit Savepoint(const Database& database);
  ~Savepoint();
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;
  void release();

 private:
  const Database& m_database;
  bool m_released = false;
};

/// BEGIN IMMEDIATE ... commit(); rolls back when left without.
class Transaction {
 public:
  explicit Transaction(const Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Database& m_database;
};

}  // namespace beraad::storage
