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

namespace beraad::test {

class QuietLog final : public base::Log {
 public:
  using Log::write;
  void write(std::string_view line) override { lines += std::string(line) + "\n"; }
  std::string lines;
};

class ProgramDriver {
 public:
  explicit ProgramDriver(const std::string& name, shell::HeadlessSize console = {1366, 768, 1});
  ~ProgramDriver();
  ProgramDriver(const ProgramDriver&) = delete;
  ProgramDriver& operator=(const ProgramDriver&) = delete;

  /// Ends the program and starts it again, as after switching the laptop off.
  void restart();
  /// After windows and app were let go of without finish(), as when the program is killed.
  void start_again();

  /// Clicks; a path that is not there, off or out of sight fails the test and shows what there is.
  void click(const std::string& path);
  /// As after a frame in which it was meant.
  void carry_out(const action::Action& meant);
  void type(const std::string& text);
  void press(ui::Key key, ui::Modifiers modifiers = {});
  [[nodiscard]] bool console_sees(const std::string& text) const;
  [[nodiscard]] bool room_sees(const std::string& text) const;
  [[nodiscard]] const session::SessionDocument& document() const;
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
  void start();

  std::filesystem::path m_home;
  shell::HeadlessSize m_console;
  cli::Folders m_folders;
  std::ostringstream m_out;
};

}  // namespace beraad::test
