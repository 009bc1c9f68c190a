#include "core/storage/header.hpp"

#include "core/storage/packed.hpp"

namespace beraad::storage {

namespace {

vault::Bytes seal_of(const vault::Key& key, const LibraryHeader& header) {
  return vault::keyed_hash(key, Packed()
                                    .text("library")
                                    .id(header.id)
                                    .number(header.created.utc_ms)
                                    .number(std::int64_t{header.created.offset_min})
                                    .number(header.commits)
                                    .bytes(header.members)
                                    .view());
}

}  // namespace

void LibraryHeader::toggle_member(const vault::Key& key, std::string_view kind, std::string_view name) {
  const vault::Bytes hash = vault::keyed_hash(key, Packed().text("member").text(kind).text(name).view());
  members.resize(hash.size());
  for (std::size_t i = 0; i < hash.size(); ++i) members[i] ^= hash[i];
}

LibraryHeader load_header(const Database& database) {
  Statement row = database.query(
      "SELECT uuid, created_utc_ms, created_offset_min, commits, members, seal FROM library WHERE id = 1");
  if (!row.next()) throw DatabaseError(0, "the header row is missing");
  return {
      row.id(0), {row.number(1), static_cast<std::int32_t>(row.number(2))}, row.number(3), row.bytes(4), row.bytes(5)};
}

base::Uuid load_library_id(const Database& database) { return load_header(database).id; }

bool is_sealed_by(const vault::Key& key, const LibraryHeader& header) { return seal_of(key, header) == header.seal; }

void write_header(const Database& database, const vault::Key& key, const LibraryHeader& header) {
  database.run(
      "INSERT OR REPLACE INTO library (id, uuid, created_utc_ms, created_offset_min, commits, members, seal) "
      "VALUES (1, ?, ?, ?, ?, ?, ?)",
      header.id, header.created.utc_ms, std::int64_t{header.created.offset_min}, header.commits, header.members,
      seal_of(key, header));
}

vault::Bytes members_present(const Database& database, const vault::Key& key) {
  LibraryHeader empty;
  const auto toggle_all = [&](std::string_view kind, std::string_view sql) {
    Statement rows = database.query(sql);
    while (rows.next()) empty.toggle_member(key, kind, rows.text(0));
  };
  toggle_all("case", "SELECT uuid FROM cases");
  toggle_all("session", "SELECT uuid FROM sessions");
  toggle_all("protocol", "SELECT digest FROM protocols");
  return empty.members;
}

}  // namespace beraad::storage
