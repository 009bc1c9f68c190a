#include "core/index/agreed_earlier.hpp"

#include <algorithm>
#include <map>

#include "core/session/agreed.hpp"
#include "core/session/history.hpp"
#include "core/session/rows.hpp"

namespace beraad::index {
namespace {

using protocol::Role;
using ByRow = std::map<base::Uuid, AgreedEarlier>;

bool is_closing(const session::Event& event) { return std::holds_alternative<session::SessionClosed>(event); }

void take_dated(const session::SessionDocument& document, const session::State& state, ByRow& by_row) {
  for (const auto& agreed : session::agreed_in(document.id(), document.protocol(), state)) {
    if (const auto day = base::read_date(agreed.due)) by_row[agreed.row] = {agreed.row, agreed.owner, day};
  }
}

bool is_struck(const protocol::Field& actions, const session::Row& row, Role role) {
  const auto* column = actions.find_column(role);
  return row.struck.contains("*") || (column != nullptr && row.struck.contains(column->id));
}

/// What was struck is gone from the log, but for its row.
void take_struck_actions(const protocol::FieldPlace& actions, const session::State& state, ByRow& by_row) {
  const auto* rows = session::find_rows(state, {actions.step->id, actions.field->id, {}});
  if (rows == nullptr) return;
  for (const auto& row : *rows) {
    const auto day = base::read_date(session::text_in(*actions.field, row, Role::ActionDue));
    const bool is_gone = day && is_struck(*actions.field, row, Role::ActionWhat);
    if (!is_gone && !is_struck(*actions.field, row, Role::ActionDue)) continue;
    by_row[row.id] = {row.id, session::text_in(*actions.field, row, Role::ActionOwner), day};
  }
}

void take_struck_promises(const session::SessionDocument& document, const session::State& state, ByRow& by_row) {
  for (const auto& promise : session::struck_promises(document.id(), document.protocol(), state)) {
    by_row[promise.row] = {promise.row, promise.owner, base::read_date(promise.due)};
  }
}

}  // namespace

std::vector<AgreedEarlier> agreed_earlier(const session::SessionDocument& document) {
  const auto actions = protocol::find_by_role(document.protocol(), Role::Actions);
  const auto undone = session::undone_changes(document.changes());
  session::State state;
  ByRow by_row;
  for (const auto& change : document.changes()) {
    if (undone.contains(change.sequence)) continue;
    session::evolve(state, change);
    if (std::ranges::none_of(change.events, is_closing)) continue;
    take_dated(document, state, by_row);
    if (actions) take_struck_actions(actions, state, by_row);
    take_struck_promises(document, state, by_row);
  }
  std::vector<AgreedEarlier> earlier;
  for (auto& [row, action] : by_row) earlier.push_back(std::move(action));
  return earlier;
}

}  // namespace beraad::index
