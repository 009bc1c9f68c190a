// Who took part in a session, on which days and for how long.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/document.hpp"

namespace beraad::session {

struct Attendance {
  std::string code;
  std::vector<base::Date> days;  // of the meetings at which they were
  std::optional<int> minutes;    // none: a part, and the log does not tell how long
  friend bool operator==(const Attendance&, const Attendance&) = default;
};

/// Whoever is there, and whoever was and left before the end, in the order of the list. Whoever was marked as gone only
/// after the end turned out not to have been there. Nobody while it has not begun.
[[nodiscard]] std::vector<Attendance> attendance_of(const SessionDocument& document, base::Instant now);
/// That person is among them.
[[nodiscard]] bool has_attended(const std::vector<Attendance>& attendance, std::string_view code);

}  // namespace beraad::session
