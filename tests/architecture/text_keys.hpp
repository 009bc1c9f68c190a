// Texts and code against each other: both languages say the same things, and every key in the code has its text.
#pragma once

#include <map>

#include "tests/architecture/source_tree.hpp"

namespace beraad::architecture {

using TextFile = std::map<std::string, std::string, std::less<>>;
struct TextFiles {
  std::map<std::string, TextFile> by_name;  // "session.nl.json" -> its texts

  [[nodiscard]] TextFile all(std::string_view language) const;  // "nl" or "en"
};

/// One text of each key in each language, with the same {n} in both; .one never without .other.
[[nodiscard]] Findings check_languages(const TextFiles& files);
/// Words that the program does not use for what it shows (left), in Dutch and English texts.
[[nodiscard]] Findings check_words(const TextFiles& files);
/// A literal like "room.live" in the code is the key of a text, alone, with .one and .other, or as the code of an
/// error; a literal like "room." is the beginning of one.
[[nodiscard]] Findings check_keys(const Tree& tree, const TextFile& texts);
/// Keys that no literal names.
[[nodiscard]] std::vector<std::string> list_unused(const Tree& tree, const TextFile& texts);

}  // namespace beraad::architecture
