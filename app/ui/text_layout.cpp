#include "app/ui/text_layout.hpp"

#include "app/ui/graphemes.hpp"

namespace beraad::ui {
namespace {

constexpr float k_tolerance = 0.01f;  // sums of widths are rounded differently in rows and in whole lines

/// A row may end behind these: hyphen, en dash, em dash, slash.
bool allows_break_after(std::string_view grapheme) {
  return grapheme == "-" || grapheme == "/" || grapheme == "\u2013" || grapheme == "\u2014";
}

}  // namespace

std::vector<TextRow> laid_out(std::string_view text, float width, const TextMeasure& measure) {
  std::vector<TextRow> rows;
  TextRow row;               // the row being filled
  std::size_t break_at = 0;  // last place in it where the next row may begin
  float break_width = 0;     // width of the row when broken there
  float pen = 0;             // width up to here, with spaces
  float width_of_rest = 0;   // width since break_at
  const auto finish = [&](std::size_t end, std::size_t next, float row_width) {
    row.end = end, row.next = next, row.width = row_width;
    rows.push_back(row);
    row = TextRow{next, next, next, 0};
    break_at = next, break_width = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t after = grapheme_end(text, at);
    const std::string_view grapheme = text.substr(at, after - at);
    if (grapheme == "\n" || grapheme == "\r\n") {
      finish(at, after, row.width);
      pen = width_of_rest = 0;
      at = after;
      continue;
    }
    const float grapheme_width = measure.width_of(grapheme);
    const bool space = grapheme == " " || grapheme == "\t";
    if (!space && pen + grapheme_width > width + k_tolerance && at > row.begin) {
      if (break_at > row.begin) {
        const float carried = width_of_rest;
        finish(break_at, break_at, break_width);
        pen = row.width = width_of_rest = carried;
      } else {
        finish(at, at, row.width);
        pen = width_of_rest = 0;
      }
      continue;  // the same grapheme, on the new row
    }
    pen += grapheme_width;
    width_of_rest += grapheme_width;
    if (!space) row.width = pen;
    if (space || allows_break_after(grapheme)) {
      break_at = after, break_width = row.width;
      width_of_rest = 0;
    }
    at = after;
  }
  finish(text.size(), text.size(), row.width);
  return rows;
}

float width_of_run(std::string_view run, const TextMeasure& measure) {
  float width = 0;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t after = grapheme_end(run, at);
    width += measure.width_of(run.substr(at, after - at));
    at = after;
  }
  return width;
}

}  // namespace beraad::ui
