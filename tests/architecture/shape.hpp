// How files and names look: size, words that say nothing, verbs with one meaning.
#pragma once

#include "tests/architecture/source_tree.hpp"

namespace beraad::architecture {

inline constexpr int k_most_lines = 400;

[[nodiscard]] Findings check_sizes(const Tree& tree);
[[nodiscard]] Findings check_file_names(const Tree& tree);
/// Functions say what they do: no get_, process, handle, do, apply.
[[nodiscard]] Findings check_verbs(const Tree& tree);
/// Every header says on top what it promises, and is read once.
[[nodiscard]] Findings check_headers(const Tree& tree);

}  // namespace beraad::architecture
