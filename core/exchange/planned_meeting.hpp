// When a deliberation is, and when it is looked back on, as entries for a calendar program.
#pragma once

#include <vector>

#include "core/base/texts.hpp"
#include "core/exchange/calendar_file.hpp"
#include "core/session/document.hpp"

namespace beraad::exchange {

/// Only what a colleague may read over a shoulder: that there is a deliberation, when and where, never which. What is
/// moved keeps its id, and what does not take place any more stands there as cancelled.
[[nodiscard]] std::vector<CalendarEntry> planned_entries(const session::SessionDocument& document,
                                                         const base::Texts& texts);

}  // namespace beraad::exchange
