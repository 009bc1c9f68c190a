// Text on paper: the fonts, and lines laid out to a width that can be drawn from any line on.
#pragma once

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pango.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/report/colors.hpp"
#include "core/report/document.hpp"

namespace beraad::report {

template <auto free>
struct Freed {
  template <class T>
  void operator()(T* thing) const {
    free(thing);
  }
};
void free_object(void* object);
template <class T>
using Object = std::unique_ptr<T, Freed<free_object>>;
/// Fontconfig's current configuration, for as long as somebody paints; then an empty one takes its place.
struct LetConfigurationGo {
  void operator()(FcConfig* configuration) const;
};
using FontConfiguration = std::unique_ptr<FcConfig, LetConfigurationGo>;
using Pen = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;

/// The program's own fonts, so that paper looks the same on every machine. Only for a text with letters that they lack
/// the machine's fonts join in; what those lack too is a box with the number of its letter. Sizes are points.
class PaperFonts {
 public:
  /// `text` is all that will be drawn. Error "report.fonts-missing" with the first file that is not in the folder.
  [[nodiscard]] static Result<PaperFonts> load(const std::string& folder, base::Language language, Colors colors,
                                               std::string_view text);
  [[nodiscard]] bool with_machine_fonts() const { return m_with_machine_fonts; }

  [[nodiscard]] PangoContext* context() const { return m_context.get(); }
  [[nodiscard]] const Colors& colors() const { return m_colors; }

 private:
  FontConfiguration m_configuration;  // outlives the map that was made under it
  Object<PangoFontMap> m_map;
  Object<PangoContext> m_context;
  Colors m_colors;
  bool m_with_machine_fonts = false;
};

struct TextStyle {
  double size = 10.5, leading = 15.75;
  int weight = 400;
  Color color;
  PangoAlignment align = PANGO_ALIGN_LEFT;
};

/// Does not outlive the fonts.
class TextBlock {
 public:
  TextBlock(const PaperFonts& fonts, const Lines& lines, const TextStyle& style, double width);
  TextBlock(const PaperFonts& fonts, const std::string& text, const TextStyle& style, double width)
      : TextBlock(fonts, Lines{{{text}}}, style, width) {}

  [[nodiscard]] std::size_t size() const { return m_lines.size(); }  // lines as they break
  [[nodiscard]] double height() const { return height(0, size()); }
  [[nodiscard]] double height(std::size_t first, std::size_t last) const;
  [[nodiscard]] double natural_width() const;  // of the widest line
  /// How many lines from `first` on fit in `room`.
  [[nodiscard]] std::size_t fitting(std::size_t first, double room) const;
  void draw(cairo_t* pen, double x, double y) const { draw(pen, x, y, 0, size()); }
  void draw(cairo_t* pen, double x, double y, std::size_t first, std::size_t last) const;

 private:
  struct PlacedLine {
    PangoLayoutLine* line;  // owned by the layout
    double x, baseline;
  };
  const PaperFonts* m_fonts;
  std::vector<std::unique_ptr<std::string>> m_marks;  // the layout points at them
  Object<PangoLayout> m_layout;
  std::vector<PlacedLine> m_lines;
  Color m_color;
  double m_leading = 0;
};

/// Square, circle, rounded triangle, diamond or grey square with its letter; dotted rings for other and open.
/// `size` is the height of the shape, (x, y) its upper left corner.
void draw_mark(cairo_t* pen, const PaperFonts& fonts, const std::string& mark, double x, double y, double size);
void set_color(cairo_t* pen, Color color);
void draw_round_rectangle(cairo_t* pen, double x, double y, double width, double height, double radius);

}  // namespace beraad::report
