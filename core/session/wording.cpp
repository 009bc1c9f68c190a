// Hints on the wording of a question: they help, and never block.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/completeness.hpp"

namespace beraad::session {

namespace {

/// Parts between white space, without punctuation at their ends, case folded.
std::vector<std::string> plain_words(std::string_view text) {
  constexpr std::string_view k_space = " \t\n\r";
  constexpr std::string_view k_punctuation = ".,;:!?()[]\"'";
  std::vector<std::string> plain;
  std::size_t start = 0;
  while ((start = text.find_first_not_of(k_space, start)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(k_space, start), text.size());
    std::string_view word = text.substr(start, end - start);
    start = end;
    const std::size_t first = word.find_first_not_of(k_punctuation);
    if (first == std::string_view::npos) continue;
    word = word.substr(first, word.find_last_not_of(k_punctuation) - first + 1);
    plain.push_back(base::folded(word));
  }
  return plain;
}

using WordsByLanguage = std::map<std::string, std::vector<std::string>>;

const std::vector<std::string>& list_of(const WordsByLanguage& words, base::Language language) {
  static const std::vector<std::string> k_none;
  const auto found = words.find(std::string(base::code_of(language)));
  return found == words.end() ? k_none : found->second;
}

bool is_among(const std::vector<std::string>& list, const std::string& folded_word) {
  return std::ranges::any_of(list, [&](const std::string& entry) { return base::folded(entry) == folded_word; });
}

}  // namespace

std::vector<std::string> wording_hints(const protocol::Field& field, std::string_view text, base::Language language) {
  std::vector<std::string> hints;
  const std::vector<std::string> words = plain_words(text);
  if (!field.hints || words.empty()) return hints;
  const protocol::WordingHints& wanted = *field.hints;
  if (wanted.max_words && words.size() > static_cast<std::size_t>(std::max(0, *wanted.max_words))) {
    hints.emplace_back("max_words");
  }
  if (wanted.no_comma && text.find(',') != std::string_view::npos) hints.emplace_back("no_comma");
  if (wanted.as_question && text.find('?') == std::string_view::npos) hints.emplace_back("as_question");
  if (is_among(list_of(wanted.avoid_first_word, language), words.front())) hints.emplace_back("avoid_first_word");
  const auto& good = list_of(wanted.good_first_word, language);
  if (!good.empty() && !is_among(good, words.front())) hints.emplace_back("good_first_word");
  const auto& vague = list_of(wanted.vague_words, language);
  if (std::ranges::any_of(words, [&](const std::string& word) { return is_among(vague, word); })) {
    hints.emplace_back("vague_words");
  }
  return hints;
}

}  // namespace beraad::session
