// What is stored of a value that somebody wrote: blank parts go, rows and items keep their identity.
#pragma once

#include "core/base/ids.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/value.hpp"

namespace beraad::session {

/// The value as a difference to the one before (null = none). Rows and items without id take the id of the row
/// with their key (the item with their text), else of the one at their position that nobody else claims, else a new
/// one. A per-participant record keeps its one row. Marks of struck text stay where nothing was written over them.
[[nodiscard]] FieldValue written_value(const protocol::Field& field, FieldValue value, const FieldValue* before,
                                       base::Ids& ids);

}  // namespace beraad::session
