// What stays with whoever writes it, and the forms in which it is written where no silent round is held.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

/// What is kept of that step for nobody but its writer, in the order of the method.
[[nodiscard]] std::vector<const protocol::Field*> private_fields(const protocol::Step& step);
/// True when that participant is asked there: each, or only who brought the case in.
[[nodiscard]] bool is_asked_privately(const protocol::Field& field, const Participant& person);
/// Where what that participant writes there stands.
[[nodiscard]] AnswerKey private_key(const protocol::Step& step, const protocol::Field& field, const std::string& code);
/// Who is asked in that step, in the order of their codes, as in a round for which the laptop is passed; ready is who
/// wrote something or passed. It is a round in look only: nothing of it is ever shown. Nothing while private fields are
/// off at set-up, or while a silent round stands before it.
[[nodiscard]] std::optional<Round> private_hand_over(const protocol::Step& step, const State& state);
/// Whose turn it is in it; empty when all are ready or had their turn and wrote nothing.
[[nodiscard]] std::string next_in_private(const Round& people, const std::vector<std::string>& had_turn);

}  // namespace beraad::session
