// What is read while the window is being made: first what the program itself needs, then the library. Opening that can
// take seconds, since the first time on a day a backup is made and checked, so the first frame does not wait for it.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>

#include "app/cli/command_line.hpp"
#include "app/shell/program.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::shell {

/// Begins when made; whoever lets go of it waits until what it began has ended. The program's data live in it.
class Loading {
 public:
  /// `wake`: as in workspace::Surroundings.
  Loading(const cli::World& world, const cli::WindowRequest& request, const action::Places& places,
          std::function<void()> wake);

  /// Waits for the program's own data; they stay as long as this does.
  [[nodiscard]] Result<Program*> program() const;
  /// The library asked for, else the last one used; empty for neither.
  [[nodiscard]] const std::filesystem::path& library_file() const { return m_library_file; }
  /// Whether take_library would have to wait after so long; true without a file and once it was taken.
  [[nodiscard]] bool is_opening(std::chrono::milliseconds patience = {}) const;
  /// That library, opened for writing, or what stands in the way. Once, and only with a file; after program().
  [[nodiscard]] Result<std::unique_ptr<workspace::Workspace>> take_library() { return m_library.get(); }

 private:
  std::filesystem::path m_library_file;
  std::shared_future<Result<std::unique_ptr<Program>>> m_program;
  std::future<Result<std::unique_ptr<workspace::Workspace>>> m_library;
};

}  // namespace beraad::shell
