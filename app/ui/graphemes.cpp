#include "app/ui/graphemes.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::ui {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

std::size_t grapheme_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  // Between two ASCII characters there is always a boundary, but for CR LF: the usual text never asks the table.
  if (is_ascii(text[at]) && (at + 1 == text.size() || is_ascii(text[at + 1]))) {
    return at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
  }
  std::size_t end = at;
  char32_t previous = base::next_code_point(text, end);
  utf8proc_int32_t state = 0;
  while (end < text.size()) {
    std::size_t next = end;
    const char32_t code_point = base::next_code_point(text, next);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous),
                                         static_cast<utf8proc_int32_t>(code_point), &state)) {
      break;
    }
    previous = code_point;
    end = next;
  }
  return end;
}

std::size_t grapheme_begin_before(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  if (at == 0) return 0;
  // Start at an ASCII pair (surely a boundary between both) or the begin, and walk forward from there.
  std::size_t begin = at - 1;
  while (begin > 0 && !(is_ascii(text[begin]) && is_ascii(text[begin - 1]) && text[begin] != '\n')) --begin;
  while (true) {
    const std::size_t end = grapheme_end(text, begin);
    if (end >= at) return begin;
    begin = end;
  }
}

std::size_t grapheme_boundary(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  if (at == 0) return 0;
  const std::size_t begin = grapheme_begin_before(text, at);
  return grapheme_end(text, begin) == at ? at : begin;
}

CharacterKind character_kind(std::string_view text, std::size_t at) {
  if (at >= text.size()) return CharacterKind::Newline;
  if (text[at] == '\n') return CharacterKind::Newline;
  std::size_t next = at;
  const auto code_point = static_cast<utf8proc_int32_t>(base::next_code_point(text, next));
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_CC:
      return CharacterKind::Space;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PO:
      return CharacterKind::Other;
    case UTF8PROC_CATEGORY_PF: {  // an apostrophe inside a word (thema's) belongs to it
      const bool apostrophe = code_point == 0x2019;
      const bool letter_follows = next < text.size() && character_kind(text, next) == CharacterKind::Word;
      return apostrophe && letter_follows ? CharacterKind::Word : CharacterKind::Other;
    }
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
      return CharacterKind::Other;
    default:
      return CharacterKind::Word;
  }
}

}  // namespace beraad::ui
