#include "core/report/pdf_sheet.hpp"

#include <cairo-pdf.h>

#include "core/base/text.hpp"
#include "core/report/printable.hpp"

namespace beraad::report {
namespace {

constexpr double k_foot_line = 795.5;
constexpr double k_foot_text = 800;
constexpr double k_foot_left = 180;  // widths of what stands left and right
constexpr double k_foot_right = 50;
constexpr TextStyle k_foot_style{9, 12.26, 400, {}, PANGO_ALIGN_LEFT};

cairo_status_t append_bytes(void* target, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Sheet::Sheet(const PaperFonts& fonts, Foot foot)
    : m_fonts(&fonts),
      m_foot(std::move(foot)),
      m_surface(cairo_pdf_surface_create_for_stream(append_bytes, &m_bytes, k_page_width, k_page_height)),
      m_pen(cairo_create(m_surface.get())) {}

void Sheet::keep(double height) {
  if (height > room() && !at_top()) next_page();
}

void Sheet::skip(double height) {
  if (!at_top()) y += height;
}

void Sheet::next_page() {
  draw_foot();
  cairo_show_page(m_pen.get());
  ++m_page;
  y = k_top;
}

void Sheet::draw_rule(double x, double at_y, double width, Color color, double thickness) {
  set_color(m_pen.get(), color);
  cairo_rectangle(m_pen.get(), x, at_y - thickness / 2, width, thickness);
  cairo_fill(m_pen.get());
}

int Sheet::add_bookmark(std::optional<int> parent, const std::string& text) {
  const std::string place = "page=" + std::to_string(m_page) + " pos=[" + std::to_string(static_cast<int>(k_left)) +
                            " " + std::to_string(static_cast<int>(y)) + "]";
  return cairo_pdf_surface_add_outline(m_surface.get(), parent.value_or(CAIRO_PDF_OUTLINE_ROOT), text.c_str(),
                                       place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
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

void set_creation_date(cairo_surface_t* surface, base::Instant created) {
  const std::string date = utc_text(created);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date.c_str());
}

Result<std::string> Sheet::finish() {
  draw_foot();
  cairo_show_page(m_pen.get());
  m_pen.reset();
  cairo_surface_finish(m_surface.get());
  const cairo_status_t status = cairo_surface_status(m_surface.get());
  if (status != CAIRO_STATUS_SUCCESS) return fail("report.failed", {}, cairo_status_to_string(status));
  return std::move(m_bytes);
}

}  // namespace beraad::report
