// What may stand only once in a method: what names the options or organisations of the case, and the notions for which
// the program looks in one place.
#pragma once

#include "core/protocol/findings.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

/// The program takes the first field of that role in a method: another one would be passed over without a word.
[[nodiscard]] bool is_once(Role role);
/// Says so at the second one, with the number of the step in which the first one stands. Fields of different variants
/// are never there together.
void check_once(const Protocol& protocol, const Spot& root, Findings& findings);

}  // namespace beraad::protocol
