// Every text that the program itself says, in one language, by key. The texts are data (assets/text/*.json).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"

namespace beraad::base {

class Texts {
 public:
  Texts() = default;
  Texts(Language language, std::map<std::string, std::string, std::less<>> texts)
      : m_language(language), m_texts(std::move(texts)) {}

  [[nodiscard]] Language language() const { return m_language; }
  [[nodiscard]] bool has(std::string_view key) const { return m_texts.find(key) != m_texts.end(); }
  /// The text, filled with the arguments; the key itself in ⟦ ⟧ when it is missing, so that a test sees it.
  [[nodiscard]] std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const;
  /// key.one for exactly 1, else key.other; {0} is the count, {1} ... the further arguments.
  [[nodiscard]] std::string count(std::string_view key, std::int64_t count,
                                  std::vector<std::string> arguments = {}) const;
  /// The sentence of an error: "error." + code, filled with its arguments. An argument (or a list of them between
  /// ", ") for which there is a text "word." + code + "." + argument is said in that word.
  [[nodiscard]] std::string say(const struct Error& error) const;
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& all() const { return m_texts; }

 private:
  [[nodiscard]] std::string in_words(const std::string& code, const std::string& argument) const;

  Language m_language = Language::Dutch;
  std::map<std::string, std::string, std::less<>> m_texts;
};

}  // namespace beraad::base
