#include "core/report/colors.hpp"

#include <charconv>
#include <utility>

#include "core/json/gate.hpp"

namespace beraad::report {
namespace {

std::optional<Color> read_color(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (error != std::errc() || end != text.data() + 7) return std::nullopt;
  return Color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xff),
               static_cast<std::uint8_t>(value & 0xff)};
}

}  // namespace

OptionColors Colors::of(std::string_view letter) const {
  const auto place = letter.size() == 1 ? static_cast<std::size_t>(letter.front() - 'A') : options.size();
  return place < options.size() ? options.at(place) : OptionColors{ink2, surface, surface};
}

Result<Colors> read_colors(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  const json::Value* light = document.root.find("light");
  Colors colors;
  const std::pair<std::string_view, Color*> tokens[] = {{"ink", &colors.ink},
                                                        {"ink2", &colors.ink2},
                                                        {"line", &colors.line},
                                                        {"lineCtl", &colors.line_strong},
                                                        {"accent", &colors.accent},
                                                        {"accentSoft", &colors.accent_soft},
                                                        {"surface", &colors.surface},
                                                        {"a", &colors.options[0].solid},
                                                        {"aSoft", &colors.options[0].soft},
                                                        {"onA", &colors.options[0].letter},
                                                        {"b", &colors.options[1].solid},
                                                        {"bSoft", &colors.options[1].soft},
                                                        {"onB", &colors.options[1].letter},
                                                        {"c", &colors.options[2].solid},
                                                        {"cSoft", &colors.options[2].soft},
                                                        {"onC", &colors.options[2].letter},
                                                        {"d", &colors.options[3].solid},
                                                        {"dSoft", &colors.options[3].soft},
                                                        {"onD", &colors.options[3].letter}};
  for (const auto& [token, target] : tokens) {
    const json::Value* value = light ? light->find(token) : nullptr;
    const std::string* text = value ? value->as_string() : nullptr;
    const auto color = text ? read_color(*text) : std::nullopt;
    if (!color) {
      return fail("report.colors", {std::string(token)}, "no #RRGGBB under light",
                  document.place_of(value ? *value : document.root));
    }
    *target = *color;
  }
  return colors;
}

std::string hex(Color color) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (const std::uint8_t part : {color.r, color.g, color.b}) {
    text += digits[part >> 4];
    text += digits[part & 15];
  }
  return text;
}

}  // namespace beraad::report
