#include "core/protocol/check_texts.hpp"

#include <array>
#include <cstdio>

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

void check_text(const std::string& text, const Spot& spot, Findings& findings) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = base::next_code_point(text, offset);
    if (!is_hidden(c)) continue;
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(c));
    findings.add("template.hidden-character", spot, {name.data()});
    return;
  }
  if (!text.empty() && base::is_blank(text)) findings.add("template.blank-text", spot);
}

}  // namespace

void check_texts(const Spot& spot, Findings& findings) {
  if (findings.full()) return;
  if (const auto* text = spot.value->as_string()) check_text(*text, spot, findings);
  if (const auto* array = spot.value->as_array()) {
    for (std::size_t i = 0; i < array->size(); ++i) check_texts(spot.at(i), findings);
  }
  if (const auto* object = spot.value->as_object()) {
    for (const auto& [key, value] : *object) check_texts({&value, json::pointer_to(spot.pointer, key)}, findings);
  }
}

}  // namespace beraad::protocol
