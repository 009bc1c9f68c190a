#include "core/index/summary.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/notes.hpp"

namespace beraad::index {
namespace {

using protocol::Role;

std::string text_by_role(const session::SessionDocument& document, Role role) {
  const auto place = protocol::find_by_role(document.protocol(), role);
  if (!place) return {};
  const auto* value = session::find_value(document.state(), {place.step->id, place.field->id, {}});
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? *text : std::string{};
}

}  // namespace

SessionSummary summarise(const session::SessionDocument& document) {
  const auto& state = document.state();
  SessionSummary summary;
  summary.id = document.id();
  summary.case_id = state.case_id;
  summary.run = state.run;
  summary.title = state.setup.title;
  summary.team = state.setup.team;
  summary.place = state.setup.place;
  summary.protocol_id = document.protocol().id;
  summary.protocol_title = document.protocol().title;
  summary.planned_start = state.setup.planned_start;
  summary.planned_end = state.setup.planned_end;
  summary.stage = state.stage;
  summary.report_state = state.report_state;
  summary.current_step = state.current_step;
  if (!state.current_step.empty()) summary.step_number = document.protocol().position_of(state.current_step) + 1;
  summary.themes = state.themes;
  for (const auto& [step, time] : state.times) {
    summary.minutes_held += time.recorded_minutes ? *time.recorded_minutes : static_cast<double>(time.used_ms) / 60'000;
  }
  summary.participants = session::counted_participants(state.setup).size();
  if (!document.changes().empty()) summary.changed_at = document.changes().back().at;
  if (session::holds_notes(document.changes())) summary.notes_until = session::notes_last_day(state);
  summary.search_text =
      base::folded(summary.title + "\n" + summary.team + "\n" + text_by_role(document, Role::Question));
  return summary;
}

std::vector<ActionSummary> actions_of(const session::SessionDocument& document) {
  std::vector<ActionSummary> actions;
  const auto place = protocol::find_by_role(document.protocol(), Role::Actions);
  if (!place) return actions;
  const auto* value = session::find_value(document.state(), {place.step->id, place.field->id, {}});
  const auto* rows = value != nullptr ? std::get_if<session::Rows>(value) : nullptr;
  if (rows == nullptr) return actions;
  const auto* owner = place.field->find_column(Role::ActionOwner);
  const auto* what = place.field->find_column(Role::ActionWhat);
  const auto* due = place.field->find_column(Role::ActionDue);
  for (const auto& row : *rows) {
    ActionSummary action;
    action.session_id = document.id();
    if (owner != nullptr) {
      action.owner_role = session::person_label(document.state(), session::cell_text(row, owner->id), true);
    }
    if (what != nullptr) action.what = session::cell_text(row, what->id);
    if (due != nullptr) action.due = base::read_date(session::cell_text(row, due->id));
    actions.push_back(std::move(action));
  }
  return actions;
}

bool matches(const SessionSummary& summary, const SummaryFilter& filter) {
  if (filter.main_runs_only && summary.run != session::RunKind::Main) return false;
  if (!filter.themes.empty() && std::ranges::none_of(filter.themes, [&](const std::string& theme) {
        return std::ranges::find(summary.themes, theme) != summary.themes.end();
      })) {
    return false;
  }
  return std::ranges::all_of(base::words(base::folded(filter.text)), [&](const std::string& word) {
    return summary.search_text.find(word) != std::string::npos;
  });
}

}  // namespace beraad::index
