#include "app/views/room_fit.hpp"

#include <algorithm>
#include <utility>

#include "app/views/room_word_break.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr std::size_t k_short_word = 6;  // letters
constexpr int k_halvings = 9;            // 1,700 px / 2^9 is about 3 px: finer is not seen
constexpr std::string_view k_white = " \t\r\n\v\f";

bool ends_sentence(std::string_view word, std::string_view next) {
  static constexpr std::string_view k_closers[] = {"\"", "'", ")", "]", "”", "’", "»", "“"};
  for (bool stripped = true; stripped;) {
    stripped = false;
    for (const std::string_view closer : k_closers) {
      if (word.ends_with(closer)) {
        word.remove_suffix(closer.size());
        stripped = true;
      }
    }
  }
  const bool stop = word.ends_with('.') || word.ends_with('?') || word.ends_with('!') || word.ends_with("…");
  const bool goes_on = !next.empty() && next.front() >= 'a' && next.front() <= 'z';  // "bijv. een"
  return stop && !goes_on;
}

// Bytes of the longest beginning that fits, with room for a hyphen.
std::size_t longest_beginning(std::string_view word, ui::FontSpec font, float width, const Ruler& ruler) {
  const float room = width - ruler("-", font);
  std::size_t offset = 0, fits = 0;
  float used = 0;
  while (offset < word.size()) {
    const std::size_t begin = offset;
    (void)base::next_code_point(word, offset);
    used += ruler(word.substr(begin, offset - begin), font);
    if (used > room) {
      break;
    }
    fits = offset;
  }
  return fits;
}

void append_word(Pieces& result, std::string_view word, ui::FontSpec font, float width, const Ruler& ruler) {
  bool continues = false;
  float rest_width = ruler(word, font);
  while (rest_width > width) {
    const WordBreak found = find_word_break(word, longest_beginning(word, font, width, ruler));
    if (found.offset >= word.size()) {
      break;
    }
    std::string part(word.substr(0, found.offset));
    if (found.hyphen) {
      part += '-';
    }
    const float part_width = ruler(part, font);
    result.pieces.push_back({.text = std::move(part), .width = part_width, .continues_word = continues});
    word.remove_prefix(found.offset);
    rest_width = ruler(word, font);
    continues = result.broke_word = true;
  }
  result.pieces.push_back({.text = std::string(word), .width = rest_width, .continues_word = continues});
}

// One short word alone on the last line looks forgotten: take one from the line above.
void give_last_word_company(const Pieces& pieces, std::vector<Line>& lines, float width) {
  if (lines.size() < 2) {
    return;
  }
  Line &above = lines[lines.size() - 2], &last = lines.back();
  const Piece& word = pieces.pieces[last.first];
  if (last.last - last.first != 1 || word.continues_word || base::count_code_points(word.text) > k_short_word) {
    return;
  }
  const bool can_give = above.last - above.first >= 2 && !pieces.pieces[above.last - 1].continues_word;
  if (can_give && width_of(pieces, {above.last - 1, last.last}) <= width) {
    --above.last, --last.first;
  }
}

}  // namespace

Pieces cut_into_pieces(std::string_view text, ui::FontSpec font, float width, const Ruler& ruler) {
  Pieces result;
  result.space = ruler(" ", font);
  std::string_view word;
  std::size_t at = text.find_first_not_of(k_white);
  while (at != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(k_white, at), text.size());
    word = text.substr(at, end - at);
    at = text.find_first_not_of(k_white, end);
    append_word(result, word, font, width, ruler);
    const std::string_view next = at == std::string_view::npos ? std::string_view() : text.substr(at);
    result.pieces.back().ends_sentence = next.empty() || ends_sentence(word, next);
  }
  return result;
}

std::vector<Line> fill_lines(const Pieces& pieces, std::size_t first, std::size_t last, float width) {
  std::vector<Line> lines;
  float used = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Piece& piece = pieces.pieces[i];
    const float wanted = used + pieces.space + piece.width;
    if (lines.empty() || piece.continues_word || wanted > width) {
      lines.push_back({i, i + 1});
      used = piece.width;
    } else {
      lines.back().last = i + 1;
      used = wanted;
    }
  }
  return lines;
}

std::vector<Line> balance_lines(const Pieces& pieces, std::size_t first, std::size_t last, float width) {
  std::vector<Line> lines = fill_lines(pieces, first, last, width);
  if (lines.size() < 2) {
    return lines;
  }
  float narrow = 0, wide = width;
  for (std::size_t i = first; i < last; ++i) {
    narrow = std::max(narrow, pieces.pieces[i].width);
  }
  for (int i = 0; i < k_halvings && narrow < wide; ++i) {
    const float middle = (narrow + wide) / 2;
    std::vector<Line> tried = fill_lines(pieces, first, last, middle);
    if (tried.size() > lines.size()) {
      narrow = middle;
    } else {
      wide = middle;
      lines = std::move(tried);
    }
  }
  give_last_word_company(pieces, lines, width);
  return lines;
}

std::vector<Line> balance_sentences(const Pieces& pieces, float width) {
  const std::size_t count = pieces.pieces.size();
  std::vector<Line> lines;
  for (std::size_t first = 0; first < count;) {
    std::size_t last = first + 1;
    while (last < count && !pieces.pieces[last - 1].ends_sentence) {
      ++last;
    }
    const std::vector<Line> sentence = balance_lines(pieces, first, last, width);
    lines.insert(lines.end(), sentence.begin(), sentence.end());
    first = last;
  }
  std::vector<Line> running = balance_lines(pieces, 0, count, width);
  return lines.size() <= running.size() ? lines : running;
}

float width_of(const Pieces& pieces, Line line) {
  float width = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    width += pieces.pieces[i].width + (i > line.first ? pieces.space : 0);
  }
  return width;
}

std::string text_of(const Pieces& pieces, Line line) {
  std::string text;
  for (std::size_t i = line.first; i < line.last; ++i) {
    text += i > line.first ? " " : "";
    text += pieces.pieces[i].text;
  }
  return text;
}

}  // namespace beraad::views
