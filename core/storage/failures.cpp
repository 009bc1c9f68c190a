#include "core/storage/failures.hpp"

#include <sqlite3.h>

namespace beraad::storage {

namespace {

base::Failure failure(std::string code, const DatabaseError& error, const std::filesystem::path& file) {
  return fail(std::move(code), {file.filename().string()},
              std::string(error.what()) + " (" + std::to_string(error.code()) + ")", file.string());
}

}  // namespace

base::Failure fail_reading(const DatabaseError& error, const std::filesystem::path& file) {
  switch (error.code() & 0xFF) {
    case SQLITE_NOTADB:
      return failure("library.not-a-library", error, file);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
      return failure("library.not-readable", error, file);
    default:
      return failure("library.damaged", error, file);
  }
}

base::Failure fail_saving(const DatabaseError& error, const std::filesystem::path& file) {
  if (error.code() == SQLITE_READONLY_DBMOVED) return failure("save.moved", error, file);
  switch (error.code() & 0xFF) {
    case SQLITE_FULL:
      return failure("save.disk-full", error, file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return failure("save.read-only", error, file);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return failure("save.locked", error, file);
    default:
      return failure("save.device-error", error, file);
  }
}

base::Failure fail_no_session(const base::Uuid& session_id) {
  return fail("library.session-missing", {base::to_text(session_id)});
}

base::Failure fail_no_key(const base::Uuid& case_id) {
  return fail("library.case-key-missing", {base::to_text(case_id)});
}

bool needs_rollback(const DatabaseError& error) { return (error.code() & 0xFF) == SQLITE_READONLY; }

}  // namespace beraad::storage
