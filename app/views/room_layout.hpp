// All pages of a screen as shapes, without painting: what a test can read and a painter paints.
#pragma once

#include <vector>

#include "app/present/room_screen.hpp"
#include "app/views/room_fit.hpp"
#include "app/views/room_page.hpp"
#include "app/views/room_view.hpp"

namespace beraad::views {

/// Depends on the screen (but for the wanted page), the size and the ruler only. At least one page; none when the
/// screen is black.
[[nodiscard]] std::vector<Shapes> lay_room(const present::RoomScreen& screen, const RoomSize& size, Ruler ruler);

}  // namespace beraad::views
