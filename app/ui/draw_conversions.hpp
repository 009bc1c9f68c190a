// Between our points, rectangles and colours and ImGui's. For the sources of this folder that draw.
#pragma once

#include <imgui.h>

#include "app/ui/rect.hpp"
#include "app/ui/style.hpp"

namespace beraad::ui {

[[nodiscard]] inline ImVec2 vector_of(Point point) { return {point.x, point.y}; }
[[nodiscard]] inline ImVec2 from_of(const Rect& rect) { return {rect.x, rect.y}; }
[[nodiscard]] inline ImVec2 to_of(const Rect& rect) { return {rect.right(), rect.bottom()}; }
[[nodiscard]] inline ImU32 packed(Color color) { return IM_COL32(color.r, color.g, color.b, color.a); }

}  // namespace beraad::ui
