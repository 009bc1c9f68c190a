#include "core/session/across_sessions.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::session {

std::string code_or_role(const Setup& setup, const std::string& role) {
  if (std::ranges::count(setup.participants, role, &Participant::role) != 1) return role;
  return std::ranges::find(setup.participants, role, &Participant::role)->code;
}

bool is_same_team(std::string_view a, std::string_view b) {
  return base::folded(base::trimmed(a)) == base::folded(base::trimmed(b));
}

}  // namespace beraad::session
