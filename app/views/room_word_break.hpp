// Where a word that is too wide for its line may break: at the seams of Dutch compounds, else between syllables.
#pragma once

#include <cstddef>
#include <string_view>

namespace beraad::views {

/// A place inside a word, in bytes; `hyphen` when a hyphen belongs there.
struct WordBreak {
  std::size_t offset = 0;
  bool hyphen = true;
};

/// The best break after at most `longest` bytes: behind a hyphen or slash of its own, at a seam ("gedrags-
/// wetenschapper"), between syllables, else at the last whole character. The offset is never 0 nor the whole word
/// unless the word is a single character.
[[nodiscard]] WordBreak find_word_break(std::string_view word, std::size_t longest);

}  // namespace beraad::views
