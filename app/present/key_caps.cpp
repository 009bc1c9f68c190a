#include "app/present/key_caps.hpp"

namespace beraad::present {

KeyCaps key_caps(const Context& context) {
  const bool ctrl = context.app.settings.control_keys;
  const auto either = [&](std::string_view function_key, std::string_view control_key) {
    return context.texts.say(ctrl ? control_key : function_key);
  };
  return {.black = either("key.f9", "key.ctrl-b"),
          .freeze = either("key.f12", "key.ctrl-shift-f"),
          .round = either("key.f7", "key.ctrl-shift-s"),
          .timer = either("key.f8", "key.ctrl-t"),
          .go_on = context.texts.say("key.enter"),
          .done = context.texts.say("key.ctrl-enter")};
}

}  // namespace beraad::present
