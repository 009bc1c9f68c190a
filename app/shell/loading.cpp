#include "app/shell/loading.hpp"

#include "core/base/platform.hpp"

namespace beraad::shell {
namespace {

std::filesystem::path last_used(const action::Places& places) {
  const auto recent = base::read_file(places.recent_file, 4096);
  if (!recent) return {};
  const std::filesystem::path file = recent->substr(0, recent->find('\n'));
  std::error_code ignored;
  return std::filesystem::exists(file, ignored) ? file : std::filesystem::path{};
}

}  // namespace

Result<Loaded> load_before_window(const cli::World& world, const cli::WindowRequest& request,
                                  const action::Places& places, std::function<void()> wake) {
  Loaded loaded;
  BERAAD_TRY(program, Program::load(world.folders));
  loaded.program = std::move(program);
  loaded.library_file = request.library ? *request.library : last_used(places);
  if (loaded.library_file.empty()) return loaded;
  const cli::Shipped& shipped = loaded.program->shipped;
  const workspace::Surroundings surroundings{world.clock,
                                             world.ids,
                                             world.log,
                                             shipped.catalog,
                                             shipped.codebook,
                                             shipped.vocabulary,
                                             loaded.program->folders.lock_folder,
                                             std::move(wake),
                                             {}};
  loaded.library = workspace::Workspace::open(loaded.library_file, storage::Access::ReadWrite, surroundings);
  return loaded;
}

}  // namespace beraad::shell
