// The verbs, one function each. An error that comes back is said in one line and ends with exit code 1; what a verb
// found wrong itself it says itself and gives the exit code. Internal to cli.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/cli/command_line.hpp"
#include "app/cli/shipped.hpp"
#include "app/cli/world.hpp"
#include "core/base/texts.hpp"
#include "core/storage/library.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::cli {

/// One command line being carried out.
struct Call {
  const Invocation& invocation;
  World& world;
  const base::Texts& texts;

  /// One line on standard error, whatever the names in it hold.
  void complain(std::string_view line) const;
  void complain(const base::Error& error) const;
};

/// Without line breaks and other control characters, and as valid UTF-8: for names that anybody may have chosen.
[[nodiscard]] std::string one_line(std::string_view text);

[[nodiscard]] workspace::Surroundings surroundings_of(const Call& call, const Shipped& shipped,
                                                      const base::Clock& clock);
[[nodiscard]] storage::Environment environment_of(const Call& call);
/// Opens the library of --library to read from it.
[[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> open_to_read(const Call& call, const Shipped& shipped);
/// The session that a name on the command line means: "session.unknown" when there is none.
[[nodiscard]] Result<base::Uuid> find_session(workspace::Workspace& workspace, const std::string& name);
/// Refuses an output that is a library, its keys file, a folder or a device: "output.is-library",
/// "output.not-a-file" (the name).
[[nodiscard]] Outcome check_output(const std::filesystem::path& output, const std::filesystem::path& library);

[[nodiscard]] Result<int> play_case(const Call& call);
[[nodiscard]] Result<int> list_sessions(const Call& call);
[[nodiscard]] Result<int> show_session(const Call& call);
[[nodiscard]] Result<int> write_report(const Call& call);
[[nodiscard]] Result<int> list_protocols(const Call& call);
[[nodiscard]] Result<int> check_protocols(const Call& call);
[[nodiscard]] Result<int> compare_protocols(const Call& call);
[[nodiscard]] Result<int> list_actions(const Call& call);
[[nodiscard]] Result<int> export_actions(const Call& call);
[[nodiscard]] Result<int> write_plan(const Call& call);
[[nodiscard]] Result<int> write_kit(const Call& call);
[[nodiscard]] Result<int> make_library(const Call& call);
[[nodiscard]] Result<int> describe_library(const Call& call);
[[nodiscard]] Result<int> check_library(const Call& call);
[[nodiscard]] Result<int> back_up_library(const Call& call);
[[nodiscard]] Result<int> restore_library(const Call& call);

}  // namespace beraad::cli
