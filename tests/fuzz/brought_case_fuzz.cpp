// Any bytes as a case that was handed over: a case or problems that name their place, never both and never neither.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/base/platform.hpp"
#include "core/exchange/brought_case.hpp"

namespace {

using namespace beraad;

struct Known {
  protocol::Catalog catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", {});
  themes::Codebook codebook;
  exchange::Vocabulary vocabulary;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Known known;
  const auto read = exchange::read_brought_case({reinterpret_cast<const char*>(data), size}, "f",
                                                {known.catalog, known.codebook, known.vocabulary});
  if (read.brought.has_value() != read.problems.empty()) std::abort();
  for (const auto& problem : read.problems) {
    if (!problem.code.starts_with("case.") || problem.arguments.empty()) std::abort();
  }
  return 0;
}
