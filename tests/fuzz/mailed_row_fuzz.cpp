// Any text as an answer by mail: cells of columns that exist, or refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/protocol/catalog.hpp"
#include "core/session/mailed_row.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using beraad::protocol::Role;
  static const auto catalog = beraad::protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", "");
  for (const auto& entry : catalog.entries()) {
    const auto place = beraad::protocol::find_by_role(*entry.protocol, Role::Candidates);
    if (!place) continue;
    const auto row = beraad::session::read_mailed_row(*place.field, {reinterpret_cast<const char*>(data), size});
    if (!row) continue;
    for (const auto& [column, cell] : row->cells) {
      if (place.field->find_column(column) == nullptr) std::abort();
    }
  }
  return 0;
}
