// Any bytes as a document that came back by mail: text or a refusal with its reason; and whatever text came of it is
// read as a form or refused as such. What was left out is counted.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/exchange/case_form.hpp"
#include "core/exchange/form_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace beraad;
  static const auto catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", {});
  static const base::Texts texts(base::Language::Dutch, {{"form.note-comment", "opmerking: {0}"},
                                                         {"form.note-footnote", "voetnoot: {0}"},
                                                         {"form.note-endnote", "eindnoot: {0}"},
                                                         {"report.page", "{0} van {1}"}});
  static const auto words = exchange::form_words(texts, texts);
  const auto document =
      exchange::read_form_document({reinterpret_cast<const char*>(data), size}, catalog, words, texts);
  if (!document) {
    if (!document.error().code.starts_with("document.")) std::abort();
    return 0;
  }
  for (const auto& left : document->left_out) {
    if (left.count <= 0) std::abort();
  }
  const auto form = exchange::read_form(document->text, catalog, words);
  if (!form && !form.error().code.starts_with("form.")) std::abort();
  return 0;
}
