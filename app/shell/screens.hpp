// Which screen stands in the facilitator's window: presents it and hands it to its view.
#pragma once

#include "app/action/action.hpp"
#include "app/present/context.hpp"
#include "app/ui/ui.hpp"
#include "app/views/session_view.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::shell {

struct Screens {
  present::Context context;
  workspace::Workspace* workspace = nullptr;           // null until a library is open
  const session::SessionDocument* document = nullptr;  // the session on screen, if any
  const report::Document* report = nullptr;            // built, while its screen is shown
  views::DrawPreview draw_preview, draw_method_preview;
};

void draw_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions);
/// What lies over any screen: help, questions, file chooser, toast, notices.
void draw_overlays(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions);

}  // namespace beraad::shell
