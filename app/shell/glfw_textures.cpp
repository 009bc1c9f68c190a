#include "app/shell/glfw_textures.hpp"

#include <GL/gl.h>

#include <cstdint>

namespace beraad::shell {

void* GlTextures::texture_of(const std::string& png) {
  if (m_texture == 0 || png != m_png) {
    const auto picture = ui::read_png(png);
    if (!picture) return nullptr;
    if (m_texture == 0) glGenTextures(1, &m_texture);
    GLint before = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &before);
    glBindTexture(GL_TEXTURE_2D, m_texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, picture->width, picture->height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 picture->rgba.data());
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(before));
    m_png = png;
  }
  // NOLINTNEXTLINE(performance-no-int-to-ptr): ImGui carries a texture as a pointer, OpenGL names it by a number
  return reinterpret_cast<void*>(static_cast<std::intptr_t>(m_texture));
}

}  // namespace beraad::shell
