#include "core/privacy/ordinary_words.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::privacy {
namespace {

constexpr std::size_t k_most_words = 50'000, k_longest_word = 64;

bool is_word(std::string_view text) {
  if (text.size() > k_longest_word) return false;
  for (std::size_t offset = 0; offset < text.size();) {
    if (!base::is_of_word(base::next_code_point(text, offset))) return false;
  }
  return true;
}

}  // namespace

Outcome OrdinaryWords::read(std::string_view bytes, std::string_view name) {
  std::size_t number = 0;
  const auto malformed = [&](const char* why) {
    const std::string place = std::string(name) + ":" + std::to_string(number);
    return fail("vocabulary.malformed", {place}, why, place);
  };
  if (!base::is_valid_utf8(bytes)) return malformed("no UTF-8");
  for (std::size_t begin = 0; begin < bytes.size();) {
    ++number;
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with('#')) continue;
    for (std::size_t from = 0; (from = line.find_first_not_of(" \t\r", from)) != std::string_view::npos;) {
      const std::size_t to = std::min(line.find_first_of(" \t\r", from), line.size());
      const std::string_view word = line.substr(from, to - from);
      from = to;
      if (!is_word(word)) return malformed("no word");
      if (m_words.size() >= k_most_words) return malformed("too many words");
      m_words.insert(base::folded(word));
    }
  }
  return Done{};
}

}  // namespace beraad::privacy
