// Words that anybody writes without meaning a person, though somebody may be called so: data of the program
// (assets/words/ordinary.<language>.txt), all languages as one, since people mix them.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace beraad::privacy {

class OrdinaryWords {
 public:
  /// Takes the words of a file in: words with white space between them; a line that begins with # is for people.
  /// "vocabulary.malformed" with the name of the file and the line: it is no text, holds too many words, or one that is
  /// too long or no word.
  [[nodiscard]] Outcome read(std::string_view bytes, std::string_view name);
  /// `word` is folded, like the words themselves.
  [[nodiscard]] bool contains(std::string_view word) const { return m_words.contains(word); }
  [[nodiscard]] std::size_t size() const { return m_words.size(); }

 private:
  std::set<std::string, std::less<>> m_words;
};

}  // namespace beraad::privacy
