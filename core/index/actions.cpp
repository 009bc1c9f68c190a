#include "core/index/actions.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"
#include "core/session/valid_until.hpp"

namespace beraad::index {
namespace {

using protocol::Field;
using protocol::Role;
using session::cell_text;
using session::Row;
using session::Rows;

std::optional<ActionStatus> status_in(const Field& field, const Row& row) {
  const auto* column = field.find_column(Role::ActionStatus);
  if (column == nullptr) return std::nullopt;
  const std::string chosen = cell_text(row, column->id);
  const auto option = std::ranges::find(column->choices.options, chosen, &protocol::Option::id);
  if (option == column->choices.options.end()) return std::nullopt;
  return ActionStatus{option->id, option->label, option->settles, session::text_in(field, row, Role::ActionWhy)};
}

bool tells_of_actions(const Field& field) {
  if (field.per_participant || field.role == Role::Actions || field.find_column(Role::ActionWhat) == nullptr) {
    return false;
  }
  return field.find_column(Role::ActionStatus) != nullptr || field.find_column(Role::ActionObstacle) != nullptr;
}

/// By its row where it has that of an action; words alone may be those of two.
bool is_about(const ActionReport& report, const ActionSummary& action, bool has_row_of_action) {
  if (report.session_id == action.session_id) return false;
  if (has_row_of_action) return true;
  return !base::is_blank(report.what) && base::folded(report.what) == base::folded(action.what);
}

}  // namespace

std::vector<ActionSummary> actions_of(const session::SessionDocument& document) {
  std::vector<ActionSummary> actions;
  const auto place = protocol::find_by_role(document.protocol(), Role::Actions);
  const auto* rows = place ? session::find_rows(document.state(), {place.step->id, place.field->id, {}}) : nullptr;
  if (rows == nullptr) return actions;
  const auto& state = document.state();
  for (const Row& row : *rows) {
    ActionSummary action;
    action.what = session::text_in(*place.field, row, Role::ActionWhat);
    if (base::is_blank(action.what)) continue;  // not written yet, or struck: nobody could say what became of it
    action.session_id = document.id();
    action.case_id = state.case_id;
    action.row = row.id;
    action.title = state.setup.title;
    action.team = state.setup.team;
    action.agreed_on = state.begun_at ? base::local_time(*state.begun_at).date : state.setup.planned_start.date;
    action.owner = session::text_in(*place.field, row, Role::ActionOwner);
    action.owner_role = session::person_label(state, action.owner, true);
    action.decision_until = session::valid_until(document.protocol(), state);
    action.due = base::read_date(session::text_in(*place.field, row, Role::ActionDue));
    action.limits_loss = session::text_in(*place.field, row, Role::ActionLimitsLoss);
    action.obstacle = session::text_in(*place.field, row, Role::ActionObstacle);
    actions.push_back(std::move(action));
  }
  return actions;
}

std::vector<ActionReport> action_reports_of(const session::SessionDocument& document) {
  std::vector<ActionReport> reports;
  for (const auto& step : document.protocol().steps) {
    for (const Field& field : step.fields) {
      const auto* rows =
          tells_of_actions(field) ? session::find_rows(document.state(), {step.id, field.id, {}}) : nullptr;
      if (rows == nullptr) continue;
      for (const Row& row : *rows) {
        reports.push_back({document.id(), document.state().case_id, row.id,
                           session::text_in(field, row, Role::ActionWhat),
                           session::text_in(field, row, Role::ActionObstacle),
                           base::read_date(session::text_in(field, row, Role::ActionDue)), status_in(field, row)});
      }
    }
  }
  return reports;
}

void take_in_reports(std::vector<ActionSummary>& actions, const std::vector<ActionReport>& reports) {
  // A look-back on all promises of a team tells of other cases than its own: rows keep their id wherever they go.
  std::map<Uuid, std::vector<ActionSummary*>> by_case, by_row;
  for (ActionSummary& action : actions) {
    by_case[action.case_id].push_back(&action);
    if (!action.row.is_nil()) by_row[action.row].push_back(&action);
  }
  for (const ActionReport& report : reports) {
    const bool has_row_of_action = by_row.contains(report.row);
    for (ActionSummary* told : has_row_of_action ? by_row[report.row] : by_case[report.case_id]) {
      ActionSummary& action = *told;
      if (!is_about(report, action, has_row_of_action)) continue;
      if (report.status) action.status = report.status;
      if (!base::is_blank(report.obstacle)) action.obstacle = report.obstacle;
      if (report.due) action.due = report.due;
    }
  }
}

bool is_open(const ActionSummary& action) { return !action.status || !action.status->settled; }

bool is_late(const ActionSummary& action, base::Date today) {
  return is_open(action) && action.due && *action.due < today;
}

void sort_by_day(std::vector<ActionSummary>& actions) {
  std::ranges::sort(actions, [](const ActionSummary& a, const ActionSummary& b) {
    const base::Date never{9999, 12, 31};
    return std::tuple(a.due.value_or(never), a.what, a.session_id, a.row) <
           std::tuple(b.due.value_or(never), b.what, b.session_id, b.row);
  });
}

}  // namespace beraad::index
