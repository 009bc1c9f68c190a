// Whether a value fits its field: type, columns, options, rows, participants. Only ids in refusals, never text.
#pragma once

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// Most bytes of one text, rows of one table, items of one list.
inline constexpr std::size_t k_most_text_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t k_most_rows = 200;
/// The same of what the program keeps by itself from forms on paper: a row for each sentence, or for each score ticked.
inline constexpr std::size_t k_most_kept_rows = 2000;

/// Text that can be stored and read back: valid UTF-8, no control characters but line feed and tab, at most 1 MiB.
/// Codes: "refused.not-text", "refused.too-long".
[[nodiscard]] Outcome check_text(std::string_view text);
/// All texts of an event.
[[nodiscard]] Outcome check_texts(const Event& event);

/// Codes: "refused.wrong-type", "refused.unknown-option", "refused.unknown-column", "refused.bad-date", ... A member
/// of a set that the case defines may be missing: that is an open reference.
[[nodiscard]] Outcome check_value(const protocol::Field& field, const Setup& setup, const FieldValue& value);

}  // namespace beraad::session
