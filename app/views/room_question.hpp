// How a question would stand on the wall, asked of the room's own layout.
#pragma once

#include <string>

#include "app/views/room_view.hpp"
#include "app/views/ruler.hpp"

namespace beraad::views {

/// Lines it takes: in the largest type in which the layout would set it, else in the smallest.
[[nodiscard]] int lines_of_question(const std::string& question, const RoomSize& size, Ruler ruler);

}  // namespace beraad::views
