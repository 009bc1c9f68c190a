// How wide the columns of a table are.
#pragma once

#include <vector>

#include "app/present/session_screen.hpp"
#include "app/views/ruler.hpp"

namespace beraad::views {

/// Widths in design pixels that fill `width`: by the weights, but no column so narrow that a word of its head, a
/// choice or a long word of its texts breaks while another has room to give.
[[nodiscard]] std::vector<float> column_widths(const present::TableScreen& table, float width, const Ruler& ruler);

}  // namespace beraad::views
