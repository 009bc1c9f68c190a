#include "core/protocol/check_texts.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "core/base/text.hpp"
#include "core/json/schema.hpp"

namespace beraad::protocol {
namespace {

/// Control characters, line ends, zero-width and direction marks, and the mark of damaged text.
bool is_hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFD) ||
         (c >= 0xE0000 && c <= 0xE007F);
}

std::optional<char32_t> find_hidden(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte >= 0x20 && byte < 0x7F) {  // most of them
      ++offset;
      continue;
    }
    const char32_t c = base::next_code_point(text, offset);
    if (is_hidden(c)) return c;
  }
  return std::nullopt;
}

void check_text(const std::string& text, const Spot& spot, Findings& findings) {
  if (const auto hidden = find_hidden(text)) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(*hidden));
    findings.add("template.hidden-character", spot, {name.data()});
  } else if (!text.empty() && base::is_blank(text)) {
    findings.add("template.blank-text", spot);
  }
}

/// Most templates are; then no pointer to any of their texts has to be written out.
bool is_sound(const json::Value& value) {
  if (const auto* text = value.as_string()) return !find_hidden(*text) && (text->empty() || !base::is_blank(*text));
  if (const auto* array = value.as_array()) return std::ranges::all_of(*array, is_sound);
  const auto* object = value.as_object();
  return object == nullptr || std::ranges::all_of(*object, is_sound, &json::Member::second);
}

void check_parts(const Spot& spot, Findings& findings) {
  if (findings.full()) return;
  if (const auto* text = spot.value->as_string()) check_text(*text, spot, findings);
  if (const auto* array = spot.value->as_array()) {
    for (std::size_t i = 0; i < array->size(); ++i) check_parts(spot.at(i), findings);
  }
  if (const auto* object = spot.value->as_object()) {
    for (const auto& [key, value] : *object) check_parts({&value, json::pointer_to(spot.pointer, key)}, findings);
  }
}

}  // namespace

void check_texts(const Spot& spot, Findings& findings) {
  if (!is_sound(*spot.value)) check_parts(spot, findings);
}

}  // namespace beraad::protocol
