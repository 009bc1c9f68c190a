// The colours of paper as data; without any, everything prints in black on white and still reads.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.hpp"

namespace beraad::report {

struct Color {
  std::uint8_t r = 0, g = 0, b = 0;
  friend bool operator==(const Color&, const Color&) = default;
};

struct OptionColors {
  Color solid, soft{255, 255, 255}, letter{255, 255, 255};
  friend bool operator==(const OptionColors&, const OptionColors&) = default;
};

struct Colors {
  Color ink, ink2, line, line_strong, accent, accent_soft{255, 255, 255}, surface{255, 255, 255};
  std::array<OptionColors, 4> options;  // A to D
  /// Of a letter A to H; E to H are grey.
  [[nodiscard]] OptionColors of(std::string_view letter) const;
  friend bool operator==(const Colors&, const Colors&) = default;
};

/// The light palette of a style file; error "report.colors" for a token that is missing or no #RRGGBB.
[[nodiscard]] Result<Colors> read_colors(std::string_view bytes, std::string_view name);
/// "RRGGBB".
[[nodiscard]] std::string hex(Color color);

}  // namespace beraad::report
