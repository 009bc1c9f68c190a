// Colours and sizes as data: read from assets/style.json (tokens light, dark, room light, room dark; series).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace beraad::ui {

struct Color {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  friend bool operator==(const Color&, const Color&) = default;
};

/// One palette: colours by token name ("accent", "inkSecondary" ... as in style.json).
class Palette {
 public:
  explicit Palette(std::map<std::string, Color, std::less<>> colors = {}) : m_colors(std::move(colors)) {}
  /// A token that does not exist is a bug.
  [[nodiscard]] Color operator[](std::string_view token) const;

 private:
  std::map<std::string, Color, std::less<>> m_colors;
};

struct Style {
  Palette light, dark, room_light, room_dark;
  std::map<std::string, float, std::less<>> sizes;  // em of each type role: "small", "body", "h1", ...
};
[[nodiscard]] Result<Style> read_style(std::string_view bytes, std::string_view name);

}  // namespace beraad::ui
