#include "app/views/table_columns.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "app/ui/surfaces.hpp"

namespace beraad::views {
namespace {

using present::CellKind;
using present::RowScreen;
using present::TableScreen;

constexpr float k_mark_column = 56;     // a letter needs no more; its head may
constexpr float k_head_padding = 26;    // left and right of a head
constexpr float k_cell_padding = 28;    // left and right of a text, with the line around its editor
constexpr float k_select_padding = 58;  // of a choice: its frame, its arrow and the air around them
constexpr std::size_t k_long_word = 9;  // bytes; shorter ones fit in every column
constexpr float k_most_growth = 1.8f;   // of a column by its words
constexpr float k_least_text_column = 100;

float longest_word(const Ruler& ruler, std::string_view text, ui::FontSpec font, std::size_t least = k_long_word) {
  float longest = 0;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n-/", start), text.size());
    if (end - start >= least) longest = std::max(longest, ruler(text.substr(start, end - start), font));
    start = end + 1;
  }
  return longest;
}

float widest_choice(const Ruler& ruler, const present::CellScreen& cell) {
  float widest = ruler(cell.label, ui::k_body.font);  // stands there while nothing is chosen
  for (const auto& option : cell.options) {
    widest = std::max(widest, ruler(option.label, ui::k_body.font));
  }
  return widest;
}

bool is_marked(const TableScreen& table) {
  return table.named_rows && !table.rows.empty() && !table.rows.front().mark.empty();
}

/// Buttons beside each other, as options are drawn in a cell.
float width_beside(const Ruler& ruler, const present::CellScreen& cell) {
  constexpr float k_button_padding = 30, k_button_gap = 8, k_air = 10;
  float width = k_air;
  for (const auto& option : cell.options)
    width += ruler(option.label, ui::k_body_bold.font) + k_button_padding + k_button_gap;
  return width;
}

/// What each column needs for its head, its longest word or its choice.
std::vector<float> needs_of(const Ruler& ruler, const TableScreen& table, std::size_t columns) {
  std::vector<float> needs(columns, 0);
  for (std::size_t index = 0; index < std::min(columns, table.head.size()); ++index) {
    needs[index] = longest_word(ruler, table.head[index], ui::k_small_bold.font, 1) + k_head_padding;
  }
  const std::size_t first_cell = table.named_rows ? 1 : 0;
  for (const RowScreen& row : table.rows) {
    if (table.named_rows && !is_marked(table) && columns > 0) {
      needs[0] = std::max(needs[0], longest_word(ruler, row.name.text, ui::k_body.font) + k_cell_padding);
    }
    for (std::size_t index = 0; index < row.cells.size() && first_cell + index < columns; ++index) {
      const auto& cell = row.cells[index];
      float& need = needs[first_cell + index];
      if (cell.kind == CellKind::YesNo) need = std::max(need, width_beside(ruler, cell));
      if (cell.kind == CellKind::Choice) need = std::max(need, widest_choice(ruler, cell) + k_select_padding);
      if (cell.kind != CellKind::Text) continue;
      const auto font = cell.strong ? ui::k_body_bold.font : ui::k_body.font;
      need = std::max({need, k_cell_padding, longest_word(ruler, cell.text.text, font) + k_cell_padding});
    }
  }
  return needs;
}

/// Gives narrow columns what their words need, from those that can spare it, in proportion.
void widen_for_words(std::vector<float>& widths, const std::vector<float>& needs) {
  float wanted = 0, spare = 0;
  std::vector<float> lacks(widths.size(), 0), spares(widths.size(), 0);
  for (std::size_t index = 0; index < widths.size(); ++index) {
    const float need = std::min(needs[index], widths[index] * k_most_growth);
    if (need > widths[index]) {
      wanted += lacks[index] = need - widths[index];
    } else {
      spare += spares[index] = std::max(0.f, widths[index] - std::max(need, k_least_text_column));
    }
  }
  if (wanted <= 0 || spare <= 0) return;
  const float given = std::min(wanted, spare);
  for (std::size_t index = 0; index < widths.size(); ++index) {
    widths[index] += given * lacks[index] / wanted - given * spares[index] / spare;
  }
}

}  // namespace

std::vector<float> column_widths(const TableScreen& table, float width, const Ruler& ruler) {
  std::vector<float> widths = table.weights;
  std::vector<float> needs = needs_of(ruler, table, widths.size());
  const std::size_t first = is_marked(table) ? 1 : 0;
  if (first == 1 && !widths.empty()) {
    widths[0] = needs[0] = std::max(k_mark_column, needs[0]);
    width -= widths[0];
  }
  const auto begin = widths.begin() + static_cast<std::ptrdiff_t>(std::min(first, widths.size()));
  const float sum = std::max(0.1f, std::accumulate(begin, widths.end(), 0.f));
  std::for_each(begin, widths.end(), [&](float& one) { one = width * one / sum; });
  widen_for_words(widths, needs);
  return widths;
}

}  // namespace beraad::views
