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
/// Writes whether there was contact into the forms with the wish of the first kind in which one says otherwise; nothing
/// where nobody has the wish, or all say so already.
[[nodiscard]] std::optional<session::RecordEvaluation> note_contact(const Vocabulary& vocabulary,
                                                                    const session::State& state, bool met);

}  // namespace beraad::exchange
