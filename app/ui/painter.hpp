// Drawing without a word about what it means: text, shapes, icons and option marks in design pixels on an ImGui
// draw list. Everything readable that goes through here is recorded in the DrawnLog.
#pragma once

#include <string_view>
#include <vector>

#include "app/ui/drawn_log.hpp"
#include "app/ui/font_book.hpp"
#include "app/ui/icons.hpp"
#include "app/ui/rect.hpp"
#include "app/ui/style.hpp"

struct ImDrawList;

namespace beraad::ui {

struct TextSize {
  float w = 0, h = 0;
  int lines = 0;
};

class Painter {
 public:
  /// `origin` and `scale` map design pixels to device pixels.
  Painter(ImDrawList& list, FontBook& fonts, const Icons& icons, Point origin, float scale, DrawnLog* log);

  [[nodiscard]] float scale() const { return m_scale; }
  [[nodiscard]] float width_of(std::string_view text, FontSpec font) const;
  /// Lines of a text wrapped at `width` (words; a word that is too wide breaks at its edge). Offsets into text.
  [[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, FontSpec font, float width) const;
  [[nodiscard]] TextSize measure(std::string_view text, FontSpec font, float line_height, float width) const;

  /// One line, baseline centred in `line_height`; x is the left end.
  void text(Point at, std::string_view text, FontSpec font, float line_height, Color color);
  /// One line that ends in an ellipsis when wider than the rectangle; align 0 left, 0.5 middle, 1 right.
  void text_in(const Rect& rect, std::string_view text, FontSpec font, Color color, float align = 0);
  /// Wrapped lines from the top of the rectangle; gives the height used.
  float paragraph(const Rect& rect, std::string_view text, FontSpec font, float line_height, Color color);

  void fill(const Rect& rect, Color color, float radius = 0);
  void frame(const Rect& rect, Color color, float radius = 0, float thickness = 1);
  void line(Point from, Point to, Color color, float thickness = 1);
  void circle(Point center, float radius, Color color, float thickness = 1);
  void disc(Point center, float radius, Color color);
  void dashed_ring(Point center, float radius, Color color, float thickness);
  void icon(std::string_view name, const Rect& rect, Color color, float stroke = 1.75f);
  /// Mark of an option: A square, B circle, C rounded triangle, D diamond, E to H grey square; "open" thin dashed
  /// ring with ?; "other" dashed ring with three dots. Its letter is recorded.
  void option_mark(std::string_view letter, const Rect& rect, const Palette& palette);
  /// A row of boxes in place of a masked word.
  void mask(const Rect& rect, int boxes, Color color);

  void push_clip(const Rect& rect);
  void pop_clip();
  void record(Drawn item);  // rectangle in design pixels

 private:
  ImDrawList& m_list;
  FontBook& m_fonts;
  const Icons& m_icons;
  Point m_origin;
  float m_scale;
  DrawnLog* m_log;
  std::vector<Rect> m_clips;
};

}  // namespace beraad::ui
