#include "app/views/room_cards.hpp"

#include <algorithm>

namespace beraad::views {

std::optional<std::vector<Shapes>> lay_grid(std::vector<Flow> cards, const Grid& grid, const Ruler& ruler) {
  float height = grid.least_height;
  for (const Flow& card : cards) {
    const Columns columns = page_flow(card, grid.cell_width(), grid.most_height(), ruler);
    if ((columns.broke_word && !grid.may_break_words) || columns.pages.size() > 1 ||
        columns.pages.front().height > grid.most_height()) {
      return std::nullopt;
    }
    height = std::max(height, columns.pages.front().height);
  }
  std::vector<Shapes> pages;
  const std::size_t cells = grid.columns * grid.rows;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (i % cells == 0) {
      pages.emplace_back();
    }
    for (CardLook& look : cards[i].cards) {
      look.least_height = height;
    }
    const std::size_t column = i % grid.columns, row = i % cells / grid.columns;
    const ui::Point at{grid.area.x + static_cast<float>(column) * (grid.cell_width() + grid.gap_x),
                       grid.area.y + static_cast<float>(row) * (height + grid.gap_y)};
    append_at(pages.back(), page_flow(cards[i], grid.cell_width(), height, ruler).pages.front().shapes, at);
  }
  return pages;
}

}  // namespace beraad::views
