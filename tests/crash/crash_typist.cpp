// crash_typist LIBRARY LOG SEED: the program without a display, opened on that library, with somebody typing in its
// newest session. It ends by being killed; by itself only after half a minute, or when a key was not taken.
#include <chrono>
#include <iostream>
#include <sstream>

#include "app/shell/program.hpp"
#include "core/vault/vault.hpp"
#include "tests/crash/typist.hpp"

namespace beraad::test {
namespace {

constexpr std::int64_t k_longest_ms = 30'000;

void demand(const Outcome& outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().code);
}

void type_until_killed(const std::filesystem::path& library, const std::filesystem::path& log_file,
                       std::uint64_t seed) {
  demand(vault::start());
  const std::filesystem::path source = BERAAD_SOURCE_FOLDER;
  const cli::Folders folders{source / "protocols", source / "assets", BERAAD_FONT_FOLDER, {}, {}};
  auto program = shell::Program::load(folders);
  if (!program) throw std::runtime_error(program.error().code);
  const auto fonts = ui::FontBook::open(folders.fonts);
  if (!fonts) throw std::runtime_error(fonts.error().code);
  const base::SystemClock clock;
  vault::SystemIds ids;
  base::StandardErrorLog log;
  std::ostringstream out;
  const cli::World world{
      out, out, clock, ids, log, folders, "test", [](const std::string&) { return std::nullopt; }, [](int) {}, {}, {}};
  shell::MemoryDesktop desktop;
  action::Places places;
  places.settings_file = library.parent_path() / "settings.json";
  shell::App app(shell::parts_of(**program, world, desktop, places));
  shell::Headless windows(app, **fonts, (*program)->icons, clock, {1280, 800, 1}, {1280, 720, 1});
  demand(app.open_library(library));
  app.carry_out(action::OpenSession{app.workspace()->list_sessions().front().id});
  windows.frame();
  TypedLog typed(log_file);
  Typist typist(app, windows, clock, typed, seed);
  for (const std::int64_t end = clock.steady_ms() + k_longest_ms; clock.steady_ms() < end;) typist.work();
}

}  // namespace
}  // namespace beraad::test

int main(int count, char** values) {
  if (count != 4) return 2;
  try {
    beraad::test::type_until_killed(values[1], values[2], std::stoull(values[3]));
  } catch (const std::exception& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
  }
  return 0;
}
