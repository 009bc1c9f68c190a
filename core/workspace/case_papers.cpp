// What goes around a case that is brought in: its questions for whoever has no Beraad, pages beforehand, and a case
// that comes as a file.
#include <algorithm>

#include "core/exchange/case_form.hpp"
#include "core/exchange/form_page.hpp"
#include "core/exchange/new_case.hpp"
#include "core/report/printable.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

report::Paragraph line_of(std::string text, bool strong = false) { return {{{std::move(text), strong}}, {}}; }

std::string label_of(const exchange::FormQuestion& question, base::Language language) {
  if (question.column == nullptr) return question.field->label.in(language);
  return std::to_string(question.row) + ". " + question.column->label.in(language);
}

std::vector<std::string> choices_of(const protocol::Field& field, const base::Texts& texts) {
  std::vector<std::string> choices;
  for (const auto& option : field.choices.options) choices.push_back(option.label.in(texts.language()));
  if (field.type == protocol::FieldType::YesNo) choices = {texts.say("value.yes"), texts.say("value.no")};
  for (int rating = field.min; field.type == protocol::FieldType::Rating && rating <= field.max; ++rating) {
    choices.push_back(std::to_string(rating));
  }
  return choices;
}

/// What would happen, in memory first: a file is taken whole or not at all.
Result<std::vector<session::Command>> commands_for(const exchange::BroughtCase& brought,
                                                   const protocol::ProtocolHandle& protocol,
                                                   const session::Setup& setup, session::Moment moment) {
  std::vector<session::Command> commands;
  commands.emplace_back(session::ChoosePurpose{brought.purpose});
  for (const auto& answer : brought.answers) {
    const session::AnswerKey& key = answer.key;
    if (answer.kind == session::AnswerKind::Skipped) {
      commands.emplace_back(session::SkipField{key.step, key.field, answer.reason});
    } else if (answer.kind == session::AnswerKind::Value) {
      commands.emplace_back(session::WriteAnswer{key, answer.value});
    }
  }
  for (const auto& text : brought.attachments) commands.emplace_back(session::ParkIdea{text});
  commands.emplace_back(session::HandOverCase{});
  session::SessionDocument trial(moment.ids.ordered_id(moment.now), protocol);
  BERAAD_TRY(prepared, trial.run(session::PrepareSession{brought.case_id, session::RunKind::Intake, setup}, moment));
  for (const auto& command : commands) {
    const auto done = trial.run(command, moment);
    if (!done && done.error().code != "refused.unchanged") return fail(done.error());
  }
  return commands;
}

}  // namespace

Result<Workspace::BroughtIn> Workspace::bring_in(const exchange::BroughtCase& brought) {
  BERAAD_TRY(writable, m_parts->may_write());
  complete_index();  // it may be there already
  if (const auto runs = runs_of_case(brought.case_id); !runs.empty()) {
    const auto form =
        std::ranges::find_if(runs, [&](const Uuid& run) { return find_summary(run)->run == session::RunKind::Intake; });
    return BroughtIn{form == runs.end() ? runs.front() : *form, true};
  }
  const auto* entry = m_parts->surroundings.catalog.find(brought.protocol_id);
  if (entry == nullptr) return fail("session.unknown-method", {brought.protocol_id});
  const session::Setup setup = exchange::case_setup(*entry->protocol, brought.language, {brought.made, 0, 0});
  BERAAD_TRY(commands, commands_for(brought, entry->protocol, setup, m_parts->moment()));
  BERAAD_TRY(session, prepare_session(setup, brought.case_id, session::RunKind::Intake));
  for (const auto& command : commands) {
    const auto done = run(session, command);
    if (!done && done.error().code != "refused.unchanged") return fail(done.error());
  }
  BERAAD_TRY(saved, wait_until_saved());
  return BroughtIn{session, false};
}

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
    std::string label = label_of(question, language);
    const auto& hint = question.field->hint.in(language);
    if (!hint.empty() && question.row <= 1) label += " (" + hint + ")";
    form.parts.emplace_back(line_of(exchange::question_line(question.key, label), true));
    const auto choices = question.column == nullptr ? choices_of(*question.field, texts) : std::vector<std::string>{};
    for (const auto& choice : choices) {
      form.parts.emplace_back(line_of(std::string(exchange::k_form_open) + choice));
    }
    if (choices.empty()) form.parts.emplace_back(line_of("\u00A0"));
  }
  form.parts.emplace_back(line_of(std::string(exchange::k_form_end), true));
  return form;
}

Result<std::string> Workspace::write_case_form_page(const Uuid& session_id, const base::Texts& texts,
                                                    std::string_view frame) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  return exchange::write_form_page(frame, document.protocol(), texts, document.state().case_id);
}

Result<report::Document> Workspace::build_case_sheet(const Uuid& session_id, const base::Texts& texts,
                                                     report::SheetFor reader) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const report::Source source{document.protocol(), document.state(), texts, {}, m_parts->surroundings.clock.now()};
  return report::build_case_sheet(source, reader, {m_parts->info.has_passphrase});
}

}  // namespace beraad::workspace
