#include <algorithm>

#include "core/report/painters.hpp"
#include "core/report/pdf_finish.hpp"
#include "core/report/pdf_flow.hpp"
#include "core/report/printable.hpp"

namespace beraad::report {
namespace {

Foot foot_of(const Document& document) {
  return {document.footer_left, document.footer_middle, document.page_pattern, 0};
}

void flow_onto(Paper& paper, const PaperFonts& fonts, const Document& document, const Foot& foot) {
  Sheet sheet(fonts, paper, foot);
  Flow(sheet, document).paint();
  sheet.finish();
}

/// The foot says how many pages there are, so they are laid out once before.
int count_pages(const PaperFonts& fonts, const Document& document) {
  PdfPaper unused;
  Sheet counting(fonts, unused, foot_of(document));
  Flow(counting, document).paint();
  return counting.page();
}

}  // namespace

Result<std::string> paint_pdf(const Document& document, const Paint& paint) {
  BERAAD_TRY(fonts, PaperFonts::load(paint.font_folder, document.language, paint.colors, paint_markdown(document)));
  Foot foot = foot_of(document);
  foot.pages = count_pages(fonts, document);
  PdfPaper paper;
  paper.describe(document.title, document.kind, paint.created);
  flow_onto(paper, fonts, document, foot);
  BERAAD_TRY(bytes, paper.take_bytes());
  return finish_pdf(bytes, document.language, paint.passphrase);
}

Result<PageStrip> paint_strip(const Document& document, const Paint& paint, std::size_t strip, int width) {
  const Document clean = printable(document);
  BERAAD_TRY(fonts, PaperFonts::load(paint.font_folder, clean.language, paint.colors, paint_markdown(clean)));
  Foot foot = foot_of(clean);
  foot.pages = count_pages(fonts, clean);
  const std::size_t strips = static_cast<std::size_t>(foot.pages) * k_strips_of_page;
  const std::size_t shown = std::min(strip, strips - 1);
  PixelPaper paper(width, shown);
  flow_onto(paper, fonts, clean, foot);
  BERAAD_TRY(png, paper.take_png());
  return PageStrip{std::move(png), shown, strips, PixelPaper::k_strip_ratio};
}

}  // namespace beraad::report
