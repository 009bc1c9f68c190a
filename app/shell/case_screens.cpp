#include "app/shell/case_screens.hpp"

#include "app/present/case_paper_screen.hpp"
#include "app/views/case_paper_view.hpp"
#include "app/views/case_view.hpp"

namespace beraad::shell {
namespace {

/// With what is being typed on the form.
privacy::NameCounts count_names(const Screens& screens) {
  if (screens.workspace == nullptr) return {};
  const auto& app = screens.context.app;
  std::vector<std::string> being_typed;
  for (const auto& path : app.drafts.editors()) being_typed.push_back(app.drafts.find(path)->text);
  return screens.workspace->count_names(screens.document->id(), app.intake.name, being_typed);
}

}  // namespace

present::DoubtfulNames find_doubtful_names(const Screens& screens) {
  auto* workspace = screens.workspace;
  if (workspace == nullptr || screens.document == nullptr) return {};
  std::optional<base::Uuid> list;
  for (const auto& run : workspace->runs_of_case(screens.document->state().case_id)) {
    const auto summary = workspace->find_summary(run);
    if (!list && summary && summary->run == session::RunKind::Intake && !summary->damaged) list = run;
  }
  return present::present_doubtful_names(screens.context, workspace->count_names(screens.document->id(), {}, {}), list);
}

bool draw_case_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions) {
  const auto& context = screens.context;
  const auto* document = screens.document;
  const bool brought_in = document != nullptr && document->state().run == session::RunKind::Intake;
  switch (context.app.route) {
    case state::Route::Case:
      if (brought_in) views::draw_case(ui, present::present_case(context, *document, count_names(screens)), actions);
      return brought_in;
    case state::Route::CaseMail:
      if (brought_in) views::draw_case_mail(ui, present::present_case_mail(context, *document), actions);
      return brought_in;
    case state::Route::CaseHandOver:
      if (brought_in) {
        auto screen = present::present_hand_over(context, *document);
        screen.names = find_doubtful_names(screens);
        views::draw_hand_over(ui, screen, actions);
      }
      return brought_in;
    case state::Route::Cases: {
      const auto summaries = screens.workspace != nullptr
                                 ? screens.workspace->list_sessions({.text = {}, .themes = {}, .main_runs_only = false})
                                 : std::vector<index::SessionSummary>{};
      views::draw_cases(ui, present::present_cases(context, summaries), actions);
      return true;
    }
    default:
      return false;
  }
}

}  // namespace beraad::shell
