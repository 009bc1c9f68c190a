// Every key of the program in one table: the frame loop, the help sheet and a test read it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "app/action/action.hpp"
#include "app/ui/input.hpp"

namespace beraad::action {

/// Where a key works. Session: console, round, closing. Library: everywhere else.
enum class Where { Everywhere, Session, Library };
/// Letters and arrows are room keys only while nobody types; page keys too, but for a recorder or a clicker.
enum class When { Always, NotTyping, NotTypingOrClicker, SharedScreen };

struct KeyBinding {
  std::string_view id;  // "room-black"; its words: "action." + id
  ui::Key key = ui::Key::None;
  ui::Modifiers modifiers;
  Where where = Where::Everywhere;
  When when = When::Always;
  Action (*make)(const state::AppState&) = nullptr;
  bool in_help = true;  // second keys for the same act stand behind the first
};

[[nodiscard]] std::span<const KeyBinding> key_bindings();

struct KeyContext {
  bool in_session = false;
  bool typing = false;         // a field or a cell has the caret
  bool form_open = false;      // one person's form of a round: a letter there is always meant as text
  bool clicker = false;        // page keys always go to the room: a recorder types, or the setting is on
  bool shared_screen = false;  // one or mirrored screen, with the wall open
};
/// What a key means now; nothing when it means nothing here.
[[nodiscard]] std::optional<Action> find_action(const state::AppState& app, ui::Key key, ui::Modifiers modifiers,
                                                const KeyContext& context);

}  // namespace beraad::action
