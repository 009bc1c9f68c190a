#include "app/shell/desk_screens.hpp"

#include <set>

#include "app/present/desk_screen.hpp"
#include "app/views/desk_view.hpp"
#include "core/index/shortlist.hpp"

namespace beraad::shell {
namespace {

using index::SessionSummary;
using protocol::Role;

std::vector<SessionSummary> beside_with(const Screens& screens, Role role) {
  auto runs = screens.workspace->list_sessions({{}, {}, false});
  std::erase_if(runs, [&](const SessionSummary& run) {
    return run.run != session::RunKind::Beside || !run.keeps.contains(role);
  });
  return runs;
}

/// Cases that somebody handed over for an intervision and that nobody has deliberated on. What is not handed over is
/// still of whoever wrote it.
std::vector<SessionSummary> waiting_cases(std::vector<SessionSummary> runs) {
  std::set<base::Uuid> deliberated;
  for (const auto& run : runs) {
    if (run.run == session::RunKind::Main) deliberated.insert(run.case_id);
  }
  std::erase_if(runs, [&](const SessionSummary& run) {
    const bool offered =
        run.run == session::RunKind::Intake && run.handed_over && run.purpose == session::CasePurpose::Intervision;
    return !offered || deliberated.contains(run.case_id);
  });
  return runs;
}

/// The method of the rehearsal that a self-check goes with.
const protocol::Protocol* rehearsed_with(const Screens& screens, const session::SessionDocument& check) {
  for (const auto& run : screens.workspace->list_sessions()) {
    if (run.case_id != check.state().case_id) continue;
    const auto* entry = screens.context.catalog.find(run.protocol_id);
    return entry != nullptr ? entry->protocol.get() : nullptr;
  }
  return nullptr;
}

void draw_preparation_route(ui::Ui& ui, const Screens& screens, const session::SessionDocument& document,
                            action::ActionQueue& actions) {
  const auto& setup = document.state().setup;
  auto runs = screens.workspace->list_sessions({{}, {}, false});
  const std::string presenter = index::last_presenter(runs, setup);
  views::draw_preparation(ui,
                          present::present_preparation(screens.context, document, waiting_cases(std::move(runs)),
                                                       presenter, screens.workspace->open_promises(setup.team)),
                          actions);
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
      views::draw_questionnaires(ui,
                                 present::present_questionnaires(context, beside_with(screens, Role::SeriesItems),
                                                                 screens.workspace->list_sessions()),
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
      draw_preparation_route(ui, screens, document, actions);
      return true;
    case state::Route::Questionnaire:
      views::draw_questionnaire(ui, present::present_questionnaire(context, document), actions);
      return true;
    case state::Route::SelfCheck:
      views::draw_self_check(ui, present::present_self_check(context, document, rehearsed_with(screens, document)),
                             actions);
      return true;
    default:
      return false;
  }
}

}  // namespace beraad::shell
