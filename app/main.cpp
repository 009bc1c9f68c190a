// Arguments to the command line or the window; results to the exit code.
#include <csignal>
#include <iostream>
#include <thread>

#include "app/cli/cli.hpp"
#include "app/shell/program.hpp"
#include "app/shell/run_window.hpp"
#include "app/shell/tour.hpp"
#include "core/base/platform.hpp"
#include "core/vault/vault.hpp"

int main(int count, char** values) {
  using namespace beraad;
  std::signal(SIGPIPE, SIG_IGN);
  base::StandardErrorLog log;
  if (const auto started = vault::start(); !started) {
    log.write(started.error());
    return 1;
  }
  const base::SystemClock clock;
  vault::SystemIds ids;
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  cli::World world{std::cout,
                   std::cerr,
                   clock,
                   ids,
                   log,
                   shell::find_folders(program),
                   BERAAD_VERSION,
                   [](const std::string& name) { return base::find_environment(name); },
                   [](int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); },
                   {},
                   {}};
  world.make_tour = [&](const cli::TourRequest& request) { return shell::make_tour(world, request); };
  world.open_window = [&](const cli::WindowRequest& request) { return shell::run_window(world, request); };
  try {
    return cli::run({values + 1, values + count}, world);
  } catch (const std::exception& bug) {
    log.write(std::string_view(bug.what()));
    return 1;
  }
}
