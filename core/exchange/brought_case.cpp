#include "core/exchange/brought_case.hpp"

#include "core/exchange/case_reader.hpp"
#include "core/exchange/gate_problem.hpp"
#include "core/exchange/shown_answer.hpp"
#include "core/json/gate.hpp"
#include "core/session/words.hpp"
#include "core/vault/passphrase.hpp"

namespace beraad::exchange {
namespace {

constexpr std::string_view k_format = "beraad-brought-case/1";
constexpr std::size_t k_most_attachments = 100;

json::Value array_of(json::Array elements) {
  json::Value value;
  value.content = std::move(elements);
  return value;
}

}  // namespace

std::string write_brought_case(const session::SessionDocument& document) {
  const auto& state = document.state();
  const ShownRun run{document.protocol(), state};
  json::Array answers, attachments;
  for (const auto& key : session::readable_answers(document.protocol(), state, session::Audience::Report)) {
    const auto shown = shown_answer(run, key, session::Audience::Report);
    const auto* value = shown ? shown->find("value") : nullptr;
    if (value == nullptr) continue;
    answers.push_back(object_of({{"step", text_value(key.step)}, {"field", text_value(key.field)}, {"value", *value}}));
  }
  for (const auto& idea : state.parked) attachments.push_back(text_value(idea.text));
  return json::write(object_of({{"format", text_value(std::string(k_format))},
                                {"case", text_value(base::to_text(state.case_id))},
                                {"protocol", text_value(document.protocol().id)},
                                {"language", text_value(std::string(base::code_of(state.setup.language)))},
                                {"purpose", text_value(std::string(session::word_of(state.purpose)))},
                                {"made", text_value(base::to_text(state.setup.planned_start.date))},
                                {"answers", array_of(std::move(answers))},
                                {"attachments", array_of(std::move(attachments))}}),
                     2) +
         "\n";
}

ReadBroughtCase read_brought_case(std::string_view bytes, std::string_view name, const CaseContext& context) {
  const auto document = json::read(bytes, name, json::k_case_limits);
  if (!document) return {std::nullopt, {problem_of_gate(document.error(), bytes)}};
  return CaseReader(*document, context).read_brought();
}

std::string seal_case(std::string_view bytes, std::string_view passphrase) {
  return vault::seal_with_passphrase(bytes, passphrase);
}
bool is_sealed_case(std::string_view bytes) { return vault::is_sealed_with_passphrase(bytes); }
Result<std::string> unseal_case(std::string_view bytes, std::string_view passphrase) {
  return vault::unseal_with_passphrase(bytes, passphrase);
}

ReadBroughtCase CaseReader::read_brought() {
  const Spot root{&m_document.root, ""};
  BroughtCase brought;
  if (check_object(m_problems, root, "case") == nullptr) return {std::nullopt, m_problems.take()};
  const auto format = root.find("format");
  const std::string* said = format ? format->value->as_string() : nullptr;
  if (said == nullptr || *said != k_format) {
    m_problems.report(format ? "wrong-format" : "missing-key", format.value_or(root), {"format"});
    return {std::nullopt, m_problems.take()};
  }
  const bool whole = check_keys(
      m_problems, root, {"format", "case", "protocol", "language", "purpose", "made", "answers"}, {"attachments"});
  if (whole) read_brought(root, brought);
  if (!m_problems.empty()) return {std::nullopt, m_problems.take()};
  return {std::move(brought), {}};
}

void CaseReader::read_brought(const Spot& root, BroughtCase& brought) {
  const auto text_at = [&](std::string_view key) {
    const std::string* text = check_string(m_problems, *root.find(key), key);
    return text != nullptr ? *text : std::string();
  };
  const auto id = base::read_uuid(text_at("case"));
  if (!id || id->is_nil()) m_problems.report("unknown-option", *root.find("case"), {"case"});
  brought.case_id = id.value_or(base::Uuid{});
  const auto language = base::read_language(text_at("language"));
  if (!language) m_problems.report("unknown-option", *root.find("language"), {"language"});
  brought.language = language.value_or(base::Language::Dutch);
  const auto purpose = session::read_word<session::CasePurpose>(text_at("purpose"));
  if (!purpose) m_problems.report("unknown-option", *root.find("purpose"), {"purpose"});
  brought.purpose = purpose.value_or(session::CasePurpose::Deliberation);
  brought.made = check_date(m_problems, *root.find("made"), "made").value_or(base::Date{});
  brought.protocol_id = text_at("protocol");
  const auto* entry = m_context.catalog.find(brought.protocol_id);
  if (entry == nullptr || entry->protocol->kind != protocol::Kind::Preparation) {
    return m_problems.report("unknown-protocol", *root.find("protocol"));
  }
  read_answers(*root.find("answers"), *entry->protocol, brought.answers);
  const auto beside = root.find("attachments");
  const auto* texts = beside ? check_array(m_problems, *beside, "attachments") : nullptr;
  if (texts == nullptr) return;
  if (texts->size() > k_most_attachments) {
    return m_problems.report("too-many", *beside, {"attachments", std::to_string(k_most_attachments)});
  }
  for (std::size_t index = 0; index < texts->size(); ++index) {
    const auto* text = check_text(m_problems, beside->element(*texts, index), "attachments", k_text_limit, Lines::Many);
    if (text != nullptr) brought.attachments.push_back(*text);
  }
}

}  // namespace beraad::exchange
