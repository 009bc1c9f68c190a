// One TrueType file in memory and what it says about itself.
#pragma once

#include <stb/stb_truetype.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace beraad::ui {

class FontFile {
 public:
  [[nodiscard]] static Result<std::unique_ptr<FontFile>> load(const std::filesystem::path& path);

  [[nodiscard]] std::string& bytes() { return m_bytes; }
  /// ascent + descent in em: what ImGui calls the size of a font with an em of 1.
  [[nodiscard]] float height_in_em() const { return m_height_in_em; }
  /// Width in em; negative when the file has no glyph for it. Only the basic plane: ImGui knows no other.
  [[nodiscard]] float advance(char32_t code_point) const;

 private:
  std::string m_bytes;
  stbtt_fontinfo m_info{};
  float m_height_in_em = 1, m_units_per_em = 1;
  mutable std::vector<float> m_advances;  // by code point, filled as asked
};

}  // namespace beraad::ui
