// The program's real window on a library:
//   bench_window frame <library>   ends at the first frame and says when that was
//   bench_window cover <library>   the same for the first one with the newest sessions read
//   bench_window list <library>    the same for the first one that shows them
//   bench_window idle <library>    opens a deliberation that runs, with the room beside it, and stands still
#include <cstdio>
#include <iostream>
#include <string_view>

#include "app/shell/app.hpp"
#include "app/shell/program.hpp"
#include "app/shell/run_window.hpp"
#include "core/vault/vault.hpp"
#include "tests/bench/first_frame.hpp"

namespace beraad::bench {
namespace {

constexpr std::size_t k_newest = 10;
constexpr int k_settling_frames = 10;

/// The cover, or from it to the list as a person goes; then out.
shell::FrameWatch watch_first_frame(const base::Clock& clock, bool of_list) {
  return [&clock, of_list, frame = 0](shell::App& app) mutable {
    if (app.workspace() == nullptr) return;
    ++frame;
    if (frame == 1 && of_list) {
      app.carry_out(action::LeaveCover{});
      app.carry_out(action::GoTo{state::Route::Sessions});
      return;
    }
    if (app.state().quit || app.workspace()->list_sessions().size() < k_newest) return;
    report_first_frame(clock);
    app.carry_out(action::Quit{});
  };
}

shell::FrameWatch watch_any_frame(const base::Clock& clock) {
  return [&clock](shell::App& app) {
    report_first_frame(clock);
    app.carry_out(action::Quit{});
  };
}

shell::FrameWatch open_running_session() {
  return [frame = 0](shell::App& app) mutable {
    if (app.workspace() == nullptr) return;
    ++frame;
    if (frame == 1) {
      app.workspace()->complete_index();
      for (const auto& summary : app.workspace()->list_sessions()) {
        if (summary.stage != session::Stage::Running) continue;
        app.carry_out(action::OpenSession{summary.id});
        app.carry_out(action::ToggleRoom{true});
        break;
      }
    }
    if (frame != k_settling_frames) return;
    const bool open = app.state().route == state::Route::Session && app.state().room.open;
    std::puts(open ? "open" : "no session runs");
    std::fflush(stdout);
  };
}

int run(std::string_view purpose, const std::filesystem::path& library) {
  base::StandardErrorLog log;
  if (const auto started = vault::start(); !started) return 1;
  const base::SystemClock clock;
  vault::SystemIds ids;
  const cli::World world{std::cout,  std::cerr,
                         clock,      ids,
                         log,        shell::find_folders(std::filesystem::read_symlink("/proc/self/exe")),
                         "bench",    [](const std::string&) { return std::nullopt; },
                         [](int) {}, {},
                         {}};
  cli::WindowRequest request;
  request.library = library;
  const auto ended = shell::run_window(world, request,
                                       purpose == "idle"    ? open_running_session()
                                       : purpose == "frame" ? watch_any_frame(clock)
                                                            : watch_first_frame(clock, purpose == "list"));
  if (!ended) log.write(ended.error());
  return ended ? 0 : 1;
}

}  // namespace
}  // namespace beraad::bench

int main(int count, char** values) {
  const std::string_view purpose = count == 3 ? values[1] : "";
  if (purpose != "frame" && purpose != "cover" && purpose != "list" && purpose != "idle") {
    std::fputs("bench_window frame|cover|list|idle <library>\n", stderr);
    return 2;
  }
  return beraad::bench::run(purpose, std::filesystem::absolute(values[2]));
}
