// Going from screen to screen, and back.
#include "app/action/planning_parts.hpp"
#include "app/action/update_parts.hpp"

namespace beraad::action {

void go_to(World& world, state::Route route) {
  commit_drafts(world);
  world.app.session.active.reset();
  if (world.app.route == state::Route::Session && route != state::Route::Session) {
    world.app.room.cover = true;
    world.desktop.keep_awake(false);
  }
  const bool stays =
      route == state::Route::Case || route == state::Route::CaseMail || route == state::Route::CaseHandOver;
  if (!stays && world.workspace) drop_empty_case(world);
  if (route == state::Route::Methods) world.app.methods.choosing = false, world.app.methods.continues.reset();
  world.app.route = route;
}

namespace {

/// Of the deliberation on screen, from bringing in its case to a look back at it.
bool is_of_meeting(state::Route route) {
  using state::Route;
  switch (route) {
    case Route::Setup:
    case Route::Begin:
    case Route::Session:
    case Route::Round:
    case Route::Closing:
    case Route::Evaluation:
    case Route::Report:
    case Route::SelfCheck:
    case Route::Case:
    case Route::CaseMail:
    case Route::CaseHandOver:
      return true;
    default:
      return false;
  }
}

bool is_brought_in(const World& world) {
  const auto* document = world.document();
  return document != nullptr && document->state().run == session::RunKind::Intake;
}

}  // namespace

void carry_out(World& world, const GoTo& meant) {
  go_to(world, meant.route);
  if (!is_of_meeting(meant.route)) leave_practice(world);
}

void carry_out(World& world, const GoBack&) {
  switch (world.app.route) {
    case state::Route::Session:
      if (!leave_trial(world)) carry_out(world, GoTo{state::Route::Home});
      break;
    case state::Route::MethodEditor:
      carry_out(world, GoTo{state::Route::Methods});
      break;
    case state::Route::ForeignMethod:
      world.app.method_editor.foreign.reset();
      world.app.route = state::Route::Methods;
      break;
    case state::Route::MethodComparison:
      world.app.route =
          world.app.method_editor.comparison.from_editor ? state::Route::MethodEditor : state::Route::Method;
      break;
    case state::Route::Begin:
    case state::Route::Setup:
    case state::Route::Settings:
    case state::Route::Sessions:
    case state::Route::Actions:
      carry_out(world, GoTo{state::Route::Home});
      break;
    case state::Route::Promises:
      world.app.planning.promises_of = {};
      world.app.route = state::Route::Begin;
      break;
    case state::Route::Preparation:
      carry_out(world, OpenDesk{state::Route::Preparations});
      break;
    case state::Route::Questionnaire:
      carry_out(world, OpenDesk{state::Route::Questionnaires});
      break;
    case state::Route::Requests:
    case state::Route::Preparations:
    case state::Route::Questionnaires:
    case state::Route::SelfCheck:
      carry_out(world, GoTo{state::Route::Home});
      break;
    case state::Route::Cases:
      carry_out(world, GoTo{state::Route::Home});
      break;
    case state::Route::Case:
      carry_out(world, GoTo{state::Route::Cases});
      break;
    case state::Route::CaseMail:
    case state::Route::CaseHandOver:
      carry_out(world, GoTo{state::Route::Case});
      break;
    case state::Route::Methods:
      world.app.route = world.app.methods.continues && is_brought_in(world)      ? state::Route::Case
                        : world.app.methods.continues && prepares_meeting(world) ? state::Route::Preparation
                        : world.app.methods.continues                            ? state::Route::Session
                        : world.app.methods.choosing                             ? state::Route::Setup
                                                                                 : state::Route::Home;
      world.app.methods.continues.reset();
      break;
    case state::Route::Method:
      world.app.route = state::Route::Methods;
      break;
    case state::Route::Evaluation: {
      const auto* document = world.document();
      const bool running = document != nullptr && document->state().stage == session::Stage::Running;
      carry_out(world, GoTo{running ? state::Route::Closing : state::Route::Report});
      break;
    }
    case state::Route::Closing:
    case state::Route::Report:
      carry_out(world, GoTo{state::Route::Session});
      break;
    case state::Route::Round:
      carry_out(world, LeaveRound{});
      break;
    default:
      break;
  }
}

}  // namespace beraad::action
