// When and where a meeting is and whose it is, as it stands above what is printed for it.
#pragma once

#include "core/report/report.hpp"

namespace beraad::report {

/// Date, time, place, team and the variant of the method, as far as they are set up; nothing of the case.
[[nodiscard]] Facts when_and_where(const Source& source);

}  // namespace beraad::report
