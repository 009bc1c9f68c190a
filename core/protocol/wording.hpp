// Help with the wording of a moral question and of the options, beyond what a single field of a method asks: rules as
// data (assets/wording.json). They ask back, they never refuse.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace beraad::protocol {

enum class WordingSubject { Question, Option };

/// Holds when none of its conditions speaks against the text; words and beginnings are folded, of both languages.
struct WordingRule {
  std::string id;
  WordingSubject subject = WordingSubject::Question;
  base::LocalText hint;
  struct Words {
    std::vector<std::string> needs_one_of, needs_none_of, not_first, first_one_of, not_within;
  };
  Words nl, en;
};

struct Wording {
  std::vector<WordingRule> rules;
};

/// Codes: those of the gate ("json.*") and the schema ("schema.*").
[[nodiscard]] Result<Wording> read_wording(std::string_view bytes, std::string_view name);
/// Rules that the text calls for, in their order; none for a blank text.
[[nodiscard]] std::vector<const WordingRule*> wording_for(const Wording& wording, WordingSubject subject,
                                                          std::string_view text, base::Language language);

}  // namespace beraad::protocol
