// What is known of the words around names, in Dutch and English: data for finding names, not for reading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace beraad::privacy {

/// All folded: small words inside last names, and words of address before a name.
[[nodiscard]] bool is_particle(std::string_view word);
[[nodiscard]] bool is_title(std::string_view word);
/// Small words that make an ordinary word of what stands behind them ("de wijk"), as those of other languages do not.
[[nodiscard]] bool is_dutch_particle(std::string_view word);
/// Small words behind a first name that say that a last name goes on: "Jan de", "Jan van"; not "Jan in".
[[nodiscard]] bool begins_last_name(std::string_view word);
/// One of those begins so.
[[nodiscard]] bool may_begin_last_name(std::string_view beginning);
/// Seldom anywhere but inside a last name: "den", "der".
[[nodiscard]] bool is_only_of_names(std::string_view word);
/// What stands before a thing and seldom before a person: "de", "een", "the".
[[nodiscard]] bool is_article(std::string_view word);
/// A full stop behind it ends no sentence: one letter ("v.d.", "o.a.") or a word that is cut short ("mevr.").
[[nodiscard]] bool is_abbreviation(std::string_view word);
/// In how many ways people write the small words of a last name: "van den", "v. den", "v.d.", "vd"; the given one
/// first. Of more than four different ones, or of one that comes again, the others stay as they are.
[[nodiscard]] std::vector<std::vector<std::string>> particle_spellings(const std::vector<std::string>& particles);
/// What is left of a word behind that name: nothing, a possessive s, or the ending of a diminutive.
enum class Ending { None, Plain, Possessive, Diminutive };
[[nodiscard]] Ending ending_of(std::string_view word, std::string_view name);

}  // namespace beraad::privacy
