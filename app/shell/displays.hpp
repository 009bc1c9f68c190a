// Putting screens side by side that show the same, with xrandr.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace beraad::shell {

/// Names of the outputs with a screen on them, from what `xrandr --query` says; the primary one first.
[[nodiscard]] std::vector<std::string> connected_outputs(std::string_view query);
/// The call that puts them in a row, the first at the left.
[[nodiscard]] std::vector<std::string> side_by_side(const std::vector<std::string>& outputs);
/// Does so. False when there is no second screen or xrandr is not to be had; nothing has then changed.
bool extend_displays();

}  // namespace beraad::shell
