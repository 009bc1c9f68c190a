// What is meant with the wall and its screen.
#pragma once

#include <string>

#include "app/state/app_state.hpp"
#include "core/report/report.hpp"

namespace beraad::action {

using base::Uuid;
using state::EditorRef;

// room
struct ToggleRoom {
  bool as_window = false;
};
struct ToggleBlack {};
struct ToggleFreeze {};
struct ToggleWhite {};
struct ToggleOverview {};
struct TurnPage {
  int by = 1;
};
struct ShowInRoom {
  std::string row;
};  // a stakeholder or item
struct HoldPrivate {
  bool held = false;
};
struct TypeOnScreen {};  // one screen: from the page to the fields of its step, and back
struct LeaveCovered {};  // one screen: back to what the group may see
struct ExtendDisplay {};
struct ChooseMonitor {
  std::string name;
};
struct TestScreen {};  // begins or ends it
struct TestKey {
  bool clicker = false;
};  // a key that the test waits for; else the one for black

}  // namespace beraad::action
