// Going on with the same case by another method: what the group found out before anybody judged, as far as the other
// method asks for it too. Judgements, conclusions, agreements and whatever one person wrote alone stay where they are.
#pragma once

#include <vector>

#include "core/base/ids.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// Answers to write in a deliberation by `to`, in the order of its steps. A notion is known by its role, also in a
/// method that calls it otherwise, and without one by its field id and type; of one that several steps asked for, the
/// last answer counts; what is said of each level goes to that level. Rows and items get ids of their own; a cell that
/// the other method has no column or no option for is left out, and so is what is still locked until its step.
[[nodiscard]] std::vector<WriteAnswer> carry_over(const protocol::Protocol& from, const State& state,
                                                  const protocol::Protocol& to, base::Ids& ids);

/// What is kept beside all meetings goes on by another version of its form: every answer of the group for which the
/// other one has a place, found as above.
[[nodiscard]] std::vector<WriteAnswer> carry_register(const protocol::Protocol& from, const State& state,
                                                      const protocol::Protocol& to, base::Ids& ids);
/// Every word and choice that stands there stands in the answers too; line breaks aside.
[[nodiscard]] bool carries_all(const State& state, const std::vector<WriteAnswer>& answers);

}  // namespace beraad::session
