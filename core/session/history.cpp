#include "core/session/history.hpp"

#include <algorithm>

namespace beraad::session {

namespace {

/// Moves the change of that number, wherever it stands, to the end of the other list.
void move_change(std::vector<std::size_t>& from, std::vector<std::size_t>& to, const std::vector<Change>& changes,
                 std::uint64_t sequence) {
  const auto found = std::ranges::find_if(from.rbegin(), from.rend(),
                                          [&](std::size_t index) { return changes[index].sequence == sequence; });
  if (found == from.rend()) return;
  to.push_back(*found);
  from.erase(std::next(found).base());
}

}  // namespace

History history_of(const std::vector<Change>& changes) {
  History history;
  for (std::size_t index = 0; index < changes.size(); ++index) {
    const Change& change = changes[index];
    const Event* event = change.events.empty() ? nullptr : &change.events.front();
    if (const auto* undone = event ? std::get_if<ChangeUndone>(event) : nullptr) {
      move_change(history.done, history.undone, changes, undone->change);
    } else if (const auto* redone = event ? std::get_if<ChangeRedone>(event) : nullptr) {
      move_change(history.undone, history.done, changes, redone->change);
    } else if (change.undoable || change.barrier) {
      history.done.push_back(index);
      history.undone.clear();
    }
  }
  return history;
}

std::set<std::uint64_t> undone_changes(const std::vector<Change>& changes) {
  std::set<std::uint64_t> undone;
  for (const Change& change : changes) {
    for (const Event& event : change.events) {
      if (const auto* gone = std::get_if<ChangeUndone>(&event)) undone.insert(gone->change);
      if (const auto* back = std::get_if<ChangeRedone>(&event)) undone.erase(back->change);
    }
  }
  return undone;
}

}  // namespace beraad::session
