// Everything the program loads before it can show anything: texts, methods, colours, icons; and where things lie.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "app/cli/shipped.hpp"
#include "app/cli/world.hpp"
#include "app/shell/app.hpp"
#include "app/ui/icons.hpp"
#include "app/ui/style.hpp"

namespace beraad::shell {

/// The program's own data: beside an installed program, else in the source tree it was built from.
[[nodiscard]] cli::Folders find_folders(const std::filesystem::path& program);

struct Program {
  cli::Folders folders;
  cli::Shipped shipped;
  action::TextShelf shelf;
  ui::Style style;
  ui::Icons icons;
  report::Paint paint;
  std::set<std::string> practised;  // ids of methods with a case to try them out on

  [[nodiscard]] static Result<std::unique_ptr<Program>> load(const cli::Folders& folders);
};

/// The user's own places by the XDG rules; without a home everything lies under `otherwise`.
[[nodiscard]] action::Places find_places(const std::filesystem::path& otherwise);

/// What a library needs of a loaded program and the world of the command line; `wake`: see there.
[[nodiscard]] workspace::Surroundings surroundings_of(const Program& program, const cli::World& world,
                                                      std::function<void()> wake = {});
/// The same for an App.
[[nodiscard]] AppParts parts_of(Program& program, const cli::World& world, action::Desktop& desktop,
                                action::Places places, std::function<void()> wake = {});

}  // namespace beraad::shell
