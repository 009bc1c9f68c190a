// One field of a table that a spreadsheet reads, with semicolons between them.
#pragma once

#include <string>
#include <string_view>

namespace beraad::base {

/// In quotes where it has to be; what a spreadsheet would take for a formula stays text.
[[nodiscard]] inline std::string csv_field(std::string_view text) {
  std::string safe(text);
  if (!safe.empty() && std::string_view("=+-@").find(safe.front()) != std::string_view::npos) safe.insert(0, 1, '\'');
  if (safe.find_first_of(";\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char letter : safe) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + "\"";
}

}  // namespace beraad::base
