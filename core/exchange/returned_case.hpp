// A file that brings a case or answers to its questions, whatever kind it is: a case that was handed over, the text
// that the page saved or a mail held, or the document that was filled in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/exchange/brought_case.hpp"
#include "core/exchange/case_form.hpp"
#include "core/exchange/form_document.hpp"

namespace beraad::exchange {

struct FoundForm {
  ReadForm form;
  std::vector<LeftOut> left_out;  // of a document; whoever brings it in is told
};
/// The form in a text or a document; nothing when the bytes are neither. Codes as of read_form() and
/// read_form_document().
[[nodiscard]] std::optional<Result<FoundForm>> find_form(std::string_view bytes, const protocol::Catalog& catalog,
                                                         const FormWords& words, const base::Texts& texts);

/// What came back on a form, as a case to bring in; and the questions whose answers could not be taken.
struct ReturnedCase {
  BroughtCase brought;
  std::vector<session::AnswerKey> not_taken;
};
/// `bytes` are what it was read from: of a form that names no case, the same file is the same case.
[[nodiscard]] ReturnedCase returned_case(const ReadForm& form, const protocol::Protocol& protocol, base::Date made,
                                         std::string_view bytes);

}  // namespace beraad::exchange
