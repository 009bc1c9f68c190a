// What a workspace puts on paper: the report and its companions.
#include <algorithm>

#include "core/exchange/fitting_form.hpp"
#include "core/exchange/planned_meeting.hpp"
#include "core/workspace/parts.hpp"
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

/// The kind of form that everybody fills in; null when the words of the program have none.
const exchange::Form* form_of_many(const exchange::Vocabulary& vocabulary) {
  const auto found = std::ranges::find_if(vocabulary.forms, &exchange::Form::many);
  return found == vocabulary.forms.end() ? nullptr : &*found;
}

/// Each kind of talk is kept where its own papers are.
const char* kept_where_key(const protocol::Protocol& method) {
  return method.kind == protocol::Kind::Intervision ? "report.kept-where-intervision" : "report.kept-where";
}

report::Source source_of(const session::SessionDocument& document, const Surroundings& surroundings,
                         const base::Texts& texts, const std::string& kept_where = {}) {
  const auto language = texts.language();
  report::Source source{document.protocol(), document.state(), texts,
                        theme_names(document.state(), surroundings.codebook, language), surroundings.clock.now()};
  source.kept_where = kept_where.empty() ? texts.say(kept_where_key(document.protocol())) : kept_where;
  if (const auto* form = form_of_many(surroundings.vocabulary)) {
    if (const auto* came_in = session::find_forms(document.state(), form->id)) {
      source.evaluation_forms = came_in->size();
    }
    auto fits = exchange::fitted(*form, document.protocol());
    source.evaluation = {fits.label.in(language), std::move(fits.fields), static_cast<std::size_t>(fits.asked_first)};
  }
  return source;
}

}  // namespace

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
  report::Source source = source_of(*find_session(session_id), m_parts->surroundings, texts);
  source.is_locked = m_parts->info.has_passphrase;
  return report::paint_kit(source, paint);
}

Result<std::string> Workspace::build_calendar(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const base::Instant settled =
      document.changes().empty() ? m_parts->surroundings.clock.now() : document.changes().back().at;
  return exchange::write_calendar(exchange::planned_entries(document, texts), settled);
}

}  // namespace beraad::workspace
