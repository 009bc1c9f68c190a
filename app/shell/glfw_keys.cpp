#include "app/shell/glfw_keys.hpp"

#include <GLFW/glfw3.h>

#include <array>
#include <cstring>
#include <utility>

namespace beraad::shell {
namespace {

using ui::Key;

constexpr std::array<std::pair<int, Key>, 38> k_places{{
    {GLFW_KEY_TAB, Key::Tab},
    {GLFW_KEY_ENTER, Key::Enter},
    {GLFW_KEY_KP_ENTER, Key::Enter},
    {GLFW_KEY_ESCAPE, Key::Escape},
    {GLFW_KEY_SPACE, Key::Space},
    {GLFW_KEY_BACKSPACE, Key::Backspace},
    {GLFW_KEY_DELETE, Key::Delete},
    {GLFW_KEY_INSERT, Key::Insert},
    {GLFW_KEY_LEFT, Key::Left},
    {GLFW_KEY_RIGHT, Key::Right},
    {GLFW_KEY_UP, Key::Up},
    {GLFW_KEY_DOWN, Key::Down},
    {GLFW_KEY_HOME, Key::Home},
    {GLFW_KEY_END, Key::End},
    {GLFW_KEY_PAGE_UP, Key::PageUp},
    {GLFW_KEY_PAGE_DOWN, Key::PageDown},
    {GLFW_KEY_F1, Key::F1},
    {GLFW_KEY_F2, Key::F2},
    {GLFW_KEY_F3, Key::F3},
    {GLFW_KEY_F4, Key::F4},
    {GLFW_KEY_F5, Key::F5},
    {GLFW_KEY_F6, Key::F6},
    {GLFW_KEY_F7, Key::F7},
    {GLFW_KEY_F8, Key::F8},
    {GLFW_KEY_F9, Key::F9},
    {GLFW_KEY_F10, Key::F10},
    {GLFW_KEY_F11, Key::F11},
    {GLFW_KEY_F12, Key::F12},
    {GLFW_KEY_KP_ADD, Key::Plus},
    {GLFW_KEY_KP_SUBTRACT, Key::Minus},
    {GLFW_KEY_EQUAL, Key::Plus},
    {GLFW_KEY_MINUS, Key::Minus},
    {GLFW_KEY_COMMA, Key::Comma},
    {GLFW_KEY_PERIOD, Key::Period},
    {GLFW_KEY_KP_DECIMAL, Key::Period},
    {GLFW_KEY_SLASH, Key::Slash},
    {GLFW_KEY_KP_DIVIDE, Key::Slash},
    {GLFW_KEY_UNKNOWN, Key::None},
}};

Key counted(Key first, int offset) { return static_cast<Key>(static_cast<int>(first) + offset); }

}  // namespace

Key key_of(int glfw_key, int scancode) {
  // Ctrl+A must be the key on which A is printed, also on a Belgian keyboard.
  if (const char* name = glfwGetKeyName(glfw_key, scancode); name != nullptr && std::strlen(name) == 1) {
    const char letter = name[0];
    if (letter >= 'a' && letter <= 'z') return counted(Key::A, letter - 'a');
    if (letter == '+') return Key::Plus;
    if (letter == '-') return Key::Minus;
    if (letter == ',') return Key::Comma;
    if (letter == '.') return Key::Period;
    if (letter == '?') return Key::Question;
  }
  if (glfw_key >= GLFW_KEY_0 && glfw_key <= GLFW_KEY_9) return counted(Key::Digit0, glfw_key - GLFW_KEY_0);
  if (glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_9) return counted(Key::Digit0, glfw_key - GLFW_KEY_KP_0);
  for (const auto& [place, key] : k_places) {
    if (place == glfw_key) return key;
  }
  return Key::None;
}

ui::Modifiers modifiers_of(int glfw_modifiers) {
  return {(glfw_modifiers & GLFW_MOD_CONTROL) != 0, (glfw_modifiers & GLFW_MOD_SHIFT) != 0,
          (glfw_modifiers & GLFW_MOD_ALT) != 0};
}

}  // namespace beraad::shell
