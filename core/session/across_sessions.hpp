// Which person and which team is meant when one session speaks of another: codes are of one session only, and the name
// of a team is typed again for each.
#pragma once

#include <string>
#include <string_view>

#include "core/session/setup.hpp"

namespace beraad::session {

/// How somebody of that role is written in a session of this set-up: by code when one person has it, else by the role
/// itself.
[[nodiscard]] std::string code_or_role(const Setup& setup, const std::string& role);
/// What all ways to write one team have in common; not to be shown.
[[nodiscard]] std::string team_key(std::string_view team);
/// What a text that was taken over is compared by: on one line, whatever its capitals, accents and spaces around it.
[[nodiscard]] std::string as_compared(std::string text);
/// Capitals, accents and spaces around it make no other team.
[[nodiscard]] bool is_same_team(std::string_view a, std::string_view b);

}  // namespace beraad::session
