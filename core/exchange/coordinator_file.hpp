// What a coordinator may know of a deliberation: dates and counts, no words. A table for a spreadsheet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/base/texts.hpp"

namespace beraad::exchange {

struct CoordinatorAction {
  base::Date agreed_on;
  std::optional<base::Date> due;
  std::string status;  // a word of the look-back's method; empty = nothing was said yet
};
struct CoordinatorLine {
  std::string session;              // its id
  std::vector<base::Date> held_on;  // one day for each meeting that it took; none before it began
  std::string method;
  std::size_t participants = 0;
  int planned_minutes = 0, real_minutes = 0;  // real: 0 = not timed
  std::optional<base::Date> look_back_on, looked_back_on;
  std::vector<CoordinatorAction> actions;  // numbered in this order
};

/// One line for each action, the day left empty where it has none, or one line that says in words that nothing was
/// agreed; fields apart by semicolons, as a Dutch spreadsheet reads them, lines ended by CRLF. Heads in the language of
/// the texts.
[[nodiscard]] std::string write_coordinator_file(const CoordinatorLine& line, const base::Texts& texts);

}  // namespace beraad::exchange
