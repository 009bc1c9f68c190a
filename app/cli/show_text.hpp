// A run as plain text for reading in a terminal, in the order of its method. Internal to cli.
#pragma once

#include <ostream>

#include "core/base/texts.hpp"
#include "core/exchange/session_show.hpp"

namespace beraad::cli {

void write_run(std::ostream& out, const exchange::ShownRun& run, const base::Texts& texts, bool with_private);

}  // namespace beraad::cli
