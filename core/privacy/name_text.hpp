// A text as the words in which names are looked for, and what stands between them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace beraad::privacy {

struct TextWord {
  std::size_t begin = 0, end = 0;  // bytes
  std::string folded;
  bool capital = false;  // the first letter
  bool shouted = false;  // all of them, and there are several
};

/// Looks at the text, which outlives it.
class NameText {
 public:
  explicit NameText(std::string_view text);

  [[nodiscard]] std::string_view text() const { return m_text; }
  [[nodiscard]] const std::vector<TextWord>& words() const { return m_words; }
  /// Between that word and the one before it, or the beginning.
  [[nodiscard]] std::string_view gap_before(std::size_t word) const;
  /// One space, or a hyphen where that is allowed, and nothing else stands before it.
  [[nodiscard]] bool follows_closely(std::size_t word, bool hyphen) const;
  /// Only white space and opening signs stand between it and the end of the sentence before it.
  [[nodiscard]] bool begins_sentence(std::size_t word) const;
  /// It has a capital for which there is no reason but that it is a name: no sentence, quotation or line of a list
  /// begins with it, and it is not written in capitals altogether.
  [[nodiscard]] bool has_capital_of_name(std::size_t word) const;
  /// One letter with a full stop behind it: "S.", or "v." in small type.
  [[nodiscard]] bool is_cut_short(std::size_t word) const;
  /// The same in capitals.
  [[nodiscard]] bool is_initial(std::size_t word) const;

 private:
  std::string_view m_text;
  std::vector<TextWord> m_words;
};

/// What may stand between the words of one name: "v. d.", "Anne-Marie", also one line end.
[[nodiscard]] bool joins(std::string_view gap);

}  // namespace beraad::privacy
