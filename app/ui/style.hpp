// Colours and sizes as data: read from assets/style.json (palettes light, dark, room light, room dark; series; heat;
// sizes of type). C++ knows tokens by name and no colour.
#pragma once

#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace beraad::ui {

struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  friend bool operator==(const Color&, const Color&) = default;
  /// The same colour at a share (0 to 1) of its own opacity.
  [[nodiscard]] Color faded(float share) const {
    return {r, g, b, static_cast<std::uint8_t>(std::lround(float(a) * share))};
  }
};

/// One palette: colours by token name ("accent", "ink2" ... as in style.json).
class Palette {
 public:
  explicit Palette(std::map<std::string, Color, std::less<>> colors = {}) : m_colors(std::move(colors)) {}
  /// A token that does not exist is a bug.
  [[nodiscard]] Color operator[](std::string_view token) const;
  /// For tokens that not every palette has: the room has no "surface".
  [[nodiscard]] const Color* find(std::string_view token) const;
  /// Colours of themes and charts, and the steps of a heat map from low to high.
  std::vector<Color> series, heat;

 private:
  std::map<std::string, Color, std::less<>> m_colors;
};

struct Style {
  Palette light, dark, room_light, room_dark;
  std::map<std::string, float, std::less<>> sizes;  // em of each type role: "small", "body", "h1", ...
};

/// Codes: those of json::read, "style.missing" (key) and "style.bad-color" (key, text).
[[nodiscard]] Result<Style> read_style(std::string_view bytes, std::string_view name);

}  // namespace beraad::ui
