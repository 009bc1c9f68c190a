// Breaking a text into lines that look meant: as even as they can be, without a short word left alone at the end.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/font_book.hpp"
#include "app/views/ruler.hpp"

namespace beraad::views {

/// What no line break may split: a word, or a part of one that was too wide.
struct Piece {
  std::string text{};
  float width = 0;
  bool continues_word = false;  // the rest of a broken word: always begins a line
  bool ends_sentence = false;
};

/// A paragraph cut into pieces that each fit the width.
struct Pieces {
  std::vector<Piece> pieces;
  float space = 0;          // width of the space between two of them
  bool broke_word = false;  // a word was too wide
};

/// Pieces [first, last) on one line.
struct Line {
  std::size_t first = 0, last = 0;
};

/// Cuts at white space (a no-break space holds) and breaks words that are wider than `width`.
[[nodiscard]] Pieces cut_into_pieces(std::string_view text, ui::FontSpec font, float width, const Ruler& ruler);
/// Fills each line as far as it goes, pieces [first, last).
[[nodiscard]] std::vector<Line> fill_lines(const Pieces& pieces, std::size_t first, std::size_t last, float width);
/// The same number of lines, but in the narrowest column that holds them; a last line of one word of at most six
/// letters gets company.
[[nodiscard]] std::vector<Line> balance_lines(const Pieces& pieces, std::size_t first, std::size_t last, float width);
/// As balance_lines over all pieces, but each sentence begins a line where that takes no more of them.
[[nodiscard]] std::vector<Line> balance_sentences(const Pieces& pieces, float width);
[[nodiscard]] float width_of(const Pieces& pieces, Line line);
[[nodiscard]] std::string text_of(const Pieces& pieces, Line line);

}  // namespace beraad::views
