// What pages are drawn on: a PDF file, or the pixels of one page for the wall.
#pragma once

#include <cairo.h>

#include <memory>
#include <optional>
#include <string>

#include "core/base/clock.hpp"
#include "core/report/pdf_text.hpp"
#include "core/report/report.hpp"

namespace beraad::report {

using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;

class Paper {
 public:
  static constexpr double k_width = 595.276, k_height = 841.89;  // A4 in points

  Paper() = default;
  virtual ~Paper() = default;
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;

  /// The same surface for all pages; sizes on it are points.
  [[nodiscard]] virtual cairo_surface_t* surface() const = 0;
  virtual void end_page(cairo_t* pen) = 0;
  /// A bookmark (without parent: at the top) to a place on a page from 1; its id, for those below it.
  virtual int add_bookmark(std::optional<int> parent, const std::string& text, int page, double x, double y) = 0;
};

class PdfPaper final : public Paper {
 public:
  PdfPaper();
  [[nodiscard]] cairo_surface_t* surface() const override { return m_surface.get(); }
  void end_page(cairo_t* pen) override;
  int add_bookmark(std::optional<int> parent, const std::string& text, int page, double x, double y) override;

  /// What readers show of the file; both its dates, whatever the clock says.
  void describe(const std::string& title, const std::string& subject, base::Instant created);
  /// Ends the file; nothing may hold a pen on it any more.
  [[nodiscard]] Result<std::string> take_bytes();

 private:
  std::string m_bytes;  // outlives the surface that writes to it
  Surface m_surface;
};

/// White pixels on which page after page is drawn; a strip of one of them is kept.
class PixelPaper final : public Paper {
 public:
  static constexpr double k_overlap = 14;  // points that two strips of a page share
  static constexpr double k_strip_height =
      (k_height + static_cast<double>(k_strips_of_page - 1) * k_overlap) / static_cast<double>(k_strips_of_page);
  static constexpr float k_strip_ratio = static_cast<float>(k_width / k_strip_height);

  /// `width` in pixels; `strip` from 0.
  PixelPaper(int width, std::size_t strip);
  [[nodiscard]] cairo_surface_t* surface() const override { return m_surface.get(); }
  void end_page(cairo_t* pen) override;
  int add_bookmark(std::optional<int>, const std::string&, int, double, double) override { return 0; }

  [[nodiscard]] std::size_t pages() const { return m_pages; }
  /// The strip that was kept as PNG; error "report.failed" when there were not so many.
  [[nodiscard]] Result<std::string> take_png();

 private:
  void clear();

  std::size_t m_wanted_page, m_pages = 0;
  std::string m_png;
  Surface m_surface;
};

}  // namespace beraad::report
