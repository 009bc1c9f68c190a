// A library file in hand: the connection with its settings, its keys, its header and the lock on it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/storage/database.hpp"
#include "core/storage/files.hpp"
#include "core/storage/header.hpp"
#include "core/storage/keyring.hpp"
#include "core/storage/library.hpp"

namespace beraad::storage {

struct OpenedFile {
  std::filesystem::path file, keys_file;
  Database database;
  Keyring keyring;
  LibraryHeader header;
  int format = 0;
  Access access = Access::ReadOnly;
  ReadOnlyReason reason = ReadOnlyReason::Asked;
  std::string held_by;
  std::optional<LibraryLock> lock;
  std::optional<FileIdentity> identity, keys_identity;

  /// True when the library or its keys file no longer is what its name names.
  [[nodiscard]] bool has_moved() const;
};

/// Codes as Library::open and Library::create. Opening writes nothing to the library.
[[nodiscard]] Result<OpenedFile> open_file(const std::filesystem::path& file, Access access,
                                           const Environment& environment);
[[nodiscard]] Result<OpenedFile> create_file(const std::filesystem::path& file, const Environment& environment);

}  // namespace beraad::storage
