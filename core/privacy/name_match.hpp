// One way of writing a name at one place of a text: whether it stands there, how far it reaches, and whether a name
// must be meant.
#pragma once

#include <cstddef>
#include <optional>

#include "core/privacy/name_patterns.hpp"
#include "core/privacy/name_text.hpp"
#include "core/privacy/ordinary_words.hpp"

namespace beraad::privacy {

/// The nearer to what was entered, the earlier.
enum class Spelling { Exact, Possessive, Diminutive, Slip };

struct NameMatch {
  std::size_t first = 0;           // word with which it begins, a word of address or an initial also
  std::size_t begin = 0, end = 0;  // bytes
  Spelling spelling = Spelling::Exact;
  bool possessive = false;
  bool doubtful = false;
};

/// The pattern with its first word there. None when it does not stand there, or is an ordinary word beyond doubt.
[[nodiscard]] std::optional<NameMatch> match(const NameText& text, std::size_t at, const NamePattern& pattern,
                                             const OrdinaryWords& ordinary);

}  // namespace beraad::privacy
