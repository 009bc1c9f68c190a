// The one place that decides who may see which text.
#pragma once

#include <string_view>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

enum class Audience { Room, Facilitator, Report, Show, ShowPrivate };

/// Hidden: not there at all. Sealed: that it exists is known, its content is not. Visible: the text.
enum class Sight { Hidden, Sealed, Visible };

/// Until the reveal sealed answers are Sealed for everybody (Hidden for the room), facilitator included; so is what was
/// written before its step until that step opens.
/// Private fields are Visible to ShowPrivate only; facilitator fields to Facilitator, Show and ShowPrivate.
[[nodiscard]] Sight sight_of(const protocol::Step& step, const protocol::Field& field, const State& state,
                             const AnswerKey& key, Audience audience);
/// The same for one column of a table field (its own `from`, `on`, and person columns under Naming::None).
[[nodiscard]] Sight sight_of(const protocol::Step& step, const protocol::Field& field, const protocol::Column& column,
                             const State& state, const AnswerKey& key, Audience audience);
/// Answers of the group whose value that audience may read now, in the order of the method.
[[nodiscard]] std::vector<AnswerKey> readable_answers(const protocol::Protocol& protocol, const State& state,
                                                      Audience audience);
/// What a participant writes there is handed in closed and shown only at the joint reveal of its step.
[[nodiscard]] bool is_sealed_field(const protocol::Step& step, const protocol::Field& field);
[[nodiscard]] bool is_revealed(const State& state, std::string_view step);
/// True while a round is open in that step: its group fields are closed.
[[nodiscard]] bool is_closed_by_round(const protocol::Step& step, const protocol::Field& field, const State& state);

/// Who takes something on shows by their function, however answers are named: else nobody knows whom to ask.
[[nodiscard]] bool is_named_by_role(protocol::Role role);

}  // namespace beraad::session
