#include "app/ui/font_book.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "app/ui/font_file.hpp"
#include "core/base/text.hpp"

namespace beraad::ui {
namespace {

constexpr float k_largest_em = 96;  // device pixels; larger text is this one scaled
constexpr int k_frames_kept = 240;  // a size not drawn for so long goes at the next rebuild
constexpr int k_texture_width = 2048, k_texture_height_limit = 2048;

// First and last code point of each range, ended by 0, as ImGui wants it.
// Nothing far beyond these: each face has a table up to its last letter.
constexpr std::array<ImWchar, 9> k_ranges = {0x20, 0xFF, 0x2010, 0x2014, 0x2018, 0x2026, 0x20AC, 0x20AC, 0};

bool is_usual(char32_t code_point) {
  for (std::size_t i = 0; i + 1 < k_ranges.size(); i += 2) {
    if (code_point >= k_ranges[i] && code_point <= k_ranges[i + 1]) return true;
  }
  return false;
}

/// Sizes are kept in quarters of a device pixel, so that a scale of 1.125 has its own.
struct FaceKey {
  Weight weight = Weight::Regular;
  int quarter_pixels = 64;
  friend auto operator<=>(const FaceKey&, const FaceKey&) = default;
  [[nodiscard]] float em() const { return static_cast<float>(quarter_pixels) / 4; }
};

struct FaceInUse {
  ImFont* font = nullptr;  // null until the next rebuild
  int asked_at = 0;        // frame
};

}  // namespace

struct FontBook::Parts {
  std::array<std::unique_ptr<FontFile>, 3> open_sans;  // by Weight
  std::unique_ptr<FontFile> deja_vu;
  ImFontAtlas atlas;
  std::map<FaceKey, FaceInUse> faces;
  std::set<ImWchar> extra_glyphs;            // wanted beyond the usual ones
  std::vector<std::vector<ImWchar>> ranges;  // must live as long as the atlas
  bool wanted = false;
  int frame = 0;

