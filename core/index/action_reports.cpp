#include "core/index/action_reports.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "core/base/text.hpp"
#include "core/index/earlier_promise.hpp"
#include "core/session/blocks.hpp"
#include "core/session/rows.hpp"

namespace beraad::index {
namespace {

using protocol::Field;
using protocol::Role;
using session::Row;

std::optional<ActionStatus> status_in(const Field& field, const Row& row) {
  const auto* column = field.find_column(Role::ActionStatus);
  if (column == nullptr) return std::nullopt;
  const std::string chosen = session::cell_text(row, column->id);
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

/// Text of a cell as it stood in that revision.
std::string text_then(const session::Revision& revision, const Uuid& row, const std::string& column) {
  if (revision.kind != session::AnswerKind::Value) return {};
  const auto* rows = std::get_if<session::Rows>(&revision.value);
  if (rows == nullptr) return {};
  const auto found = std::ranges::find(*rows, row, &Row::id);
  return found != rows->end() ? session::cell_text(*found, column) : std::string{};
}

/// When the cell became what it is; nothing where it never held anything.
std::optional<base::Instant> written_at(const session::AnswerRecord& record, const Field& field, const Row& row,
                                        Role role) {
  const auto* column = field.find_column(role);
  if (column == nullptr) return std::nullopt;
  const std::string now = session::cell_text(row, column->id);
  auto at = record.current().at;
  for (const auto& revision : std::views::reverse(record.revisions)) {
    if (text_then(revision, row.id, column->id) != now) return at;
    at = revision.at;
  }
  return now.empty() ? std::nullopt : std::optional(at);
}

bool is_before(const std::optional<base::Instant>& a, const std::optional<base::Instant>& b) {
  return b && (!a || a->utc_ms < b->utc_ms);
}

ActionReport report_of(const session::SessionDocument& document, const session::AnswerRecord& record,
                       const Field& field, const Row& row) {
  const auto at = [&](Role role) { return written_at(record, field, row, role); };
  ActionReport report{document.id(), document.state().case_id, row.id, {}, {}, {}, {}, {}, {}, {}};
  report.what = session::text_in(field, row, Role::ActionWhat);
  report.owner = session::text_in(field, row, Role::ActionOwner);
  report.owner_role = session::person_label(document.state(), report.owner, true);
  report.status = {status_in(field, row), std::max(at(Role::ActionStatus), at(Role::ActionWhy), is_before)};
  const std::string obstacle = session::text_in(field, row, Role::ActionObstacle);
  if (!base::is_blank(obstacle)) report.obstacle.value = obstacle;
  report.obstacle.at = at(Role::ActionObstacle);
  report.due = {base::read_date(session::text_in(field, row, Role::ActionDue)), at(Role::ActionDue)};
  return report;
}

using Actions = std::vector<ActionSummary*>;

/// Which actions a report means.
class Known {
 public:
  Known(std::vector<ActionSummary>& actions, const std::vector<ActionReport>& reports) {
    for (ActionSummary& action : actions) {
      m_by_case[action.case_id].push_back(&action);
      // A look-back on all promises of a team tells of other cases than its own: rows keep their id wherever they go.
      if (!action.row.is_nil()) m_by_row[action.row].push_back(&action);
    }
    for (const ActionReport& report : reports) {
      ++m_named[{report.session_id, report.owner}];
      for (const ActionSummary* action : for_certain(report)) m_told.insert({report.session_id, action});
    }
  }

  [[nodiscard]] Actions meant_by(const ActionReport& report) const {
    Actions certain = for_certain(report);
    if (!certain.empty() || m_by_row.contains(report.row)) return certain;
    Actions owned;
    if (base::is_blank(report.owner) || m_named.at({report.session_id, report.owner}) != 1) return owned;
    for (ActionSummary* action : of_case(report)) {
      if (action->owner == report.owner && action->owner_role == report.owner_role) owned.push_back(action);
    }
    if (owned.size() != 1 || m_told.contains({report.session_id, owned.front()})) owned.clear();
    return owned;
  }

 private:
  /// By its row where it has that of an action; words alone may be those of two.
  [[nodiscard]] Actions for_certain(const ActionReport& report) const {
    Actions meant;
    if (const auto found = m_by_row.find(report.row); found != m_by_row.end()) {
      std::ranges::copy_if(found->second, std::back_inserter(meant),
                           [&](const auto* action) { return action->session_id != report.session_id; });
      return meant;
    }
    for (ActionSummary* action : of_case(report)) {
      if (!base::is_blank(report.what) && base::folded(report.what) == base::folded(action->what)) {
        meant.push_back(action);
      }
    }
    return meant;
  }
  [[nodiscard]] Actions of_case(const ActionReport& report) const {
    Actions others;
    if (const auto found = m_by_case.find(report.case_id); found != m_by_case.end()) {
      std::ranges::copy_if(found->second, std::back_inserter(others),
                           [&](const auto* action) { return action->session_id != report.session_id; });
    }
    return others;
  }

  std::map<Uuid, Actions> m_by_case, m_by_row;
  std::map<std::pair<Uuid, std::string>, int> m_named;     // how often a look-back names an owner
  std::set<std::pair<Uuid, const ActionSummary*>> m_told;  // what a look-back tells of for certain
};

/// The last that was said of one action.
struct Last {
  Told<ActionStatus> status;
  Told<ActionStatus> in_meeting;  // of a promise made earlier: an option without a reason
  Told<std::string> obstacle;
  Told<base::Date> due;
};

template <class Value>
void keep_later(Told<Value>& last, const Told<Value>& told) {
  if (told.at && !is_before(told.at, last.at)) last = told;
}

/// What a meeting began with may be a copy of what was said elsewhere, with its reason.
std::optional<ActionStatus> last_status(const Last& said) {
  const auto &elsewhere = said.status, &meeting = said.in_meeting;
  const bool is_later = meeting.value && is_before(elsewhere.at, meeting.at);
  const bool is_same = is_later && elsewhere.value && elsewhere.value->option == meeting.value->option;
  return is_later && !is_same ? meeting.value : elsewhere.value;
}

}  // namespace

std::vector<ActionReport> action_reports_of(const session::SessionDocument& document) {
  std::vector<ActionReport> reports;
  const auto& state = document.state();
  // A look-back on a case takes taps before it begins; another only what was copied to begin with.
  if (state.run == session::RunKind::Main && state.stage == session::Stage::Prepared) return reports;
  reports = promise_reports_of(document);
  for (const auto& step : document.protocol().steps) {
    for (const Field& field : step.fields) {
      const session::AnswerKey key{step.id, field.id, {}};
      const auto* rows = tells_of_actions(field) ? session::find_rows(state, key) : nullptr;
      if (rows == nullptr) continue;
      const auto& record = *session::find_answer(state, key);
      for (const Row& row : *rows) reports.push_back(report_of(document, record, field, row));
    }
  }
  return reports;
}

void take_in_reports(std::vector<ActionSummary>& actions, const std::vector<ActionReport>& reports) {
  std::vector<ActionReport> of_rows;
  std::ranges::copy_if(reports, std::back_inserter(of_rows), [](const auto& report) { return !report.earlier; });
  const Known known(actions, of_rows);
  const PromisesByWords promises(actions);
  std::map<ActionSummary*, Last> last;
  for (const ActionReport& report : reports) {
    if (report.earlier) {
      if (auto* promise = promises.find(report)) keep_later(last[promise].in_meeting, report.status);
      continue;
    }
    for (ActionSummary* action : known.meant_by(report)) {
      keep_later(last[action].status, report.status);
      keep_later(last[action].obstacle, report.obstacle);
      keep_later(last[action].due, report.due);
    }
  }
  for (auto& [action, said] : last) {
    action->status = last_status(said);
    if (said.obstacle.value) action->obstacle = std::move(*said.obstacle.value);
    if (said.due.value) action->due = said.due.value;
  }
}

}  // namespace beraad::index
