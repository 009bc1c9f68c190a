#include "app/shell/screens.hpp"

#include "app/action/action_table.hpp"
#include "app/present/actions_screen.hpp"
#include "app/present/case_screen.hpp"
#include "app/present/closing_screen.hpp"
#include "app/present/method_editor_screen.hpp"
#include "app/present/methods_screen.hpp"
#include "app/present/present_session.hpp"
#include "app/present/round_screen.hpp"
#include "app/present/shared_screen.hpp"
#include "app/present/start_screen.hpp"
#include "app/shell/case_screens.hpp"
#include "app/shell/desk_screens.hpp"
#include "app/views/actions_view.hpp"
#include "app/views/closing_view.hpp"
#include "app/views/method_editor_view.hpp"
#include "app/views/methods_view.hpp"
#include "app/views/round_view.hpp"
#include "app/views/shared_view.hpp"
#include "app/views/start_view.hpp"

namespace beraad::shell {
namespace {

std::vector<index::SessionSummary> sessions_of(const Screens& screens, const index::SummaryFilter& filter) {
  return screens.workspace != nullptr ? screens.workspace->list_sessions(filter) : std::vector<index::SessionSummary>{};
}

/// The help sheet reads the same table of keys as the frame loop.
std::vector<present::HelpLine> help_lines(const base::Texts& texts) {
  std::vector<present::HelpLine> lines;
  for (const auto& binding : action::key_bindings()) {
    if (!binding.in_help) continue;
    std::string key;
    if (binding.modifiers.ctrl) key += texts.say("key.ctrl") + " ";
    if (binding.modifiers.shift) key += texts.say("key.shift") + " ";
    if (binding.modifiers.alt) key += texts.say("key.alt") + " ";
    key += texts.say("key.name." + std::to_string(static_cast<int>(binding.key)));
    lines.push_back({std::move(key), texts.say("action." + std::string(binding.id))});
  }
  return lines;
}

void draw_setup_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions) {
  const auto& view = screens.context.app.setup;
  const auto& setup = view.setup;
  const auto* held =
      screens.workspace != nullptr && view.session ? screens.workspace->find_session(*view.session) : nullptr;
  auto screen = present::present_setup(screens.context, held);
  if (screens.workspace != nullptr) {
    present::add_own_minutes(
        screens.context, screens.workspace->own_minutes(setup.protocol_id, session::counted_participants(setup).size()),
        screen);
    if (!view.session) {
      present::add_waiting_cases(screens.context,
                                 sessions_of(screens, {.text = {}, .themes = {}, .main_runs_only = false}), screen);
    }
  }
  views::draw_setup(ui, screen, actions);
}

void draw_start_routes(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions) {
  const auto& context = screens.context;
  switch (context.app.route) {
    case state::Route::FirstStart:
    case state::Route::OpenLibrary:
      views::draw_first_start(ui, present::present_first_start(context), actions);
      break;
    case state::Route::Home:
    case state::Route::Sessions: {
      // Only themes that some deliberation has are worth a button.
      const auto used_themes =
          screens.workspace != nullptr ? screens.workspace->themes_in_use() : std::set<std::string>{};
      auto home = present::present_home(context, sessions_of(screens, context.app.filter), used_themes);
      if (screens.workspace != nullptr && !home.whole_list) {
        present::add_after_cards(context, screens.workspace->list_actions(), screens.workspace->list_reminders(), home);
        present::add_running_look_backs(
            context, sessions_of(screens, {.text = {}, .themes = {}, .main_runs_only = false}), home);
      }
      if (screens.workspace != nullptr && home.whole_list) {
        present::add_recurring(context, screens.workspace->recurring_by_team(), home);
      }
      views::draw_home(ui, home, actions);
      break;
    }
    case state::Route::Actions:
      if (screens.workspace != nullptr) {
        views::draw_actions(ui, present::present_actions(context, screens.workspace->list_actions()), actions);
      }
      break;
    case state::Route::Methods:
      views::draw_methods(ui, present::present_methods(context), actions);
      break;
    case state::Route::Method:
      if (const auto* entry = context.catalog.find(context.app.methods.open)) {
        views::draw_method(ui, present::present_method(context, *entry->protocol), actions);
      }
      break;
    case state::Route::MethodEditor:
      views::draw_method_editor(ui, present::present_method_editor(context), actions, screens.draw_method_preview);
      break;
    case state::Route::ForeignMethod:
      views::draw_foreign_method(ui, present::present_foreign_method(context), actions);
      break;
    case state::Route::MethodComparison:
      views::draw_method_comparison(ui, present::present_method_comparison(context), actions);
      break;
    case state::Route::Setup:
      draw_setup_route(ui, screens, actions);
      break;
    case state::Route::Settings:
      views::draw_settings(ui, present::present_settings(context), actions);
      break;
    default:
      views::draw_cover(ui, present::present_cover(context, sessions_of(screens, {})), actions);
  }
}

/// Each part of a method and each form of a round counts as a screen of its own.
std::string screen_name(const present::Context& context) {
  if (present::is_covered(context)) return "covered";
  const std::string route = std::to_string(static_cast<int>(context.app.route)) + "/";
  if (context.app.route == state::Route::MethodEditor) return route + context.app.method_editor.place;
  // Each form of a round, each page of a case: it begins at its top.
  return route + context.app.round.current + context.app.intake.page;
}

}  // namespace

