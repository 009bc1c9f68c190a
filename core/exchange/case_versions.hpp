// A case that comes in once more beside the one that is here: the same, an older one, a newer one, or both went on.
#pragma once

#include <set>
#include <vector>

#include "core/base/result.hpp"
#include "core/exchange/brought_case.hpp"
#include "core/session/command.hpp"
#include "core/session/document.hpp"

namespace beraad::exchange {

struct VersionsCompared {
  enum class Relation {
    Known,    // the same, or one that was here before and went on here
    Newer,    // only what came in went on, or it only fills what is open here
    Diverged  // both went on
  };
  Relation relation = Relation::Known;
  std::vector<session::Command> commands;  // when Newer: what makes ours the same
};

/// It was handed over as it stands now.
[[nodiscard]] bool is_handed_over(const session::SessionDocument& document);
/// Everything that makes a case of what was brought in, after it was prepared.
[[nodiscard]] std::vector<session::Command> commands_of(const BroughtCase& brought);
/// Answers of which something was struck at any time: once struck is struck for good, whatever was written after it.
[[nodiscard]] std::set<session::AnswerKey> struck_answers(const session::State& state);
/// `arrived`: what was brought in, as a case of its own. What was struck here stays struck, whatever comes in, and what
/// the facilitator filled in of their own step stays when the file says nothing of it. Ours went on when it is not as
/// it was handed over last. A form fills what is open here and replaces nothing.
[[nodiscard]] VersionsCompared compare_versions(const session::SessionDocument& ours, const BroughtCase& brought,
                                                const session::SessionDocument& arrived);

}  // namespace beraad::exchange
