// Any bytes as a questionnaire: read or refused; in what is read every scale has two ends, and a word for each number
// or for none.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/exchange/questionnaire_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = beraad::exchange::read_questionnaire({reinterpret_cast<const char*>(data), size}, "f");
  if (!read) return 0;
  for (const auto& item : read->items) {
    if (item.text.empty() || item.scales.size() > 2) std::abort();
    const bool has_scales = !item.scales.empty() || (!item.open && !read->scales.empty());
    if (has_scales == item.open) std::abort();
    for (const auto& scale : item.scales) {
      const auto numbers = static_cast<std::size_t>(scale.high - scale.low) + 1;
      if (scale.low >= scale.high || (!scale.labels.empty() && scale.labels.size() != numbers)) std::abort();
    }
  }
  return 0;
}
