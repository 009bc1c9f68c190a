// The whole program headless on an empty home: both windows, a clock that stands still, seeded ids. Flow tests click
// and type by path, close the library and open it again.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <sstream>
#include <string>

#include "app/shell/headless.hpp"
#include "app/shell/program.hpp"
#include "core/vault/vault.hpp"

namespace beraad::test {

class QuietLog final : public base::Log {
 public:
  using Log::write;
  void write(std::string_view line) override { lines += std::string(line) + "\n"; }
  std::string lines;
};

class ProgramDriver {
 public:
  explicit ProgramDriver(const std::string& name, shell::HeadlessSize console = {1366, 768, 1})
      : m_home(std::filesystem::temp_directory_path() / ("beraad-flow-" + name + "-" + std::to_string(::getpid()))),
        m_console(console) {
    EXPECT_TRUE(vault::start());
    std::filesystem::remove_all(m_home);
    std::filesystem::create_directories(m_home);
    const std::filesystem::path source = BERAAD_SOURCE_FOLDER;
    m_folders = {source / "protocols", source / "assets", BERAAD_FONT_FOLDER, m_home / "protocols", {}};
    auto loaded = shell::Program::load(m_folders);
    if (!loaded) ADD_FAILURE() << loaded.error().code << " " << loaded.error().place;
    program = std::move(*loaded);
    fonts = std::move(*ui::FontBook::open(BERAAD_FONT_FOLDER));
    start();
  }
  ~ProgramDriver() {
    windows.reset();
    app.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_home, ignored);
  }

  /// Ends the program and starts it again, as after switching the laptop off.
  void restart() {
    const auto finished = app->finish();
    EXPECT_TRUE(finished) << (finished ? "" : finished.error().code + " " + finished.error().detail);
    windows.reset();
    app.reset();
    start();
  }

  /// After windows and app were let go of without finish(), as when the program is killed.
  void start_again() { start(); }

  /// Clicks; a path that is not there, off or out of sight fails the test and shows what there is.
  void click(const std::string& path) {
    if (!windows->click(path)) ADD_FAILURE() << "no click on " << path << "\n" << windows->console_log().as_text();
  }
  /// As after a frame in which it was meant.
  void carry_out(const action::Action& meant) { app->carry_out(meant); }
  void type(const std::string& text) { windows->type(text); }
  void press(ui::Key key, ui::Modifiers modifiers = {}) { windows->press(key, modifiers); }
  [[nodiscard]] bool console_sees(const std::string& text) const { return windows->console_log().sees(text); }
  [[nodiscard]] bool room_sees(const std::string& text) const { return windows->room_log().sees(text); }
  [[nodiscard]] const session::SessionDocument& document() const {
    return *app->workspace()->find_session(app->state().session.session);
  }
  [[nodiscard]] std::filesystem::path home() const { return m_home; }

  base::ManualClock clock;
  base::SeededIds ids{2026};
  QuietLog log;
  shell::MemoryDesktop desktop;
  std::unique_ptr<shell::Program> program;
  std::unique_ptr<ui::FontBook> fonts;
  std::unique_ptr<shell::App> app;
  std::unique_ptr<shell::Headless> windows;

 private:
  void start() {
    cli::World world{m_out,      m_out,     clock,  ids,
                     log,        m_folders, "test", [](const std::string&) { return std::nullopt; },
                     [](int) {}, {},        {}};
    action::Places places;
    places.default_library = m_home / "Beraad.beraad";
    places.practice_library = m_home / "Oefenen.beraad";
    places.settings_file = m_home / "config" / "settings.json";  // folders that a new home does not have
    places.recent_file = m_home / "state" / "recent";
    places.documents = m_home;
    app = std::make_unique<shell::App>(shell::parts_of(*program, world, desktop, places));
    windows = std::make_unique<shell::Headless>(*app, *fonts, program->icons, clock, m_console,
                                                shell::HeadlessSize{1920, 1080, 1});
  }

  std::filesystem::path m_home;
  shell::HeadlessSize m_console;
  cli::Folders m_folders;
  std::ostringstream m_out;
};

}  // namespace beraad::test
