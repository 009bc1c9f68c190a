// Drawing without a word about what it means: text, shapes, icons and option marks in design pixels on an ImGui
// draw list. Everything readable that goes through here is recorded in the DrawnLog. Rectangles, lines and clips snap
// to device pixels, so that they are sharp at every scale.
#pragma once

#include <string>
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

enum class Corners { All, Top, Bottom, Left, Right, None };

class Painter {
 public:
  /// `origin` and `scale` map design pixels to device pixels: device = origin + design * scale.
  Painter(ImDrawList& list, FontBook& fonts, const Icons& icons, Point origin, float scale, DrawnLog* log);
  /// The same list seen through a rectangle that is `design_width` wide inside: a page in small.
  [[nodiscard]] Painter inside(const Rect& rect, float design_width) const;

  [[nodiscard]] float scale() const { return m_scale; }
  [[nodiscard]] FontMeasure measure_of(FontSpec font) const { return {*m_fonts, font}; }
  [[nodiscard]] float width_of(std::string_view text, FontSpec font) const;
  /// Lines of a text wrapped at `width` (words; a word that is too wide breaks at its edge). Offsets into text.
  [[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, FontSpec font, float width) const;
  [[nodiscard]] TextSize measure(std::string_view text, FontSpec font, float line_height, float width) const;
  /// The text, or as much of it as fits before an ellipsis.
  [[nodiscard]] std::string shortened(std::string_view text, FontSpec font, float width) const;

  /// One line, its capitals centred in `line_height`; x is the left end.
  void text(Point at, std::string_view text, FontSpec font, float line_height, Color color);
  /// One line that ends in an ellipsis when wider than the rectangle; align 0 left, 0.5 middle, 1 right.
  void text_in(const Rect& rect, std::string_view text, FontSpec font, Color color, float align = 0);
  /// Wrapped lines from the top of the rectangle; gives the height used.
  float paragraph(const Rect& rect, std::string_view text, FontSpec font, float line_height, Color color);

  void fill(const Rect& rect, Color color, float radius = 0, Corners corners = Corners::All);
  void frame(const Rect& rect, Color color, float radius = 0, float thickness = 1, Corners corners = Corners::All);
  void line(Point from, Point to, Color color, float thickness = 1);
  void polyline(const std::vector<Point>& points, Color color, float thickness = 1);
  /// Convex, without smoothing of its edges: neighbours that share an edge show no seam.
  void polygon(const std::vector<Point>& points, Color color);
  void circle(Point center, float radius, Color color, float thickness = 1);
  void disc(Point center, float radius, Color color);
  void dashed_ring(Point center, float radius, Color color, float thickness);
  void dashed_line(Point from, Point to, Color color, float thickness = 1);
  /// Lines of 45 degrees every 7 pixels: something is withheld here.
  void hatch(const Rect& rect, Color color);
  [[nodiscard]] bool has_icon(std::string_view name) const { return m_icons->find(name) != nullptr; }
  void icon(std::string_view name, const Rect& rect, Color color, float stroke = 1.75f);
  /// Mark of an option: A square, B circle, C rounded triangle, D diamond, E to H grey square; "open" thin dashed
  /// ring with ?; "other" dashed ring with three dots. Its letter is recorded.
  void option_mark(std::string_view letter, const Rect& rect, const Palette& palette);
  /// A row of boxes in place of a masked word.
  void mask(const Rect& rect, int boxes, Color color);
  /// A texture over the rectangle, as the window that renders this list knows it.
  void picture(const Rect& rect, void* texture);

  /// Only inside, until pop_clip. A clip lies within the one before it.
  void push_clip(const Rect& rect);
  /// As push_clip, but not within the one before: for what lies on top of the window.
  void push_free_clip(const Rect& rect);
  void pop_clip();
  [[nodiscard]] Rect clip() const;  // design pixels
  /// Any of it lies within what is drawn at all.
  [[nodiscard]] bool is_in_sight(const Rect& rect) const;
  void record(Drawn item);  // rectangle in design pixels; the clip is filled in
  [[nodiscard]] Rect to_device(const Rect& rect) const;
  [[nodiscard]] Point to_device(Point point) const {
    return {m_origin.x + point.x * m_scale, m_origin.y + point.y * m_scale};
  }
  [[nodiscard]] Point to_design(Point device) const {
    return {(device.x - m_origin.x) / m_scale, (device.y - m_origin.y) / m_scale};
  }

  /// While one lives, text is drawn without being recorded: a widget records itself once, with its text.
  class Silence {
   public:
    explicit Silence(Painter& painter) : m_painter(painter) { ++m_painter.m_silent; }
    ~Silence() { --m_painter.m_silent; }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

   private:
    Painter& m_painter;
  };

 private:
  void record_text(const Rect& rect, std::string_view text);
  void draw_run(Point device, std::string_view run, const Face& face, Color color);
  void draw_stroke(const Stroke& stroke, Point device, float unit, float thickness, Color color);
  [[nodiscard]] float device_line(float thickness) const;
  void push_device_clip(const Rect& device);
  /// Whether any of it lies inside the clip: what does not is recorded, but neither measured nor drawn.

  ImDrawList* m_list;
  FontBook* m_fonts;
  const Icons* m_icons;
  Point m_origin;
  float m_scale;
  DrawnLog* m_log;
  std::vector<Rect> m_clips;  // device pixels
  int m_silent = 0;
};

}  // namespace beraad::ui
