// The running text of a Word document (DOCX) that came from outside, whichever program saved it: paragraphs as lines,
// without what was deleted while changes were followed. Nothing outside the file is ever looked up.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace beraad::exchange {

/// It begins as a zip package or as an old office file; only read_document_text() can tell what is in it.
[[nodiscard]] bool is_document(std::string_view bytes);
/// Codes: "document.too-large", "document.broken", "document.bomb" (it unfolds too far), "document.old" (an office file
/// of before 2007, or behind a password), "document.not-word" (no Word document), "document.entities" (it declares
/// entities), "document.outside" (parts that do not stand in the file itself), "document.too-deep".
[[nodiscard]] Result<std::string> read_document_text(std::string_view bytes);

}  // namespace beraad::exchange
