#include "app/shell/desk_screens.hpp"

#include <algorithm>

#include "app/present/desk_screen.hpp"
#include "app/views/desk_view.hpp"
#include "core/base/text.hpp"
#include "core/index/shortlist.hpp"

namespace beraad::shell {
namespace {

using index::SessionSummary;
using protocol::Role;

std::vector<SessionSummary> runs_where(const Screens& screens, const auto& wanted) {
  std::vector<SessionSummary> runs = screens.workspace->list_sessions({{}, {}, false});
  std::erase_if(runs, [&](const SessionSummary& run) { return !wanted(run); });
  return runs;
}

std::vector<SessionSummary> beside_with(const Screens& screens, Role role) {
  return runs_where(screens, [&](const SessionSummary& run) {
    const auto* entry = screens.context.catalog.find(run.protocol_id);
    return run.run == session::RunKind::Beside && entry != nullptr && protocol::find_by_role(*entry->protocol, role);
  });
}

/// Cases that somebody prepared and that nobody has deliberated on.
std::vector<SessionSummary> waiting_cases(const Screens& screens) {
  const auto deliberated = screens.workspace->list_sessions();
  return runs_where(screens, [&](const SessionSummary& run) {
    return run.run == session::RunKind::Intake &&
           std::ranges::find(deliberated, run.case_id, &SessionSummary::case_id) == deliberated.end();
  });
}

/// Role of who brought the case of the team's last meeting.
std::string last_presenter(const Screens& screens, const session::SessionDocument& preparation) {
  const auto& setup = preparation.state().setup;
  if (base::is_blank(setup.team)) return {};
  for (const auto& summary : screens.workspace->list_sessions()) {
    const bool earlier = summary.stage == session::Stage::Closed && summary.planned_start <= setup.planned_start;
    if (!earlier || base::folded(summary.team) != base::folded(setup.team)) continue;
    if (!screens.workspace->open_session(summary.id)) return {};
    for (const auto& person : screens.workspace->find_session(summary.id)->state().setup.participants) {
      if (person.presenter) return person.role;
    }
    return {};
  }
  return {};
}

}  // namespace

bool draw_desk_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions) {
  const auto& context = screens.context;
  if (screens.workspace != nullptr && context.app.route == state::Route::Promises) {
    views::draw_promises(ui, present::present_promises(context, screens.workspace->list_actions()), actions);
    return true;
  }
  if (screens.workspace == nullptr || !present::is_desk(context.app.route)) return false;
  switch (context.app.route) {
    case state::Route::Preparations:
      views::draw_preparations(ui, present::present_preparations(context, beside_with(screens, Role::Candidates)),
                               actions);
      return true;
    case state::Route::Questionnaires:
      views::draw_questionnaires(ui, present::present_questionnaires(context, beside_with(screens, Role::SeriesItems)),
                                 actions);
      return true;
    default:
      break;
  }
  if (screens.document == nullptr) return false;
  const auto& document = *screens.document;
  switch (context.app.route) {
    case state::Route::Requests:
      views::draw_requests(ui, present::present_requests(context, document, screens.workspace->list_sessions()),
                           actions);
      return true;
    case state::Route::Preparation:
      views::draw_preparation(
          ui,
          present::present_preparation(context, document, waiting_cases(screens), last_presenter(screens, document),
                                       screens.workspace->open_promises(document.state().setup.team)),
          actions);
      return true;
    case state::Route::Questionnaire:
      views::draw_questionnaire(ui, present::present_questionnaire(context, document), actions);
      return true;
    case state::Route::SelfCheck:
      views::draw_self_check(ui, present::present_self_check(context, document), actions);
      return true;
    default:
      return false;
  }
}

}  // namespace beraad::shell
