// Triangles into pixels: the software half of OffscreenWindow. Coverage by pixel centres, so that triangles which
// share an edge neither overlap nor leave a gap; colours blend by source alpha.
#pragma once

#include <imgui.h>

#include <vector>

#include "app/shell/offscreen_window.hpp"

namespace beraad::shell {

struct Target {
  Pixel* pixels;
  int width, height;
};

/// What a triangle is filled with: the atlas (coverage only) or a picture.
struct Texture {
  int width, height;
  const unsigned char* coverage;  // one byte a pixel, or null
  const Pixel* colors;            // or null
};

struct Clip {
  int left, top, right, bottom;  // whole pixels
};

void draw_triangle(const Target& target, const Texture& texture, const Clip& clip, const ImDrawVert& a,
                   const ImDrawVert& b, const ImDrawVert& c);

}  // namespace beraad::shell
