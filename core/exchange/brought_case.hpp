// A case that somebody brings in, as a file to hand over (format "beraad-brought-case/1"): what stands on the form and
// the texts beside it. Names, notes, earlier versions and what is only the facilitator's never go along.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/calendar.hpp"
#include "core/exchange/case_file.hpp"
#include "core/exchange/session_show.hpp"
#include "core/session/document.hpp"

namespace beraad::exchange {

struct BroughtCase {
  base::Uuid case_id;
  std::string protocol_id;
  base::Language language = base::Language::Dutch;
  session::CasePurpose purpose = session::CasePurpose::Deliberation;
  base::Date made;
  std::vector<CaseAnswer> answers;
  std::vector<std::string> attachments;
  bool is_whole = true;  // false: answers that came back on a form; what it leaves open says nothing
  friend bool operator==(const BroughtCase&, const BroughtCase&) = default;
};

struct ReadBroughtCase {
  std::optional<BroughtCase> brought;  // absent when there are problems
  std::vector<base::Error> problems;   // as of a case file: code "case.<kind>", arguments[0] = JSON pointer
};

/// What goes along of the answers, in the order of the form, in the shapes of the file.
using HandedAnswers = std::vector<std::pair<session::AnswerKey, json::Value>>;
[[nodiscard]] HandedAnswers handed_answers(const ShownRun& run);
/// The bytes of the file; the same case gives the same bytes.
[[nodiscard]] std::string write_brought_case(const session::SessionDocument& document);
/// Taken whole or not at all; never throws, never crashes on any bytes.
[[nodiscard]] ReadBroughtCase read_brought_case(std::string_view bytes, std::string_view name,
                                                const CaseContext& context);

/// The file behind a passphrase, and back; see vault/passphrase.hpp for how, and for the codes.
[[nodiscard]] std::string seal_case(std::string_view bytes, std::string_view passphrase);
[[nodiscard]] bool is_sealed_case(std::string_view bytes);
[[nodiscard]] Result<std::string> unseal_case(std::string_view bytes, std::string_view passphrase);

}  // namespace beraad::exchange
