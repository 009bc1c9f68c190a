// Any bytes as a codebook: read or refused, and in what is read every code is found by its id.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/themes/codebook.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto book = beraad::themes::read_codebook({reinterpret_cast<const char*>(data), size}, "f");
  if (!book) return 0;
  for (const auto& group : book->groups) {
    for (const auto& code : group.codes) {
      if (book->find_code(code.id) != &code) std::abort();
    }
  }
  return 0;
}
