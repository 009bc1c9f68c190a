// By which rows other sessions hold what one session says: a row that is taken over keeps its id, whatever becomes of
// its words, or names in a cell where it comes from.
#pragma once

#include <set>

#include "core/protocol/protocol.hpp"
#include "core/session/copied_texts.hpp"
#include "core/session/document.hpp"

namespace beraad::session {

/// What was ever agreed on there, or is to be passed on: a look-back begins with these.
[[nodiscard]] std::set<Uuid> followed_rows(const SessionDocument& document);
/// Those of them that nobody agrees on or passes on any more: taken out, left blank or struck.
[[nodiscard]] std::set<Uuid> rows_gone(const SessionDocument& document);
/// Rows in which the session holds, or held, a copy of what was prepared in one of those sessions: a cell says in
/// which. What was typed there and became a case of its own is known by the row itself: also where `known_by` has that.
[[nodiscard]] std::set<Uuid> copied_rows(const SessionDocument& document, const std::set<Uuid>& known_by);
/// One of those rows was, at some time, chosen there for the meeting that is prepared.
[[nodiscard]] bool was_chosen(const SessionDocument& document, const std::set<Uuid>& rows);
/// What was written beside the choice while one of those rows was the chosen one; all of it while it still is.
[[nodiscard]] CopiedTexts why_chosen(const SessionDocument& document, const std::set<Uuid>& rows);
/// The texts beside the choice when one of those rows is the chosen one, also where nothing is written yet.
[[nodiscard]] std::set<AnswerKey> beside_choice(const SessionDocument& document, const std::set<Uuid>& rows);
/// Those of the rows that stand, or stood, in a table or list there.
[[nodiscard]] std::set<Uuid> rows_held(const SessionDocument& document, const std::set<Uuid>& rows);
/// Its rows are actions or signals of others.
[[nodiscard]] bool holds_agreed(const protocol::Field& field);
/// A session by that method may hold what others agreed on.
[[nodiscard]] bool takes_agreed(const protocol::Protocol& method);

}  // namespace beraad::session
