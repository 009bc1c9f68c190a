// The practice library: the shipped cases as they would lie there after real meetings, the first one still open in
// the middle, as if it were today.
#pragma once

#include <filesystem>

#include "core/workspace/workspace.hpp"

namespace beraad::shell {

struct PracticeParts {
  workspace::Surroundings surroundings;  // its clock tells what "today" is
  std::filesystem::path examples;        // folder of case files
  bool to_the_end = false;               // the open one too: everything was said, only closing is left
};

/// Makes the library there; the id of the session that stands open: before the step that follows the perspectives, or
/// at its end.
[[nodiscard]] Result<base::Uuid> make_practice_library(const PracticeParts& parts, const std::filesystem::path& file);

}  // namespace beraad::shell
