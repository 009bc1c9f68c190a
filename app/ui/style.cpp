#include "app/ui/style.hpp"

#include <charconv>
#include <optional>

#include "core/base/assert.hpp"
#include "core/json/gate.hpp"

namespace beraad::ui {
namespace {

std::optional<Color> read_color(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint32_t rgb = 0;
  const auto [end, problem] = std::from_chars(text.data() + 1, text.data() + text.size(), rgb, 16);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return Color{static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
               static_cast<std::uint8_t>(rgb)};
}

Result<Color> color_of(const json::Document& document, std::string_view key, const json::Value& value) {
  const std::string* text = value.as_string();
  const std::optional<Color> color = text ? read_color(*text) : std::nullopt;
  if (!color) {
    return fail("style.bad-color", {std::string(key), text ? *text : std::string()}, "not #RRGGBB",
                document.place_of(value));
  }
  return *color;
}

Result<Palette> read_palette(const json::Document& document, std::string_view key) {
  const json::Value* value = document.root.find(key);
  const json::Object* members = value ? value->as_object() : nullptr;
  if (!members) return fail("style.missing", {std::string(key)}, "no object of colours", document.name);
  std::map<std::string, Color, std::less<>> colors;
  for (const auto& [token, member] : *members) {
    BERAAD_TRY(color, color_of(document, token, member));
    colors.emplace(token, color);
  }
  return Palette(std::move(colors));
}

/// A row of colours in order: an array, or an object whose names are for people.
Result<std::vector<Color>> read_row(const json::Document& document, std::string_view kind, std::string_view theme) {
  std::vector<Color> row;
  const json::Value* kinds = document.root.find(kind);
  const json::Value* value = kinds ? kinds->find(theme) : nullptr;
  if (!value) return row;
  const auto append = [&](std::string_view key, const json::Value& member) -> Outcome {
    BERAAD_TRY(color, color_of(document, key, member));
    row.push_back(color);
    return Done{};
  };
  if (const json::Array* items = value->as_array()) {
    for (const json::Value& item : *items) {
      BERAAD_TRY(done, append(kind, item));
    }
  } else if (const json::Object* members = value->as_object()) {
    for (const auto& [key, member] : *members) {
      BERAAD_TRY(done, append(key, member));
    }
  }
  return row;
}

std::optional<float> number_of(const json::Value& value) {
  if (const auto* integer = value.as_integer()) return static_cast<float>(*integer);
  if (const auto* number = std::get_if<double>(&value.content)) return static_cast<float>(*number);
  return std::nullopt;
}

/// Sizes by role. A role may be a number, an object with "em", or a group of roles: then "group.role".
void append_sizes(const json::Object& members, const std::string& group, Style& style) {
  for (const auto& [role, value] : members) {
    const std::string name = group.empty() ? role : group + "." + role;
    if (const auto number = number_of(value)) {
      style.sizes.emplace(name, *number);
    } else if (const json::Object* inner = value.as_object()) {
      const json::Value* em = value.find("em");
      if (const auto number_inside = em ? number_of(*em) : std::nullopt) style.sizes.emplace(name, *number_inside);
      append_sizes(*inner, name, style);
    }
  }
}

}  // namespace

Color Palette::operator[](std::string_view token) const {
  const Color* color = find(token);
  BERAAD_ASSERT(color != nullptr);
  return *color;
}

const Color* Palette::find(std::string_view token) const {
  const auto found = m_colors.find(token);
  return found == m_colors.end() ? nullptr : &found->second;
}

Result<Style> read_style(std::string_view bytes, std::string_view name) {
  BERAAD_TRY(document, json::read(bytes, name, json::k_template_limits));
  Style style;
  const struct {
    const char *key, *theme;
    Palette& palette;
  } palettes[] = {{"light", "light", style.light},
                  {"dark", "dark", style.dark},
                  {"room_light", "light", style.room_light},
                  {"room_dark", "dark", style.room_dark}};
  for (const auto& each : palettes) {
    BERAAD_TRY(palette, read_palette(document, each.key));
    BERAAD_TRY(series, read_row(document, "series", each.theme));
    BERAAD_TRY(heat, read_row(document, "heat", each.theme));
    each.palette = std::move(palette);
    each.palette.series = std::move(series);
    each.palette.heat = std::move(heat);
  }
  const json::Value* sizes = document.root.find("sizes");
  if (!sizes || !sizes->as_object()) return fail("style.missing", {"sizes"}, "no sizes of type", document.name);
  append_sizes(*sizes->as_object(), {}, style);
  return style;
}

}  // namespace beraad::ui
