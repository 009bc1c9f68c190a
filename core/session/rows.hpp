// Rows of tables by what they mean: a table and its columns are found by their roles, whatever a method calls them.
#pragma once

#include <string>

#include "core/protocol/protocol.hpp"
#include "core/session/document.hpp"

namespace beraad::session {

/// Rows that stand under that key; null when there are none, or it holds something else.
[[nodiscard]] const Rows* find_rows(const State& state, const AnswerKey& key);
/// Rows of the first table of that role; empty when there are none.
[[nodiscard]] Rows rows_by_role(const SessionDocument& document, protocol::Role role);
/// Text in the column of that role; empty when the table has none, or it is no text.
[[nodiscard]] std::string text_in(const protocol::Field& table, const Row& row, protocol::Role role);
/// Words of the option that was chosen in the column of that role; empty when none was.
[[nodiscard]] std::string option_in(const protocol::Field& table, const Row& row, protocol::Role role,
                                    base::Language language);

}  // namespace beraad::session
