// The A4 pages of one document: where the pen stands, when a page is full, and what stands at its foot.
#pragma once

#include <optional>
#include <string>

#include "core/report/paper.hpp"
#include "core/report/pdf_text.hpp"

namespace beraad::report {

/// What stands under each page.
struct Foot {
  std::string left, middle, pattern;  // pattern: "{0} of {1}"; empty = no foot at all
  int pages = 0;                      // all of them, as counted before
  int first = 1;                      // number of the first page of this document in its file
};

class Sheet {
 public:
  static constexpr double k_page_width = Paper::k_width, k_page_height = Paper::k_height;
  static constexpr double k_left = 51.02, k_top = 36, k_bottom = 782;  // 18 mm, 12.7 mm, above the foot
  static constexpr double k_width = k_page_width - 2 * k_left;

  /// Fonts and paper outlive it.
  Sheet(const PaperFonts& fonts, Paper& paper, Foot foot);
  ~Sheet() = default;
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  [[nodiscard]] cairo_t* pen() const { return m_pen.get(); }
  [[nodiscard]] const PaperFonts& fonts() const { return *m_fonts; }
  [[nodiscard]] const Colors& colors() const { return m_fonts->colors(); }
  [[nodiscard]] int page() const { return m_page; }  // from 1
  [[nodiscard]] double room() const { return k_bottom - y; }
  [[nodiscard]] bool at_top() const { return y <= k_top; }

  double y = k_top;

  /// A new page when less than `height` is left, unless this one is still empty.
  void keep(double height);
  void next_page();
  /// Space between parts, not at the top of a page.
  void skip(double height);
  void draw_rule(double x, double at_y, double width, Color color, double thickness = 0.6);
  /// A bookmark (without parent: at the top) to the place where the pen stands; returns its id for those below it.
  int add_bookmark(std::optional<int> parent, const std::string& text);
  /// Ends the last page; nothing is drawn after it.
  void finish();

 private:
  void draw_foot();

  const PaperFonts* m_fonts;
  Paper* m_paper;
  Foot m_foot;
  int m_page = 1;
  Pen m_pen;
};

/// One element of the structure that screen readers read; ends with its scope, which lies on one page.
class Tagged {
 public:
  Tagged(cairo_t* pen, const char* name) : m_pen(pen), m_name(name) { cairo_tag_begin(pen, name, nullptr); }
  ~Tagged() { cairo_tag_end(m_pen, m_name); }
  Tagged(const Tagged&) = delete;
  Tagged& operator=(const Tagged&) = delete;

 private:
  cairo_t* m_pen;
  const char* m_name;
};

}  // namespace beraad::report