void draw_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions) {
  const auto& context = screens.context;
  ui.enter_screen(screen_name(context));
  if (present::is_covered(context)) {
    views::draw_covered(ui, present::present_covered(context), actions);
    return;
  }
  if (draw_case_route(ui, screens, actions)) return;
  if (draw_desk_route(ui, screens, actions)) return;
  if (screens.document == nullptr) {
    draw_start_routes(ui, screens, actions);
    return;
  }
  const auto& document = *screens.document;
  switch (context.app.route) {
    case state::Route::Session: {
      const auto screen = present::present_session(context, document);
      if (screen.shared) {
        views::draw_shared(ui, screen, present::present_shared_bar(context, screen),
                           present::shows_fields(context, document), actions, screens.draw_preview);
      } else {
        views::draw_session(ui, screen, actions, screens.draw_preview);
      }
      break;
    }
    case state::Route::Begin: {
      const auto first =
          screens.workspace != nullptr ? screens.workspace->look_back_step(document.id()) : std::string();
      views::draw_begin(ui, present::present_begin(context, document, first), actions);
      break;
    }
    case state::Route::Round:
      views::draw_round(ui, present::present_round(context, document), actions, screens.draw_preview);
      break;
    case state::Route::Closing: {
      auto screen = present::present_closing(context, document);
      screen.names = find_doubtful_names(screens);
      views::draw_closing(ui, screen, actions);
      break;
    }
    case state::Route::Evaluation: {
      const bool was_looked_back_on =
          screens.workspace != nullptr && screens.workspace->looked_back_on(document.state().case_id).has_value();
      views::draw_evaluation(ui, present::present_evaluation(context, document, was_looked_back_on), actions);
      break;
    }
    case state::Route::Report:
      if (screens.report != nullptr) {
        auto screen = present::present_report(context, document, *screens.report);
        screen.doubtful_names = find_doubtful_names(screens);
        if (screens.workspace != nullptr) {
          present::add_look_backs(context, screens.workspace->look_backs_of(document.state().case_id), screen);
        }
        views::draw_report(ui, screen, actions, screens.draw_preview);
      }
      break;
    default:
      draw_start_routes(ui, screens, actions);
  }
}

void draw_overlays(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions) {
  if (screens.context.app.room.test) {
    views::draw_screen_test(ui, present::present_screen_test(screens.context), actions);
  }
  const auto help =
      screens.context.app.help_open ? help_lines(screens.context.texts) : std::vector<present::HelpLine>{};
  views::draw_overlays(ui, present::present_overlays(screens.context, screens.document, help), actions);
}

}  // namespace beraad::shell
