// One or mirrored screen: the console is the wall. The room's page with a plain bar below it, or the step's fields in
// large type while someone types; of everything else only a sentence.
#pragma once

#include <string>

#include "app/present/context.hpp"
#include "app/present/session_screen.hpp"

namespace beraad::present {

struct SharedBar {
  std::string editing, hint;   // "Norm bij Moeder", "Enter: klaar. Tab: volgend vak."; empty while the page is shown
  std::string type, type_key;  // opens the fields
  std::string show_page;       // and closes them
  std::string next;
  std::string close, close_key;  // leaves this view
  std::string not_saved;         // only when something is not on the disk yet
};

/// What stands in place of a screen that the group must not see.
struct CoveredScreen {
  std::string title, text, extend, close, close_key, back;
};

/// The fields stand on the screen instead of the page: someone types, and nothing was said to stay hidden.
[[nodiscard]] bool shows_fields(const Context& context, const session::SessionDocument& document);
[[nodiscard]] SharedBar present_shared_bar(const Context& context, const SessionScreen& screen);
/// Other cases, set-up, forms, files: not while the group looks along. The session itself and its report may be seen.
[[nodiscard]] bool is_covered(const Context& context);
[[nodiscard]] CoveredScreen present_covered(const Context& context);

}  // namespace beraad::present
