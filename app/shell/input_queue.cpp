#include "app/shell/input_queue.hpp"

namespace beraad::shell {
namespace {

struct Feeder {
  ui::Input& input;
  bool& button_changed;

  /// False when this event must wait for the next frame.
  bool operator()(const MouseMoved& event) {
    // A move after a press belongs to the next frame: the press was made where the pointer was.
    if (button_changed) return false;
    input.mouse = event.to;
    return true;
  }
  bool operator()(const MouseButton& event) {
    if (button_changed) return false;
    button_changed = input.left_down != event.down;
    input.left_down = event.down;
    return true;
  }
  bool operator()(const Wheel& event) {
    input.wheel += event.notches;
    return true;
  }
  bool operator()(const KeyDown& event) {
    if (button_changed) return false;
    input.keys.push_back({event.key, event.modifiers, {}});
    input.held = event.modifiers;
    return true;
  }
  bool operator()(const KeysHeld& event) {
    input.held = event.modifiers;
    return true;
  }
  bool operator()(const PrivateKey& event) {
    input.private_key = event.held;
    return true;
  }
  bool operator()(const TextTyped& event) {
    if (button_changed) return false;
    input.keys.push_back({ui::Key::None, {}, event.text});
    return true;
  }
  bool operator()(const FocusLost&) {
    input.left_down = false;
    input.private_key = false;
    input.held = {};
    return true;
  }
};

}  // namespace

ui::Input InputQueue::take(std::int64_t now_ms) {
  ui::Input input = m_held;
  input.keys.clear();
  input.wheel = 0;
  input.now_ms = now_ms;
  bool button_changed = false;
  while (!m_events.empty() && std::visit(Feeder{input, button_changed}, m_events.front())) m_events.pop_front();
  m_held = input;
  return input;
}

}  // namespace beraad::shell
