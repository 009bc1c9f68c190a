#include "core/privacy/name_text.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/privacy/name_words.hpp"

namespace beraad::privacy {
namespace {

constexpr char32_t k_fixed_space = 0xA0, k_hyphen = 0x2010, k_fixed_hyphen = 0x2011;

bool is_space(char32_t c) { return c == ' ' || c == k_fixed_space; }
bool is_hyphen(char32_t c) { return c == '-' || c == k_hyphen || c == k_fixed_hyphen; }

bool is_number(const std::string& word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool joins(std::string_view gap) {
  if (gap.empty() || gap.size() > 4) return false;
  std::size_t line_feeds = 0;
  for (std::size_t offset = 0; offset < gap.size();) {
    const char32_t c = base::next_code_point(gap, offset);
    const bool fits = is_space(c) || is_hyphen(c) || c == '.' || c == '\'' || c == 0x2019 || c == '/' || c == '\n';
    if (!fits || (c == '\n' && ++line_feeds > 1)) return false;
  }
  return true;
}

NameText::NameText(std::string_view text) : m_text(text) {
  bool inside = false;
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    const char32_t c = base::next_code_point(text, offset);
    if (!base::is_of_word(c)) {
      inside = false;
      continue;
    }
    const bool capital = base::is_capital(c);
    if (!inside) {
      m_words.push_back({start, offset, {}, capital, false});
      letters = 0;
    }
    TextWord& word = m_words.back();
    word.end = offset;
    word.shouted = capital && (letters == 0 ? false : letters == 1 ? word.capital : word.shouted);
    ++letters;
    inside = true;
  }
  for (TextWord& word : m_words) word.folded = base::folded(text.substr(word.begin, word.end - word.begin));
}

std::string_view NameText::gap_before(std::size_t word) const {
  const std::size_t from = word == 0 ? 0 : m_words[word - 1].end;
  return m_text.substr(from, m_words[word].begin - from);
}

bool NameText::follows_closely(std::size_t word, bool hyphen) const {
  if (word == 0 || word >= m_words.size()) return false;
  const std::string_view gap = gap_before(word);
  std::size_t offset = 0;
  const char32_t c = gap.empty() ? U'\0' : base::next_code_point(gap, offset);
  return offset == gap.size() && (is_space(c) || (hyphen && is_hyphen(c)));
}

bool NameText::begins_sentence(std::size_t word) const {
  const std::string_view gap = gap_before(word);
  char32_t last = word == 0 ? U'.' : U'a';
  bool cut_short = false;  // that full stop stands behind an abbreviation
  for (std::size_t offset = 0; offset < gap.size();) {
    const std::size_t start = offset;
    const char32_t c = base::next_code_point(gap, offset);
    if (c == '.') cut_short = word > 0 && start == 0 && is_abbreviation(m_words[word - 1].folded);
    const bool opens = is_space(c) || c == '"' || c == '(' || c == 0x2018 || c == 0x201C || c == '-';
    if (!opens) last = c;
  }
  if (last == '.') return !cut_short;
  return last == '!' || last == '?' || last == '\n' || last == 0x2026;
}

bool NameText::has_capital_of_name(std::size_t word) const {
  if (!m_words[word].capital || m_words[word].shouted || word == 0 || is_number(m_words[word - 1].folded)) return false;
  const std::string_view gap = gap_before(word);
  for (std::size_t offset = 0; offset < gap.size();) {
    const std::size_t start = offset;
    const char32_t c = base::next_code_point(gap, offset);
    const bool cut_short = c == '.' && start == 0 && is_abbreviation(m_words[word - 1].folded);
    if (!is_space(c) && c != ',' && c != ';' && c != '/' && c != '&' && c != '+' && !cut_short) return false;
  }
  return true;
}

bool NameText::is_cut_short(std::size_t word) const {
  return word < m_words.size() && m_words[word].folded.size() == 1 && m_text.substr(m_words[word].end).starts_with(".");
}

bool NameText::is_initial(std::size_t word) const { return is_cut_short(word) && m_words[word].capital; }

}  // namespace beraad::privacy
