// The sheet on which people say that they are here and agree, in the ways in which it may fit its pages.
#pragma once

#include <vector>

#include "core/report/report.hpp"

namespace beraad::report {

struct AttendanceLayout {
  std::size_t spare_lines = 3;  // for guests
  bool roomy = true;            // what is written by hand gets two lines
  bool people_apart = false;    // on a page of their own
};

[[nodiscard]] Document build_attendance_sheet(const Source& source, const AttendanceLayout& layout);
/// What to try, the best first: all on one page, then the people on a page of their own.
[[nodiscard]] std::vector<AttendanceLayout> attendance_layouts();

}  // namespace beraad::report
