// Sizes and leading on paper, in points.
#pragma once

#include "core/report/pdf_text.hpp"

namespace beraad::report {

inline constexpr TextStyle k_title{22.5, 29, 700, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_kind{11, 15, 600, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_part{13.5, 18.5, 600, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_sub_part{10.5, 15.75, 600, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_body{10.5, 15.75, 400, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_lead{12.5, 17.5, 600, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_small{9.5, 13.5, 400, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_label{9.5, 13.5, 600, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_cell{10, 14, 400, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_shared{11, 16.5, 600, {}, PANGO_ALIGN_LEFT};
inline constexpr TextStyle k_quote{12.5, 18, 400, {}, PANGO_ALIGN_LEFT};

constexpr TextStyle in_color(TextStyle style, Color color) {
  style.color = color;
  return style;
}

}  // namespace beraad::report
