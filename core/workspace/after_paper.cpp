// What a workspace puts on paper after a meeting, beside the report.
#include <algorithm>
#include <set>

#include "core/base/text.hpp"
#include "core/exchange/calendar_file.hpp"
#include "core/exchange/coordinator_file.hpp"
#include "core/index/agreed_earlier.hpp"
#include "core/report/after_papers.hpp"
#include "core/session/meetings.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

report::Source plain_source(const session::SessionDocument& document, const Surroundings& surroundings,
                            const base::Texts& texts) {
  const auto now = surroundings.clock.now();
  report::Source source{document.protocol(), document.state(), texts, {}, now};
  source.days = session::days_of(session::held_meetings(document, now));
  return source;
}

/// An owner who was written in words is whoever has that role; one who was chosen is that one person, also where two
/// have the same role.
bool is_owner(const session::Setup& setup, const session::Participant& person, const std::string& owner) {
  return session::find_participant(setup, owner) != nullptr ? owner == person.code : owner == person.role;
}

/// Of that deliberation, in the order of its table; of that person where one is named by code. "participation.nobody".
Result<std::vector<ActionSummary>> actions_for(const Workspace& workspace, const session::SessionDocument& document,
                                               const std::string& person) {
  const auto& setup = document.state().setup;
  const auto* wanted = session::find_participant(setup, person);
  if (!person.empty() && wanted == nullptr) return fail("participation.nobody", {person});
  auto actions = workspace.list_actions();
  std::erase_if(actions, [&](const ActionSummary& action) {
    return action.session_id != document.id() || (wanted != nullptr && !is_owner(setup, *wanted, action.owner));
  });
  return actions;
}

std::vector<report::OwnedAction> owned_actions(const session::Setup& setup, std::vector<ActionSummary> actions,
                                               base::Language language) {
  index::sort_by_day(actions);
  std::vector<report::OwnedAction> owned;
  for (const auto& action : actions) {
    const auto* person = session::find_participant(setup, action.owner);
    owned.push_back({person != nullptr ? session::distinct_role(setup, *person) : action.owner_role, action.what,
                     action.due, action.limits_loss, action.obstacle,
                     action.status ? action.status->label.in(language) : std::string()});
  }
  return owned;
}

exchange::CalendarEntry entry_of(const Uuid& session, const Uuid& row, base::Date day, const base::Texts& texts) {
  return {base::to_text(session) + "-" + base::to_text(row) + "@beraad", texts.say("calendar.action"), {day, 0, 0}, {}};
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
    if (!document.state().begun_at) return fail("participation.not-held");
    auto attended = session::attendance_of(document, source.made_at);
    if (!person.empty()) std::erase_if(attended, [&](const auto& one) { return one.code != person; });
    if (attended.empty()) return fail("participation.nobody", {person});
    return report::build_participation(source, attended);
  }
  BERAAD_TRY(actions, actions_for(*this, document, person));
  return report::build_action_sheet(source, owned_actions(document.state().setup, actions, texts.language()));
}

/// An action that is done, or gone since the meeting was closed, is told once more, so that it leaves a calendar.
Result<std::string> Workspace::write_action_calendar(const Uuid& session_id, const std::string& person,
                                                     const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  BERAAD_TRY(actions, actions_for(*this, document, person));
  index::sort_by_day(actions);
  std::vector<exchange::CalendarEntry> entries;
  std::set<Uuid> told;
  for (const auto& action : actions) {
    if (!action.due) continue;
    entries.push_back(entry_of(session_id, action.row, *action.due, texts));
    entries.back().cancelled = !index::is_open(action);
    told.insert(action.row);
  }
  const auto& setup = document.state().setup;
  const auto* wanted = session::find_participant(setup, person);
  for (const auto& earlier : index::agreed_earlier(document)) {
    const bool is_others = wanted != nullptr && !earlier.owner.empty() && !is_owner(setup, *wanted, earlier.owner);
    if (is_others || !told.insert(earlier.row).second) continue;
    entries.push_back(entry_of(session_id, earlier.row, earlier.day.value_or(setup.planned_start.date), texts));
    entries.back().cancelled = true;
  }
  if (entries.empty()) return fail("actions.none-dated");  // RFC 5545, 3.6: a calendar holds at least one entry
  // Whatever was done since, here or in a look-back, makes the number higher.
  const auto runs = runs_of_case(document.state().case_id);
  std::set<Uuid> telling(runs.begin(), runs.end());
  for (const auto& [session, report] : m_parts->reports) {
    if (told.contains(report.row)) telling.insert(session);
  }
  base::Instant settled = document.changes().back().at;
  std::size_t changes = 0;
  for (const Uuid& session : telling) {
    const auto& summary = m_parts->summaries.at(session);
    changes += summary.changes;
    if (summary.changed_at.utc_ms > settled.utc_ms) settled = summary.changed_at;
  }
  for (auto& entry : entries) entry.sequence = changes;
  return exchange::write_calendar(entries, settled);
}

Result<std::string> Workspace::write_coordinator_file(const Uuid& session_id, const base::Texts& texts) {
  BERAAD_TRY(opened, open_session(session_id));
  const auto& document = *find_session(session_id);
  const auto& state = document.state();
  const auto& summary = m_parts->summaries.at(session_id);
  exchange::CoordinatorLine line;
  line.session = base::to_text(session_id);
  const auto held = session::held_meetings(document, m_parts->surroundings.clock.now());
  if (state.begun_at) line.held_on = session::days_of(held);  // a plan is no day on which it was held
  line.method = document.protocol().title.in(texts.language());
  line.participants = session::counted_participants(state.setup).size();
  for (const auto& meeting : held) line.planned_minutes += meeting.planned;
  for (const auto& [step, minutes] : summary.real_minutes) line.real_minutes += minutes;
  line.look_back_on = summary.look_back_on;
  line.looked_back_on = looked_back_on(state.case_id);
  BERAAD_TRY(actions, actions_for(*this, document, {}));
  for (const auto& action : actions) {
    line.actions.push_back(
        {action.agreed_on, action.due, action.status ? action.status->label.in(texts.language()) : std::string()});
  }
  return exchange::write_coordinator_file(line, texts);
}

}  // namespace beraad::workspace
