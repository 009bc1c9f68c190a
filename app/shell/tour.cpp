#include "app/shell/tour.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/shell/headless.hpp"
#include "app/shell/practice.hpp"
#include "app/shell/program.hpp"
#include "core/base/platform.hpp"
#include "core/index/waves.hpp"

namespace beraad::shell {
namespace {

namespace fs = std::filesystem;

/// As a person would set it on a screen of that size: letters as large as on a laptop of 1536 pixels, by eighths.
float scale_for(const cli::TourRequest& request) {
  const float wide = static_cast<float>(request.width) / 1536, high = static_cast<float>(request.height) / 864;
  return std::max(1.f, std::floor(std::min(wide, high) * 8) / 8);
}

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

/// Walks through the program with the shipped cases, as a person would.
class Tour {
 public:
  Tour(App& app, Headless& windows, const cli::Shipped& shipped, fs::path folder)
      : m_app(app), m_windows(windows), m_shipped(shipped), m_guide(windows, std::move(folder)) {}

  /// Before a meeting: the cover, the first start, the library, what can be set up.
  Outcome begin() {
    BERAAD_TRY(cover, shoot("cover"));
    m_windows.press(ui::Key::Enter);
    BERAAD_TRY(start, shoot("start"));
    m_app.carry_out(action::OpenPractice{});
    if (m_app.workspace() == nullptr) return fail("practice.no-cases");
    m_app.carry_out(action::ToggleRoom{});
    m_windows.frame();
    BERAAD_TRY(practice, shoot("practice"));
    m_app.state().practice = false;
    BERAAD_TRY(round, silent_round());
    for (const auto& [route, name] : {std::pair{state::Route::Home, "overview"},
                                      {state::Route::Sessions, "sessions"},
                                      {state::Route::Actions, "actions"},
                                      {state::Route::Methods, "methods"},
                                      {state::Route::Settings, "settings"}}) {
      m_app.carry_out(action::GoTo{route});
      BERAAD_TRY(shot, shoot(name));
    }
    BERAAD_TRY(methods, method_screens());
    BERAAD_TRY(cases, case_screens());
    BERAAD_TRY(desk, desk_screens());
    m_app.carry_out(action::NewSession{});
    return shoot("setup");
  }

  /// The guide with an answer for each question's first option, and the page of the method that stands first.
  Outcome method_screens() {
    m_app.carry_out(action::GoTo{state::Route::Methods});
    m_app.carry_out(action::ToggleGuide{});
    for (const auto& question : m_shipped.guide.questions) {
      m_app.carry_out(action::AnswerGuide{question.id, question.options.front().id});
    }
    BERAAD_TRY(guide, shoot("method-guide"));
    m_app.carry_out(action::ToggleGuide{});
    const std::string method = m_shipped.catalog.entries().front().protocol->id;
    m_app.carry_out(action::OpenMethod{method});
    BERAAD_TRY(page, shoot("method"));
    m_app.carry_out(action::EditMethod{method});
    BERAAD_TRY(editor, shoot("method-editor"));
    m_app.carry_out(action::LookAtPart{"/steps/6"});
    BERAAD_TRY(step, shoot("method-editor-step"));
    m_app.carry_out(action::LookAtPart{"/steps/6/fields/0"});
    return shoot("method-editor-field");
  }

  /// The cases that were brought in, and the newest of them on each of its screens.
  Outcome case_screens() {
    m_app.carry_out(action::GoTo{state::Route::Cases});
    BERAAD_TRY(list, shoot("cases"));
    index::SummaryFilter all;
    all.main_runs_only = false;
    const auto runs = m_app.workspace()->list_sessions(all);
    const auto brought_in = std::ranges::find(runs, session::RunKind::Intake, &index::SessionSummary::run);
    if (brought_in == runs.end()) return Done{};
    m_app.carry_out(action::OpenCase{brought_in->id});
    BERAAD_TRY(form, shoot("case"));
    m_app.carry_out(action::ToggleTelephone{});
    BERAAD_TRY(telephone, shoot("case-by-telephone"));
    m_app.carry_out(action::OpenCaseMail{});
    BERAAD_TRY(mail, shoot("case-by-mail"));
    m_app.carry_out(action::OpenHandOver{});
    return shoot("case-hand-over");
  }

  /// Around the meetings: requests, a case to choose together, a questionnaire in waves.
  Outcome desk_screens() {
    m_app.carry_out(action::OpenDesk{state::Route::Requests});
    BERAAD_TRY(requests, shoot("requests"));
    m_app.carry_out(action::OpenDesk{state::Route::Preparations});
    BERAAD_TRY(preparations, shoot("preparations"));
    m_app.carry_out(action::NewPreparation{});
    if (const auto* document = m_app.workspace()->find_session(m_app.state().session.session)) {
      const auto place = protocol::find_by_role(document->protocol(), protocol::Role::Candidates);
      if (place) m_app.carry_out(action::AddDeskRow{{place.step->id, place.field->id, {}}});
    }
    BERAAD_TRY(preparation, shoot("preparation"));
    m_app.carry_out(action::OpenDesk{state::Route::Questionnaires});
    BERAAD_TRY(questionnaires, shoot("questionnaires"));
    m_app.carry_out(action::NewQuestionnaire{true});
    if (const auto* document = m_app.workspace()->find_session(m_app.state().session.session)) {
      const auto waves = index::series_waves(*document);
      if (!waves.empty()) m_app.carry_out(action::ChooseWave{waves.front().id});
    }
    return shoot("questionnaire");
  }

