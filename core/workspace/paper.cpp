// What a workspace puts on paper: the report and its companions.
#include "core/exchange/planned_meeting.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/rating_questions.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

std::vector<report::ThemeName> theme_names(const session::State& state, const themes::Codebook& codebook,
                                           base::Language language) {
  std::vector<report::ThemeName> names;
  for (const auto& id : state.themes) {
    const auto* code = codebook.find_code(id);
    names.push_back({id, code != nullptr ? code->label.in(language) : id});
  }
  return names;
}

report::Source source_of(const session::SessionDocument& document, const Surroundings& surroundings,
                         const base::Texts& texts, const std::string& kept_where = {}) {
  const auto language = texts.language();
  return {document.protocol(),
          document.state(),
          texts,
          theme_names(document.state(), surroundings.codebook, language),
          surroundings.clock.now(),
          rating_questions(surroundings.vocabulary, language),
          kept_where.empty() ? texts.say("report.kept-where") : kept_where};
}

}  // namespace

std::vector<report::RatingQuestion> rating_questions(const exchange::Vocabulary& vocabulary, base::Language language) {
  std::vector<report::RatingQuestion> questions;
  for (const auto& form : vocabulary.forms) {
    if (!form.many) continue;
    for (const auto& field : form.fields) {
      if (field.type != protocol::FieldType::Rating) continue;
      questions.push_back({form.id, field.id, field.label.in(language), field.min, field.max, form.shown_from});
    }
  }
  return questions;
}

Result<report::Document> Workspace::build_report(const Uuid& session_id, const base::Texts& texts,
                                                 const std::string& kept_where) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& surroundings = m_parts->surroundings;
  return report::build_report(source_of(*find_session(session_id), surroundings, texts, kept_where), surroundings.ids);
}

Result<std::string> Workspace::build_file_text(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& surroundings = m_parts->surroundings;
  return report::build_file_text(source_of(*find_session(session_id), surroundings, texts));
}

Result<report::Document> Workspace::build_facilitator_card(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& surroundings = m_parts->surroundings;
  return report::build_facilitator_card(source_of(*find_session(session_id), surroundings, texts));
}

Result<std::string> Workspace::paint_slip_sheet(const Uuid& session_id, const base::Texts& texts,
                                                const report::Paint& paint) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& surroundings = m_parts->surroundings;
  return report::paint_slip_sheet(source_of(*find_session(session_id), surroundings, texts), paint);
}

Result<std::string> Workspace::paint_kit(const Uuid& session_id, const base::Texts& texts, const report::Paint& paint) {
  BERAAD_TRY(opened, open_session(session_id));
  return report::paint_kit(source_of(*find_session(session_id), m_parts->surroundings, texts), paint);
}

Result<std::string> Workspace::build_calendar(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const base::Instant settled =
      document.changes().empty() ? m_parts->surroundings.clock.now() : document.changes().back().at;
  return exchange::write_calendar(exchange::planned_entries(document, texts), settled);
}

}  // namespace beraad::workspace
