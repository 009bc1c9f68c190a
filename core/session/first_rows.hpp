// What stands in a table from the start: a row for each line of an earlier list, where the method says so.
#pragma once

#include <vector>

#include "core/base/ids.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/command.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// The tables of that step that begin with rows of another field, as far as nothing was ever answered in them and that
/// field can be read: to be written once the step is entered or its round was shown. A line goes into the first text
/// column, its author into the first column of a person, unless answers are not named; of a table the cells go into
/// the columns of the same id.
[[nodiscard]] std::vector<WriteAnswer> first_rows(const protocol::Protocol& protocol, const State& state,
                                                  const protocol::Step& step, base::Ids& ids);

}  // namespace beraad::session
