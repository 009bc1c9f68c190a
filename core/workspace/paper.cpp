// What a workspace puts on paper: the report and its companions.
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

report::Source source_of(const session::SessionDocument& document, const themes::Codebook& codebook,
                         const base::Texts& texts, base::Instant now) {
  std::vector<report::ThemeName> names;
  for (const auto& id : document.state().themes) {
    const auto* code = codebook.find_code(id);
    names.push_back({id, code != nullptr ? code->label.in(texts.language()) : id});
  }
  return {document.protocol(), document.state(), texts, std::move(names), now};
}

}  // namespace

Result<report::Document> Workspace::build_report(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& surroundings = m_parts->surroundings;
  return report::build_report(
      source_of(*find_session(session_id), surroundings.codebook, texts, surroundings.clock.now()), surroundings.ids);
}

Result<std::string> Workspace::build_file_text(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& surroundings = m_parts->surroundings;
  return report::build_file_text(
      source_of(*find_session(session_id), surroundings.codebook, texts, surroundings.clock.now()));
}

Result<report::Document> Workspace::build_facilitator_card(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& surroundings = m_parts->surroundings;
  return report::build_facilitator_card(
      source_of(*find_session(session_id), surroundings.codebook, texts, surroundings.clock.now()));
}

Result<std::string> Workspace::paint_slip_sheet(const Uuid& session_id, const base::Texts& texts,
                                                const report::Paint& paint) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& surroundings = m_parts->surroundings;
  return report::paint_slip_sheet(
      source_of(*find_session(session_id), surroundings.codebook, texts, surroundings.clock.now()), paint);
}

}  // namespace beraad::workspace
