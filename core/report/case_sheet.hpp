// One page that people get beforehand: what happens, what they need, what they may do. Every promise on it follows from
// what is set up.
#pragma once

#include "core/report/report.hpp"

namespace beraad::report {

enum class SheetFor { Presenter, Participants };

/// Of a case that is being prepared, or of a meeting with its day, place, method and steps.
[[nodiscard]] Document build_case_sheet(const Source& source, SheetFor reader);

}  // namespace beraad::report
