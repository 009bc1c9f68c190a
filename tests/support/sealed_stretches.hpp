// Remembers what a library held sealed, so that later it can be looked for in every byte of every file: in rows, in
// freed pages, in what is left over between rows. Sealed bytes are as good as the text: their key is still there.
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace beraad::test {

class SealedStretches {
 public:
  /// Remembers the first column of every row of the query, on a connection of its own.
  void remember(const std::filesystem::path& library, const std::string& query) {
    sqlite3* connection = nullptr;
    sqlite3_stmt* rows = nullptr;
    sqlite3_open_v2(library.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr);
    if (sqlite3_prepare_v2(connection, query.c_str(), -1, &rows, nullptr) != SQLITE_OK) {
      throw std::runtime_error(sqlite3_errmsg(connection));
    }
    while (sqlite3_step(rows) == SQLITE_ROW) {
      add({static_cast<const char*>(sqlite3_column_blob(rows, 0)),
           static_cast<std::size_t>(sqlite3_column_bytes(rows, 0))});
    }
    sqlite3_finalize(rows);
    sqlite3_close(connection);
  }

  [[nodiscard]] std::size_t size() const { return m_stretches.size(); }

  /// How many places in these bytes are a stretch of what was sealed.
  [[nodiscard]] std::size_t count_in(const std::string& bytes) const {
    std::size_t found = 0;
    for (std::size_t at = 0; at + k_length <= bytes.size(); ++at) {
      found += m_stretches.contains(bytes.substr(at, k_length)) ? 1 : 0;
    }
    return found;
  }

 private:
  static constexpr std::size_t k_length = 12;  // long enough never to be met by chance, short enough for a remnant

  void add(std::string_view sealed) {
    for (std::size_t at = 0; at + k_length <= sealed.size(); at += k_length) {
      m_stretches.emplace(sealed.substr(at, k_length));
    }
  }

  std::unordered_set<std::string> m_stretches;
};

}  // namespace beraad::test
