// A case as data for other programs: every answer that the audience may see, with all its revisions, in the shapes of
// the case file. Sealed answers say only that they exist; private ones are there only when asked for.
#pragma once

#include <vector>

#include "core/exchange/vocabulary.hpp"
#include "core/json/document.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::exchange {

struct ShownRun {
  const protocol::Protocol& protocol;
  const session::State& state;
};

/// {case, runs: [{run, protocol, date, stage, minutes, answers: [...]}], evaluation, themes}. Answers stand in the
/// order of their first entry; each has step, field, participant (when it has one), its content as value, pass,
/// skipped, cleared, struck or sealed, and revisions: all contents, oldest first, each with its moment. `case` comes
/// from the main run, else from the first; `runs` may not be empty.
[[nodiscard]] json::Value show_case(const std::vector<ShownRun>& runs, const Vocabulary& vocabulary, bool with_private);

}  // namespace beraad::exchange
