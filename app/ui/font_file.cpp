#include "app/ui/font_file.hpp"

#include <limits>

#include "core/base/platform.hpp"

namespace beraad::ui {
namespace {

constexpr std::uint64_t k_largest_font = 32u << 20;
constexpr float k_unknown = std::numeric_limits<float>::infinity();

}  // namespace

Result<std::unique_ptr<FontFile>> FontFile::load(const std::filesystem::path& path) {
  BERAAD_TRY(bytes, base::read_file(path, k_largest_font));
  auto file = std::make_unique<FontFile>();
  file->m_bytes = std::move(bytes);
  const auto* data = reinterpret_cast<const unsigned char*>(file->m_bytes.data());
  const int offset = file->m_bytes.size() > 12 ? stbtt_GetFontOffsetForIndex(data, 0) : -1;
  if (offset < 0 || stbtt_InitFont(&file->m_info, data, offset) == 0) {
    return fail("fonts.unreadable", {path.filename().string()});
  }
  int ascent = 0, descent = 0, line_gap = 0;
  stbtt_GetFontVMetrics(&file->m_info, &ascent, &descent, &line_gap);
  file->m_units_per_em = 1.f / stbtt_ScaleForMappingEmToPixels(&file->m_info, 1.f);
  file->m_height_in_em = static_cast<float>(ascent - descent) / file->m_units_per_em;
  file->m_advances.assign(0x10000, k_unknown);
  return file;
}

float FontFile::advance(char32_t code_point) const {
  if (code_point >= m_advances.size()) return -1;
  float& known = m_advances[code_point];
  if (known == k_unknown) {
    const int glyph = stbtt_FindGlyphIndex(&m_info, static_cast<int>(code_point));
    int width = 0, bearing = 0;
    if (glyph != 0) stbtt_GetGlyphHMetrics(&m_info, glyph, &width, &bearing);
    known = glyph != 0 ? static_cast<float>(width) / m_units_per_em : -1;
  }
  return known;
}

}  // namespace beraad::ui
