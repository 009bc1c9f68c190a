// Trying the screen out before people come: the wall shows its test page, this card says what follows from it.
#include <algorithm>

#include "app/views/start_view.hpp"

namespace beraad::views {
namespace {

using ui::Rect;

constexpr float k_width = 640, k_pad = 28;

/// The keys of a clicker do nothing here but be seen.
void take_test_keys(ui::Ui& ui, action::ActionQueue& actions) {
  using ui::Key;
  if (ui.take(Key::F9)) actions.push(action::TestKey{false});
  for (const Key key : {Key::PageDown, Key::PageUp, Key::B, Key::Period}) {
    if (ui.take(key)) actions.push(action::TestKey{true});
  }
}

float draw_seen_key(ui::Ui& ui, Rect at, const present::ToneText& line) {
  if (line.tone != present::Tone::Quiet) return draw_check(ui, at, line);
  const Rect icon = at.cut_left(20, 10);
  ui.paint().icon("keyboard", {icon.x, icon.y + 2, 20, 20}, ui.color("ink2"));
  return ui::paragraph(ui, at, line.text, ui::k_body);
}

}  // namespace

void draw_screen_test(ui::Ui& ui, const present::ScreenTestScreen& screen, action::ActionQueue& actions) {
  const float most = ui.window().h - 32;
  const auto overlay =
      ui::modal(ui, "screen-test", k_width, std::min(most, screen.monitor.options.empty() ? 500.f : 600.f));
  take_test_keys(ui, actions);
  if (overlay.dismissed()) actions.push(action::TestScreen{});
  Rect at = overlay.frame().inset(k_pad, 22);
  Rect bottom = at.cut_bottom(44);
  ui::label(ui, at.cut_top(32, 10), screen.title, ui::k_h2);
  at.cut_top(draw_setting(ui, at, "screen-test/monitor", screen.monitor,
                          [&](const std::string& id) { actions.push(action::ChooseMonitor{id}); }));
  draw_measure(ui, at.cut_top(40, 6), "screen-test/width", screen.width, 0.1f,
               [&](float value) { actions.push(action::SetRoomMeasures{value, screen.chair.metres}); });
  draw_measure(ui, at.cut_top(40, 8), "screen-test/chair", screen.chair, 0.5f,
               [&](float value) { actions.push(action::SetRoomMeasures{screen.width.metres, value}); });
  at.cut_top(ui::paragraph(ui, at, screen.readable, ui::k_body_bold) + 4);
  if (!screen.advice.empty()) at.cut_top(ui::paragraph(ui, at, screen.advice, ui::k_body, "warn") + 4);
  at.cut_top(14);
  for (const auto& line : screen.keys) at.cut_top(draw_seen_key(ui, at, line) + 8);
  ui::paragraph(ui, at, screen.letters, ui::k_small, "ink2");
  const ui::ButtonLook done{.kind = ui::ButtonKind::Primary, .key_cap = screen.done_key};
  if (ui::button(ui, "screen-test/done", bottom.cut_right(ui::button_width(ui, screen.done, done)), screen.done,
                 done)) {
    actions.push(action::TestScreen{});
  }
}

}  // namespace beraad::views
