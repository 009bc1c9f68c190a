#include "core/index/actions.hpp"

#include <algorithm>
#include <tuple>

#include "core/session/agreed.hpp"
#include "core/session/blocks.hpp"
#include "core/session/valid_until.hpp"

namespace beraad::index {

std::vector<ActionSummary> actions_of(const session::SessionDocument& document) {
  std::vector<ActionSummary> actions;
  const auto& state = document.state();
  for (auto& agreed : session::agreed_in(document.id(), document.protocol(), state)) {
    ActionSummary action;
    action.what = std::move(agreed.what);
    action.session_id = document.id();
    action.case_id = state.case_id;
    action.row = agreed.row;
    action.title = state.setup.title;
    action.team = state.setup.team;
    action.agreed_on = state.begun_at ? base::local_time(*state.begun_at).date : state.setup.planned_start.date;
    action.owner = std::move(agreed.owner);
    action.owner_role = session::person_label(state, action.owner, true);
    action.decision_until = session::valid_until(document.protocol(), state);
    action.due = base::read_date(agreed.due);
    action.limits_loss = std::move(agreed.limits_loss);
    action.obstacle = std::move(agreed.obstacle);
    actions.push_back(std::move(action));
  }
  return actions;
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
