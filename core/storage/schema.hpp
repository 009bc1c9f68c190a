// What tables a library has, by its format: made by numbered upgrades that never change once shipped.
#pragma once

#include <cstdint>

#include "core/base/result.hpp"
#include "core/storage/database.hpp"

namespace beraad::storage {

/// The newest format, which is the number of upgrades.
[[nodiscard]] int newest_format();

/// By the first bytes alone, before SQLite may repair anything in a file that is not ours: "library.not-a-library",
/// "library.newer" (argument 1: its format).
[[nodiscard]] Outcome check_head(const Database& database, const std::string& name);
/// Refuses a file whose tables are not exactly ours, with nothing beside them ("library.not-a-library").
[[nodiscard]] Outcome check_tables(const Database& database, const std::string& name);

[[nodiscard]] int format_of(const Database& database);
/// Applies the upgrades after `from`, inside the caller's transaction; from 0 makes a new library's tables.
void upgrade(const Database& database, int from);

}  // namespace beraad::storage
