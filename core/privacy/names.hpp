// Known names of people in a case, found in running text in all the ways in which people write them, and replaced by
// the word that stands in their place. Only names that somebody typed in are known here; it promises nothing of others.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/state.hpp"

namespace beraad::privacy {

/// Where a name stands: bytes [begin, end). Doubtful: it may as well be an ordinary word, and is left alone.
struct FoundName {
  std::size_t begin = 0, end = 0;
  std::size_t name = 0;  // which of the known ones
  bool doubtful = false, possessive = false;
  friend bool operator==(const FoundName&, const FoundName&) = default;
};

class NameReplacer {
 public:
  explicit NameReplacer(const std::vector<session::KnownName>& names);

  [[nodiscard]] bool empty() const { return m_roles.empty(); }
  /// In the order of the text. Whole words only, whatever their case and accents: the whole name, first or last name
  /// alone, initials with the last name, with or without hyphens, as a possessive or diminutive, with "mevrouw" before
  /// it, small words cut short ("v.d. Berg"), and with one wrong letter in a name of six or more, or two that changed
  /// places. Such a slip is doubtful without a capital or with another first letter.
  [[nodiscard]] std::vector<FoundName> find(std::string_view text) const;
  /// The text with the word of each name in its place; with a capital where a sentence begins.
  [[nodiscard]] std::string operator()(std::string_view text) const;
  /// The same, and that name, by its place among the known ones, also where it is doubtful.
  [[nodiscard]] std::string replace_doubtful(std::string_view text, std::size_t name) const;
  /// The same for a text that is being typed, caret at that byte: only names before it that a further letter would not
  /// change, since something stands behind them and no longer name begins with them.
  [[nodiscard]] std::string replace_finished(std::string_view text, std::size_t caret) const;

 private:
  struct Pattern {
    std::vector<std::string> words;  // folded
    std::size_t name = 0;
    bool is_last_name = false;       // initials and titles may stand before it
    std::string initials;            // of the first names, folded
    std::string following_initials;  // letters that may follow a first name: "Samira A."
  };
  struct Word;
  struct Match;
  [[nodiscard]] static std::vector<Word> words_of(std::string_view text);
  void add_patterns(const std::string& name, std::size_t index);
  [[nodiscard]] Match match(std::string_view text, const std::vector<Word>& words, std::size_t first,
                            const Pattern& pattern) const;
  [[nodiscard]] bool is_known(std::string_view word) const;
  /// What is typed behind the text may still belong to that name.
  [[nodiscard]] bool may_go_on(std::string_view text, const FoundName& found) const;
  [[nodiscard]] std::string with_roles(std::string_view text, const std::vector<FoundName>& names) const;

  std::vector<Pattern> m_patterns;
  std::vector<std::string> m_roles;
};

}  // namespace beraad::privacy
