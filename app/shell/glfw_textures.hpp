// One texture of the graphics card, which both windows share.
#pragma once

#include <string>

#include "app/ui/textures.hpp"

namespace beraad::shell {

class GlTextures final : public ui::Textures {
 public:
  GlTextures() = default;
  GlTextures(const GlTextures&) = delete;
  GlTextures& operator=(const GlTextures&) = delete;
  ~GlTextures() override = default;  // the texture goes with the windows' contexts

  [[nodiscard]] void* texture_of(const std::string& png) override;

 private:
  std::string m_png;  // what the texture shows
  unsigned int m_texture = 0;
};

}  // namespace beraad::shell
