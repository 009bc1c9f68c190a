// Any bytes as a document that came back by mail: text or a refusal with its reason; and whatever text came of it is
// read as a form or refused as such.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/exchange/case_form.hpp"
#include "core/exchange/form_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace beraad;
  static const auto catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", {});
  const auto text = exchange::read_form_document({reinterpret_cast<const char*>(data), size}, catalog);
  if (!text) {
    if (!text.error().code.starts_with("document.")) std::abort();
    return 0;
  }
  const auto form = exchange::read_form(*text, catalog, {{"ja"}, {"nee"}});
  if (!form && !form.error().code.starts_with("form.")) std::abort();
  return 0;
}
