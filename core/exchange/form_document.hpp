// The questions of a preparation that came back as a Word document: whatever was done to its lines on the way is
// mended, so that it becomes the text that read_form() takes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/base/texts.hpp"
#include "core/exchange/form_values.hpp"
#include "core/protocol/catalog.hpp"

namespace beraad::exchange {

/// Something that belongs to no question and was not taken: a sentence of the texts, said with its count.
struct LeftOut {
  std::string sentence;
  std::int64_t count = 0;
};
struct FormDocument {
  std::string text;
  std::vector<LeftOut> left_out;
};

/// Every question is found by the key in its line, else by its printed words; what was typed behind a question is its
/// answer too. What was written in the margin or below a page stands at the end of the answer to its question, each on
/// a line that `texts` puts in words. A document ends where it ends, with or without the last line of the form. Codes
/// as of read_document_text(); what is no form of ours is given as it stands, for read_form() to say so.
[[nodiscard]] Result<FormDocument> read_form_document(std::string_view bytes, const protocol::Catalog& catalog,
                                                      const FormWords& words, const base::Texts& texts);

}  // namespace beraad::exchange
