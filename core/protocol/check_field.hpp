// The rules for one field of a template; part of check_template.
#pragma once

#include "core/protocol/findings.hpp"
#include "core/protocol/protocol.hpp"

namespace beraad::protocol {

/// What a field may refer to: its method and the step in which it stands.
struct FieldSurroundings {
  const Protocol& protocol;
  const Step& step;
};

void check_field(const Field& field, const Spot& spot, const FieldSurroundings& surroundings, Findings& findings);

/// The rule by which the field counts as complete fits its type and names what exists.
void check_rule(const Field& field, const Spot& spot, Findings& findings);

}  // namespace beraad::protocol
