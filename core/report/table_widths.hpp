// How wide the columns of a printed table are, for every format that says so.
#pragma once

#include <vector>

#include "core/report/document.hpp"

namespace beraad::report {

/// The relative widths of the table in `room`, but a column does not break its longest word as long as others can give
/// way; `letter_width` is that of a letter of a word, more or less, in the unit of `room`. As many as columns.
[[nodiscard]] std::vector<double> column_widths(const Table& table, double room, double letter_width);

}  // namespace beraad::report
