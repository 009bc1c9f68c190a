// Looking back on a case: what became of its actions, and the run that holds it.
#include "core/session/look_back.hpp"

#include <algorithm>

#include "core/index/reminders.hpp"
#include "core/session/across_sessions.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

bool is_open(const SessionSummary& summary) {
  return summary.run == session::RunKind::FollowUp && !summary.damaged &&
         (summary.stage == session::Stage::Prepared || summary.stage == session::Stage::Running);
}

/// How long it was planned to take.
std::int64_t minutes_of(const protocol::Protocol& method, const session::Setup& setup) {
  const auto minute = [](base::DateTime time) { return base::instant_of(time, 0).utc_ms / 60'000; };
  if (setup.planned_end) return minute(*setup.planned_end) - minute(setup.planned_start);
  const auto* plan = method.find_plan(setup.plan);
  return plan != nullptr ? plan->minutes : 0;
}

/// From now on, at a round minute.
void plan_from(base::DateTime now, std::int64_t minutes, session::Setup& setup) {
  setup.planned_start = base::plus_minutes(now, (5 - now.minute % 5) % 5);
  setup.planned_end = base::plus_minutes(setup.planned_start, minutes);
}

}  // namespace

std::vector<ActionSummary> Workspace::list_actions() const {
  std::vector<ActionSummary> actions;
  for (const auto& [id, action] : m_parts->actions) actions.push_back(action);
  std::vector<index::ActionReport> reports;  // session ids are in the order of making
  for (const auto& [id, report] : m_parts->reports) reports.push_back(report);
  index::take_in_reports(actions, reports);
  return actions;
}

std::vector<ActionSummary> Workspace::open_promises(const std::string& team) const {
  auto promises = list_actions();
  std::erase_if(promises, [&](const ActionSummary& action) {
    return !session::is_same_team(action.team, team) || !index::is_open(action);
  });
  index::sort_by_day(promises);
  return promises;
}

std::vector<index::Reminder> Workspace::list_reminders() const {
  std::vector<const SessionSummary*> all;
  for (const auto& [id, summary] : m_parts->summaries) all.push_back(&summary);
  return index::reminders_of(all, base::local_time(m_parts->surroundings.clock.now()));
}

std::optional<Uuid> Workspace::find_look_back(const Uuid& case_id) const {
  std::optional<Uuid> newest;
  for (const Uuid& run : runs_of_case(case_id)) {
    if (is_open(m_parts->summaries.at(run))) newest = run;
  }
  return newest;
}

std::optional<base::Date> Workspace::looked_back_on(const Uuid& case_id) const {
  std::optional<base::Date> last;
  for (const Uuid& run : runs_of_case(case_id)) {
    const auto& summary = m_parts->summaries.at(run);
    if (index::is_look_back_held(summary)) last = summary.held_on;
  }
  return last;
}

Result<Uuid> Workspace::look_back_on(const Uuid& session_id) {
  BERAAD_TRY(opened, open_session(session_id));
  const Uuid case_id = find_session(session_id)->state().case_id;
  auto look_back = find_look_back(case_id);
  if (look_back == session_id) look_back.reset();  // what a look-back agreed on is looked back on in a later one
  if (!look_back) {
    const auto* entry = session::find_look_back_method(m_parts->surroundings.catalog);
    if (entry == nullptr) return fail("look-back.no-method");
    const auto now = base::local_time(m_parts->surroundings.clock.now());
    session::Setup setup = find_session(session_id)->state().setup;
    setup.protocol_id = entry->protocol->id;
    setup.variant.clear();
    setup.planned_minutes.clear();
    setup.plan = entry->protocol->plans.front().id;
    plan_from(now, entry->protocol->plans.front().minutes, setup);
    BERAAD_TRY(prepared, prepare_session(std::move(setup), case_id, session::RunKind::FollowUp));
    look_back = prepared;
  }
  BERAAD_TRY(ready, open_session(*look_back));
  const auto* document = find_session(session_id);
  const auto* held = find_session(*look_back);
  const auto rows =
      session::look_back_rows(session_id, document->protocol(), document->state(), held->protocol(), held->state());
  for (const auto& answer : rows) {
    BERAAD_TRY(written, run(*look_back, answer));
  }
  return *look_back;
}

Outcome Workspace::plan_anew(const Uuid& session_id) {
  const auto* document = find_session(session_id);
  if (document == nullptr) return fail("session.not-open");
  const auto& state = document->state();
  const auto now = base::local_time(m_parts->surroundings.clock.now());
  const bool has_passed = state.stage == session::Stage::Prepared && state.setup.planned_start.date < now.date;
  if (!has_passed || !m_parts->may_write()) return Done{};
  session::Setup setup = state.setup;
  plan_from(now, minutes_of(document->protocol(), setup), setup);
  BERAAD_TRY(changed, run(session_id, session::ChangeSetup{std::move(setup)}));
  return Done{};
}

Outcome Workspace::say_what_became(const ActionSummary& action, const WhatBecame& said) {
  BERAAD_TRY(look_back, look_back_on(action.session_id));
  const auto* held = find_session(look_back);
  const auto place = session::status_table(held->protocol());
  if (!place) return fail("look-back.no-method");
  const session::AnswerKey key{place.step->id, place.field->id, {}};
  const auto* value = session::find_value(held->state(), key);
  auto rows = value != nullptr && std::holds_alternative<session::Rows>(*value) ? std::get<session::Rows>(*value)
                                                                                : session::Rows{};
  const auto row = std::ranges::find(rows, action.row, &session::Row::id);
  if (row == rows.end()) return fail("look-back.action-gone");
  const auto put = [&](protocol::Role role, const std::string& text) {
    const auto* column = place.field->find_column(role);
    if (column == nullptr) return;
    row->cells.erase(column->id);
    if (!text.empty()) row->cells.emplace(column->id, text);
  };
  put(protocol::Role::ActionStatus, said.option);
  put(protocol::Role::ActionWhy, said.why);
  if (said.day) put(protocol::Role::ActionDue, *said.day);
  const auto written = run(look_back, session::WriteAnswer{key, std::move(rows)});
  if (!written && written.error().code != "refused.unchanged") return fail(written.error());
  return Done{};
}

}  // namespace beraad::workspace
