// What the person did since the last frame, the same from a real window and from a test. Keys are what is printed on
// them in the person's layout, not where they lie. Keys and text stand in the order in which they came.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/ui/rect.hpp"

namespace beraad::ui {

// clang-format off
enum class Key : std::uint8_t {
  None, Tab, Enter, Escape, Space, Backspace, Delete, Insert, Left, Right, Up, Down, Home, End, PageUp, PageDown,
  F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12,
  A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y, Z,
  Digit0, Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
  Plus, Minus, Comma, Period, Question, Slash,  // from A on: keys that type
};
// clang-format on

struct Modifiers {
  bool ctrl = false, shift = false, alt = false;
  friend bool operator==(const Modifiers&, const Modifiers&) = default;
};
inline constexpr Modifiers k_ctrl{true, false, false}, k_shift{false, true, false}, k_alt{false, false, true};
inline constexpr Modifiers k_ctrl_shift{true, true, false}, k_ctrl_alt{true, false, true};

/// A key that went down (again, while it is held), or text that was typed: then the key is None.
struct KeyEvent {
  Key key = Key::None;
  Modifiers modifiers;
  std::string text;
};

struct Input {
  Point mouse{-1e6f, -1e6f};  // device pixels; far away when it is outside the window
  bool left_down = false;     // at most one change a frame: whoever fills this keeps the rest for the next one
  float wheel = 0;            // notches away from the person
  std::vector<KeyEvent> keys;
  Modifiers held;
  bool private_key = false;  // F4 is down: on one screen it shows what only the facilitator may see
  std::int64_t now_ms = 0;   // steady
};

}  // namespace beraad::ui
