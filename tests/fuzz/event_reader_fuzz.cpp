// Bytes as the payload of each kind of event: read or refused, never worse. What is read can be written and read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/session/event_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end_of_kind = bytes.find('\n');
  if (end_of_kind == std::string::npos) return 0;
  using namespace beraad::session;
  const auto event = decode({bytes.substr(0, end_of_kind), 1, "", "", bytes.substr(end_of_kind + 1)});
  if (!event) return 0;
  const auto again = decode(encode(*event));
  if (!again || !(*again == *event)) std::abort();
  return 0;
}
