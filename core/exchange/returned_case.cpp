#include "core/exchange/returned_case.hpp"

#include <algorithm>
#include <utility>

#include "core/exchange/document_text.hpp"
#include "core/session/typed_text.hpp"

namespace beraad::exchange {
namespace {

Result<FoundForm> found(FormDocument document, const protocol::Catalog& catalog, const FormWords& words) {
  BERAAD_TRY(form, read_form(document.text, catalog, words));
  return FoundForm{std::move(form), std::move(document.left_out)};
}

}  // namespace

std::optional<Result<FoundForm>> find_form(std::string_view bytes, const protocol::Catalog& catalog,
                                           const FormWords& words, const base::Texts& texts) {
  if (is_document(bytes)) {
    auto document = read_form_document(bytes, catalog, words, texts);
    return document ? found(*std::move(document), catalog, words) : fail(document.error());
  }
  if (!is_form(bytes)) return std::nullopt;
  return found({std::string(bytes), {}}, catalog, words);
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
      auto& named = returned.not_taken;  // a note beside a date may have named it already
      if (std::ranges::find(named, key) == named.end()) named.push_back(key);
    } else {
      brought.answers.push_back({key, session::AnswerKind::Value, kept ? session::FieldValue(*kept) : value, {}});
    }
  }
  return returned;
}

}  // namespace beraad::exchange
