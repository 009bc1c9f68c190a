// The text of a Word document (DOCX) that came from outside, whichever program saved it: paragraphs as lines, without
// what was taken out while changes were followed, and what was written beside it, in the margin, below a page or at its
// edges. Nothing outside the file is ever looked up.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace beraad::exchange {

/// What somebody wrote at a place in the text.
struct DocumentNote {
  enum class Kind { Comment, Footnote, Endnote };
  Kind kind = Kind::Comment;
  std::string text;  // one line
};

struct DocumentLine {
  std::string text;
  std::vector<DocumentNote> notes;  // that begin in this line
};

struct DocumentText {
  std::vector<DocumentLine> lines;
  std::vector<DocumentNote> loose;  // notes that belong to no line
  std::set<std::string> edges;      // what the headers and footers say, line by line
  std::size_t unread = 0;           // parts with notes, headers or footers that are not sound or lean on other files
};

/// It begins as a zip package or as an old office file; only read_document_text() can tell what is in it.
[[nodiscard]] bool is_document(std::string_view bytes);
/// What is merely odd beside the text leaves only that part unread. Codes: "document.too-large", "document.broken",
/// "document.bomb" (it unfolds too far), "document.old" (an office file of before 2007, or behind a password),
/// "document.not-word" (no Word document), "document.entities" (it declares entities), "document.outside" (parts that
/// do not stand in the file itself), "document.too-deep".
[[nodiscard]] Result<DocumentText> read_document_text(std::string_view bytes);

}  // namespace beraad::exchange
