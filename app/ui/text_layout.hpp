// Breaking a text into rows of a width: between words, at its edge for a word that is too wide. Pure: whoever calls
// says how wide a grapheme is. Labels, paragraphs and the editor wrap by this one function.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace beraad::ui {

/// Widths, all in one unit. Text has no kerning: a run is as wide as its graphemes together.
class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  [[nodiscard]] virtual float width_of(std::string_view grapheme) const = 0;
};

/// Rows tile the text: [begin, end) is shown, the next row begins at `next`. Between end and next stands a newline or
/// nothing; spaces before a break hang at the end of the row and do not count in its width.
struct TextRow {
  std::size_t begin = 0, end = 0, next = 0;
  float width = 0;
};

/// At least one row, also for an empty text; a text that ends in a newline has an empty last row.
[[nodiscard]] std::vector<TextRow> laid_out(std::string_view text, float width, const TextMeasure& measure);
[[nodiscard]] float width_of_run(std::string_view run, const TextMeasure& measure);

}  // namespace beraad::ui
