// What is wrong with a method that is being written, in words and with the place it speaks of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"

namespace beraad::present {

/// The pointer of what the finding speaks of; of a key that lacks, where it would stand.
[[nodiscard]] std::string finding_pointer(const base::Error& finding);
/// The finding alone, as it stands beside its control.
[[nodiscard]] std::string finding_sentence(const Context& context, const base::Error& finding);
/// The sentence of a finding in which things of the format are called what the form calls them.
[[nodiscard]] std::string form_sentence(const base::Texts& texts, const base::Error& finding);
/// "Stap 7 Afweging, veld Mijn keuze, naam, Engels"
[[nodiscard]] std::string place_words(const Context& context, const protocol::Protocol& method,
                                      const std::string& pointer);

/// What a key of the format is called on the form; of an element of a list, what one of them is called.
[[nodiscard]] std::string key_words(const Context& context, const std::string& key, bool of_element = false);
/// A finding with its place: "Stap 7 Afweging, naam, Engels: nog leeg".
[[nodiscard]] std::string check_words(const Context& context, const base::Error& finding);
/// Line of "draft:12:3"; 0 when there is none.
[[nodiscard]] std::size_t line_of(std::string_view place);

struct CheckLine {
  std::string pointer, words;  // an empty pointer: nowhere to go
  Tone tone = Tone::Good;
  std::size_t line = 0;  // of the text, where the form has no control for it
};
/// Everything that holds, is doubtful or wrong: first what keeps the method from being used.
[[nodiscard]] std::vector<CheckLine> present_checks(const Context& context);

}  // namespace beraad::present
