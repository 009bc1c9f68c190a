// Adding a kind of field touches the files that the page about methods lists, and no others.
#pragma once

#include "tests/architecture/source_tree.hpp"

namespace beraad::architecture {

/// Sources that the tables of a page list among quotes: `core/a/b.cpp`, `c.cpp` names core/a/b.cpp and core/a/c.cpp.
[[nodiscard]] std::vector<std::string> list_sources(std::string_view page);
/// Sources that know one kind of field from another and are not listed, and listed ones that do not.
[[nodiscard]] Findings check_field_types(const Tree& tree, const std::vector<std::string>& listed);

}  // namespace beraad::architecture
