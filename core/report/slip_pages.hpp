// Slips on the pages of a sheet that somebody else begins and ends.
#pragma once

#include "core/report/pdf_sheet.hpp"
#include "core/report/slip.hpp"

namespace beraad::report {

/// One slip under each name, up to twelve on a page, cut apart along dashes. The pen stands on an empty page; the last
/// page is left open.
void draw_slips(Sheet& sheet, const std::vector<std::string>& names, const Slip& slip);

}  // namespace beraad::report
