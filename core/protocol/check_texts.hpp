// Texts of a template are for eyes: none is blank, none holds a character that shows as nothing or turns the line.
#pragma once

#include "core/protocol/findings.hpp"

namespace beraad::protocol {

void check_texts(const Spot& spot, Findings& findings);

}  // namespace beraad::protocol
