// The columns of a table as lines in a mail, and back: somebody without the program fills them in.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/protocol/protocol.hpp"
#include "core/session/value.hpp"

namespace beraad::session {

/// What a mail holds for one row.
struct MailedRow {
  std::map<std::string, Cell, std::less<>> cells;  // by column
  std::string left;  // lines behind a question that went into no cell, after the label of a choice that was not read
};

/// "Label: (options)" for each column that a person fills in, below each other.
[[nodiscard]] std::string write_mail_form(const protocol::Field& table, base::Language language);
/// The row of a pasted answer: a line that begins with a column's label, in either language, begins that answer; it
/// goes on until the next label or a signature. Marks of quoting are passed over. A choice counts when one of its lines
/// is one of the options. Errors: "mailed.too-long", "mailed.nothing-found", "mailed.left-over" (no cell, words all the
/// same).
[[nodiscard]] Result<MailedRow> read_mailed_row(const protocol::Field& table, std::string_view text);

}  // namespace beraad::session
