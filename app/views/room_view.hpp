// The projector window and its small likeness in the console: one function draws both, so the likeness cannot lie.
// It gets a RoomScreen and nothing else; what must not be seen is not in that type.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "app/present/room_screen.hpp"
#include "app/ui/painter.hpp"
#include "app/ui/style.hpp"

namespace beraad::views {

/// The room's picture in device pixels. `minimum_em` is the smallest type that the last chair can read, in design
/// pixels (1080 lines); `type_step` makes type larger (1, 2 ...) or smaller (-1, -2 ...), never below the minimum.
struct RoomSize {
  float width = 1920, height = 1080;
  float minimum_em = 56;
  float type_step = 0;
  friend bool operator==(const RoomSize&, const RoomSize&) = default;
};

/// How many pages the screen took, and which of them was drawn (from 0).
struct RoomDrawn {
  std::size_t pages = 1, page = 0;
};

/// Device pixels for one design pixel in the room: the scale of the painter that draws it at full size. A likeness
/// that is w device pixels wide takes a painter of room_scale(size) * w / size.width.
[[nodiscard]] float room_scale(const RoomSize& size);

/// Draws the bytes of a picture in a rectangle of design pixels; the painter itself knows no pictures.
using DrawPicture = std::function<void(const std::string& png, const ui::Rect& rect)>;

class LaidRoom;  // room_layout.hpp

/// Draws one page. Where all of a screen does not fit in the smallest type it takes more pages; nothing is ever cut.
/// `laid` keeps the pages from one frame to the next.
RoomDrawn draw_room(ui::Painter& painter, LaidRoom& laid, const present::RoomScreen& screen, const ui::Palette& palette,
                    const RoomSize& size, const DrawPicture& draw_picture = {});

}  // namespace beraad::views
