// What stands at the foot of every page: progress, the strip with the options, the page number and the step.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/present/room_screen.hpp"
#include "app/views/room_sheet.hpp"

namespace beraad::views {

/// The strip, laid out once for all pages of a screen.
struct Strip {
  Shapes shapes;                 // from the bottom of the page upwards, in page coordinates
  std::size_t rows = 0;          // of one name each in height
  float row = 0;                 // height of one
  bool names_elsewhere = false;  // too long for a strip: it holds the marks, a last page holds the names
};

/// One row, else two columns, else one under another; `reserved` is kept free at the right for the footer.
[[nodiscard]] Strip lay_strip(const Sheet& sheet, const std::vector<present::RoomOption>& options, float reserved);
/// Width that the page number and the step may take at the right of the footer.
[[nodiscard]] float footer_width(const Sheet& sheet, const present::RoomScreen& screen);
/// The part of the page that is left above the footer and the strip.
[[nodiscard]] ui::Rect body_above(const Sheet& sheet, const Strip& strip);
/// Ticks, strip, step and "1 van 2" of one page.
[[nodiscard]] Shapes lay_frame(const Sheet& sheet, const present::RoomScreen& screen, const Strip& strip,
                               std::size_t page, std::size_t pages);

}  // namespace beraad::views
