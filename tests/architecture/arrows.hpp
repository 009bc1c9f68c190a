// Who may include whom: core by the list in core/CMakeLists.txt, app by the table in arrows.cpp.
#pragma once

#include <map>
#include <set>
#include <string_view>

#include "tests/architecture/source_tree.hpp"

namespace beraad::architecture {

using Modules = std::map<std::string, std::set<std::string>, std::less<>>;  // name -> what it uses

/// The modules that a CMakeLists.txt lists with `beraad_module(name USES ... LIBRARIES ...)`.
[[nodiscard]] Modules read_modules(std::string_view cmake);
/// A module uses only what stands above it in the list.
[[nodiscard]] Findings check_order(std::string_view cmake);
[[nodiscard]] Findings check_core_arrows(const Tree& tree, const Modules& modules);
[[nodiscard]] Findings check_app_arrows(const Tree& tree);
/// Headers of libraries stay where the wall around them stands.
[[nodiscard]] Findings check_library_walls(const Tree& tree);

}  // namespace beraad::architecture
