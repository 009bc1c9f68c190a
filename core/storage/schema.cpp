#include "core/storage/schema.hpp"

#include <array>
#include <vector>

namespace beraad::storage {

namespace {

// Each file is one raw string literal, so that the SQL stands in a file of its own and needs no build step.
constexpr std::array<std::string_view, 1> k_upgrades{
#include "core/storage/sql/0001_library.sql"
};

constexpr std::uint32_t k_application_id = 0x42524144;  // "BRAD"

// https://www.sqlite.org/fileformat.html, "The Database Header"
constexpr std::string_view k_sqlite_magic{"SQLite format 3\0", 16};
constexpr std::size_t k_head_size = 100, k_format_place = 60, k_application_place = 68;

std::uint32_t big_endian(const std::string& head, std::size_t place) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<std::uint8_t>(head[place + i]);
  return value;
}

std::vector<std::string> tables_of(const Database& database) {
  std::vector<std::string> tables;
  Statement rows = database.query("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY 1, 2, 3");
  while (rows.next()) tables.push_back(rows.text(0) + '\n' + rows.text(1) + '\n' + rows.text(2) + '\n' + rows.text(3));
  return tables;
}

std::vector<std::string> tables_of_format(int format) {
  const Database model = Database::in_memory();
  for (int number = 0; number < format; ++number) {
    model.run_script(std::string(k_upgrades.at(static_cast<std::size_t>(number))));
  }
  return tables_of(model);
}

}  // namespace

int newest_format() { return static_cast<int>(k_upgrades.size()); }

Outcome check_head(const Database& database, const std::string& name) {
  const std::string head = database.raw_head(k_head_size);
  if (head.size() < k_head_size || head.compare(0, k_sqlite_magic.size(), k_sqlite_magic) != 0 ||
      big_endian(head, k_application_place) != k_application_id) {
    return fail("library.not-a-library", {name});
  }
  const auto format = static_cast<std::int32_t>(big_endian(head, k_format_place));
  if (format > newest_format()) return fail("library.newer", {name, std::to_string(format)});
  if (format < 1) return fail("library.damaged", {name}, "impossible format number");
  return Done{};
}

Outcome check_tables(const Database& database, const std::string& name) {
  const int format = format_of(database);
  if (format > newest_format()) return fail("library.newer", {name, std::to_string(format)});
  if (format < 1 || tables_of(database) != tables_of_format(format)) {
    return fail("library.not-a-library", {name}, "the tables are not those of a library");
  }
  return Done{};
}

int format_of(const Database& database) { return static_cast<int>(database.number("PRAGMA user_version")); }

void upgrade(const Database& database, int from) {
  for (int number = from; number < newest_format(); ++number) {
    database.run_script(std::string(k_upgrades.at(static_cast<std::size_t>(number))));
  }
  database.run_script("PRAGMA application_id = " + std::to_string(k_application_id) +
                      "; PRAGMA user_version = " + std::to_string(newest_format()));
}

}  // namespace beraad::storage
