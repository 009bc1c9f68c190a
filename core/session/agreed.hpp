// What people agreed on in a session, however its method keeps it: rows of a table of actions, or what somebody
// promised in one sentence, with or without a day. Whoever follows what was agreed asks this.
#pragma once

#include <string>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

struct Agreed {
  Uuid row;  // the same over all revisions: a look-back knows it by this, whatever its words become
  std::string what;
  std::string owner;  // a code, or words
  std::string due;    // as it was filled in
  std::string limits_loss, obstacle;
};

/// In the order of the method; actions first. What has no words, not yet or no more since they were struck, is not
/// agreed on. A promise of the group's own field is the presenter's, unless the step names another owner; one that each
/// wrote alone is of who wrote it; what was handed in closed is followed by nobody, since it stays without its writer.
[[nodiscard]] std::vector<Agreed> agreed_in(const Uuid& session, const protocol::Protocol& protocol,
                                            const State& state);
/// Promises that had a day until their words or that day were struck; what was struck is empty.
[[nodiscard]] std::vector<Agreed> struck_promises(const Uuid& session, const protocol::Protocol& protocol,
                                                  const State& state);
/// By which a promise is known, whatever its words.
[[nodiscard]] Uuid promise_id(const Uuid& session, const AnswerKey& key);
/// The method keeps what is agreed on.
[[nodiscard]] bool keeps_agreed(const protocol::Protocol& protocol);

}  // namespace beraad::session
