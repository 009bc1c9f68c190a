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

/// The pages of the screen that was drawn last: a wall mostly stands still, and laying out costs far more than
/// painting.
class LaidRoom {
 public:
  /// As lay_room, anew only when the screen or the size is another one. Holds until the next call.
  [[nodiscard]] const std::vector<Shapes>& pages(const present::RoomScreen& screen, const RoomSize& size, Ruler ruler);
  /// Keeps nothing of what stood on the wall.
  void forget();

 private:
  present::RoomScreen m_screen;
  RoomSize m_size;
  std::vector<Shapes> m_pages;
};

}  // namespace beraad::views
