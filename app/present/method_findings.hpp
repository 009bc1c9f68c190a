// What is wrong with a method that is being written, in words and with the place it speaks of.
#pragma once

#include <string>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"

namespace beraad::present {

/// The pointer of what the finding speaks of; of a key that lacks, where it would stand.
[[nodiscard]] std::string finding_pointer(const base::Error& finding);
/// The finding alone, as it stands beside its control.
[[nodiscard]] std::string finding_sentence(const Context& context, const base::Error& finding);
/// "Stap 7 Afweging, veld Mijn keuze, naam, Engels"
[[nodiscard]] std::string place_words(const Context& context, const protocol::Protocol& method,
                                      const std::string& pointer);

struct CheckLine {
  std::string pointer, words;  // an empty pointer: nowhere to go
  Tone tone = Tone::Good;
};
/// Everything that holds, is doubtful or wrong: first what keeps the method from being used.
[[nodiscard]] std::vector<CheckLine> present_checks(const Context& context);

}  // namespace beraad::present
