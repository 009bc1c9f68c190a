#include "core/report/painters.hpp"
#include "core/report/printable.hpp"

namespace beraad::report {

std::optional<Format> read_format(std::string_view name) {
  if (name == "pdf") return Format::Pdf;
  if (name == "docx") return Format::Docx;
  if (name == "odt") return Format::Odt;
  if (name == "html") return Format::Html;
  if (name == "md") return Format::Markdown;
  return std::nullopt;
}

Result<std::string> paint(const Document& document, Format format, const Paint& paint) {
  const Document clean = printable(document);
  switch (format) {
    case Format::Pdf:
      return paint_pdf(clean, paint);
    case Format::Docx:
      return paint_docx(clean, paint);
    case Format::Odt:
      return paint_odt(clean, paint);
    case Format::Html:
      return paint_html(clean, paint);
    case Format::Markdown:
      return paint_markdown(clean);
  }
  return fail("report.failed", {}, "unknown format");
}

}  // namespace beraad::report
