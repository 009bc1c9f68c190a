#include "app/shell/tour.hpp"

#include <cstdio>

#include "app/shell/headless.hpp"
#include "app/shell/program.hpp"
#include "core/base/platform.hpp"

namespace beraad::shell {
namespace {

namespace fs = std::filesystem;

constexpr HeadlessSize k_room{1920, 1080, 1};

float scale_for(const cli::TourRequest& request) { return request.width >= 1900 ? 1.25f : 1.f; }

std::string numbered(int number, std::string_view what, std::string_view window) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d-", number);
  return text + std::string(what) + "-" + std::string(window) + ".png";
}

class Guide {
 public:
  Guide(Headless& windows, fs::path folder) : m_windows(windows), m_folder(std::move(folder)) {}
  Outcome shoot(std::string_view what) {
    ++m_number;
    BERAAD_TRY(console, m_windows.shoot_console(m_folder / numbered(m_number, what, "console")));
    return m_windows.shoot_room(m_folder / numbered(m_number, what, "room"));
  }

 private:
  Headless& m_windows;
  fs::path m_folder;
  int m_number = 0;
};

Outcome write_report(App& app, const Program& program, const base::Texts& texts, const base::Clock& clock,
                     const fs::path& file) {
  BERAAD_TRY(document, app.workspace()->build_report(app.state().session.session, texts));
  report::Paint paint = program.paint;
  paint.created = clock.now();
  BERAAD_TRY(bytes, report::paint(document, report::Format::Pdf, paint));
  return base::write_file_atomically(file, bytes);
}

}  // namespace

Outcome make_tour(const cli::World& world, const cli::TourRequest& request) {
  BERAAD_TRY(program, Program::load(world.folders));
  BERAAD_TRY(made, base::make_private_folders(fs::absolute(request.folder)));
  const fs::path folder = fs::absolute(request.folder);
  action::Places places = find_places(folder);
  // A tour leaves the user's own library alone: it makes one of its own, anew each time.
  places.default_library = places.practice_library = folder / "tour.beraad";
  places.settings_file = folder / "settings.json";
  places.recent_file = folder / "recent";
  std::error_code ignored;
  for (const char* old : {"tour.beraad", "tour.beraad-keys"}) fs::remove(folder / old, ignored);
  fs::remove_all(folder / "tour.backups", ignored);

  MemoryDesktop desktop;
  App app(parts_of(*program, world, desktop, places));
  app.state().settings.language = app.state().settings.room_language = request.language;
  app.state().settings.theme = request.dark ? state::Theme::Dark : state::Theme::Light;
  BERAAD_TRY(fonts, ui::FontBook::open(program->folders.fonts));
  Headless windows(app, *fonts, program->icons, world.clock, {request.width, request.height, scale_for(request)},
                   k_room);
  Guide guide(windows, folder);
  BERAAD_TRY(cover, guide.shoot("cover"));
  windows.press(ui::Key::Enter);
  BERAAD_TRY(start, guide.shoot("start"));
  app.carry_out(action::OpenPractice{});
  if (app.workspace() == nullptr) return fail("practice.no-cases");
  // The whole meeting: the first one that is finished, step by step, then the one that is open in the middle.
  for (const auto& summary : app.workspace()->list_sessions()) {
    if (summary.stage != session::Stage::Running) continue;
    app.carry_out(action::OpenSession{summary.id});
    windows.frame();
    const auto* document = app.workspace()->find_session(summary.id);
    const auto steps = document->protocol().steps.size();
    for (std::size_t index = 0; index < steps; ++index) {
      const auto& step = document->protocol().steps[index];
      app.carry_out(action::LookAtStep{step.id});
      app.carry_out(action::ShowLookedAtStep{});
      BERAAD_TRY(shot, guide.shoot("step-" + std::to_string(index + 1)));
    }
    app.carry_out(action::FinishSession{});
    BERAAD_TRY(closing, guide.shoot("closing"));
    app.carry_out(action::OpenEvaluation{});
    BERAAD_TRY(evaluation, guide.shoot("evaluation"));
    app.carry_out(action::OpenReport{});
    BERAAD_TRY(report_screen, guide.shoot("report"));
    app.carry_out(action::LeafThroughReport{});
    BERAAD_TRY(leafing, guide.shoot("report-on-the-wall"));
    const auto& texts = program->shelf.in(request.language);
    BERAAD_TRY(written, write_report(app, *program, texts, world.clock, folder / "report.pdf"));
    world.out << texts.say("tour.pictures", {folder.string()}) << '\n'
              << texts.say("tour.report", {(folder / "report.pdf").string()}) << '\n';
    break;
  }
  return app.finish();
}

}  // namespace beraad::shell
