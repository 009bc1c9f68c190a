// Any bytes as a template: a protocol or findings that name their place, never both and never neither.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/platform.hpp"
#include "core/json/gate.hpp"
#include "core/protocol/read_protocol.hpp"

namespace {

beraad::json::Document load_schema() {
  using namespace beraad;
  const auto bytes = base::read_file(BERAAD_SOURCE_FOLDER "/protocols/protocol.schema.json", 1 << 20);
  if (!bytes) std::abort();
  const auto schema = json::read(*bytes, "schema", json::k_template_limits);
  if (!schema) std::abort();
  return *schema;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const beraad::json::Document schema = load_schema();
  const auto read = beraad::protocol::read_protocol({reinterpret_cast<const char*>(data), size}, "f", schema);
  if (read.protocol.has_value() != read.errors.empty()) std::abort();
  for (const auto& error : read.errors) {
    if (error.code.empty() || error.arguments.empty() || error.place.rfind("f:", 0) != 0) std::abort();
  }
  return 0;
}
