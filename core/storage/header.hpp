// The one row that says which library this is, how often it was saved and what belongs to it.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/clock.hpp"
#include "core/base/ids.hpp"
#include "core/storage/database.hpp"
#include "core/vault/vault.hpp"

namespace beraad::storage {

struct LibraryHeader {
  base::Uuid id;
  base::Instant created;
  std::int64_t commits = 0;
  vault::Bytes members = vault::Bytes(16, 0);
  vault::Bytes seal;

  /// Adds a member that is not there, removes one that is: members are combined by exclusive or, so their order
  /// does not matter and one save costs the same however many there are.
  void toggle_member(const vault::Key& key, std::string_view kind, std::string_view name);
};

[[nodiscard]] LibraryHeader load_header(const Database& database);
/// Only the id, for which no key is needed.
[[nodiscard]] base::Uuid load_library_id(const Database& database);
[[nodiscard]] bool is_sealed_by(const vault::Key& key, const LibraryHeader& header);
void write_header(const Database& database, const vault::Key& key, const LibraryHeader& header);
/// What `members` is when computed from the rows that are there.
[[nodiscard]] vault::Bytes members_present(const Database& database, const vault::Key& key);

}  // namespace beraad::storage
