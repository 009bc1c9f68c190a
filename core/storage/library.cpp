#include "core/storage/library.hpp"

#include "core/base/platform.hpp"
#include "core/storage/backups.hpp"
#include "core/storage/check.hpp"
#include "core/storage/failures.hpp"
#include "core/storage/library_file.hpp"
#include "core/storage/schema.hpp"

namespace beraad::storage {

namespace fs = std::filesystem;

namespace {

/// One transaction, with a backup of the old format before it.
Outcome upgrade_opened(OpenedFile& opened, const Environment& environment) {
  BERAAD_TRY(kept, make_backup(opened, true, environment));
  try {
    Transaction transaction(opened.database);
    upgrade(opened.database, opened.format);
    transaction.commit();
    opened.format = newest_format();
    return Done{};
  } catch (const DatabaseError& error) {
    return fail_saving(error, opened.file);
  }
}

}  // namespace

Result<std::unique_ptr<Library>> Library::create(const fs::path& file, Environment environment) {
  BERAAD_TRY(opened, create_file(file, environment));
  return std::unique_ptr<Library>(new LibraryFile(std::move(opened), std::move(environment)));
}

Result<std::unique_ptr<Library>> Library::open(const fs::path& file, Access access, Environment environment) {
  BERAAD_TRY(opened, open_file(file, access, environment));
  if (opened.access == Access::ReadWrite) {
    if (opened.format < newest_format()) {
      BERAAD_TRY(upgraded, upgrade_opened(opened, environment));
    } else if (const auto made = make_backup(opened, false, environment); !made) {
      environment.log.write(made.error());  // its age shows in info(); the team goes on
    }
  }
  return std::unique_ptr<Library>(new LibraryFile(std::move(opened), std::move(environment)));
}

CheckReport check_file(const fs::path& file, const Environment& environment) {
  CheckReport report = check_rows_of(file, environment);
  const auto path = resolved(file);
  if (!report.findings.empty() && path) report.good_backup = find_good_backup(*path, environment);
  return report;
}

Outcome restore_backup(const fs::path& backup, const fs::path& output, const Environment& environment) {
  BERAAD_TRY(path, resolved(output));
  const fs::path keys_file = keys_file_of(path);
  if (is_taken(path)) return fail_exists(path);
  BERAAD_TRY(opened, open_file(backup, Access::ReadOnly, environment));
  BERAAD_TRY(copy, NewFile::beside(path));
  // Keys alone are left of a restoring that was killed; others open what is not in this backup.
  const std::string keys = opened.keyring.to_bytes();
  const auto present = base::read_file(keys_file, keys.size());
  const bool had_keys = is_taken(keys_file);
  if (had_keys && (!present || *present != keys)) return fail_exists(keys_file);
  BERAAD_TRY(copied, copy_whole(opened, copy, path, environment));
  BERAAD_TRY(keys_written, write_durably(keys_file, keys));
  const auto published = publish_new(copy.path(), path);
  if (!published && !had_keys) const Discard keys_of_nothing(keys_file);
  return published;
}

}  // namespace beraad::storage
