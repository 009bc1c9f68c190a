// What the window system reports, kept in order and fed to frames so that nothing is lost or swapped: a frame that
// took long (a slow laptop, a slow disk) must not swallow Backspace or Enter. Knows nothing of GLFW.
#pragma once

#include <deque>
#include <variant>

#include "app/ui/input.hpp"

namespace beraad::shell {

struct MouseMoved {
  ui::Point to;
};
struct MouseButton {
  bool down = false;
};
struct Wheel {
  float notches = 0;
};
struct KeyDown {
  ui::Key key = ui::Key::None;
  ui::Modifiers modifiers;
};
struct KeysHeld {
  ui::Modifiers modifiers;
};
struct PrivateKey {
  bool held = false;
};
struct TextTyped {
  std::string text;
};
struct FocusLost {};
using WindowEvent = std::variant<MouseMoved, MouseButton, Wheel, KeyDown, KeysHeld, PrivateKey, TextTyped, FocusLost>;

class InputQueue {
 public:
  void push(WindowEvent event) { m_events.push_back(std::move(event)); }
  [[nodiscard]] bool empty() const { return m_events.empty(); }
  /// The input of the next frame: events in order until the mouse button would change twice; the rest waits.
  [[nodiscard]] ui::Input take(std::int64_t now_ms);

 private:
  std::deque<WindowEvent> m_events;
  ui::Input m_held;  // what lasts over frames: pointer, button, modifiers
};

}  // namespace beraad::shell
