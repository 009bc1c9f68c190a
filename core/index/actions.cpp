#include "core/index/actions.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/text.hpp"
#include "core/session/blocks.hpp"
#include "core/session/valid_until.hpp"

namespace beraad::index {
namespace {

using protocol::Field;
using protocol::Role;
using session::cell_text;
using session::Row;
using session::Rows;

const Rows* rows_of(const session::SessionDocument& document, const protocol::Step& step, const Field& field) {
  const auto* value = session::find_value(document.state(), {step.id, field.id, {}});
  return value != nullptr ? std::get_if<Rows>(value) : nullptr;
}

std::string text_in(const Field& field, const Row& row, Role role) {
  const auto* column = field.find_column(role);
  return column != nullptr ? cell_text(row, column->id) : std::string{};
}

std::optional<ActionStatus> status_in(const Field& field, const Row& row) {
  const auto* column = field.find_column(Role::ActionStatus);
  if (column == nullptr) return std::nullopt;
  const std::string chosen = cell_text(row, column->id);
  const auto option = std::ranges::find(column->choices.options, chosen, &protocol::Option::id);
  if (option == column->choices.options.end()) return std::nullopt;
  return ActionStatus{option->id, option->label, option->settles, text_in(field, row, Role::ActionWhy)};
}

bool tells_of_actions(const Field& field) {
  if (field.per_participant || field.role == Role::Actions || field.find_column(Role::ActionWhat) == nullptr) {
    return false;
  }
  return field.find_column(Role::ActionStatus) != nullptr || field.find_column(Role::ActionObstacle) != nullptr;
}

bool is_about(const ActionReport& report, const ActionSummary& action) {
  if (report.session_id == action.session_id) return false;
  if (!action.row.is_nil() && report.row == action.row) return true;
  return !base::is_blank(report.what) && base::folded(report.what) == base::folded(action.what);
}

}  // namespace

std::vector<ActionSummary> actions_of(const session::SessionDocument& document) {
  std::vector<ActionSummary> actions;
  const auto place = protocol::find_by_role(document.protocol(), Role::Actions);
  const auto* rows = place ? rows_of(document, *place.step, *place.field) : nullptr;
  if (rows == nullptr) return actions;
  const auto& state = document.state();
  for (const Row& row : *rows) {
    ActionSummary action;
    action.session_id = document.id();
    action.case_id = state.case_id;
    action.row = row.id;
    action.title = state.setup.title;
    action.team = state.setup.team;
    action.agreed_on = state.begun_at ? base::local_time(*state.begun_at).date : state.setup.planned_start.date;
    action.owner = text_in(*place.field, row, Role::ActionOwner);
    action.owner_role = session::person_label(state, action.owner, true);
    action.decision_until = session::valid_until(document.protocol(), state);
    action.what = text_in(*place.field, row, Role::ActionWhat);
    action.due = base::read_date(text_in(*place.field, row, Role::ActionDue));
    action.limits_loss = text_in(*place.field, row, Role::ActionLimitsLoss);
    action.obstacle = text_in(*place.field, row, Role::ActionObstacle);
    actions.push_back(std::move(action));
  }
  return actions;
}

std::vector<ActionReport> action_reports_of(const session::SessionDocument& document) {
  std::vector<ActionReport> reports;
  for (const auto& step : document.protocol().steps) {
    for (const Field& field : step.fields) {
      const auto* rows = tells_of_actions(field) ? rows_of(document, step, field) : nullptr;
      if (rows == nullptr) continue;
      for (const Row& row : *rows) {
        reports.push_back({document.id(), document.state().case_id, row.id, text_in(field, row, Role::ActionWhat),
                           text_in(field, row, Role::ActionObstacle),
                           base::read_date(text_in(field, row, Role::ActionDue)), status_in(field, row)});
      }
    }
  }
  return reports;
}

void take_in_reports(std::vector<ActionSummary>& actions, const std::vector<ActionReport>& reports) {
  std::map<Uuid, std::vector<ActionSummary*>> by_case;
  for (ActionSummary& action : actions) by_case[action.case_id].push_back(&action);
  for (const ActionReport& report : reports) {
    for (ActionSummary* told : by_case[report.case_id]) {
      ActionSummary& action = *told;
      if (!is_about(report, action)) continue;
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
