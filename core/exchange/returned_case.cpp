#include "core/exchange/returned_case.hpp"

#include <utility>

#include "core/exchange/document_text.hpp"
#include "core/exchange/form_document.hpp"
#include "core/session/typed_text.hpp"

namespace beraad::exchange {
std::optional<Result<ReadForm>> find_form(std::string_view bytes, const protocol::Catalog& catalog,
                                          const FormWords& words) {
  if (is_document(bytes)) {
    const auto text = read_form_document(bytes, catalog);
    return text ? read_form(*text, catalog, words) : fail(text.error());
  }
  return is_form(bytes) ? std::optional(read_form(bytes, catalog, words)) : std::nullopt;
}

ReturnedCase returned_case(const ReadForm& form, const protocol::Protocol& protocol, base::Date made,
                           std::string_view bytes) {
  ReturnedCase returned{{}, form.unreadable};
  BroughtCase& brought = returned.brought;
  brought.case_id = form.case_id.is_nil() ? base::named_id({}, bytes) : form.case_id;
  brought.protocol_id = form.protocol_id;
  brought.language = form.language;
  brought.made = made;
  brought.is_whole = false;
  for (const auto& [key, value] : form.answers) {
    const auto* text = std::get_if<std::string>(&value);
    const auto kept = text != nullptr
                          ? session::kept_text(protocol.find_step(key.step)->find_field(key.field)->type, *text)
                          : std::nullopt;
    if (text != nullptr && !kept) {
      returned.not_taken.push_back(key);
    } else {
      brought.answers.push_back({key, session::AnswerKind::Value, kept ? session::FieldValue(*kept) : value, {}});
    }
  }
  return returned;
}

}  // namespace beraad::exchange
