#include <algorithm>
#include <array>
#include <cmath>

#include "app/shell/offscreen_raster.hpp"

namespace beraad::shell {
namespace {

/// Colour 0 to 255 and texture place in pixels, as they change over the triangle.
struct Shade {
  float r, g, b, a, u, v;

  [[nodiscard]] Shade plus(const Shade& step, float times) const {
    return {r + step.r * times, g + step.g * times, b + step.b * times,
            a + step.a * times, u + step.u * times, v + step.v * times};
  }
};

Shade shade_of(const ImDrawVert& vertex, const Texture& texture) {
  const auto channel = [&](int shift) { return static_cast<float>(vertex.col >> shift & 0xFF); };
  return {channel(IM_COL32_R_SHIFT),
          channel(IM_COL32_G_SHIFT),
          channel(IM_COL32_B_SHIFT),
          channel(IM_COL32_A_SHIFT),
          vertex.uv.x * static_cast<float>(texture.width),
          vertex.uv.y * static_cast<float>(texture.height)};
}

/// How a value of the three corners grows by one pixel to the right and one down.
float slope_x(const std::array<const ImDrawVert*, 3>& p, float a, float b, float c, float area) {
  return ((b - a) * (p[2]->pos.y - p[0]->pos.y) - (c - a) * (p[1]->pos.y - p[0]->pos.y)) / area;
}
float slope_y(const std::array<const ImDrawVert*, 3>& p, float a, float b, float c, float area) {
  return ((c - a) * (p[1]->pos.x - p[0]->pos.x) - (b - a) * (p[2]->pos.x - p[0]->pos.x)) / area;
}

/// The four texels round a place, weighted; place in texels.
template <class Fetch>
float smoothed(const Texture& texture, float u, float v, Fetch fetch) {
  const float x = std::clamp(u - 0.5f, 0.f, static_cast<float>(texture.width - 1));
  const float y = std::clamp(v - 0.5f, 0.f, static_cast<float>(texture.height - 1));
  const int left = static_cast<int>(x), top = static_cast<int>(y);
  const int right = std::min(left + 1, texture.width - 1), bottom = std::min(top + 1, texture.height - 1);
  const float over = x - static_cast<float>(left), down = y - static_cast<float>(top);
  const auto texel = [&](int column, int row) { return fetch(static_cast<std::size_t>(row) * texture.width + column); };
  const float upper = texel(left, top) * (1 - over) + texel(right, top) * over;
  if (down < 1.f / 512) return upper;
  return upper * (1 - down) + (texel(left, bottom) * (1 - over) + texel(right, bottom) * over) * down;
}

std::uint8_t mixed(std::uint8_t below, float above, float share) {
  // NOLINTNEXTLINE(bugprone-incorrect-roundings): never negative, and lround would be a call for each pixel
  return static_cast<std::uint8_t>(static_cast<float>(below) * (1 - share) + above * share + 0.5f);
}

void blend(Pixel& pixel, float r, float g, float b, float alpha) {
  if (alpha <= 0) return;
  pixel = {mixed(pixel.r, r, alpha), mixed(pixel.g, g, alpha), mixed(pixel.b, b, alpha), 255};
}

void draw_span(Pixel* pixel, int count, const Texture& texture, Shade shade, const Shade& step, bool plain) {
  for (int i = 0; i < count; ++i, ++pixel, shade = shade.plus(step, 1)) {
    float alpha = shade.a / 255;
    if (texture.colors) {
      const auto channel = [&](auto member) {
        return smoothed(texture, shade.u, shade.v,
                        [&](std::size_t at) { return static_cast<float>(texture.colors[at].*member); });
      };
      blend(*pixel, channel(&Pixel::r) * shade.r / 255, channel(&Pixel::g) * shade.g / 255,
            channel(&Pixel::b) * shade.b / 255, alpha * channel(&Pixel::a) / 255);
      continue;
    }
    if (!plain) {
      alpha *= smoothed(texture, shade.u, shade.v,
                        [&](std::size_t at) { return static_cast<float>(texture.coverage[at]); }) /
               255;
    }
    blend(*pixel, shade.r, shade.g, shade.b, alpha);
  }
}

/// Where the edge between two corners crosses the height y; the same for both triangles that share it.
float crossing(const ImDrawVert& one, const ImDrawVert& other, float y) {
  const bool in_order = one.pos.y < other.pos.y || (one.pos.y == other.pos.y && one.pos.x < other.pos.x);
  const ImVec2 from = in_order ? one.pos : other.pos, to = in_order ? other.pos : one.pos;
  return from.x + (to.x - from.x) * ((y - from.y) / (to.y - from.y));
}

}  // namespace

void draw_triangle(const Target& target, const Texture& texture, const Clip& clip, const ImDrawVert& a,
                   const ImDrawVert& b, const ImDrawVert& c) {
  std::array<const ImDrawVert*, 3> p = {&a, &b, &c};
  const float area = (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y);
  if (area == 0) return;
  std::array<Shade, 3> corner = {shade_of(a, texture), shade_of(b, texture), shade_of(c, texture)};
  const auto slope = [&](auto along) {
    const auto of = [&](float Shade::* member) {
      return along(p, corner[0].*member, corner[1].*member, corner[2].*member, area);
    };
    return Shade{of(&Shade::r), of(&Shade::g), of(&Shade::b), of(&Shade::a), of(&Shade::u), of(&Shade::v)};
  };
  const Shade right = slope(slope_x), down = slope(slope_y);
  // Shapes without a texture point all corners at the atlas' one white texel.
  const bool plain = !texture.colors && a.uv.x == b.uv.x && a.uv.y == b.uv.y && a.uv.x == c.uv.x && a.uv.y == c.uv.y;
  const ImVec2 origin = a.pos;
  std::sort(p.begin(), p.end(), [](const ImDrawVert* one, const ImDrawVert* two) { return one->pos.y < two->pos.y; });
  const int first = std::max(clip.top, static_cast<int>(std::ceil(p[0]->pos.y - 0.5f)));
  const int last = std::min(clip.bottom, static_cast<int>(std::ceil(p[2]->pos.y - 0.5f)));
  for (int y = first; y < last; ++y) {
    const float middle = static_cast<float>(y) + 0.5f;
    const float long_edge = crossing(*p[0], *p[2], middle);
    const float short_edge = middle < p[1]->pos.y ? crossing(*p[0], *p[1], middle) : crossing(*p[1], *p[2], middle);
    const int left = std::max(clip.left, static_cast<int>(std::ceil(std::min(long_edge, short_edge) - 0.5f)));
    const int end = std::min(clip.right, static_cast<int>(std::ceil(std::max(long_edge, short_edge) - 0.5f)));
    if (left >= end) continue;
    const Shade start = corner[0].plus(right, static_cast<float>(left) + 0.5f - origin.x).plus(down, middle - origin.y);
    Pixel* const row = target.pixels + static_cast<std::ptrdiff_t>(y) * target.width;
    draw_span(row + left, end - left, texture, start, right, plain);
  }
}

}  // namespace beraad::shell
