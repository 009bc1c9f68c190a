// Pictures as textures. Each window system has its own; whoever draws a picture asks for its texture in every frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace beraad::ui {

class Textures {
 public:
  virtual ~Textures() = default;
  /// The texture of this PNG in the windows being drawn; null when it is none. The last one asked for is kept.
  [[nodiscard]] virtual void* texture_of(const std::string& png) = 0;
};

/// RGBA, rows from the top.
struct PictureBytes {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
};
[[nodiscard]] std::optional<PictureBytes> read_png(std::string_view bytes);

}  // namespace beraad::ui
