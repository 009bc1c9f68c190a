#include <pango/pangocairo.h>

#include <array>

#include "core/base/text.hpp"
#include "core/report/pdf_text.hpp"

namespace beraad::report {
namespace {

constexpr std::array k_files = {"OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Bold.ttf", "DejaVuSans.ttf"};

Outcome add_own_fonts(FcConfig* configuration, const std::string& folder) {
  for (const char* file : k_files) {
    const std::string path = folder + "/" + file;
    if (!FcConfigAppFontAddFile(configuration, reinterpret_cast<const FcChar8*>(path.c_str()))) {
      return fail("report.fonts-missing", {file}, "not in the folder of fonts");
    }
  }
  return Done{};
}

/// Whether one of these fonts has each letter; what says how others are drawn (joiners, selectors) needs none.
bool has_every_letter(FcConfig* configuration, std::string_view text) {
  const FcFontSet* fonts = FcConfigGetFonts(configuration, FcSetApplication);
  const auto has_letter = [&](char32_t letter) {
    for (int i = 0; i < fonts->nfont; ++i) {
      FcCharSet* letters = nullptr;
      if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &letters) == FcResultMatch &&
          FcCharSetHasChar(letters, letter)) {
        return true;
      }
    }
    return false;
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t letter = base::next_code_point(text, offset);
    if (letter >= U' ' && !pango_is_zero_width(letter) && !has_letter(letter)) return false;
  }
  return true;
}

}  // namespace

void free_object(void* object) { g_object_unref(object); }

void LetConfigurationGo::operator()(FcConfig* configuration) const {
  FcConfig* empty = FcConfigCreate();
  FcConfigSetCurrent(empty);
  FcConfigDestroy(empty);
  FcConfigDestroy(configuration);
}

Result<PaperFonts> PaperFonts::load(const std::string& folder, base::Language language, Colors colors,
                                    std::string_view text) {
  PaperFonts fonts;
  FontConfiguration configuration(FcConfigCreate());
  BERAAD_TRY(own, add_own_fonts(configuration.get(), folder));
  if (!has_every_letter(configuration.get(), text)) {
    configuration.reset(FcInitLoadConfigAndFonts());
    BERAAD_TRY(again, add_own_fonts(configuration.get(), folder));
    fonts.m_with_machine_fonts = true;
  }
  FcConfigSetCurrent(configuration.get());  // a font map takes the configuration that stands when it is made

  fonts.m_configuration = std::move(configuration);
  fonts.m_colors = colors;
  fonts.m_map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  fonts.m_context.reset(pango_font_map_create_context(fonts.m_map.get()));
  PangoContext* context = fonts.m_context.get();
  pango_context_set_language(context, pango_language_from_string(std::string(base::code_of(language)).c_str()));
  pango_context_set_round_glyph_positions(context, false);
  const std::unique_ptr<cairo_font_options_t, Freed<cairo_font_options_destroy>> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options.get());
  return fonts;
}

}  // namespace beraad::report
