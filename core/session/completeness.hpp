// What is still missing in a step, by the rules of its method; shown in words, never blocking.
#pragma once

#include <string>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/state.hpp"

namespace beraad::session {

struct MissingField {
  std::string step, field;
  base::LocalText words;  // of the field's completeness
  friend bool operator==(const MissingField&, const MissingField&) = default;
};

/// Rules of the contract: a skipped field and a pass count as complete; a step that was not done has nothing
/// missing; only participants who are present count; "—" counts (undisclosed).
[[nodiscard]] bool is_complete(const protocol::Protocol& protocol, const protocol::Step& step,
                               const protocol::Field& field, const State& state);
[[nodiscard]] std::vector<MissingField> missing_fields(const protocol::Protocol& protocol, const protocol::Step& step,
                                                       const State& state);
[[nodiscard]] std::vector<MissingField> missing_fields(const protocol::Protocol& protocol, const State& state);

/// Which hints a question's wording calls for, of "max_words", "no_comma", "as_question", "avoid_first_word",
/// "good_first_word", "vague_words", in that order; none for a blank text.
[[nodiscard]] std::vector<std::string> wording_hints(const protocol::Field& field, std::string_view text,
                                                     base::Language language);

}  // namespace beraad::session
