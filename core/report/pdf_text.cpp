#include "core/report/pdf_text.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

namespace beraad::report {
namespace {

constexpr double k_pango = PANGO_SCALE;
constexpr double k_natural_leading = 1.3618;           // of Open Sans, per point
constexpr double k_mark_height = 1.25;                 // of the letters around it
constexpr double k_mark_below = 0.24;                  // how far it reaches under the baseline
constexpr std::string_view k_object = "\xEF\xBF\xBC";  // U+FFFC stands where a shape is drawn

void append(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

PangoAttribute* shape_of(const std::string& mark, double size) {
  const int height = static_cast<int>(k_mark_height * size * k_pango);
  const int width = height + static_cast<int>(0.12 * size * k_pango);
  const PangoRectangle box{0, static_cast<int>((k_mark_below - k_mark_height) * size * k_pango), width, height};
  return pango_attr_shape_new_with_data(&box, &box, const_cast<std::string*>(&mark), nullptr, nullptr);
}

void draw_shape(cairo_t* pen, PangoAttrShape* shape, gboolean, gpointer data) {
  double x = 0;
  double y = 0;
  cairo_get_current_point(pen, &x, &y);
  const double height = shape->ink_rect.height / k_pango;
  draw_mark(pen, *static_cast<const PaperFonts*>(data), *static_cast<const std::string*>(shape->data), x,
            y + shape->ink_rect.y / k_pango, height);
}

PangoAttribute* foreground(Color color) {
  const auto wide = [](std::uint8_t part) { return static_cast<guint16>(part * 257); };
  return pango_attr_foreground_new(wide(color.r), wide(color.g), wide(color.b));
}

}  // namespace

TextBlock::TextBlock(const PaperFonts& fonts, const Lines& lines, const TextStyle& style, double width)
    : m_fonts(&fonts), m_layout(pango_layout_new(fonts.context())), m_color(style.color), m_leading(style.leading) {
  PangoLayout* layout = m_layout.get();
  const std::unique_ptr<PangoAttrList, Freed<pango_attr_list_unref>> attributes(pango_attr_list_new());
  std::string text;
  for (const Line& line : lines) {
    if (&line != &lines.front()) text += '\n';
    for (const Run& run : line) {
      const std::size_t from = text.size();
      if (run.mark.empty()) {
        text += run.text;
      } else {
        m_marks.push_back(std::make_unique<std::string>(run.mark));
        text += k_object;
        append(attributes.get(), shape_of(*m_marks.back(), style.size), from, text.size());
      }
      if (run.strong) append(attributes.get(), pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, text.size());
      if (run.muted || run.struck) append(attributes.get(), foreground(fonts.colors().ink2), from, text.size());
      if (run.struck) append(attributes.get(), pango_attr_strikethrough_new(true), from, text.size());
    }
  }
  const std::unique_ptr<PangoFontDescription, Freed<pango_font_description_free>> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), "Open Sans,DejaVu Sans");
  pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
  pango_font_description_set_absolute_size(font.get(), style.size * k_pango);
  pango_layout_set_font_description(layout, font.get());
  pango_layout_set_spacing(layout, static_cast<int>((style.leading - k_natural_leading * style.size) * k_pango));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout, static_cast<int>(std::max(width, 1.0) * k_pango));
  pango_layout_set_alignment(layout, style.align);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  pango_layout_set_attributes(layout, attributes.get());

  const std::unique_ptr<PangoLayoutIter, Freed<pango_layout_iter_free>> at(pango_layout_get_iter(layout));
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
    m_lines.push_back({pango_layout_iter_get_line_readonly(at.get()), logical.x / k_pango,
                       pango_layout_iter_get_baseline(at.get()) / k_pango});
  } while (pango_layout_iter_next_line(at.get()));
}

double TextBlock::height(std::size_t first, std::size_t last) const {
  if (first >= last) return 0;
  return m_lines[last - 1].baseline - m_lines[first].baseline + m_leading;
}

double TextBlock::natural_width() const {
  PangoRectangle logical;
  pango_layout_get_extents(m_layout.get(), nullptr, &logical);
  return logical.width / k_pango;
}

std::size_t TextBlock::fitting(std::size_t first, double room) const {
  std::size_t last = first;
  while (last < size() && height(first, last + 1) <= room + 0.01) ++last;
  return last - first;
}

void TextBlock::draw(cairo_t* pen, double x, double y, std::size_t first, std::size_t last) const {
  if (first >= last) return;
  // the first baseline stands where that of a one-line block of this leading does
  const double above = m_lines.front().baseline - m_lines[first].baseline;
  pango_cairo_context_set_shape_renderer(m_fonts->context(), draw_shape, const_cast<PaperFonts*>(m_fonts), nullptr);
  set_color(pen, m_color);
  for (std::size_t i = first; i < last; ++i) {
    cairo_move_to(pen, x + m_lines[i].x, y + above + m_lines[i].baseline);
    pango_cairo_show_layout_line(pen, m_lines[i].line);
  }
}

}  // namespace beraad::report
