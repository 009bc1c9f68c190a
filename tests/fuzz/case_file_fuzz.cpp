// Any bytes as a case file: a case or problems that name their place, never both and never neither. What was taken can
// be played, step by step, and shown.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/platform.hpp"
#include "core/exchange/case_file.hpp"
#include "core/exchange/play_plan.hpp"

namespace {

using namespace beraad;

std::string load(const char* file) {
  const auto bytes = base::read_file(std::string(BERAAD_SOURCE_FOLDER) + file, 1 << 20);
  if (!bytes) std::abort();
  return *bytes;
}

struct Known {
  protocol::Catalog catalog = protocol::Catalog::load(BERAAD_SOURCE_FOLDER "/protocols", {});
  themes::Codebook codebook = *themes::read_codebook(load("/assets/codebooks/tensions.json"), "tensions");
  exchange::Vocabulary vocabulary = *exchange::read_vocabulary(load("/assets/case-vocabulary.json"), "words");
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Known known;
  const auto read = exchange::read_case_file({reinterpret_cast<const char*>(data), size}, "f",
                                             {known.catalog, known.codebook, known.vocabulary});
  if (read.file.has_value() != read.problems.empty()) std::abort();
  for (const auto& problem : read.problems) {
    if (!problem.code.starts_with("case.") || problem.arguments.empty()) std::abort();
  }
  if (!read.file) return 0;
  base::SeededIds ids(1);
  const auto runs = exchange::plan_play(*read.file, known.catalog, ids, {});
  if (!runs) std::abort();
  const auto rehearsed = exchange::rehearse_play(*runs, known.catalog, ids);
  if (!rehearsed && rehearsed.error().code != "refused.minutes") std::abort();  // the room allows fewer than the format
  return 0;
}
