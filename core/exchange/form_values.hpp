// What stands below a question on paper or in a mail, as the value of its field: options by their words, marked or
// alone on a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/protocol/protocol.hpp"
#include "core/session/value.hpp"

namespace beraad::exchange {

/// Words for yes and no, in both languages.
struct FormWords {
  std::vector<std::string> yes, no;
};

/// Stands before what follows when an option is chosen; a line that says it is no answer.
inline constexpr std::string_view k_form_follows = "\u2192 ";

/// The value of a question that is no table; nothing when it cannot be read.
[[nodiscard]] std::optional<session::FieldValue> value_of(const protocol::Field& field, const std::string& text,
                                                          const FormWords& words);
/// Beside what was chosen stands a line that is none of the options: a further choice, or what somebody said with it.
[[nodiscard]] bool has_unknown_line(const protocol::Field& field, const std::string& text);
/// Only what a choice leaves open: "[ ] yes", "[ ] no".
[[nodiscard]] bool is_left_open(const protocol::Field& field, const std::string& text);

}  // namespace beraad::exchange
