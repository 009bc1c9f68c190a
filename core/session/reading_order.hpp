// Whose turn it is in a silent round.
#pragma once

#include <string>
#include <vector>

#include "core/session/state.hpp"

namespace beraad::session {

/// The next in the drawn order after that code ("" = from the start) who has not handed in; who was skipped waits until
/// all others are in. Empty when nobody but that one is left.
[[nodiscard]] std::string next_reader(const Round& round, const std::string& after,
                                      const std::vector<std::string>& skipped);

}  // namespace beraad::session
