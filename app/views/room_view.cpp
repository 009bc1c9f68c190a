#include "app/views/room_view.hpp"

#include <algorithm>
#include <string_view>

#include "app/views/room_layout.hpp"
#include "app/views/room_page.hpp"

namespace beraad::views {

RoomDrawn draw_room(ui::Painter& painter, LaidRoom& laid, const present::RoomScreen& screen, const ui::Palette& palette,
                    const RoomSize& size, const DrawPicture& draw_picture) {
  const float scale = room_scale(size);
  const ui::Rect all{0, 0, size.width / scale, size.height / scale};
  if (screen.kind == present::RoomScreen::Kind::Black) {
    painter.fill(all, ui::Color{});  // no light at all, in either palette
    laid.forget();
    return {};
  }
  painter.fill(all, palette["bg"]);
  const Ruler ruler = [&painter](std::string_view text, ui::FontSpec font) { return painter.width_of(text, font); };
  const std::vector<Shapes>& pages = laid.pages(screen, size, ruler);
  const std::size_t page = std::min(screen.page, pages.size() - 1);
  paint(painter, palette, pages[page], draw_picture);
  return {pages.size(), page};
}

}  // namespace beraad::views
