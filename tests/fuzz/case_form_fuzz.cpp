// Any bytes as a form that came back by mail: read or refused; what is read answers only questions of its form.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/exchange/case_form.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace beraad;
  static const auto catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", {});
  const auto form = exchange::read_form({reinterpret_cast<const char*>(data), size}, catalog, {{"ja"}, {"nee"}});
  if (!form) {
    if (!form.error().code.starts_with("form.")) std::abort();
    return 0;
  }
  const auto questions = exchange::questions_of(*catalog.find(form->protocol_id)->protocol);
  for (const auto& answer : form->answers) {
    const std::string key = answer.key.step + "/" + answer.key.field;
    if (std::ranges::none_of(questions, [&](const auto& asked) { return asked.key.starts_with(key); })) std::abort();
  }
  return 0;
}
