// The questions of a preparation that came back as a Word document: whatever was done to its lines on the way is
// mended, so that it becomes the text that read_form() takes.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/protocol/catalog.hpp"

namespace beraad::exchange {

/// Every question is found by the key in its line, else by its printed words; what was typed behind a question is its
/// answer too. A document ends where it ends, with or without the last line of the form. Codes as of
/// read_document_text(); what is no form of ours is given as it stands, for read_form() to say so.
[[nodiscard]] Result<std::string> read_form_document(std::string_view bytes, const protocol::Catalog& catalog);

}  // namespace beraad::exchange
