// Plain work on UTF-8 text. Stored text is exactly what was typed; only search keys are folded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace beraad::base {

/// True when the bytes are well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
[[nodiscard]] bool is_valid_utf8(std::string_view bytes);
/// The same text with every malformed part as U+FFFD, so that damage is visible and nothing vanishes.
[[nodiscard]] std::string with_valid_utf8(std::string_view bytes);
[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// Decodes the code point at `offset` and moves offset past it; U+FFFD for one malformed byte.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_code_point(std::string& text, char32_t code_point);
/// Without white space (also U+00A0) at both ends; for deciding what is blank, never for storing.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool is_blank(std::string_view text);
/// Search key: case folded, diacritics off (decomposed marks too). "Zeeën" and "ZEEEN" give the same.
[[nodiscard]] std::string folded(std::string_view text);
[[nodiscard]] std::vector<std::string> words(std::string_view text);
/// Replaces {0}, {1} ... by the arguments; an index without argument stays as it is.
[[nodiscard]] std::string filled(std::string_view pattern, const std::vector<std::string>& arguments);
/// Edit distance (Levenshtein, code units), for naming the nearest known key.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);
/// What pasting keeps: CR, CRLF, VT, U+2028 and U+2029 become LF (a space when one_line), other control
/// characters go, U+0000 and malformed bytes become U+FFFD.
[[nodiscard]] std::string pasted(std::string_view clipboard, bool one_line);

/// A letter, digit or combining mark: what words are made of.
[[nodiscard]] bool is_of_word(char32_t code_point);
[[nodiscard]] bool is_capital(char32_t code_point);
/// The same text with a capital first letter.
[[nodiscard]] std::string with_capital(std::string_view text);

/// The lines of a text that hold something, without white space at their ends.
[[nodiscard]] std::vector<std::string> filled_lines(std::string_view text);
/// The text with that line added at its end, or taken out where it stands already.
[[nodiscard]] std::string with_line_toggled(std::string_view text, std::string_view line);

}  // namespace beraad::base
