// One line of pieces as shapes: a lead in the secondary ink, and boxes where a word is masked.
#pragma once

#include <cstddef>
#include <string_view>

#include "app/views/room_fit.hpp"
#include "app/views/room_flow.hpp"
#include "app/views/room_page.hpp"

namespace beraad::views {

/// Where a line begins and how it looks; `lead` counts words from the start of the paragraph.
struct LineLook {
  ui::Point at;
  Type type;
  std::string_view token;
  std::size_t lead = 0;
};

/// A run of this character stands for a word that may not be read here; it is drawn as a row of boxes.
inline constexpr std::string_view k_masked = "█";

void append_line(Shapes& shapes, const Pieces& pieces, Line line, const LineLook& look, const Ruler& ruler);

}  // namespace beraad::views
