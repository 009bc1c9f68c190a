#include "core/session/notes.hpp"

#include <algorithm>

namespace beraad::session {

std::optional<base::Date> notes_last_day(const State& state) {
  if (!state.begun_at) return std::nullopt;
  base::Instant from = *state.begun_at;
  for (const LifecycleMark& mark : state.marks) {
    if (mark.kind == kind_of(SessionReopened{})) from = mark.at;
  }
  return base::date_of_days(base::days_since_epoch(base::local_time(from).date) + k_days_notes_last);
}

bool holds_notes(const std::vector<Change>& changes) {
  return std::ranges::any_of(changes, [](const Change& change) {
    return std::ranges::any_of(change.events, [](const Event& event) {
      const auto* written = std::get_if<NoteWritten>(&event);
      return written != nullptr && !written->text.empty();
    });
  });
}

}  // namespace beraad::session
