// Which changes undo and redo would take next.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "core/session/event.hpp"

namespace beraad::session {

/// Indices into the changes. What is neither undoable nor a barrier stands in neither list.
struct History {
  std::vector<std::size_t> done;    // the last one is the next to undo; may be a barrier
  std::vector<std::size_t> undone;  // the last one is the next to redo; empty after any new change
};
[[nodiscard]] History history_of(const std::vector<Change>& changes);
/// Sequence numbers of the changes that are left out now.
[[nodiscard]] std::set<std::uint64_t> undone_changes(const std::vector<Change>& changes);

}  // namespace beraad::session
