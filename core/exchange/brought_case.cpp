#include "core/exchange/brought_case.hpp"

#include <set>
#include <utility>

#include "core/base/text.hpp"
#include "core/exchange/case_reader.hpp"
#include "core/exchange/gate_problem.hpp"
#include "core/exchange/shown_answer.hpp"
#include "core/json/gate.hpp"
#include "core/session/answer_check.hpp"
#include "core/session/words.hpp"
#include "core/vault/passphrase.hpp"

namespace beraad::exchange {
namespace {

constexpr std::string_view k_format = "beraad-brought-case/1";

json::Value array_of(json::Array elements) {
  json::Value value;
  value.content = std::move(elements);
  return value;
}

/// What was typed and cleared, or struck, says nothing: it stays here. Nothing when that is all of it.
std::optional<json::Value> without_blanks(const json::Value& value) {
  if (const auto* text = value.as_string()) {
    return base::is_blank(*text) ? std::nullopt : std::optional(value);
  }
  if (const auto* elements = value.as_array()) {
    json::Array filled;
    for (const auto& element : *elements) {
      if (auto kept = without_blanks(element)) filled.push_back(std::move(*kept));
    }
    return filled.empty() ? std::nullopt : std::optional(array_of(std::move(filled)));
  }
  const auto* cells = value.as_object();
  if (cells == nullptr) return value;
  json::Object filled;
  bool says_something = false;
  for (const auto& [key, cell] : *cells) {
    auto kept = key == "struck" ? std::nullopt : without_blanks(cell);
    if (!kept) continue;
    says_something = says_something || key != "row";
    filled.emplace_back(key, std::move(*kept));
  }
  return says_something ? std::optional(object_of(std::move(filled))) : std::nullopt;
}

}  // namespace

HandedAnswers handed_answers(const ShownRun& run) {
  HandedAnswers answers;
  for (const auto& key : session::readable_answers(run.protocol, run.state, session::Audience::Report)) {
    const auto shown = shown_answer(run, key, session::Audience::Report);
    const auto* value = shown ? shown->find("value") : nullptr;
    auto filled = value != nullptr ? without_blanks(*value) : std::nullopt;
    if (filled) answers.emplace_back(key, std::move(*filled));
  }
  return answers;
}

std::string write_brought_case(const session::SessionDocument& document) {
  const auto& state = document.state();
  json::Array answers, attachments;
  for (auto& [key, value] : handed_answers({document.protocol(), state})) {
    answers.push_back(
        object_of({{"step", text_value(key.step)}, {"field", text_value(key.field)}, {"value", std::move(value)}}));
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
  json::Limits limits = json::k_case_limits;
  limits.string_bytes = session::k_most_text_bytes;  // what was stored can be read again
  const auto document = json::read(bytes, name, limits);
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
  m_reach = {session::k_most_text_bytes, session::k_most_text_bytes, session::k_most_text_bytes, true};
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

/// Of two answers to one question nobody would know which one is meant.
void CaseReader::check_only_once(const Spot& spot) {
  const auto* answers = spot.value->as_array();
  std::set<std::pair<std::string, std::string>> seen;
  for (std::size_t index = 0; answers != nullptr && index < answers->size(); ++index) {
    const Spot answer = spot.element(*answers, index);
    const auto step = answer.value->as_object() != nullptr ? answer.find("step") : std::nullopt;
    const auto field = step ? answer.find("field") : std::nullopt;
    if (!field || step->value->as_string() == nullptr || field->value->as_string() == nullptr) continue;
    if (seen.emplace(*step->value->as_string(), *field->value->as_string()).second) continue;
    m_problems.report("duplicate-field", *field, {*field->value->as_string()});
  }
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
  check_only_once(*root.find("answers"));
  const auto beside = root.find("attachments");
  const auto* texts = beside ? check_array(m_problems, *beside, "attachments") : nullptr;
  if (texts == nullptr) return;
  for (std::size_t index = 0; index < texts->size(); ++index) {
    const Spot element = beside->element(*texts, index);
    const auto* text = check_text(m_problems, element, "attachments", m_reach.text, Lines::Many);
    if (text != nullptr) brought.attachments.push_back(*text);
  }
}

}  // namespace beraad::exchange
