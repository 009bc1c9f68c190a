// What is known of the words around names, in Dutch and English: data for finding names, not for reading.
#pragma once

#include <string_view>

namespace beraad::privacy {

/// All folded: small words inside last names, words of address before a name, and names that are ordinary words too.
[[nodiscard]] bool is_particle(std::string_view word);
[[nodiscard]] bool is_title(std::string_view word);
[[nodiscard]] bool is_ordinary_word(std::string_view word);
/// What is left of a word behind that name: nothing, a possessive s, or the ending of a diminutive.
enum class Ending { None, Plain, Possessive, Diminutive };
[[nodiscard]] Ending ending_of(std::string_view word, std::string_view name);

}  // namespace beraad::privacy
