// From what SQLite reports to what a person is told.
#pragma once

#include <filesystem>

#include "core/base/result.hpp"
#include "core/storage/database.hpp"

namespace beraad::storage {

/// "library.not-a-library", "library.not-readable", "library.damaged".
[[nodiscard]] base::Failure fail_reading(const DatabaseError& error, const std::filesystem::path& file);
/// "save.disk-full", "save.read-only", "save.moved", "save.locked", "save.device-error".
[[nodiscard]] base::Failure fail_saving(const DatabaseError& error, const std::filesystem::path& file);
/// "library.session-missing" and "library.case-key-missing", each with the id as argument 0.
[[nodiscard]] base::Failure fail_no_session(const base::Uuid& session_id);
[[nodiscard]] base::Failure fail_no_key(const base::Uuid& case_id);
/// True when a journal was left behind that only a writer can roll back.
[[nodiscard]] bool needs_rollback(const DatabaseError& error);

}  // namespace beraad::storage
