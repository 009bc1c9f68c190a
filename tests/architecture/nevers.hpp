// What stands nowhere in the code: state without an owner, clocks and chance on the side, text calls that read
// what people typed as a format, colours, words of the screen, ids of methods.
#pragma once

#include <set>

#include "tests/architecture/source_tree.hpp"

namespace beraad::architecture {

/// No variable that outlives its function can change: no mutable static, inline or namespace-scope variable.
[[nodiscard]] Findings check_mutable_statics(const Tree& tree);
[[nodiscard]] Findings check_clocks(const Tree& tree);
[[nodiscard]] Findings check_chance(const Tree& tree);
/// Text is drawn in app/ui alone, and never through a call that reads it as a format.
[[nodiscard]] Findings check_text_calls(const Tree& tree);
/// Colours are data: no "#RRGGBB", no IM_COL32 of numbers.
[[nodiscard]] Findings check_colors(const Tree& tree);
/// No text that a person reads: in app (the parts that show and act) no literal of two words.
[[nodiscard]] Findings check_visible_text(const Tree& tree);
/// Methods are data: no literal holds the id of one, not even as a part ("dilemma-method.json"), wherever it stands.
[[nodiscard]] Findings check_method_ids(const Tree& tree, const std::set<std::string>& ids);
/// The ids of steps and fields that only the methods themselves may name.
[[nodiscard]] Findings check_part_ids(const Tree& tree, const std::set<std::string>& ids);

}  // namespace beraad::architecture
