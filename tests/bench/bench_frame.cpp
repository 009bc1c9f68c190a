// What one frame costs the processor, without its pixels: the console and the wall with a full table, and the home
// screen and the list of a large library, beside an empty frame of ImGui.
#include <benchmark/benchmark.h>
#include <imgui.h>

#include <cstdio>
#include <stdexcept>

#include "tests/bench/full_grid.hpp"

namespace beraad::bench {
namespace {

constexpr int k_repetitions = 30, k_warm_frames = 10;
constexpr float k_width = 1920, k_height = 1080, k_scale = 1.25f;

class NoClipboard final : public ui::Clipboard {
 public:
  std::string read() override { return {}; }
  void write(std::string_view) override {}
};

/// A window as the real one draws it, up to the triangles: no log of what stands where.
class BenchWindow {
 public:
  explicit BenchWindow(test::ProgramDriver& driver) : m_driver(driver), m_canvas(*driver.fonts) {}

  void draw_nothing() {
    (void)m_canvas.begin(k_width, k_height);
    (void)m_canvas.end();
  }
  void draw_console() {
    const ui::Input input;
    ui::Ui ui({m_canvas.begin(k_width, k_height), *m_driver.fonts, m_driver.program->icons,
               m_driver.app->console_palette(), input, m_state, m_clipboard, nullptr, k_width, k_height, k_scale});
    m_driver.app->draw_console(ui);
    ui.end();
    m_corners = m_canvas.end().TotalVtxCount;
  }
  void draw_room() {
    const views::RoomSize size{k_width, k_height};
    ui::Painter painter(m_canvas.begin(k_width, k_height), *m_driver.fonts, m_driver.program->icons, {0, 0},
                        views::room_scale(size), nullptr);
    m_driver.app->draw_room(painter, size);
    m_corners = m_canvas.end().TotalVtxCount;
  }
  /// Corners of triangles in the last frame: that something was drawn at all.
  [[nodiscard]] int corners() const { return m_corners; }

 private:
  test::ProgramDriver& m_driver;
  ui::Canvas m_canvas;
  ui::UiState m_state;
  NoClipboard m_clipboard;
  int m_corners = 0;
};

/// Draws until every size of letters is there, then registers the frame to be measured.
template <class Draw>
void measure(const char* name, test::ProgramDriver& driver, const BenchWindow& window, Draw draw) {
  for (int frame = 0; frame < k_warm_frames; ++frame) {
    draw();
    (void)driver.fonts->rebuild_if_wanted();
  }
  std::fprintf(stderr, "%s: %d corners\n", name, window.corners());
  benchmark::RegisterBenchmark(name,
                               [&driver, draw](benchmark::State& state) {
                                 for ([[maybe_unused]] const auto turn : state) {
                                   draw();
                                   (void)driver.fonts->rebuild_if_wanted();
                                 }
                               })
      ->Repetitions(k_repetitions)
      ->MinTime(0.02)
      ->Unit(benchmark::kMicrosecond)
      ->ReportAggregatesOnly();
}

int run(const char* library) {
  test::ProgramDriver grid("bench-grid", {1920, 1080, k_scale});
  open_full_grid(grid);
  test::ProgramDriver list("bench-list", {1920, 1080, k_scale});
  if (!list.app->open_library(library)) throw std::runtime_error("the library does not open");
  list.app->workspace()->complete_index();
  BenchWindow nothing(grid), console(grid), room(grid), sessions(list);
  measure("frame/console", grid, console, [&] { console.draw_console(); });
  measure("frame/room", grid, room, [&] { room.draw_room(); });
  const auto draw_route = [&](state::Route route) {
    list.app->state().route = route;
    sessions.draw_console();
  };
  measure("frame/home", list, sessions, [&] { draw_route(state::Route::Home); });
  measure("frame/list", list, sessions, [&] { draw_route(state::Route::Sessions); });
  measure("frame/bare", grid, nothing, [&] { nothing.draw_nothing(); });
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace beraad::bench

int main(int count, char** values) {
  benchmark::Initialize(&count, values);
  testing::InitGoogleTest(&count, values);
  GTEST_FLAG_SET(throw_on_failure, true);
  if (count != 2) return std::fprintf(stderr, "bench_frame <library> [flags of benchmark]\n"), 2;
  try {
    return beraad::bench::run(values[1]);
  } catch (const std::exception& error) {
    return std::fprintf(stderr, "%s\n", error.what()), 1;
  }
}
