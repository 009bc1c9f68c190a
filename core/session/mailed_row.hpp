// The columns of a table as lines in a mail, and back: somebody without the program fills them in.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/value.hpp"

namespace beraad::session {

/// "Label: (options)" for each column that a person fills in, below each other.
[[nodiscard]] std::string write_mail_form(const protocol::Field& table, base::Language language);
/// Cells by column from a pasted answer: a line that begins with a column's label, in either language, begins that
/// answer; it goes on until the next label. A choice counts when its words are one of the options. Errors:
/// "mailed.too-long", "mailed.nothing-found".
[[nodiscard]] Result<std::map<std::string, Cell, std::less<>>> read_mailed_row(const protocol::Field& table,
                                                                               std::string_view text);

}  // namespace beraad::session
