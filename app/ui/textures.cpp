#include "app/ui/textures.hpp"

#include <stb/stb_image.h>

#include <memory>

namespace beraad::ui {

std::optional<PictureBytes> read_png(std::string_view bytes) {
  constexpr int k_channels = 4;
  PictureBytes picture;
  int found = 0;
  const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
      stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()), static_cast<int>(bytes.size()),
                            &picture.width, &picture.height, &found, k_channels),
      &stbi_image_free);
  if (!pixels) return std::nullopt;
  picture.rgba.assign(pixels.get(),
                      pixels.get() + static_cast<std::ptrdiff_t>(picture.width) * picture.height * k_channels);
  return picture;
}

}  // namespace beraad::ui
