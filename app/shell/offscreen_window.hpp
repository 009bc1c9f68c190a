// A window without a display: draws ImDrawData in memory, pixel for pixel as a graphics card would, for tests, for
// pictures of the program and for `tour`. No X, no GL.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/result.hpp"

struct ImDrawData;
struct ImDrawList;
struct ImFontAtlas;

namespace beraad::shell {

struct Pixel {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  friend bool operator==(const Pixel&, const Pixel&) = default;
};

/// A picture as a texture: rows from the top.
struct Picture {
  int width = 0, height = 0;
  std::vector<Pixel> pixels;
};

class OffscreenWindow {
 public:
  OffscreenWindow(int width, int height);

  [[nodiscard]] int width() const { return m_width; }
  [[nodiscard]] int height() const { return m_height; }
  [[nodiscard]] Pixel at(int x, int y) const { return m_pixels[static_cast<std::size_t>(y) * m_width + x]; }

  /// Pictures by the texture they are drawn with; any other texture is the atlas.
  void add_picture(void* texture, Picture picture) { m_pictures[texture] = std::move(picture); }
  /// Clears to black and draws.
  void render(const ImDrawData& data, ImFontAtlas& atlas);

  [[nodiscard]] std::string png() const;
  /// Code "file.unwritable".
  [[nodiscard]] Outcome write_png(const std::filesystem::path& path) const;

 private:
  int m_width, m_height;
  std::vector<Pixel> m_pixels;
  std::map<void*, Picture> m_pictures;
};

}  // namespace beraad::shell
