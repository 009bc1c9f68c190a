#include "app/shell/screens.hpp"

#include "app/present/present_session.hpp"

namespace beraad::shell {

void draw_route(ui::Ui& ui, const Screens& screens, action::ActionQueue& actions) {
  switch (screens.context.app.route) {
    case state::Route::Session:
      if (screens.document != nullptr) {
        views::draw_session(ui, present::present_session(screens.context, *screens.document), actions,
                            screens.draw_preview);
      }
      break;
    default:
      break;
  }
}

void draw_overlays(ui::Ui&, const Screens&, action::ActionQueue&) {}

}  // namespace beraad::shell
