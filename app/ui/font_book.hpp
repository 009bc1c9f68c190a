// Open Sans in the sizes in use, DejaVu Sans merged for what people type. Sizes are em sizes: ImGui's SizePixels is
// ascent + descent, which for Open Sans is 1.3618 x the em. Widths come from the font files, so a layout is the same
// at every scale and before a size was ever drawn.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "app/ui/text_layout.hpp"
#include "core/base/result.hpp"

struct ImFont;
struct ImFontAtlas;

namespace beraad::ui {

enum class Weight { Regular, Semibold, Bold };

struct FontSpec {
  float em = 16;  // design pixels
  Weight weight = Weight::Regular;
};

/// A face ready to draw: the ImGui font and the size to hand to it (larger than its own above 96 device pixels).
struct Face {
  ImFont* font = nullptr;
  float size = 0;  // what to hand to ImDrawList::AddText, device pixels
};

/// Widths in the unit of the em of the spec. What no font can draw is as wide as its box.
class FontBook;
class FontMeasure final : public TextMeasure {
 public:
  FontMeasure(const FontBook& fonts, FontSpec spec) : m_fonts(fonts), m_spec(spec) {}
  [[nodiscard]] float width_of(std::string_view grapheme) const override;

 private:
  const FontBook& m_fonts;
  FontSpec m_spec;
};

class FontBook {
 public:
  /// Needs OpenSans-{Regular,Semibold,Bold}.ttf and DejaVuSans.ttf there. Codes: those of base::read_file and
  /// "fonts.unreadable" (file name).
  [[nodiscard]] static Result<std::unique_ptr<FontBook>> open(const std::filesystem::path& font_folder);
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// The face of that em at that scale. Asked for first time: drawn with the nearest size at hand this frame, and
  /// wanted for the next rebuild.
  [[nodiscard]] Face face(FontSpec spec, float scale);
  /// Glyphs of this text are wanted too.
  void want_glyphs(std::string_view text);
  /// Something of this frame was drawn in another size than its own, or not at all: it had better not be shown.
  [[nodiscard]] bool lacks_letters() const;
  /// Between frames: true when sizes or glyphs were missing and the atlas was built anew (its texture must be too).
  bool rebuild_if_wanted();
  [[nodiscard]] ImFontAtlas& atlas();

  /// Width of a code point at an em of 1; negative when no font has it and a box stands for it.
  [[nodiscard]] float advance(Weight weight, char32_t code_point) const;
  [[nodiscard]] bool can_draw(std::string_view grapheme) const;

 private:
  struct Parts;
  explicit FontBook(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

inline constexpr float k_missing_glyph_em = 0.72f;  // width of the box in place of what no font has

/// Joiners and variation selectors: part of a grapheme, nothing to draw.
[[nodiscard]] bool is_invisible(char32_t code_point);

}  // namespace beraad::ui
