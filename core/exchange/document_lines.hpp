// The lines of one part of a Word document, and what is written at which of them. Internal to the reading of documents.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/exchange/document_text.hpp"

namespace beraad::exchange {

/// A place at which a note is written.
struct NoteAnchor {
  DocumentNote::Kind kind = DocumentNote::Kind::Comment;
  std::string id;
  std::size_t line = 0;    // the one after the last where nothing comes any more
  bool is_struck = false;  // it stands within what was taken out
};
/// Where one note begins, in a part that holds notes.
struct NoteStart {
  std::string id;
  std::size_t line = 0;
};

struct DocumentLines {
  std::vector<std::string> lines;
  std::vector<NoteAnchor> anchors;
  std::vector<NoteStart> starts;
};

/// The value of an attribute by its name without the prefix; empty when there is none.
[[nodiscard]] std::string_view attribute_of(pugi::xml_node node, std::string_view name);

/// A box with text stands below the line that it hangs at. `name`: of Word's element that the part consists of, else
/// "document.not-word"; "document.too-deep", "document.outside".
[[nodiscard]] Result<DocumentLines> read_lines(pugi::xml_node root, std::string_view name);

}  // namespace beraad::exchange
