// The languages in which every text for people exists, and a text in both.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace beraad::base {

enum class Language { Dutch, English };

[[nodiscard]] constexpr std::string_view code_of(Language language) {
  return language == Language::Dutch ? "nl" : "en";
}
[[nodiscard]] inline std::optional<Language> read_language(std::string_view code) {
  if (code == "nl") return Language::Dutch;
  if (code == "en") return Language::English;
  return std::nullopt;
}

struct LocalText {
  std::string nl, en;
  [[nodiscard]] const std::string& in(Language language) const { return language == Language::Dutch ? nl : en; }
  [[nodiscard]] bool empty() const { return nl.empty() && en.empty(); }
  friend bool operator==(const LocalText&, const LocalText&) = default;
};

}  // namespace beraad::base
