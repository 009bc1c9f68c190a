// The meetings that a method takes: when each of them is or was, and its minutes.
#pragma once

#include <optional>
#include <vector>

#include "core/session/document.hpp"

namespace beraad::session {

struct Meeting {
  int number = 0;  // as the method numbers it; 0 where it does not
  /// As it was planned, else when it began; none while its day is not known.
  std::optional<base::DateTime> start, planned_end;
  int planned = 0;  // minutes of its steps
  double used = 0;  // minutes of work
  bool held = false;
  friend bool operator==(const Meeting&, const Meeting&) = default;
};

/// In the order of the method; one where the method is done in one.
[[nodiscard]] std::vector<Meeting> meetings_of(const SessionDocument& document, base::Instant now);
/// What papers speak of: those that were held, all of them while none was.
[[nodiscard]] std::vector<Meeting> held_meetings(const SessionDocument& document, base::Instant now);
/// Their days, each once.
[[nodiscard]] std::vector<base::Date> days_of(const std::vector<Meeting>& meetings);
/// Minutes of all of them: of work, and where nothing was timed what was planned.
[[nodiscard]] int minutes_of(const std::vector<Meeting>& meetings);

}  // namespace beraad::session
