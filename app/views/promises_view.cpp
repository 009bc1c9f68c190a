// What a team promised, asked before its meeting begins.
#include <algorithm>

#include "app/views/actions_view.hpp"
#include "app/views/desk_view.hpp"

namespace beraad::views {

using ui::ButtonKind;
using ui::Rect;

void draw_promises(ui::Ui& ui, const present::PromisesScreen& screen, action::ActionQueue& actions) {
  const Rect window = ui.window();
  ui.paint().fill(window, ui.color("canvas"));
  Rect column{std::max(24.f, window.w / 2 - 460), 32, std::min(920.f, window.w - 48), window.h - 64};
  ui::label(ui, column.cut_top(42, 4), screen.title, ui::k_h1);
  column.cut_top(ui::paragraph(ui, column, screen.intro, ui::k_body, "ink2") + 16);
  Rect buttons = column.cut_bottom(48, 16);
  ui::Scroll scroll(ui, "promises/list", column);
  Rect at = scroll.content();
  at.h = 1e6f;
  const float top = at.y;
  at.cut_top(draw_action_cards(ui, at, screen.list, actions));
  scroll.end(at.y - top + 8);
  const ui::ButtonLook go_on{.kind = ButtonKind::Primary, .icon = "play"};
  if (ui::button(ui, "promises/go-on", buttons.cut_right(ui::button_width(ui, screen.go_on, go_on), 12), screen.go_on,
                 go_on)) {
    actions.push(action::GoOnAfterPromises{});
  }
  const ui::ButtonLook back{.kind = ButtonKind::Quiet, .icon = "arrow-l"};
  if (ui::button(ui, "promises/back", buttons.cut_left(ui::button_width(ui, screen.back, back)), screen.back, back)) {
    actions.push(action::GoBack{});
  }
}

}  // namespace beraad::views
