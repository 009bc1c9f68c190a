// Reads a command line in the GNU manner against a table of verbs: options in any order, --option=value or
// --option value, and -- before names that start with a dash.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace beraad::cli {

enum class Verb {
  OpenWindow,
  Help,
  Version,
  Tour,
  Play,
  SessionList,
  SessionShow,
  Report,
  ProtocolList,
  ProtocolCheck,
  ProtocolDiff,
  ActionsList,
  ActionsExport,
  Plan,
  Kit,
  LibraryNew,
  LibraryInfo,
  LibraryCheck,
  LibraryBackup,
  LibraryRestore
};

struct Invocation {
  Verb verb = Verb::OpenWindow;
  std::vector<std::string> names;                         // positional arguments
  std::map<std::string, std::string, std::less<>> given;  // options by name without dashes; a flag holds ""

  [[nodiscard]] bool has(std::string_view option) const { return given.find(option) != given.end(); }
  [[nodiscard]] std::optional<std::string> find(std::string_view option) const;
  /// Of an option that the table calls required.
  [[nodiscard]] const std::string& required(std::string_view option) const;
};

/// Codes: "usage.unknown-option", "usage.option-twice", "usage.missing-value", "usage.unexpected-value",
/// "usage.bad-value" (option, value, what may stand there), "usage.missing-option", "usage.missing-name",
/// "usage.too-many-names", "usage.empty-name", "usage.no-stream", "usage.unknown-verb".
[[nodiscard]] Result<Invocation> read_command_line(const std::vector<std::string>& arguments);

/// The value of --language anywhere on the line, valid or not, before the line itself is judged.
[[nodiscard]] std::optional<std::string> find_language(const std::vector<std::string>& arguments);

/// "1366x768": two numbers from 320 to 7680.
struct Size {
  int width = 0, height = 0;
};
[[nodiscard]] std::optional<Size> read_size(std::string_view text);

}  // namespace beraad::cli
