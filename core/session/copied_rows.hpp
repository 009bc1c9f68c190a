// By which rows other sessions hold what one session says: a row that is taken over keeps its id, whatever becomes of
// its words, or names in a cell where it comes from.
#pragma once

#include <set>

#include "core/protocol/protocol.hpp"
#include "core/session/document.hpp"

namespace beraad::session {

/// What was ever agreed on there, or is to be passed on: a look-back begins with these.
[[nodiscard]] std::set<Uuid> followed_rows(const SessionDocument& document);
/// Rows in which the session holds, or held, a copy of what was prepared in one of those sessions: a cell says in
/// which.
[[nodiscard]] std::set<Uuid> copied_rows(const SessionDocument& document, const std::set<Uuid>& sessions);
/// One of those rows was, at some time, chosen there for the meeting that is prepared.
[[nodiscard]] bool was_chosen(const SessionDocument& document, const std::set<Uuid>& rows);
/// Those of the rows that stand, or stood, in a table or list there.
[[nodiscard]] std::set<Uuid> rows_held(const SessionDocument& document, const std::set<Uuid>& rows);
/// A session by that method may hold what others agreed on.
[[nodiscard]] bool takes_agreed(const protocol::Protocol& method);

}  // namespace beraad::session
