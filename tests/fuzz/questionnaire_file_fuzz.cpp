// Any bytes as a questionnaire: read or refused; in what is read every scale has two ends.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/exchange/questionnaire_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto read = beraad::exchange::read_questionnaire({reinterpret_cast<const char*>(data), size}, "f");
  if (!read) return 0;
  for (const auto& item : read->items) {
    if (item.text.empty() || item.low >= item.high) std::abort();
  }
  return 0;
}
