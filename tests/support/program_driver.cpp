#include "tests/support/program_driver.hpp"

#include <unistd.h>

#include <map>
#include <utility>

#include "core/vault/vault.hpp"

namespace beraad::test {
namespace {

/// What a program loads before it shows anything, read once for all programs with the same folders.
std::unique_ptr<shell::Program> load_program(const cli::Folders& folders) {
  static std::map<std::filesystem::path, std::unique_ptr<const shell::Program>> loaded;
  auto& first = loaded[folders.own_protocols];
  if (first == nullptr) {
    auto read = shell::Program::load(folders);
    if (!read) ADD_FAILURE() << read.error().code << " " << read.error().place;
    first = std::move(*read);
  }
  auto program = std::make_unique<shell::Program>(*first);
  program->shipped.catalog.load_again();
  return program;
}

}  // namespace

ProgramDriver::ProgramDriver(const std::string& name, shell::HeadlessSize console)
    : m_home(std::filesystem::temp_directory_path() / ("beraad-flow-" + name + "-" + std::to_string(::getpid()))),
      m_console(console) {
  EXPECT_TRUE(vault::start());
  std::filesystem::remove_all(m_home);
  std::filesystem::create_directories(m_home);
  const std::filesystem::path source = BERAAD_SOURCE_FOLDER;
  m_folders = {source / "protocols", source / "assets", BERAAD_FONT_FOLDER, m_home / "protocols", {}};
  program = load_program(m_folders);
  fonts = std::move(*ui::FontBook::open(BERAAD_FONT_FOLDER));
  start();
}

ProgramDriver::~ProgramDriver() {
  windows.reset();
  app.reset();
  std::error_code ignored;
  std::filesystem::remove_all(m_home, ignored);
}

void ProgramDriver::restart() {
  const auto finished = app->finish();
  EXPECT_TRUE(finished) << (finished ? "" : finished.error().code + " " + finished.error().detail);
  windows.reset();
  app.reset();
  start();
}

void ProgramDriver::start_again() { start(); }

void ProgramDriver::click(const std::string& path) {
  if (!windows->click(path)) ADD_FAILURE() << "no click on " << path << "\n" << windows->console_log().as_text();
}
void ProgramDriver::carry_out(const action::Action& meant) { app->carry_out(meant); }
void ProgramDriver::type(const std::string& text) { windows->type(text); }
void ProgramDriver::press(ui::Key key, ui::Modifiers modifiers) { windows->press(key, modifiers); }

bool ProgramDriver::console_sees(const std::string& text) const { return windows->console_log().sees(text); }
bool ProgramDriver::room_sees(const std::string& text) const { return windows->room_log().sees(text); }

const session::SessionDocument& ProgramDriver::document() const {
  return *app->workspace()->find_session(app->state().session.session);
}

void ProgramDriver::start() {
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

}  // namespace beraad::test
