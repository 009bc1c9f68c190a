// Who is a manager by the role that is typed: the words for it are among the texts of the program.
#pragma once

#include <string>
#include <string_view>

#include "core/base/texts.hpp"
#include "core/session/setup.hpp"

namespace beraad::action {

/// One of the words for a manager stands in the role, as a word by itself.
[[nodiscard]] bool names_manager(std::string_view role, const base::Texts& texts);
/// The new role; whoever becomes a manager by it, or no longer is one, gets the kind that goes with it. A kind that
/// somebody chose stays as long as the role says the same of it.
void take_role(session::Participant& person, std::string role, const base::Texts& texts);

}  // namespace beraad::action
