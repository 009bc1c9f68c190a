// Known names of people in a case, found in running text in all the ways in which people write them, and replaced by
// the word that stands in their place. Only names that somebody typed in are known here; it promises nothing of others.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/privacy/name_match.hpp"
#include "core/session/state.hpp"

namespace beraad::privacy {

/// Where a name stands: bytes [begin, end). Doubtful: an ordinary word or somebody else may be meant as well, so it is
/// left alone.
struct FoundName {
  std::size_t begin = 0, end = 0;
  std::size_t name = 0;             // which of the known ones
  std::vector<std::size_t> others;  // that are as likely
  bool doubtful = false, possessive = false, begins_sentence = false;
  friend bool operator==(const FoundName&, const FoundName&) = default;

  [[nodiscard]] bool may_be(std::size_t known) const;
};

class NameReplacer {
 public:
  /// `ordinary` outlives it.
  NameReplacer(const std::vector<session::KnownName>& names, const OrdinaryWords& ordinary);

  [[nodiscard]] bool empty() const { return m_roles.empty(); }
  /// In the order of the text. Whole words only, whatever their case and accents: the whole name, first or last name
  /// alone, initials with the last name, with or without hyphens, as a possessive or diminutive, with "mevrouw" before
  /// it, small words cut short ("v.d. Berg"), and with one wrong letter in a name of six or more, or two that changed
  /// places. Of several names that fit the nearest in spelling is meant.
  /// Doubtful is what several people may be called, a last name behind "mevrouw" that was not entered by itself, what
  /// another's name stands beside, initials alone, a slip that may be another word, and a name that is an ordinary word
  /// where its capital proves nothing. In small type that is the word itself, and no name; so is an ordinary word with
  /// which a sentence begins, where only a last name or a slip would make a name of it.
  [[nodiscard]] std::vector<FoundName> find(std::string_view text) const;
  /// The text with the word of each name in its place; with a capital where a sentence begins.
  [[nodiscard]] std::string operator()(std::string_view text) const;
  /// The same, and that name, by its place among the known ones, also where it is doubtful.
  [[nodiscard]] std::string replace_doubtful(std::string_view text, std::size_t name) const;
  /// The same for a text that is being typed, caret at that byte: only names before it that a further letter would not
  /// change, since something stands behind them and no longer name begins with them.
  [[nodiscard]] std::string replace_finished(std::string_view text, std::size_t caret) const;

 private:
  struct Candidate;
  [[nodiscard]] std::vector<FoundName> find_in(const NameText& text) const;
  [[nodiscard]] std::vector<Candidate> candidates_at(const NameText& text, std::size_t at, std::size_t free_from) const;
  [[nodiscard]] FoundName chosen_of(const std::vector<Candidate>& candidates) const;
  [[nodiscard]] bool is_known(std::string_view word) const;
  /// What is typed behind the text may still belong to that name.
  [[nodiscard]] bool may_go_on(const NameText& text, const FoundName& found) const;
  [[nodiscard]] bool may_become_longer(const NameText& text, std::size_t first) const;
  [[nodiscard]] bool last_name_may_come(const NameText& text, const FoundName& found) const;
  [[nodiscard]] std::string with_roles(std::string_view text, const std::vector<FoundName>& names) const;

  std::vector<NamePattern> m_patterns;
  std::vector<std::string> m_roles;
  const OrdinaryWords& m_ordinary;
};

}  // namespace beraad::privacy
