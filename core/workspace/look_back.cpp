// Looking back on a case: what became of its actions, and the run that holds it.
#include "core/session/look_back.hpp"

#include <algorithm>

#include "core/index/reminders.hpp"
#include "core/protocol/meeting_minutes.hpp"
#include "core/session/across_sessions.hpp"
#include "core/session/copied_rows.hpp"
#include "core/workspace/parts.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::workspace {
namespace {

bool is_open(const SessionSummary& summary) {
  return summary.run == session::RunKind::FollowUp && !summary.damaged &&
         (summary.stage == session::Stage::Prepared || summary.stage == session::Stage::Running);
}

/// How long it was planned to take; where its method takes several meetings, the one with that step.
std::int64_t minutes_of(const protocol::Protocol& method, const session::Setup& setup, const std::string& step_id) {
  const auto* plan = method.find_plan(setup.plan);
  const auto* step = method.find_step(step_id);
  if (plan != nullptr && protocol::meeting_numbers(method).size() > 1) {
    return protocol::meeting_minutes(method, *plan, step != nullptr ? step->meeting : protocol::first_meeting(method));
  }
  const auto minute = [](base::DateTime time) { return base::instant_of(time, 0).utc_ms / 60'000; };
  if (setup.planned_end) return minute(*setup.planned_end) - minute(setup.planned_start);
  return plan != nullptr ? plan->minutes : 0;
}

/// From now on, at a round minute.
void plan_from(base::DateTime now, std::int64_t minutes, session::Setup& setup) {
  setup.planned_start = base::plus_minutes(now, (5 - now.minute % 5) % 5);
  setup.planned_end = base::plus_minutes(setup.planned_start, minutes);
}

}  // namespace

std::vector<ActionSummary> Workspace::list_actions() const {
  if (m_parts->listed_actions) return *m_parts->listed_actions;
  std::vector<ActionSummary> actions;
  for (const auto& [id, action] : m_parts->actions) actions.push_back(action);
  std::vector<index::ActionReport> reports;  // session ids are in the order of making
  for (const auto& [id, report] : m_parts->reports) reports.push_back(report);
  index::take_in_reports(actions, reports);
  m_parts->listed_actions = actions;
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
  std::vector<const SessionSummary*> all;
  for (const auto& [id, summary] : m_parts->summaries) all.push_back(&summary);
  return index::looked_back_on(case_id, all);
}

std::vector<SessionSummary> Workspace::look_backs_of(const Uuid& case_id) const {
  std::vector<SessionSummary> look_backs;
  for (const Uuid& run : runs_of_case(case_id)) {
    const auto& summary = m_parts->summaries.at(run);
    if (summary.run == session::RunKind::FollowUp && !summary.damaged) look_backs.push_back(summary);
  }
  return look_backs;
}

std::string Workspace::look_back_step(const Uuid& look_back) const {
  const auto* held = find_session(look_back);
  if (held == nullptr || held->state().run != session::RunKind::FollowUp) return {};
  const auto place = session::status_table(held->protocol());
  if (!place || place.step->meeting == held->protocol().steps.front().meeting) return {};
  const SessionSummary* meeting = nullptr;  // the last one on the case, on which it looks back
  for (const Uuid& run : runs_of_case(held->state().case_id)) {
    const auto& summary = m_parts->summaries.at(run);
    if (summary.run == session::RunKind::Main && !summary.damaged) meeting = &summary;
  }
  const auto now = base::local_time(m_parts->surroundings.clock.now());
  if (meeting == nullptr || !index::is_time_to_look_back(*meeting, now)) return {};
  return std::ranges::find(held->protocol().steps, place.step->meeting, &protocol::Step::meeting)->id;
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
    plan_from(now, protocol::first_meeting_minutes(*entry->protocol, entry->protocol->plans.front()), setup);
    const auto earlier = look_backs_of(case_id);
    BERAAD_TRY(prepared, prepare_session(std::move(setup), case_id, session::RunKind::FollowUp));
    look_back = prepared;
    BERAAD_TRY(planned, plan_minutes(prepared));
    // What was closed before anybody looked back, such as after the translation, goes on in the next one.
    const bool goes_on = !earlier.empty() && earlier.back().stage == session::Stage::Closed &&
                         earlier.back().id != session_id && !index::is_look_back_held(earlier.back());
    if (goes_on) {
      BERAAD_TRY(taken_over, go_on_from(earlier.back().id, prepared));
    }
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

/// As long as the meeting of it that comes now.
Outcome Workspace::plan_minutes(const Uuid& look_back) {
  const auto* document = find_session(look_back);
  session::Setup setup = document->state().setup;
  setup.planned_end =
      base::plus_minutes(setup.planned_start, minutes_of(document->protocol(), setup, look_back_step(look_back)));
  if (setup == document->state().setup) return Done{};
  BERAAD_TRY(changed, run(look_back, session::ChangeSetup{std::move(setup)}));
  return Done{};
}

Outcome Workspace::go_on_from(const Uuid& earlier, const Uuid& look_back) {
  BERAAD_TRY(opened, open_session(earlier));
  const auto* from = find_session(earlier);
  const auto* to = find_session(look_back);
  std::set<Uuid> gone;  // it would bring back what somebody took out or struck
  for (const Uuid& run : runs_of_case(to->state().case_id)) {
    if (open_session(run)) gone.merge(session::rows_gone(*find_session(run)));
  }
  const auto answers = session::rows_to_go_on_with(from->protocol(), from->state(), to->protocol(), to->state(), gone);
  for (const auto& answer : answers) {
    BERAAD_TRY(written, run(look_back, answer));
  }
  return Done{};
}

Outcome Workspace::plan_anew(const Uuid& session_id) {
  const auto* document = find_session(session_id);
  if (document == nullptr) return fail("session.not-open");
  const auto& state = document->state();
  const auto now = base::local_time(m_parts->surroundings.clock.now());
  const bool has_passed = state.stage == session::Stage::Prepared && state.setup.planned_start.date < now.date;
  if (!has_passed || !m_parts->may_write()) return Done{};
  session::Setup setup = state.setup;
  plan_from(now, minutes_of(document->protocol(), setup, look_back_step(session_id)), setup);
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
