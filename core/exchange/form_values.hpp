// What stands below a question on paper or in a mail, as the value of its field: options by their words, marked or
// alone on a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/texts.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/value.hpp"

namespace beraad::exchange {

/// Words that a form comes back with, in both languages.
struct FormWords {
  std::vector<std::string> yes, no;
  /// What the document says of itself: its first lines, and at the foot of each page which that is.
  std::vector<std::string> own{};
};
[[nodiscard]] FormWords form_words(const base::Texts& dutch, const base::Texts& english);

/// Stands before what follows when an option is chosen; a line that says it is no answer.
inline constexpr std::string_view k_form_follows = "\u2192 ";
/// Stands before what was written in the margin or below the page at an answer.
inline constexpr std::string_view k_form_note = "\u00BB ";

/// The value of a question that is no table; nothing when it cannot be read. A text takes its notes along.
[[nodiscard]] std::optional<session::FieldValue> value_of(const protocol::Field& field, const std::string& text,
                                                          const FormWords& words);
/// Beside what was chosen, or beside a date, stands a line that is no part of it: a further choice, a note, or what
/// somebody said with it.
[[nodiscard]] bool has_unknown_line(const protocol::Field& field, const std::string& text);
/// Only what a choice leaves open: "[ ] yes", "[ ] no".
[[nodiscard]] bool is_left_open(const protocol::Field& field, const std::string& text);

}  // namespace beraad::exchange
