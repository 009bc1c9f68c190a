#include "core/session/across_sessions.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace beraad::session {

std::string code_or_role(const Setup& setup, const std::string& role) {
  if (std::ranges::count(setup.participants, role, &Participant::role) != 1) return role;
  return std::ranges::find(setup.participants, role, &Participant::role)->code;
}

std::string as_compared(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return base::folded(base::trimmed(text));
}

std::string team_key(std::string_view team) { return base::folded(base::trimmed(team)); }

bool is_same_team(std::string_view a, std::string_view b) { return team_key(a) == team_key(b); }

}  // namespace beraad::session
