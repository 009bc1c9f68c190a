#include "core/report/paper.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>

#include "core/report/printable.hpp"

namespace beraad::report {
namespace {

cairo_status_t append_bytes(void* target, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

Outcome checked(cairo_surface_t* surface) {
  const cairo_status_t status = cairo_surface_status(surface);
  if (status != CAIRO_STATUS_SUCCESS) return fail("report.failed", {}, cairo_status_to_string(status));
  return Done{};
}

}  // namespace

PdfPaper::PdfPaper() : m_surface(cairo_pdf_surface_create_for_stream(append_bytes, &m_bytes, k_width, k_height)) {}

void PdfPaper::end_page(cairo_t* pen) { cairo_show_page(pen); }

int PdfPaper::add_bookmark(std::optional<int> parent, const std::string& text, int page, double x, double y) {
  const std::string place = "page=" + std::to_string(page) + " pos=[" + std::to_string(static_cast<int>(x)) + " " +
                            std::to_string(static_cast<int>(y)) + "]";
  return cairo_pdf_surface_add_outline(surface(), parent.value_or(CAIRO_PDF_OUTLINE_ROOT), text.c_str(), place.c_str(),
                                       CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void PdfPaper::describe(const std::string& title, const std::string& subject, base::Instant created) {
  const std::string date = utc_text(created);
  cairo_pdf_surface_set_metadata(surface(), CAIRO_PDF_METADATA_TITLE, title.c_str());
  if (!subject.empty()) cairo_pdf_surface_set_metadata(surface(), CAIRO_PDF_METADATA_SUBJECT, subject.c_str());
  cairo_pdf_surface_set_metadata(surface(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
  cairo_pdf_surface_set_metadata(surface(), CAIRO_PDF_METADATA_MOD_DATE, date.c_str());
}

Result<std::string> PdfPaper::take_bytes() {
  cairo_surface_finish(surface());
  BERAAD_TRY(done, checked(surface()));
  return std::move(m_bytes);
}

PixelPaper::PixelPaper(int width, std::size_t strip)
    : m_wanted_page(strip / k_strips_of_page),
      m_surface(cairo_image_surface_create(
          CAIRO_FORMAT_RGB24, width, std::max(1, static_cast<int>(std::lround(width * k_strip_height / k_width))))) {
  const double scale = width / k_width;
  const double top = static_cast<double>(strip % k_strips_of_page) * (k_strip_height - k_overlap);
  cairo_surface_set_device_scale(surface(), scale, scale);
  cairo_surface_set_device_offset(surface(), 0, -top * scale);
  clear();
}

void PixelPaper::clear() {
  const Pen pen(cairo_create(surface()));
  cairo_set_source_rgb(pen.get(), 1, 1, 1);
  cairo_paint(pen.get());
}

void PixelPaper::end_page(cairo_t* /*pen*/) {
  if (m_pages++ == m_wanted_page) cairo_surface_write_to_png_stream(surface(), append_bytes, &m_png);
  clear();
}

Result<std::string> PixelPaper::take_png() {
  BERAAD_TRY(done, checked(surface()));
  if (m_png.empty()) return fail("report.failed", {}, "no such page");
  return std::move(m_png);
}

}  // namespace beraad::report
