// One painter per format; each takes a document that is printable and gives the bytes of a file.
#pragma once

#include "core/report/report.hpp"

namespace beraad::report {

[[nodiscard]] Result<std::string> paint_pdf(const Document& document, const Paint& paint);
[[nodiscard]] Result<std::string> paint_docx(const Document& document, const Paint& paint);
[[nodiscard]] Result<std::string> paint_odt(const Document& document, const Paint& paint);
[[nodiscard]] std::string paint_html(const Document& document, const Paint& paint);
[[nodiscard]] std::string paint_markdown(const Document& document);

}  // namespace beraad::report
