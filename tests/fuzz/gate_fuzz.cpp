// Any bytes: read or refused, never worse. What is read can be written, and reads back the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/json/gate.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace beraad::json;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr Limits k_limits{1 << 16, 16, 4 << 10, 20'000};
  const auto document = read(bytes, "f", k_limits);
  if (!document) return 0;
  const std::string text = write(document->root);
  const auto again = read(text, "f", k_case_limits);
  if (!again || write(again->root) != text) std::abort();
  if (document->place_of(document->root).empty()) std::abort();
  return 0;
}
