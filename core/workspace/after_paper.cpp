// What a workspace puts on paper after a meeting, beside the report.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/exchange/calendar_file.hpp"
#include "core/exchange/coordinator_file.hpp"
#include "core/report/after_papers.hpp"
#include "core/session/timing.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

report::Source plain_source(const session::SessionDocument& document, const Surroundings& surroundings,
                            const base::Texts& texts) {
  return {document.protocol(), document.state(), texts, {}, surroundings.clock.now()};
}

/// Of that deliberation; of that person where one is named by code. An owner who was written in words is whoever has
/// that role; one who was chosen is that one person, also where two have the same role.
std::vector<ActionSummary> actions_for(const Workspace& workspace, const session::SessionDocument& document,
                                       const std::string& person) {
  auto actions = workspace.list_actions();
  const auto& setup = document.state().setup;
  const auto* wanted = session::find_participant(setup, person);
  std::erase_if(actions, [&](const ActionSummary& action) {
    if (action.session_id != document.id()) return true;
    if (person.empty()) return false;
    if (session::find_participant(setup, action.owner) != nullptr) return action.owner != person;
    return wanted == nullptr || action.owner_role != wanted->role;
  });
  index::sort_by_day(actions);
  return actions;
}

}  // namespace

Result<report::Document> Workspace::build_after_paper(const Uuid& session_id, AfterPaper paper,
                                                      const std::string& person, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const auto source = plain_source(document, m_parts->surroundings, texts);
  if (paper == AfterPaper::EscalationNote) {
    if (!report::has_escalation_note(document.protocol(), document.state())) return fail("note.nothing-in-it");
    return report::build_escalation_note(source);
  }
  if (paper == AfterPaper::Participation) {
    std::vector<std::string> codes;
    for (const auto& one : document.state().setup.participants) {
      if (one.present && (person.empty() || one.code == person)) codes.push_back(one.code);
    }
    if (codes.empty()) return fail("participation.nobody", {person});
    return report::build_participation(source, codes);
  }
  std::vector<report::OwnedAction> owned;
  for (const auto& action : actions_for(*this, document, person)) {
    owned.push_back({action.owner_role, action.what, action.due, action.limits_loss, action.obstacle,
                     action.status ? action.status->label.in(texts.language()) : std::string()});
  }
  return report::build_action_sheet(source, owned);
}

Result<std::string> Workspace::write_action_calendar(const Uuid& session_id, const std::string& person,
                                                     const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  std::vector<exchange::CalendarEntry> entries;
  for (const auto& action : actions_for(*this, document, person)) {
    if (!action.due || !index::is_open(action)) continue;
    entries.push_back({base::to_text(session_id) + "-" + base::to_text(action.row) + "@beraad",
                       texts.say("calendar.action"),
                       {*action.due, 0, 0},
                       {}});
  }
  base::Instant settled = document.changes().back().at;
  for (const Uuid& run : runs_of_case(document.state().case_id)) {
    const auto& changed = m_parts->summaries.at(run).changed_at;
    if (changed.utc_ms > settled.utc_ms) settled = changed;
  }
  return exchange::write_calendar(entries, settled);
}

Result<std::string> Workspace::write_coordinator_file(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const auto& state = document.state();
  const auto& summary = m_parts->summaries.at(session_id);
  exchange::CoordinatorLine line;
  line.session = base::to_text(session_id);
  line.held_on = state.setup.planned_start.date;
  line.method = document.protocol().title.in(texts.language());
  line.participants = session::counted_participants(state.setup).size();
  line.planned_minutes =
      session::timing_of(document.protocol(), state, m_parts->surroundings.clock.now()).planned_total;
  for (const auto& [step, minutes] : summary.real_minutes) line.real_minutes += minutes;
  line.look_back_on = summary.look_back_on;
  for (const Uuid& run : runs_of_case(state.case_id)) {
    const auto& other = m_parts->summaries.at(run);
    const bool held = other.run == session::RunKind::FollowUp && other.stage == session::Stage::Closed;
    if (held) line.looked_back_on = other.planned_start.date;
  }
  for (const auto& action : actions_for(*this, document, {})) {
    line.actions.push_back(
        {action.agreed_on, action.due, action.status ? action.status->label.in(texts.language()) : std::string()});
  }
  return exchange::write_coordinator_file(line, texts);
}

}  // namespace beraad::workspace
