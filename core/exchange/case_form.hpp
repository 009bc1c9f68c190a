// The questions of a preparation as plain text that a person fills in elsewhere: saved by the offline page, or pasted
// from a document or a mail. Strict where it matters: an unknown question is refused, nothing is guessed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/exchange/form_values.hpp"
#include "core/protocol/catalog.hpp"
#include "core/session/event.hpp"

namespace beraad::exchange {

/// One question as it stands on paper. A table asks its columns for a few rows.
struct FormQuestion {
  std::string key;  // "step/field", or "step/field/row/column" with the row from 1
  const protocol::Field* field = nullptr;
  const protocol::Column* column = nullptr;  // of a table
  int row = 0;
};
/// What the presenter is asked, in the order of the form.
[[nodiscard]] std::vector<FormQuestion> questions_of(const protocol::Protocol& protocol);
/// The first line: which form, in which language, for which case (nil = none yet).
[[nodiscard]] std::string form_head(const protocol::Protocol& protocol, base::Language language,
                                    const base::Uuid& case_id);
/// How a question is put on paper: what it asks, with its hint; of a table with the number of the row.
[[nodiscard]] std::string printed_question(const FormQuestion& question, base::Language language);
[[nodiscard]] std::string question_line(std::string_view key, std::string_view label);
inline constexpr std::string_view k_form_head = "## beraad-form/", k_form_mark = "## ", k_form_end = "## end",
                                  k_form_chosen = "[x] ", k_form_open = "[ ] ";
/// Stands before words behind a question that are not its own: an answer may be among them.
inline constexpr std::string_view k_form_unclear = "[?] ";
inline constexpr std::size_t k_form_bytes = 1U << 20U;

struct FormAnswer {
  session::AnswerKey key;
  session::FieldValue value;  // a date or time as it was typed
};
struct ReadForm {
  std::string protocol_id;
  base::Language language = base::Language::Dutch;
  base::Uuid case_id;
  std::vector<FormAnswer> answers;
  std::vector<session::AnswerKey> unreadable;  // something was filled in, all of it or one line, that is none of the
                                               // choices or not to be told from the words of the question
};

/// One of its lines is the first line of a form. A file of another kind may quote such a line within an answer.
[[nodiscard]] bool is_form(std::string_view text);
/// Codes, nothing taken then: "form.too-large", "form.not-text", "form.no-form", "form.newer", "form.unknown-form" (its
/// id), "form.unknown-question", "form.question-twice" (the key), "form.unknown-line" (a line that begins as a question
/// and is none; what it says is not repeated), "form.cut-off", "form.too-long" (the key). What
/// stands before the first line or after the last, and marks of quoting in front of every line, are passed over.
[[nodiscard]] Result<ReadForm> read_form(std::string_view text, const protocol::Catalog& catalog,
                                         const FormWords& words);

}  // namespace beraad::exchange
