// How long the facilitator's private notes last: until the report is agreed, and no longer than two weeks.
#pragma once

#include <optional>

#include "core/base/calendar.hpp"
#include "core/session/event.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

inline constexpr int k_days_notes_last = 14;

/// The last day on which notes are kept, counted from Begin or the last reopening; nothing before Begin.
[[nodiscard]] std::optional<base::Date> notes_last_day(const State& state);
/// Whether any change still holds words of a note, also one that was emptied since.
[[nodiscard]] bool holds_notes(const std::vector<Change>& changes);

}  // namespace beraad::session
