#include "app/shell/run_window.hpp"

#include <algorithm>
#include <chrono>

#include "app/shell/displays.hpp"
#include "app/shell/glfw_window.hpp"
#include "app/shell/keep_awake.hpp"
#include "app/shell/loading.hpp"
#include "app/shell/tour.hpp"
#include "core/base/platform.hpp"

namespace beraad::shell {
namespace {

constexpr int k_settling_frames = 2;  // drawn after each event, so that what it changed settles
constexpr std::chrono::milliseconds k_patience_for_a_named_library{300};
constexpr std::int64_t k_look_again_ms = 10;  // while the library is being opened

class WindowClipboard final : public ui::Clipboard {
 public:
  explicit WindowClipboard(Windows& windows) : m_windows(windows) {}
  std::string read() override { return m_windows.clipboard(); }
  void write(std::string_view text) override { m_windows.set_clipboard(std::string(text)); }

 private:
  Windows& m_windows;
};

class WindowDesktop final : public action::Desktop {
 public:
  WindowDesktop(Windows& windows, KeepAwake& awake, std::string room_title)
      : m_windows(windows), m_awake(awake), m_room_title(std::move(room_title)) {}
  void set_clipboard(const std::string& text) override { m_windows.set_clipboard(text); }
  bool open_room(const std::string& monitor, bool as_window) override {
    const int chosen = as_window ? -1 : choose_room_monitor(m_windows.monitors(), monitor, m_windows.laptop_monitor());
    // Without a second screen the room opens as a window to share in a call; shared mode then holds.
    return m_windows.open_room(chosen, m_room_title);
  }
  void close_room() override { m_windows.close_room(); }
  bool extend_display() override { return extend_displays(); }
  void keep_awake(bool awake) override { m_awake.hold(awake); }
  void request_font_scale(float) override {}
  void toggle_full_screen() override { m_windows.toggle_full_screen(); }

