#include "core/exchange/case_file.hpp"

#include <algorithm>

#include "core/exchange/case_reader.hpp"
#include "core/exchange/gate_problem.hpp"
#include "core/exchange/run_kind.hpp"
#include "core/json/gate.hpp"

namespace beraad::exchange {
namespace {

constexpr std::string_view k_format = "beraad-case/1";

/// Long texts are counted by the reader, which knows where they stand; the size of the file bounds them here.
json::Limits gate_limits() {
  json::Limits limits = json::k_case_limits;
  limits.string_bytes = limits.bytes;
  return limits;
}

}  // namespace

ReadCaseFile read_case_file(std::string_view bytes, std::string_view name, const CaseContext& context) {
  const auto document = json::read(bytes, name, gate_limits());
  if (document) return CaseReader(*document, context).read();
  base::Error problem = problem_of_gate(document.error(), bytes);
  if (problem.code == "case.duplicate-key" || problem.code == "case.bad-string") {
    const auto format = find_top_text(bytes, "format");
    if (format && *format != k_format) problem = problem_of("wrong-format", "/format", {}, std::string(name));
  }
  return {std::nullopt, {std::move(problem)}};
}

ReadCaseFile CaseReader::read() {
  const Spot root{&m_document.root, ""};
  CaseFile file;
  if (check_object(m_problems, root, "case") != nullptr) {
    const auto format = root.find("format");
    if (!format) {
      m_problems.report("missing-key", root, {"format"});
    } else if (const auto* text = format->value->as_string(); text == nullptr || *text != k_format) {
      m_problems.report("wrong-format", *format);
    } else {
      read_case(root, file);
    }
  }
  if (!m_problems.empty()) return {std::nullopt, m_problems.take()};
  return {std::move(file), {}};
}

void CaseReader::read_case(const Spot& root, CaseFile& file) {
  (void)check_keys(m_problems, root,
                   {"format", "protocol", "language", "title", "team", "started", "participants", "answers"},
                   {"plan", "planned_minutes", "sector", "intake", "minutes", "evaluation", "follow_up", "themes"});
  read_heading(root, file);
  if (const auto people = root.find("participants")) read_participants(*people, file);
  if (const auto themes = root.find("themes")) read_themes(*themes, file);
  const auto method = root.find("protocol");
  if (!method) return;
  const std::string* id = method->value->as_string();
  const protocol::CatalogEntry* entry = id == nullptr ? nullptr : m_context.catalog.find(*id);
  if (entry == nullptr) return m_problems.report("unknown-protocol", *method);
  const protocol::Protocol& protocol = *entry->protocol;
  file.protocol_id = *id;
  if (const auto plan = root.find("plan")) {
    const std::string* plan_id = plan->value->as_string();
    if (plan_id == nullptr || protocol.find_plan(*plan_id) == nullptr) {
      m_problems.report("unknown-plan", *plan);
    } else {
      file.plan = *plan_id;
    }
  }
  if (const auto minutes = root.find("minutes")) read_minutes(*minutes, protocol, file.minutes);
  if (const auto minutes = root.find("planned_minutes")) read_minutes(*minutes, protocol, file.planned_minutes);
  if (const auto answers = root.find("answers")) read_answers(*answers, protocol, file.answers);
  if (const auto intake = root.find("intake")) read_run(*intake, session::RunKind::Intake, "date", file.intake);
  if (const auto later = root.find("follow_up")) read_run(*later, session::RunKind::FollowUp, "held", file.follow_up);
  if (const auto evaluation = root.find("evaluation")) read_evaluation(*evaluation, file);
}

void CaseReader::read_heading(const Spot& root, CaseFile& file) {
  if (const auto spot = root.find("language")) {
    const std::string* code = spot->value->as_string();
    const auto language = code == nullptr ? std::nullopt : base::read_language(*code);
    if (!language) m_problems.report("unknown-option", *spot, {"language"});
    file.language = language.value_or(base::Language::Dutch);
  }
  const auto read_line = [&](std::string_view key, std::string& line) {
    const auto spot = root.find(key);
    const std::string* text = spot ? check_text(m_problems, *spot, key, k_line_limit) : nullptr;
    if (text != nullptr) line = *text;
  };
  read_line("title", file.title);
  read_line("team", file.team);
  if (const auto spot = root.find("started")) {
    file.started = check_date_time(m_problems, *spot, "started").value_or(base::DateTime());
  }
  if (const auto spot = root.find("sector")) {
    const std::string* sector = spot->value->as_string();
    if (sector == nullptr || !m_context.vocabulary.has_sector(*sector)) {
      m_problems.report("unknown-option", *spot, {"sector"});
    } else {
      file.sector = *sector;
    }
  }
}

void CaseReader::read_themes(const Spot& spot, CaseFile& file) {
  const json::Array* array = check_array(m_problems, spot, "themes");
  if (array == nullptr) return;
  for (std::size_t index = 0; index < array->size(); ++index) {
    const Spot element = spot.element(*array, index);
    const std::string* theme = element.value->as_string();
    if (theme == nullptr || m_context.codebook.find_code(*theme) == nullptr) {
      m_problems.report("unknown-theme", element);
    } else if (std::find(file.themes.begin(), file.themes.end(), *theme) != file.themes.end()) {
      m_problems.report("duplicate-option", element, {"themes"});
    } else {
      file.themes.push_back(*theme);
    }
  }
}

void CaseReader::read_run(const Spot& spot, session::RunKind kind, std::string_view date_key,
                          std::optional<CaseRun>& run) {
  if (check_object(m_problems, spot, date_key) == nullptr) return;
  const protocol::Protocol* protocol = find_method(m_context.catalog, kind);
  if (protocol == nullptr) return m_problems.report("unknown-protocol", spot);
  run = CaseRun{protocol->id, std::nullopt, {}};
  if (check_keys(m_problems, spot, {"answers"}, {date_key})) {
    read_answers(*spot.find("answers"), *protocol, run->answers);
  }
  if (const auto date = spot.find(date_key)) run->date = check_date(m_problems, *date, date_key);
}

}  // namespace beraad::exchange
