// Icons are data: a name in the code that no icon has is seen here, not on the screen that would draw it.
#pragma once

#include <set>

#include "tests/architecture/source_tree.hpp"

namespace beraad::architecture {

using Names = std::set<std::string, std::less<>>;

/// Where an icon is drawn or chosen, each word among quotes is the name of an icon, or of the colour it is drawn in.
[[nodiscard]] Findings check_icon_names(const Tree& tree, const Names& icons, const Names& colors);

}  // namespace beraad::architecture
