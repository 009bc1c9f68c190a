#include "core/privacy/name_place.hpp"

#include <algorithm>
#include <string>

#include "core/base/text.hpp"

namespace beraad::privacy {
namespace {

constexpr std::size_t k_characters_around = 30;
constexpr std::string_view k_space = " \n\t", k_more = "\u2026";

std::size_t before_code_point(std::string_view text, std::size_t offset) {
  do {
    --offset;
  } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U);
  return offset;
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

}  // namespace

NamePlace place_in(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t from = begin, to = end;
  for (std::size_t count = 0; count < k_characters_around && from > 0; ++count) from = before_code_point(text, from);
  for (std::size_t count = 0; count < k_characters_around && to < text.size(); ++count) {
    (void)base::next_code_point(text, to);
  }
  // Whole words, where there are several.
  if (const std::size_t space = text.find_first_of(k_space, from); from > 0 && space < begin) from = space + 1;
  if (to < text.size()) {
    const std::size_t space = text.find_last_of(k_space, to);
    if (space != std::string_view::npos && space >= end) to = space;
  }
  NamePlace place{on_one_line(text.substr(from, begin - from)), on_one_line(text.substr(begin, end - begin)),
                  on_one_line(text.substr(end, to - end))};
  if (from > 0) place.before.insert(0, k_more);
  if (to < text.size()) place.after += k_more;
  return place;
}

}  // namespace beraad::privacy
