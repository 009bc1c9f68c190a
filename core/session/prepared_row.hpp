// A case that was prepared in the library stands as a row in a list of cases to choose from. What people change in the
// row since then is how they want it to be told.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/protocol/protocol.hpp"
#include "core/session/document.hpp"

namespace beraad::session {

using Cells = std::map<std::string, Cell, std::less<>>;  // by column

/// What the prepared case says where the list asks for it, a text of more lines on one line where there is no place for
/// more.
[[nodiscard]] Cells cells_of_case(const protocol::Field& table, const SessionDocument& prepared);
/// The row as it stood when it first came into that document; nothing when it never did.
[[nodiscard]] std::optional<Row> first_version(const SessionDocument& document, const Uuid& row);
/// The prepared case as it is told now: a cell that is no longer as it was `brought` stands in the place of what the
/// form says, and what was taken out of the row or struck there is taken out of the case. All else is as the form says
/// it by now.
[[nodiscard]] State told_by_row(const protocol::Field& table, const SessionDocument& prepared, const Row& row,
                                const Cells& brought);

}  // namespace beraad::session
