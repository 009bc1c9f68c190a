// The command line: every verb without a display.
#pragma once

#include <string>
#include <vector>

#include "app/cli/world.hpp"

namespace beraad::cli {

/// Carries out one command line (without the program's name). Data goes to `out`, all else to `err`, one line per
/// problem. Gives the exit code: 0 done, 1 a problem with files or what is in them, 2 a wrong command line.
[[nodiscard]] int run(const std::vector<std::string>& arguments, World& world);

}  // namespace beraad::cli
