#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <array>

#include "core/report/pdf_text.hpp"

namespace beraad::report {
namespace {

constexpr std::array k_families = {"Open Sans", "DejaVu Sans"};

bool has_family(FcConfig* config, const char* family) {
  const FcFontSet* set = FcConfigGetFonts(config, FcSetApplication);
  if (set == nullptr) return false;
  return std::any_of(set->fonts, set->fonts + set->nfont, [family](const FcPattern* font) {
    FcChar8* name = nullptr;
    return FcPatternGetString(font, FC_FAMILY, 0, &name) == FcResultMatch &&
           FcStrCmp(name, reinterpret_cast<const FcChar8*>(family)) == 0;
  });
}

}  // namespace

void free_object(void* object) { g_object_unref(object); }

Result<PaperFonts> PaperFonts::load(const std::string& folder, base::Language language, Colors colors) {
  const std::unique_ptr<FcConfig, Freed<FcConfigDestroy>> config(FcInitLoadConfigAndFonts());
  if (!config) return fail("report.failed", {}, "fontconfig does not start");
  FcConfigAppFontAddDir(config.get(), reinterpret_cast<const FcChar8*>(folder.c_str()));
  for (const char* family : k_families) {
    if (!has_family(config.get(), family)) return fail("report.fonts-missing", {family}, "not in the folder of fonts");
  }
  FcConfigSetCurrent(config.get());  // a font map takes the configuration that stands when it is made

  PaperFonts fonts;
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
