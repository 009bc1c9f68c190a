// Evaluation forms as a method asks for them: what it does not have is not asked, and what it calls otherwise has its
// words.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/exchange/vocabulary.hpp"
#include "core/session/state.hpp"

namespace beraad::exchange {

/// What a method has: the words of its roles, and "sealed-round" where people write in silence.
using Notions = std::set<std::string, std::less<>>;
[[nodiscard]] Notions notions_of(const protocol::Protocol& method);
[[nodiscard]] bool is_notion(std::string_view word);

[[nodiscard]] bool is_asked(const QuestionsByMethod& questions, std::string_view field, const Notions& notions);
/// Other words for the question; null where it has none for such a method.
[[nodiscard]] const base::LocalText* words_for(const QuestionsByMethod& questions, std::string_view field,
                                               const Notions& notions);

/// The form with the questions that fit the method, in the words that fit it; the ids stay the same.
[[nodiscard]] Form fitted(const Form& form, const protocol::Protocol& method);
/// The same, and every question to which a stored form of that kind has an answer: it was asked when other questions
/// fitted the method, and what was said stays to be read.
[[nodiscard]] Form fitted_to(const Form& form, const protocol::Protocol& method, const session::State& state);

}  // namespace beraad::exchange
