// From one row of a table to the first steps of a method: what a person wrote about a case beforehand.
#pragma once

#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"
#include "core/session/value.hpp"

namespace beraad::session {

/// Answers to write in a session by `to`, in the order of its steps. A notion has the same id as a column and as a
/// field; a list of the table's own id gets the first column of every row, as items with the ids of the rows, by which
/// a copy is found again. Only fields of the group that are kept count.
[[nodiscard]] std::vector<WriteAnswer> carry_row(const protocol::Field& table, const Rows& rows, const Uuid& row,
                                                 const protocol::Protocol& to);

}  // namespace beraad::session
