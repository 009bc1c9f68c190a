#include "core/report/pdf_sheet.hpp"

#include "core/base/text.hpp"

namespace beraad::report {
namespace {

constexpr double k_foot_line = 795.5;
constexpr double k_foot_text = 800;
constexpr double k_foot_left = 180;  // widths of what stands left and right
constexpr double k_foot_right = 50;
constexpr TextStyle k_foot_style{9, 12.26, 400, {}, PANGO_ALIGN_LEFT};

}  // namespace

Sheet::Sheet(const PaperFonts& fonts, Paper& paper, Foot foot)
    : m_fonts(&fonts),
      m_paper(&paper),
      m_foot(std::move(foot)),
      m_page(m_foot.first),
      m_pen(cairo_create(paper.surface())) {}

void Sheet::keep(double height) {
  if (height > room() && !at_top()) next_page();
}

void Sheet::skip(double height) {
  if (!at_top()) y += height;
}

void Sheet::next_page() {
  draw_foot();
  m_paper->end_page(m_pen.get());
  ++m_page;
  y = k_top;
}

void Sheet::draw_rule(double x, double at_y, double width, Color color, double thickness) {
  set_color(m_pen.get(), color);
  cairo_rectangle(m_pen.get(), x, at_y - thickness / 2, width, thickness);
  cairo_fill(m_pen.get());
}

int Sheet::add_bookmark(std::optional<int> parent, const std::string& text) {
  return m_paper->add_bookmark(parent, text, m_page, k_left, y);
}

void Sheet::draw_foot() {
  if (m_foot.pattern.empty()) return;
  draw_rule(k_left, k_foot_line, k_width, colors().line);
  TextStyle style = k_foot_style;
  style.color = colors().ink2;
  const TextBlock left(*m_fonts, m_foot.left, style, k_foot_left);
  left.draw(pen(), k_left, k_foot_text, 0, std::min<std::size_t>(left.size(), 2));
  style.align = PANGO_ALIGN_RIGHT;
  const std::string count = base::filled(m_foot.pattern, {std::to_string(m_page), std::to_string(m_foot.pages)});
  TextBlock(*m_fonts, count, style, k_foot_right).draw(pen(), k_left + k_width - k_foot_right, k_foot_text);
  style.align = PANGO_ALIGN_CENTER;
  style.weight = 600;
  const TextBlock middle(*m_fonts, m_foot.middle, style, k_width - k_foot_left - k_foot_right - 12);
  middle.draw(pen(), k_left + k_foot_left + 6, k_foot_text, 0, std::min<std::size_t>(middle.size(), 2));
}

void Sheet::finish() {
  draw_foot();
  m_paper->end_page(m_pen.get());
  m_pen.reset();
}

}  // namespace beraad::report
