#include "app/shell/offscreen_window.hpp"

#include <imgui.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <cmath>

#include "app/shell/offscreen_raster.hpp"
#include "core/base/platform.hpp"

namespace beraad::shell {
namespace {

void draw_command(const Target& target, const Texture& texture, const ImDrawList& list, const ImDrawCmd& command) {
  const auto pixel = [](float edge, int limit) { return std::clamp(static_cast<int>(std::lround(edge)), 0, limit); };
  const ImVec4& edges = command.ClipRect;
  const Clip clip{pixel(edges.x, target.width), pixel(edges.y, target.height), pixel(edges.z, target.width),
                  pixel(edges.w, target.height)};
  if (clip.left >= clip.right || clip.top >= clip.bottom) return;
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    draw_triangle(target, texture, clip, vertices[indices[i]], vertices[indices[i + 1]], vertices[indices[i + 2]]);
  }
}

}  // namespace

OffscreenWindow::OffscreenWindow(int width, int height)
    : m_width(width), m_height(height), m_pixels(static_cast<std::size_t>(width * height)) {}

void OffscreenWindow::render(const ImDrawData& data, ImFontAtlas& atlas) {
  std::fill(m_pixels.begin(), m_pixels.end(), Pixel{});
  unsigned char* coverage = nullptr;
  int width = 0, height = 0;
  atlas.GetTexDataAsAlpha8(&coverage, &width, &height);
  const Texture letters{width, height, coverage, nullptr};
  const Target target{m_pixels.data(), m_width, m_height};
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const auto picture = m_pictures.find(command.GetTexID());
      if (picture == m_pictures.end()) {
        draw_command(target, letters, list, command);
      } else {
        const Picture& own = picture->second;
        draw_command(target, {own.width, own.height, nullptr, own.pixels.data()}, list, command);
      }
    }
  }
}

std::string OffscreenWindow::png() const {
  std::string bytes;
  const auto append = [](void* into, void* data, int size) {
    static_cast<std::string*>(into)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
  };
  stbi_write_png_to_func(append, &bytes, m_width, m_height, 4, m_pixels.data(), m_width * 4);
  return bytes;
}

Outcome OffscreenWindow::write_png(const std::filesystem::path& path) const {
  return base::write_file_atomically(path, png(), 0644);
}

}  // namespace beraad::shell
