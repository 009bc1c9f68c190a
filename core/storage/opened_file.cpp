#include "core/storage/opened_file.hpp"

#include "core/storage/failures.hpp"
#include "core/storage/schema.hpp"

namespace beraad::storage {

namespace fs = std::filesystem;

namespace {

/// How a file may be opened, decided before SQLite touches it.
struct Terms {
  Access access = Access::ReadOnly;
  ReadOnlyReason reason = ReadOnlyReason::Asked;
  std::string held_by;
  std::optional<LibraryLock> lock;
};

Terms terms_of(const fs::path& file, FileIdentity identity, Access wanted, const Environment& environment) {
  Terms terms;
  if (wanted == Access::ReadOnly) return terms;
  if (is_on_network(file)) {
    terms.reason = ReadOnlyReason::NetworkFolder;
  } else if (!is_writable(file)) {
    terms.reason = ReadOnlyReason::FileNotWritable;
  } else {
    terms.lock = LibraryLock::find(file, identity, environment.lock_folder, environment.clock.now(), terms.held_by);
    if (terms.lock) {
      terms.access = Access::ReadWrite;
      terms.reason = ReadOnlyReason::None;
    } else {
      terms.reason = terms.held_by.empty() ? ReadOnlyReason::NoLockPossible : ReadOnlyReason::HeldByOther;
    }
  }
  return terms;
}

Database configured(const fs::path& file, OpenMode mode, const std::string& vfs) {
  Database database = Database::open(file, mode, vfs);
  database.configure();
  (void)format_of(database);  // reads the file, so that a journal left behind shows now
  return database;
}

/// After a crash only a writer can bring the file back to its last save, also for someone who only reads.
Database configured_for_reading(const fs::path& file, const std::string& vfs) {
  try {
    return configured(file, OpenMode::ReadOnly, vfs);
  } catch (const DatabaseError& error) {
    if (!needs_rollback(error)) throw;
  }
  Database database = configured(file, OpenMode::ReadWrite, vfs);
  database.run("PRAGMA query_only = ON");
  return database;
}

Result<OpenedFile> opened(const fs::path& file, Access wanted, const Environment& environment) {
  const std::string name = file.filename().string();
  BERAAD_TRY(ours, check_head(Database::open(file, OpenMode::ReadOnly, environment.vfs), name));
  const auto identity = find_identity(file);
  if (!identity) return fail("library.missing", {name}, {}, file.string());

  Terms terms = terms_of(file, *identity, wanted, environment);
  Database database = terms.access == Access::ReadWrite ? configured(file, OpenMode::ReadWrite, environment.vfs)
                                                        : configured_for_reading(file, environment.vfs);
  BERAAD_TRY(tables, check_tables(database, name));

  const fs::path keys_file = keys_file_of(file);
  LibraryHeader header = load_header(database);
  BERAAD_TRY(keyring, Keyring::load(header.id, database, keys_file));
  const int format = format_of(database);
  return OpenedFile{file,
                    keys_file,
                    std::move(database),
                    std::move(keyring),
                    std::move(header),
                    format,
                    terms.access,
                    terms.reason,
                    std::move(terms.held_by),
                    std::move(terms.lock),
                    identity,
                    find_identity(keys_file)};
}

/// A new library's tables, header and key, in a file that has no name of its own yet.
Outcome fill(const fs::path& temporary, const Keyring& keyring, const LibraryHeader& header, const std::string& vfs) {
  const Database database = Database::open(temporary, OpenMode::ReadWrite, vfs);
  database.configure();
  Transaction transaction(database);
  upgrade(database, 0);
  keyring.insert_into(database, header.id);
  write_header(database, keyring.header_key(), header);
  transaction.commit();
  return Done{};
}

}  // namespace

bool OpenedFile::has_moved() const {
  if (database.has_moved() || find_identity(file) != identity) return true;
  return keys_identity && find_identity(keys_file) != keys_identity;
}

Result<OpenedFile> open_file(const fs::path& file, Access access, const Environment& environment) {
  BERAAD_TRY(path, resolved(file));
  BERAAD_TRY(present, check_present(path));
  BERAAD_TRY(started, vault::start());
  try {
    return opened(path, access, environment);
  } catch (const DatabaseError& error) {
    return fail_reading(error, path);
  }
}

Result<OpenedFile> create_file(const fs::path& file, const Environment& environment) {
  BERAAD_TRY(path, resolved(file));
  const fs::path keys_file = keys_file_of(path);
  if (is_taken(path)) return fail_exists(path);
  BERAAD_TRY(started, vault::start());
  BERAAD_TRY(temporary, NewFile::beside(path));
  // Killed between the two names, an earlier making left its keys alone.
  const bool left_half_made = temporary.is_alone() && !is_taken(path) && Keyring::opens_no_case(keys_file);
  if (is_taken(keys_file) && !left_half_made) return fail_exists(keys_file);
  LibraryHeader header;
  header.created = environment.clock.now();
  header.id = environment.ids.ordered_id(header.created);
  const Keyring keyring = Keyring::make(header.id);
  try {
    BERAAD_TRY(filled, fill(temporary.path(), keyring, header, environment.vfs));
  } catch (const DatabaseError& error) {
    return fail_saving(error, path);
  }
  // The keys first: a library without keys would be worse than keys without a library.
  BERAAD_TRY(keys_written, write_durably(keys_file, keyring.to_bytes()));
  const auto published = publish_new(temporary.path(), path);
  if (!published) {
    const Discard keys_of_nothing(keys_file);
    return fail(published.error());
  }
  return open_file(path, Access::ReadWrite, environment);
}

}  // namespace beraad::storage
