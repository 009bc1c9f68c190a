#include "app/views/room_word_break.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace beraad::views {
namespace {

// Endings that take a linking s in a compound; a seam comes right after that s.
constexpr std::array<std::u32string_view, 9> k_linking_endings{U"ing",  U"heid", U"schap", U"teit", U"drag",
                                                               U"vang", U"dom",  U"leven", U"recht"};
// Groups of consonants that can begin a Dutch (or English) syllable.
constexpr std::array<std::u32string_view, 33> k_onsets{
    U"bl", U"br",  U"ch",  U"cl", U"cr",  U"dr", U"fl",  U"fr",   U"gl", U"gr", U"kl",
    U"kn", U"kr",  U"kw",  U"pl", U"pr",  U"sc", U"sch", U"schr", U"sl", U"sm", U"sn",
    U"sp", U"spl", U"spr", U"st", U"str", U"tr", U"vl",  U"vr",   U"wr", U"zw", U"zwr"};
constexpr std::size_t k_least_letters = 3;  // on both sides of a break

bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouyàáâäèéêëìíîïòóôöùúûü").find(c) != std::u32string_view::npos;
}
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0x17F);  // folded to lower case before
}
char32_t lower(char32_t c) {
  const bool capital = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return capital ? c + 32 : c;
}
bool joins_previous(char32_t c) {  // combining marks, joiners, variation selectors, skin tones
  return (c >= 0x300 && c <= 0x36F) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF);
}

struct Spelled {
  std::u32string letters;            // lower case
  std::vector<std::size_t> offsets;  // of each code point, in bytes
};

Spelled spell(std::string_view word) {
  Spelled spelled;
  for (std::size_t offset = 0; offset < word.size();) {
    spelled.offsets.push_back(offset);
    spelled.letters.push_back(lower(base::next_code_point(word, offset)));
  }
  return spelled;
}

// Letters only within k_least_letters of the break, so that no stub stands alone.
bool has_letters_around(const std::u32string& w, std::size_t at) {
  if (at < k_least_letters || at + k_least_letters > w.size()) {
    return false;
  }
  return std::all_of(w.begin() + static_cast<std::ptrdiff_t>(at - k_least_letters),
                     w.begin() + static_cast<std::ptrdiff_t>(at + k_least_letters), is_letter);
}

bool is_onset(std::u32string_view consonants) {
  return consonants.size() == 1 || std::find(k_onsets.begin(), k_onsets.end(), consonants) != k_onsets.end();
}

// The longest group of consonants before the next vowel that can begin a syllable starts right here.
bool begins_syllable(const std::u32string& w, std::size_t at) {
  std::size_t vowel = at;
  while (vowel < w.size() && is_letter(w[vowel]) && !is_vowel(w[vowel])) {
    ++vowel;
  }
  if (vowel == at || vowel == w.size() || !is_vowel(w[vowel])) {
    return false;
  }
  const std::u32string_view all(w);
  if (!is_onset(all.substr(at, vowel - at))) {
    return false;
  }
  return is_vowel(w[at - 1]) || !is_onset(all.substr(at - 1, vowel - at + 1));
}

bool is_linking(const std::u32string& w, std::size_t at) {
  if (w[at - 1] != U's' || is_vowel(w[at])) {
    return false;
  }
  const auto before = std::u32string_view(w).substr(0, at - 1);
  return std::any_of(k_linking_endings.begin(), k_linking_endings.end(),
                     [&](std::u32string_view ending) { return before.ends_with(ending); });
}

// Three consonants in a row, or an h behind a consonant, are seldom found inside one part of a compound.
bool is_likely_seam(const std::u32string& w, std::size_t at) {
  if (is_vowel(w[at - 1])) {
    return false;
  }
  const bool one_sound = w[at - 1] == U'h' && w[at - 2] == U'c';
  return w[at] == U'h' || !is_vowel(w[at + 1]) || (!is_vowel(w[at - 2]) && !one_sound);
}

}  // namespace

WordBreak find_word_break(std::string_view word, std::size_t longest) {
  const Spelled spelled = spell(word);
  const std::u32string& w = spelled.letters;
  std::size_t own = 0, linking = 0, likely = 0, syllable = 0, edge = 0;
  for (std::size_t at = 1; at < w.size() && spelled.offsets[at] <= longest; ++at) {
    if (!joins_previous(w[at]) && w[at - 1] != 0x200D) {
      edge = spelled.offsets[at];
    }
    if (w[at - 1] == U'-' || w[at - 1] == U'/') {
      own = spelled.offsets[at];
    } else if (has_letters_around(w, at)) {
      if (is_linking(w, at)) {
        linking = spelled.offsets[at];
      }
      if (begins_syllable(w, at)) {
        (is_likely_seam(w, at) ? likely : syllable) = spelled.offsets[at];
      }
    }
  }
  // A seam reads best, unless it would leave most of the line empty.
  const std::size_t enough = longest / 3;
  if (own > enough) {
    return {own, false};
  }
  for (const std::size_t found : {linking, likely, syllable}) {
    if (found > enough) {
      return {found, true};
    }
  }
  if (edge == 0) {  // not even one character fits: it stands alone
    edge = w.size() > 1 ? spelled.offsets[1] : word.size();
  }
  return {edge, false};
}

}  // namespace beraad::views
