// What goes around a case that is brought in: its questions for whoever has no Beraad, and pages beforehand.
#include "core/exchange/case_form.hpp"
#include "core/exchange/form_page.hpp"
#include "core/report/printable.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

report::Paragraph line_of(std::string text, bool strong = false) { return {{{std::move(text), strong}}, {}}; }

/// What may be chosen, and below each what follows when it is.
report::Lines choices_of(const protocol::Field& field, const base::Texts& texts) {
  report::Lines lines;
  const auto open = [&](const std::string& choice) {
    lines.push_back({{std::string(exchange::k_form_open) + choice}});
  };
  for (const auto& option : field.choices.options) {
    open(option.label.in(texts.language()));
    const auto& follows = option.consequence.in(texts.language());
    if (!follows.empty()) lines.push_back({{std::string(exchange::k_form_follows) + follows, false, true}});
  }
  if (field.type == protocol::FieldType::YesNo) {
    for (const char* word : {"value.yes", "value.no"}) open(texts.say(word));
  }
  for (int rating = field.min; field.type == protocol::FieldType::Rating && rating <= field.max; ++rating) {
    open(std::to_string(rating));
  }
  return lines;
}

}  // namespace

Result<report::Document> Workspace::build_case_form(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const auto language = texts.language();
  report::Document form;
  form.language = language;
  form.kind = texts.say("form.kind");
  form.title = document.protocol().title.in(language);
  form.page_pattern = texts.say("report.page");
  form.parts.emplace_back(line_of(texts.say("form.document-intro")));
  form.parts.emplace_back(line_of(texts.say("form.privacy")));
  form.parts.emplace_back(line_of(exchange::form_head(document.protocol(), language, document.state().case_id)));
  for (const auto& question : exchange::questions_of(document.protocol())) {
    const std::string asked = exchange::question_line(question.key, exchange::printed_question(question, language));
    form.parts.emplace_back(line_of(asked, true));
    const auto choices = question.column == nullptr ? choices_of(*question.field, texts) : report::Lines{};
    for (const auto& line : choices) form.parts.emplace_back(report::Paragraph{line, {}});
    if (choices.empty()) form.parts.emplace_back(line_of("\u00A0"));
  }
  form.parts.emplace_back(line_of(std::string(exchange::k_form_end), true));
  return form;
}

Result<std::string> Workspace::write_case_form_page(const Uuid& session_id, const base::Texts& texts,
                                                    std::string_view frame, const protocol::Wording& wording) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  return exchange::write_form_page(frame, document.protocol(), wording, texts, document.state().case_id);
}

Result<report::Document> Workspace::build_case_sheet(const Uuid& session_id, const base::Texts& texts,
                                                     report::SheetFor reader) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  report::Source source{document.protocol(), document.state(), texts, {}, m_parts->surroundings.clock.now()};
  source.is_locked = m_parts->info.has_passphrase;
  return report::build_case_sheet(source, reader);
}

}  // namespace beraad::workspace