 private:
  Windows& m_windows;
  KeepAwake& m_awake;
  std::string m_room_title;
};

/// What the screens are now, for the room check and for shared mode.
void take_screens(const Windows& windows, state::AppState& state) {
  const auto monitors = windows.monitors();
  state.monitors.clear();
  for (const auto& monitor : monitors) state.monitors.push_back(monitor.name);
  state.monitors_mirrored = is_mirrored(monitors);
  state.room.shared = monitors.size() < 2 || state.monitors_mirrored;
  const auto laptop = static_cast<std::size_t>(windows.laptop_monitor());
  if (laptop >= monitors.size()) return;
  const auto& monitor = monitors[laptop];
  if (state.monitor == monitor.name) return;
  state.monitor = monitor.name;
  state.proposed_scale = proposed_scale(monitor);
  state.largest_scale = largest_scale(monitor);
  const auto remembered = state.settings.scale_by_monitor.find(monitor.name);
  state.scale = remembered != state.settings.scale_by_monitor.end() ? remembered->second : state.proposed_scale;
}

/// The wall follows the cable: without its screen it is hidden and black, and comes back black.
void follow_plug(Windows& windows, App& app, const std::string& room_title) {
  auto& room = app.state().room;
  const auto monitors = windows.monitors();
  const WallNow wall{room.open, windows.room_is_open(), room.as_window, room.unplugged};
  switch (plug_step(wall, monitors.size(), is_mirrored(monitors))) {
    case PlugStep::LoseScreen:
      windows.close_room();
      room.open = false;
      room.black = room.unplugged = true;
      break;
    case PlugStep::BecomeWall:
      windows.close_room();
      break;
    case PlugStep::Return: {
      const int chosen = choose_room_monitor(monitors, app.state().settings.room_monitor, windows.laptop_monitor());
      room.open = chosen >= 0 && windows.open_room(chosen, room_title);
      room.unplugged = false;
      break;
    }
    case PlugStep::Stay:
      break;
  }
}

/// One frame of both windows; false when it lacked letters and was dropped: draw again at once. `patient` drops.
bool draw(Windows& windows, App& app, const Program& program, ui::FontBook& fonts, ui::UiState& ui_state,
          WindowClipboard& clipboard, const base::Clock& clock, bool patient) {
  const ui::Input input = windows.take_input(clock.steady_ms());
  const PixelSize size = windows.console_size();
  {
    auto& list = windows.begin_console();
    ui::Ui ui({list, fonts, program.icons, app.console_palette(), input, ui_state, clipboard, nullptr,
               static_cast<float>(size.width), static_cast<float>(size.height),
               app.console_scale(app.state().scale, static_cast<float>(size.width))});
    app.draw_console(ui, input.private_key);
    ui.end();
    windows.end_console(ui_state.cursor, !patient || !fonts.lacks_letters());
  }
  if (windows.room_is_open()) {
    const PixelSize room = windows.room_size();
    const views::RoomSize measured{static_cast<float>(room.width), static_cast<float>(room.height)};
    auto& list = windows.begin_room();
    ui::Painter painter(list, fonts, program.icons, {0, 0}, views::room_scale(measured), nullptr);
    app.draw_room(painter, measured);
    windows.end_room(!patient || !fonts.lacks_letters());
  }
  const bool dropped = patient && fonts.lacks_letters();
  if (fonts.rebuild_if_wanted()) windows.renew_fonts();
  return !dropped;
}

}  // namespace

Outcome run_window(const cli::World& world, const cli::WindowRequest& request, const FrameWatch& watch) {
  const bool has_display = base::find_environment("DISPLAY") || base::find_environment("WAYLAND_DISPLAY");
  if (!has_display && !request.library) {
    cli::TourRequest tour;
    tour.folder = std::filesystem::temp_directory_path() / "beraad-tour";
    tour.language = request.language;
    tour.width = 1920;
    tour.height = 1080;
    return make_tour(world, tour);
  }
  const auto places = find_places(std::filesystem::temp_directory_path() / "beraad");
  Loading loading(world, request, places, [] { Windows::wake(); });
  BERAAD_TRY(fonts, ui::FontBook::open(world.folders.fonts));
  auto opened = Windows::open(*fonts);
  BERAAD_TRY(program, loading.program());
  BERAAD_TRY(windows, std::move(opened));
  const auto& texts = program->shelf.in(request.language);
  KeepAwake awake;
  WindowDesktop desktop(*windows, awake, texts.say("room.window-title"));
  WindowClipboard clipboard(*windows);
  App app(parts_of(*program, world, desktop, places, [] { Windows::wake(); }));
  if (app.state().settings.first_start) app.state().settings.language = request.language;
  app.state().opening.lasts = !loading.library_file().empty();
  // Whoever names a library that cannot be opened is told at once, without a window; a slow disk is told of inside.
  if (request.library && !loading.is_opening(k_patience_for_a_named_library)) {
    BERAAD_TRY(taken, app.take_library(loading.take_library(), loading.library_file()));
  }
  app.use_textures(windows->textures());
  windows->show(texts.say("app.name"));
  ui::UiState ui_state;
  int frames_left = k_settling_frames + 1;
  bool shown_before = true;
  while (!app.state().quit) {
    if (windows->close_requested()) {
      windows->refuse_close();
      app.carry_out(action::Quit{});
      if (app.state().quit) break;
    }
    if (app.state().opening.lasts && !loading.is_opening()) {
      if (const auto taken = app.take_library(loading.take_library(), loading.library_file()); !taken) {
        world.log.write(taken.error());
      }
    }
    take_screens(*windows, app.state());
    follow_plug(*windows, app, texts.say("room.window-title"));
    // A second frame in a row that lacks letters is shown as it is: better than none.
    const bool shown = draw(*windows, app, *program, *fonts, ui_state, clipboard, world.clock, shown_before);
    shown_before = shown;
    if (!shown) continue;
    if (watch) watch(app);
    const auto now = world.clock.steady_ms();
    std::int64_t due = app.next_due_ms();
    if (ui_state.wake_at_ms >= 0) due = std::min(due, ui_state.wake_at_ms);
    if (app.state().opening.lasts) due = std::min(due, now + k_look_again_ms);
    if (windows->has_input()) {
      frames_left = k_settling_frames;
      windows->wait(0);
    } else if (frames_left > 0) {
      --frames_left;
      windows->wait(0);
    } else {
      windows->wait(std::max<std::int64_t>(1, due - now));
      frames_left = k_settling_frames;
    }
  }
  return app.finish();
}

}  // namespace beraad::shell
