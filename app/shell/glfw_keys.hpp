// From GLFW's keys to ours: letters by what is printed on them in the person's layout, the rest by place.
#pragma once

#include "app/ui/input.hpp"

namespace beraad::shell {

[[nodiscard]] ui::Key key_of(int glfw_key, int scancode);
[[nodiscard]] ui::Modifiers modifiers_of(int glfw_modifiers);

}  // namespace beraad::shell
