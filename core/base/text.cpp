#include "core/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace beraad::base {
namespace {

constexpr char32_t k_replacement = 0xFFFD;

struct Decoded {
  char32_t code_point = k_replacement;
  std::size_t size = 1;
  bool valid = false;
};

/// One code point by the table of well-formed byte sequences (Unicode 15, table 3-7).
Decoded decode(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x80) return {first, 1, true};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return {};
  const unsigned lowest_second = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned highest_second = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < lowest_second || byte(1) > highest_second) return {};
  char32_t code_point = first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    code_point = (code_point << 6U) | (byte(i) & 0x3FU);
  }
  return {code_point, size, true};
}

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

bool is_letter_digit_or_mark(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool joins_words(char32_t c) { return c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 || c == 0x2011; }

bool is_latin_diacritic(char32_t c) { return c >= 0x0300 && c <= 0x036F; }

/// Latin letters that no decomposition takes apart, but that people type and seek without their stroke.
std::string_view plain_spelling(char32_t c) {
  switch (c) {
    case 0x00E6:
      return "ae";
    case 0x00F0:
      return "d";
    case 0x00F8:
      return "o";
    case 0x0111:
      return "d";
    case 0x0127:
      return "h";
    case 0x0131:
      return "i";
    case 0x0133:
      return "ij";
    case 0x0142:
      return "l";
    case 0x0153:
      return "oe";
    case 0x2019:
      return "'";
    default:
      return {};
  }
}

enum class Paste { Keep, LineEnd, Drop, Damaged };

Paste fate_of(char32_t c) {
  if (c == 0) return Paste::Damaged;
  if (c == '\t') return Paste::Keep;
  if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029)
    return Paste::LineEnd;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) ? Paste::Drop : Paste::Keep;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t offset = 0; offset < bytes.size();) {
    const Decoded decoded = decode(bytes, offset);
    if (!decoded.valid) return false;
    offset += decoded.size;
  }
  return true;
}

std::string with_valid_utf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t offset = 0; offset < bytes.size();) append_code_point(text, next_code_point(bytes, offset));
  return text;
}

bool is_of_word(char32_t code_point) { return is_letter_digit_or_mark(code_point); }

bool is_capital(char32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) == UTF8PROC_CATEGORY_LU;
}

std::string with_capital(std::string_view text) {
  if (text.empty()) return {};
  std::size_t rest = 0;
  const char32_t first = next_code_point(text, rest);
  std::string capital;
  append_code_point(capital, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(first))));
  return capital + std::string(text.substr(rest));
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) offset += decode(text, offset).size;
  return count;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const Decoded decoded = decode(text, offset);
  offset += decoded.size;
  return decoded.code_point;
}

void append_code_point(std::string& text, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = k_replacement;
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
  for (std::size_t i = 0; i < static_cast<std::size_t>(size); ++i) text += static_cast<char>(bytes[i]);
}

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.size(), end = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    if (is_space(next_code_point(text, offset))) continue;
    first = std::min(first, start);
    end = offset;
  }
  return end == 0 ? std::string_view{} : text.substr(first, end - first);
}

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

std::string folded(std::string_view text) {
  constexpr auto k_options =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);  // no soft hyphens
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t typed = next_code_point(text, offset);
    std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition with folding has far fewer
    int boundary = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(typed), parts.data(),
                                               static_cast<utf8proc_ssize_t>(parts.size()), k_options, &boundary);
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
      const auto part = static_cast<char32_t>(parts.at(static_cast<std::size_t>(i)));
      if (is_latin_diacritic(part)) continue;
      if (const auto plain = plain_spelling(part); !plain.empty()) {
        result += plain;
      } else {
        append_code_point(result, part);
      }
    }
  }
  return result;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  std::string word;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    std::size_t ahead = offset;
    const bool goes_on = offset < text.size() && is_letter_digit_or_mark(next_code_point(text, ahead));
    if (is_letter_digit_or_mark(c) || (joins_words(c) && !word.empty() && goes_on)) {
      append_code_point(word, c);
    } else if (!word.empty()) {
      found.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) found.push_back(std::move(word));
  return found;
}

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    std::size_t index = 0;
    bool is_place = close != std::string_view::npos && close > i + 1 && close <= i + 3;
    for (std::size_t digit = i + 1; is_place && digit < close; ++digit) {
      is_place = pattern[digit] >= '0' && pattern[digit] <= '9';
      index = index * 10 + static_cast<std::size_t>(pattern[digit] - '0');
    }
    if (is_place && index < arguments.size()) {
      text += arguments[index];
      i = close + 1;
    } else {
      text += pattern[i++];
    }
  }
  return text;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string pasted(std::string_view clipboard, bool one_line) {
  std::string text;
  text.reserve(clipboard.size());
  for (std::size_t offset = 0; offset < clipboard.size();) {
    const char32_t c = next_code_point(clipboard, offset);
    if (c == '\r' && offset < clipboard.size() && clipboard[offset] == '\n') continue;
    switch (fate_of(c)) {
      case Paste::Keep:
        append_code_point(text, one_line && c == '\t' ? U' ' : c);
        break;
      case Paste::LineEnd:
        text += one_line ? ' ' : '\n';
        break;
      case Paste::Damaged:
        append_code_point(text, k_replacement);
        break;
      case Paste::Drop:
        break;
    }
  }
  return text;
}

std::vector<std::string> filled_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    if (!line.empty()) lines.emplace_back(line);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

std::string with_line_toggled(std::string_view text, std::string_view line) {
  std::string toggled;
  bool found = false;
  for (const auto& known : filled_lines(text)) {
    found = found || known == line;
    if (known != line) toggled += (toggled.empty() ? "" : "\n") + known;
  }
  if (!found) toggled += (toggled.empty() ? "" : "\n") + std::string(line);
  return toggled;
}

}  // namespace beraad::base