  /// A meeting in which everything was said: each step, then its end and its report.
  Outcome go_through(const base::Uuid& session) {
    m_app.carry_out(action::OpenSession{session});
    m_windows.frame();
    const auto* document = m_app.workspace()->find_session(session);
    for (std::size_t index = 0; index < document->protocol().steps.size(); ++index) {
      m_app.carry_out(action::LookAtStep{document->protocol().steps[index].id});
      m_app.carry_out(action::ShowLookedAtStep{});
      BERAAD_TRY(step, shoot("step-" + std::to_string(index + 1)));
    }
    m_app.carry_out(action::ToggleOverview{});
    BERAAD_TRY(overview, shoot("on-the-wall-at-a-glance"));
    m_app.carry_out(action::ToggleOverview{});
    m_app.carry_out(action::FinishSession{});
    BERAAD_TRY(closing, shoot("closing"));
    m_app.carry_out(action::OpenEvaluation{});
    BERAAD_TRY(evaluation, shoot("evaluation"));
    m_app.carry_out(action::OpenReport{});
    BERAAD_TRY(report, shoot("report"));
    m_app.carry_out(action::LeafThroughReport{});
    BERAAD_TRY(leafed, shoot("report-on-the-wall"));
    m_app.carry_out(action::GoTo{state::Route::Actions});
    BERAAD_TRY(agreed, shoot("what-was-agreed"));
    m_app.carry_out(action::OpenLookBack{session});
    return shoot("look-back-set-up");
  }

 private:
  Outcome shoot(const std::string& name) {
    m_windows.frame();
    return m_guide.shoot(name);
  }

  /// In the step where each one judges before the others speak: a form, then pause and off the record.
  Outcome silent_round() {
    const auto* document = m_app.workspace()->find_session(m_app.state().session.session);
    if (document == nullptr) return Done{};
    const auto place = protocol::find_by_role(document->protocol(), protocol::Role::Judgement);
    if (!place) return Done{};
    m_app.carry_out(action::LookAtStep{place.step->id});
    m_app.carry_out(action::ShowLookedAtStep{});
    m_app.carry_out(action::OpenRound{});
    BERAAD_TRY(writing, shoot("silent-round"));
    const auto* round = session::find_round(document->state(), place.step->id);
    if (round != nullptr && !round->reading_order.empty()) {
      m_app.carry_out(action::IAm{round->reading_order.front()});
      BERAAD_TRY(reading, shoot("reading-aloud"));
    }
    m_app.carry_out(action::LeaveRound{});
    m_app.carry_out(action::TogglePause{});
    BERAAD_TRY(paused, shoot("pause"));
    m_app.carry_out(action::TogglePause{});
    m_app.carry_out(action::ToggleOffRecord{});
    BERAAD_TRY(off, shoot("off-the-record"));
    m_app.carry_out(action::ToggleOffRecord{});
    return Done{};
  }

  App& m_app;
  Headless& m_windows;
  const cli::Shipped& m_shipped;
  Guide m_guide;
};

Outcome write_report(App& app, const base::Uuid& session, const Program& program, const base::Texts& texts,
                     const base::Clock& clock, const fs::path& file) {
  BERAAD_TRY(document, app.workspace()->build_report(session, texts));
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
  program->folders.own_protocols = folder / "methods";
  places.settings_file = folder / "settings.json";
  places.recent_file = folder / "recent";
  std::error_code ignored;
  fs::remove_all(program->folders.own_protocols, ignored);
  for (const std::string old : {"tour", "tour-to-the-end"}) {
    fs::remove(folder / (old + ".beraad"), ignored);
    fs::remove(folder / (old + ".beraad-keys"), ignored);
    fs::remove_all(folder / (old + ".backups"), ignored);
  }

  MemoryDesktop desktop;
  App app(parts_of(*program, world, desktop, places));
  app.state().settings.language = app.state().settings.room_language = request.language;
  app.state().settings.theme = request.dark ? state::Theme::Dark : state::Theme::Light;
  BERAAD_TRY(fonts, ui::FontBook::open(program->folders.fonts));
  Headless windows(app, *fonts, program->icons, world.clock, {request.width, request.height, scale_for(request)},
                   {request.room_width, request.room_height, 1});
  Tour tour(app, windows, program->shipped, folder);
  BERAAD_TRY(begun, tour.begin());
  const fs::path whole = folder / "tour-to-the-end.beraad";
  BERAAD_TRY(session, make_practice_library(app.practice_parts(true), whole));
  BERAAD_TRY(opened, app.open_library(whole));
  BERAAD_TRY(gone_through, tour.go_through(session));
  const auto& texts = program->shelf.in(request.language);
  BERAAD_TRY(written, write_report(app, session, *program, texts, world.clock, folder / "report.pdf"));
  world.out << texts.say("tour.pictures", {folder.string()}) << '\n'
            << texts.say("tour.report", {(folder / "report.pdf").string()}) << '\n';
  return app.finish();
}

}  // namespace beraad::shell
