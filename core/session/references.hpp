// What an answer refers to: options and organisations that the case itself defines, list items, participants.
#pragma once

#include <string>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// Keys of the rows that define the set now ("A", "B"; names of organisations), in their order. Empty for the
/// protocols: which ones there are, the session does not know.
[[nodiscard]] std::vector<std::string> set_members(const protocol::Protocol& protocol, const State& state,
                                                   protocol::DynamicSet set);

/// A current answer (or a cell of it) that names something which is not there (yet).
struct OpenReference {
  AnswerKey key;
  Uuid row;            // nil: the answer itself
  std::string column;  // "": the row's key
  std::string to;      // what it names
  friend auto operator<=>(const OpenReference&, const OpenReference&) = default;
};
[[nodiscard]] std::vector<OpenReference> open_references(const protocol::Protocol& protocol, const State& state);

/// True when other answers may refer to what this field holds or to who it is about.
[[nodiscard]] bool may_be_referred_to(const protocol::Protocol& protocol, const Event& event);

}  // namespace beraad::session
