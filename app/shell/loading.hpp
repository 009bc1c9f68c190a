// What can be read before there is a window to show it in. It runs beside the making of that window: both take about
// as long.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "app/cli/command_line.hpp"
#include "app/shell/program.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::shell {

struct Loaded {
  std::unique_ptr<Program> program;
  std::filesystem::path library_file;  // the one asked for, else the last one used; empty for neither
  /// That library, opened for writing; what stands in the way; nothing without a file.
  std::optional<Result<std::unique_ptr<workspace::Workspace>>> library;
};

/// Fails only without the program's own data. `wake`: as in workspace::Surroundings.
[[nodiscard]] Result<Loaded> load_before_window(const cli::World& world, const cli::WindowRequest& request,
                                                const action::Places& places, std::function<void()> wake);

}  // namespace beraad::shell
