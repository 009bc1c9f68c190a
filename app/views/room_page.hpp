// A page of the room as plain shapes in design pixels, before any of it is painted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/font_book.hpp"
#include "app/ui/painter.hpp"
#include "app/ui/rect.hpp"
#include "app/ui/style.hpp"
#include "app/views/room_view.hpp"

namespace beraad::views {

/// What a shape is: the whole vocabulary of the room.
enum class ShapeKind : std::uint8_t { Text, Fill, Frame, Ring, Mark, Icon, Mask, Picture };

struct Shape {
  ShapeKind kind = ShapeKind::Fill;
  ui::Rect rect{};           // of a text: its width and the height of its line
  std::string text{};        // what is written; the letter of a mark, the name of an icon, the bytes of a picture
  std::string_view token{};  // colour by name; always a literal
  ui::FontSpec font{};
  float radius = 0, thickness = 0;
};
using Shapes = std::vector<Shape>;

[[nodiscard]] Shape text_shape(ui::Rect rect, std::string text, ui::FontSpec font, std::string_view token);
[[nodiscard]] Shape fill_shape(ui::Rect rect, std::string_view token, float radius = 0);
[[nodiscard]] Shape frame_shape(ui::Rect rect, std::string_view token, float radius, float thickness);
[[nodiscard]] Shape mark_shape(ui::Rect rect, std::string letter);
[[nodiscard]] Shape icon_shape(ui::Rect rect, std::string name, std::string_view token);

/// Adds shapes that were laid out from (0, 0) at that point.
void append_at(Shapes& page, const Shapes& shapes, ui::Point at);

/// Colours of an option's mark and panel; those after the fourth are grey and have no panel of their own.
[[nodiscard]] std::string_view option_token(std::string_view letter);
[[nodiscard]] std::string_view option_panel_token(std::string_view letter);

void paint(ui::Painter& painter, const ui::Palette& palette, const Shapes& page, const DrawPicture& draw_picture);

}  // namespace beraad::views
