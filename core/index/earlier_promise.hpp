// A meeting that begins with what a team promised the last time: what it says of that promise, and what it begins with
// so that nobody is asked twice.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/index/action_reports.hpp"
#include "core/session/command.hpp"
#include "core/session/document.hpp"

namespace beraad::index {

/// What the meeting says became of the promise that it names; nothing where no option was chosen.
[[nodiscard]] std::vector<ActionReport> promise_reports_of(const session::SessionDocument& document);
/// What teams promised, by team and words: a library holds many meetings that each name one.
class PromisesByWords {
 public:
  explicit PromisesByWords(std::vector<ActionSummary>& actions);
  /// The promise that is meant: of those words in that team the one that was made last, before that meeting; null when
  /// there is none, or when two were made at once.
  [[nodiscard]] ActionSummary* find(const ActionReport& report) const;

 private:
  std::map<std::pair<std::string, std::string>, std::vector<ActionSummary*>> m_promises;  // the oldest first
};
/// Answers to write in a meeting that asks for an earlier promise and what became of it, of those about which its team
/// was asked: the one that it names already, else one of which something was said, of the presenter before others, the
/// newest of those.
[[nodiscard]] std::vector<session::WriteAnswer> answers_from_promises(const session::SessionDocument& document,
                                                                      const std::vector<ActionSummary>& asked);

}  // namespace beraad::index
