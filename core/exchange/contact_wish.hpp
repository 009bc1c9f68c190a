// Whoever brought the case wishes to hear from the facilitator later: which question of the evaluation asks that, and
// whether it came to it.
#pragma once

#include <optional>

#include "core/exchange/vocabulary.hpp"
#include "core/session/command.hpp"
#include "core/session/state.hpp"

namespace beraad::exchange {

enum class ContactWish { None, Waits, Met };

[[nodiscard]] ContactWish contact_wish(const Vocabulary& vocabulary, const session::State& state);
/// Writes into the form that holds the wish whether there was contact; nothing where nobody has it.
[[nodiscard]] std::optional<session::RecordEvaluation> note_contact(const Vocabulary& vocabulary,
                                                                    const session::State& state, bool met);

}  // namespace beraad::exchange
