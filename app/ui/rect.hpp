// Rectangles in design pixels, and cutting them up: how every view lays itself out.
#pragma once

#include <algorithm>

namespace beraad::ui {

struct Point {
  float x = 0, y = 0;
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
  [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  [[nodiscard]] Rect inset(float by) const { return inset(by, by); }
  [[nodiscard]] Rect inset(float by_x, float by_y) const {
    return {x + by_x, y + by_y, std::max(0.f, w - 2 * by_x), std::max(0.f, h - 2 * by_y)};
  }
  // Each cut takes a strip off this rectangle and gives the strip; `gap` is left out between both.
  Rect cut_top(float amount, float gap = 0) {
    const Rect strip{x, y, w, std::min(amount, h)};
    const float taken = std::min(h, amount + gap);
    y += taken, h -= taken;
    return strip;
  }
  Rect cut_bottom(float amount, float gap = 0) {
    const float a = std::min(amount, h);
    const Rect strip{x, bottom() - a, w, a};
    h -= std::min(h, amount + gap);
    return strip;
  }
  Rect cut_left(float amount, float gap = 0) {
    const Rect strip{x, y, std::min(amount, w), h};
    const float taken = std::min(w, amount + gap);
    x += taken, w -= taken;
    return strip;
  }
  Rect cut_right(float amount, float gap = 0) {
    const float a = std::min(amount, w);
    const Rect strip{right() - a, y, a, h};
    w -= std::min(w, amount + gap);
    return strip;
  }
};

}  // namespace beraad::ui
