// Cards in a grid of equal cells.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/views/room_flow.hpp"

namespace beraad::views {

/// A grid inside an area: its cells are as high as the highest card, and at least `least_height`.
struct Grid {
  ui::Rect area{};
  std::size_t columns = 2, rows = 2;
  float gap_x = 32, gap_y = 30;
  float least_height = 0;
  bool may_break_words = false;  // in the smallest type, rather than more pages

  [[nodiscard]] float cell_width() const {
    return (area.w - static_cast<float>(columns - 1) * gap_x) / static_cast<float>(columns);
  }
  [[nodiscard]] float most_height() const {
    return (area.h - static_cast<float>(rows - 1) * gap_y) / static_cast<float>(rows);
  }
};

/// Cards of one flow each, four (columns x rows) a page; nothing when one of them does not fit its cell whole.
[[nodiscard]] std::optional<std::vector<Shapes>> lay_grid(std::vector<Flow> cards, const Grid& grid,
                                                          const Ruler& ruler);

}  // namespace beraad::views