  [[nodiscard]] const FontFile& file(Weight weight) const { return *open_sans[static_cast<std::size_t>(weight)]; }
  void build();
  void add(FaceKey key, FaceInUse& face);
  void forget_unused(int frames);
};

void FontBook::Parts::forget_unused(int frames) {
  std::erase_if(faces, [&](const auto& each) { return frame - each.second.asked_at > frames; });
}

void FontBook::Parts::add(FaceKey key, FaceInUse& face) {
  std::vector<ImWchar>& own = ranges.emplace_back();
  std::vector<ImWchar>& borrowed = ranges.emplace_back();
  own.assign(k_ranges.begin(), k_ranges.end() - 1);
  FontFile& sans = *open_sans[static_cast<std::size_t>(key.weight)];
  for (const ImWchar glyph : extra_glyphs) {
    std::vector<ImWchar>& into = sans.advance(glyph) >= 0 ? own : borrowed;
    into.insert(into.end(), {glyph, glyph});
  }
  own.push_back(0);
  const auto add_file = [&](FontFile& file, const std::vector<ImWchar>& glyphs, bool merge) {
    ImFontConfig config;
    config.OversampleH = key.em() <= 24 ? 2 : 1;
    config.MergeMode = merge;
    ImFont* font = atlas.AddFontFromMemoryTTF(file.bytes().data(), static_cast<int>(file.bytes().size()),
                                              key.em() * file.height_in_em(), &config, glyphs.data());
    atlas.ConfigData.back().FontDataOwnedByAtlas = false;  // said only now, or each face would copy the whole file
    return font;
  };
  face.font = add_file(sans, own, false);
  if (!borrowed.empty()) {
    borrowed.push_back(0);
    add_file(*deja_vu, borrowed, true);
  }
}

void FontBook::Parts::build() {
  const auto build_all = [&] {
    atlas.Clear();
    ranges.clear();
    ranges.reserve(2 * faces.size());  // ImGui keeps pointers into the inner vectors
    for (auto& [key, face] : faces) add(key, face);
    atlas.TexDesiredWidth = k_texture_width;
    atlas.Build();
  };
  forget_unused(k_frames_kept);
  if (faces.empty()) faces.emplace(FaceKey{}, FaceInUse{nullptr, frame});
  build_all();
  if (atlas.TexHeight > k_texture_height_limit) {
    forget_unused(1);
    build_all();
  }
  wanted = false;
}

FontBook::FontBook(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
FontBook::~FontBook() = default;
ImFontAtlas& FontBook::atlas() { return m_parts->atlas; }

Result<std::unique_ptr<FontBook>> FontBook::open(const std::filesystem::path& font_folder) {
  auto parts = std::make_unique<Parts>();
  const std::array names = {"OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Bold.ttf"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    BERAAD_TRY(file, FontFile::load(font_folder / names[i]));
    parts->open_sans[i] = std::move(file);
  }
  BERAAD_TRY(file, FontFile::load(font_folder / "DejaVuSans.ttf"));
  parts->deja_vu = std::move(file);
  parts->atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  parts->build();
  return std::unique_ptr<FontBook>(new FontBook(std::move(parts)));
}

Face FontBook::face(FontSpec spec, float scale) {
  const float em = std::max(1.f, spec.em * scale);
  const float size = em * m_parts->file(spec.weight).height_in_em();
  const FaceKey key{spec.weight, static_cast<int>(std::lround(std::min(em, k_largest_em) * 4))};
  FaceInUse& wanted = m_parts->faces[key];
  wanted.asked_at = m_parts->frame;
  if (wanted.font) return {wanted.font, em <= k_largest_em ? wanted.font->FontSize : size};
  m_parts->wanted = true;
  const FaceInUse* nearest = nullptr;
  int smallest_distance = 0;
  for (const auto& [other, face] : m_parts->faces) {
    if (!face.font) continue;
    const int distance = std::abs(other.quarter_pixels - key.quarter_pixels) + (other.weight != key.weight ? 1000 : 0);
    if (!nearest || distance < smallest_distance) nearest = &face, smallest_distance = distance;
  }
  return {nearest->font, size};
}

void FontBook::want_glyphs(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = base::next_code_point(text, at);
    if (code_point < 0x20 || code_point > 0xFFFF || is_usual(code_point)) continue;
    if (advance(Weight::Regular, code_point) < 0) continue;
    if (m_parts->extra_glyphs.insert(static_cast<ImWchar>(code_point)).second) m_parts->wanted = true;
  }
}

bool FontBook::lacks_letters() const { return m_parts->wanted; }

bool FontBook::rebuild_if_wanted() {
  ++m_parts->frame;
  if (!m_parts->wanted) return false;
  m_parts->build();
  return true;
}

float FontBook::advance(Weight weight, char32_t code_point) const {
  if (code_point > 0x7F && is_invisible(code_point)) return 0;
  if (code_point == U'\t') return 4 * m_parts->file(weight).advance(U' ');
  const float own = m_parts->file(weight).advance(code_point);
  return own >= 0 ? own : m_parts->deja_vu->advance(code_point);
}

bool FontBook::can_draw(std::string_view grapheme) const {
  for (std::size_t at = 0; at < grapheme.size();) {
    if (advance(Weight::Regular, base::next_code_point(grapheme, at)) < 0) return false;
  }
  return true;
}

float FontMeasure::width_of(std::string_view grapheme) const {
  if (grapheme.size() == 1) {  // nearly all of any text: no decoding
    const float advance = m_fonts.advance(m_spec.weight, static_cast<unsigned char>(grapheme.front()));
    return (advance < 0 ? k_missing_glyph_em : advance) * m_spec.em;
  }
  float width = 0;
  for (std::size_t at = 0; at < grapheme.size();) {
    const float advance = m_fonts.advance(m_spec.weight, base::next_code_point(grapheme, at));
    if (advance < 0) return k_missing_glyph_em * m_spec.em;
    width += advance;
  }
  return width * m_spec.em;
}

bool is_invisible(char32_t code_point) {
  return (code_point >= 0x200B && code_point <= 0x200F) || (code_point >= 0xFE00 && code_point <= 0xFE0F) ||
         code_point == 0xAD || code_point == 0xFEFF;
}

}  // namespace beraad::ui
