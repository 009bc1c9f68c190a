#include <cairo-pdf.h>

#include "core/report/painters.hpp"
#include "core/report/pdf_finish.hpp"
#include "core/report/pdf_flow.hpp"

namespace beraad::report {
namespace {

void describe(cairo_surface_t* surface, const Document& document, const Paint& paint) {
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, document.kind.c_str());
  set_creation_date(surface, paint.created);
}

}  // namespace

Result<std::string> paint_pdf(const Document& document, const Paint& paint) {
  BERAAD_TRY(fonts, PaperFonts::load(paint.font_folder, document.language, paint.colors));
  Foot foot{document.footer_left, document.footer_middle, document.page_pattern, 0};
  {
    Sheet counting(fonts, foot);  // the foot says how many pages there are, so they are laid out once before
    Flow(counting, document).paint();
    foot.pages = counting.page();
  }
  Sheet sheet(fonts, foot);
  describe(sheet.surface(), document, paint);
  Flow(sheet, document).paint();
  BERAAD_TRY(bytes, sheet.finish());
  return finish_pdf(bytes, document.language, paint.passphrase);
}

}  // namespace beraad::report
