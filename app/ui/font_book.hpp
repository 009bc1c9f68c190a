// Open Sans in the sizes in use, DejaVu Sans merged for what people type. Sizes are em sizes: ImGui's
// SizePixels is ascent + descent, which for Open Sans is 1.3618 x the em.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

#include "core/base/result.hpp"

struct ImFont;
struct ImFontAtlas;

namespace beraad::ui {

enum class Weight { Regular, Semibold, Bold };

struct FontSpec {
  float em = 16;  // design pixels
  Weight weight = Weight::Regular;
};

/// A face ready to draw: the ImGui font and the factor to scale it by (above 96 device pixels).
struct Face {
  ImFont* font = nullptr;
  float size = 0;  // what to hand to ImDrawList::AddText, device pixels
};

class FontBook {
 public:
  [[nodiscard]] static Result<std::unique_ptr<FontBook>> open(const std::filesystem::path& font_folder);
  ~FontBook();
  /// The face of that em at that scale. Asked for first time: drawn with the nearest size at hand this frame, and
  /// wanted for the next rebuild.
  [[nodiscard]] Face face(FontSpec spec, float scale);
  /// Glyphs of this text are wanted too.
  void want_glyphs(std::string_view text);
  /// Between frames: true when sizes or glyphs were missing and the atlas was built anew (its texture must be too).
  bool rebuild_if_wanted();
  [[nodiscard]] ImFontAtlas& atlas();

 private:
  struct Parts;
  explicit FontBook(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> m_parts;
};

}  // namespace beraad::ui
