// What a reader sees as one character: a letter with its combining marks, a family of joined emoji, a flag.
#pragma once

#include <cstddef>
#include <string_view>

namespace beraad::ui {

/// The end of the grapheme that begins at `at` (extended grapheme clusters of UAX 29); text.size() at the end.
[[nodiscard]] std::size_t grapheme_end(std::string_view text, std::size_t at);
/// The begin of the grapheme that ends at or holds `at`, when `at` > 0; else 0.
[[nodiscard]] std::size_t grapheme_begin_before(std::string_view text, std::size_t at);
/// The nearest boundary at or before `at`.
[[nodiscard]] std::size_t grapheme_boundary(std::string_view text, std::size_t at);

enum class CharacterKind { Space, Newline, Word, Other };
/// For jumps by word: what the grapheme at `at` is.
[[nodiscard]] CharacterKind character_kind(std::string_view text, std::size_t at);

}  // namespace beraad::ui
