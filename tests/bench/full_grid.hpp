// The fullest screen of a deliberation: the table of perspectives with as many people and values as a group can bear.
#pragma once

#include "tests/support/program_driver.hpp"

namespace beraad::bench {

/// Opens the practice deliberation, fills its table of perspectives with 12 of 2 values each, and goes to its step,
/// in the room as well.
void open_full_grid(test::ProgramDriver& driver);

}  // namespace beraad::bench
