#include "app/views/room_page.hpp"

#include <array>
#include <cmath>
#include <utility>

namespace beraad::views {
namespace {

struct OptionTokens {
  std::string_view letter, mark, panel;
};
constexpr float k_icon_stroke = 2.5f;  // on the grid of 24: bolder than on the laptop, to be seen from afar
constexpr std::array<OptionTokens, 4> k_option_tokens{
    {{"A", "a", "aSoft"}, {"B", "b", "bSoft"}, {"C", "c", "cSoft"}, {"D", "d", "dSoft"}}};

void paint_one(ui::Painter& painter, const ui::Palette& palette, const Shape& shape, const DrawPicture& draw_picture) {
  switch (shape.kind) {
    case ShapeKind::Text:
      painter.text({shape.rect.x, shape.rect.y}, shape.text, shape.font, shape.rect.h, palette[shape.token]);
      return;
    case ShapeKind::Fill:
      painter.fill(shape.rect, palette[shape.token], shape.radius);
      return;
    case ShapeKind::Frame:
      painter.frame(shape.rect, palette[shape.token], shape.radius, shape.thickness);
      return;
    case ShapeKind::Ring:
      painter.circle({shape.rect.x + shape.rect.w / 2, shape.rect.y + shape.rect.h / 2}, shape.rect.w / 2,
                     palette[shape.token], shape.thickness);
      return;
    case ShapeKind::Mark:
      painter.option_mark(shape.text, shape.rect, palette);
      return;
    case ShapeKind::Icon:
      painter.icon(shape.text, shape.rect, palette[shape.token], k_icon_stroke);
      return;
    case ShapeKind::Mask:
      painter.mask(shape.rect, static_cast<int>(std::lround(shape.thickness)), palette[shape.token]);
      return;
    case ShapeKind::Picture:
      if (draw_picture) {
        draw_picture(shape.text, shape.rect);
      }
      return;
  }
}

}  // namespace

Shape text_shape(ui::Rect rect, std::string text, ui::FontSpec font, std::string_view token) {
  return {.kind = ShapeKind::Text, .rect = rect, .text = std::move(text), .token = token, .font = font};
}

Shape fill_shape(ui::Rect rect, std::string_view token, float radius) {
  return {.kind = ShapeKind::Fill, .rect = rect, .token = token, .radius = radius};
}

Shape frame_shape(ui::Rect rect, std::string_view token, float radius, float thickness) {
  return {.kind = ShapeKind::Frame, .rect = rect, .token = token, .radius = radius, .thickness = thickness};
}

Shape mark_shape(ui::Rect rect, std::string letter) {
  return {.kind = ShapeKind::Mark, .rect = rect, .text = std::move(letter), .token = "ink"};
}

Shape icon_shape(ui::Rect rect, std::string name, std::string_view token) {
  return {.kind = ShapeKind::Icon, .rect = rect, .text = std::move(name), .token = token};
}

void append_at(Shapes& page, const Shapes& shapes, ui::Point at) {
  page.reserve(page.size() + shapes.size());
  for (Shape shape : shapes) {
    shape.rect.x += at.x, shape.rect.y += at.y;
    page.push_back(std::move(shape));
  }
}

std::string_view option_token(std::string_view letter) {
  for (const OptionTokens& tokens : k_option_tokens) {
    if (tokens.letter == letter) {
      return tokens.mark;
    }
  }
  return "ink2";
}

std::string_view option_panel_token(std::string_view letter) {
  for (const OptionTokens& tokens : k_option_tokens) {
    if (tokens.letter == letter) {
      return tokens.panel;
    }
  }
  return {};
}

void paint(ui::Painter& painter, const ui::Palette& palette, const Shapes& page, const DrawPicture& draw_picture) {
  for (const Shape& shape : page) {
    paint_one(painter, palette, shape, draw_picture);
  }
}

}  // namespace beraad::views
