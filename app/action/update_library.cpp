// Going about: the cover, the library, opening sessions, choosing files, settings on disk.
#include <algorithm>
#include <fstream>

#include "app/action/planning_parts.hpp"
#include "core/base/platform.hpp"

namespace beraad::action {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t k_noticed_silence_ms = 3'600'000;  // of a deliberation that was left running

/// A sealed form's draft comes back only behind "I am ..."; any other goes back into its editor at once.
void bring_back_drafts(World& world) {
  for (const auto& draft : world.workspace->leftover_drafts(world.app.session.session)) {
    world.app.drafts.restore(draft.editor, draft.text, static_cast<std::size_t>(draft.caret));
  }
}

/// What the screens remember of one library means nothing in another: rows, teams and people, what was typed and
/// sought.
void forget_library(state::AppState& app) {
  app.session = {};
  app.round = {};
  app.setup = {};
  app.intake = {};
  app.planning = {};
  app.after = {};
  app.paper = {};
  app.filter = {};
  app.search_text.clear();
  app.methods.choosing = false;
  app.methods.continues.reset();
  app.overdue_notes_removed = false;
}

bool take_library(World& world, const fs::path& file, bool make_new) {
  auto opened = make_new ? workspace::Workspace::create(file, world.surroundings)
                         : workspace::Workspace::open(file, storage::Access::ReadWrite, world.surroundings);
  if (!opened) {
    world.surroundings.log.write(opened.error());
    if (world.app.chooser) {
      world.app.chooser->problem = world.texts().say(opened.error());
    } else {
      say(world, world.texts().say(opened.error()));
    }
    return false;
  }
  commit_drafts(world);
  put_drafts_away(world);
  world.workspace = std::move(*opened);
  world.app.library_path = file.string();
  if (file != world.places.practice_library) world.app.own_library.clear();
  forget_library(world.app);
  world.app.chooser.reset();
  world.app.settings.first_start = false;
  save_settings(world);
  remember_recent(world, file);
  world.app.route = state::Route::Home;
  return true;
}

fs::path with_ending(fs::path file, std::string_view ending) {
  if (file.extension() != ending) file += ending;
  return file;
}

}  // namespace

void remember_recent(const World& world, const fs::path& file) {
  const fs::path& recent = world.places.recent_file;
  if (recent.empty()) return;
  std::error_code failed_below;  // then writing fails too, and says why
  if (file == world.places.practice_library && fs::exists(recent, failed_below)) return;  // practising is for a while
  fs::create_directories(recent.parent_path(), failed_below);
  const fs::path whole = fs::absolute(file, failed_below);
  if (const auto written = base::write_file_atomically(recent, whole.string() + "\n"); !written) {
    world.surroundings.log.write(written.error());
  }
}

void save_settings(World& world) {
  if (world.places.settings_file.empty()) return;
  if (const auto saved = state::save_settings(world.places.settings_file, world.app.settings); !saved) {
    world.surroundings.log.write(saved.error());
  }
}

void put_drafts_away(World& world) {
  auto& drafts = world.app.drafts;
  for (const auto& path : drafts.editors()) {
    const auto* draft = drafts.find(path);
    if (world.workspace && !draft->on_disk) {
      world.workspace->write_draft(world.app.session.session, {path, draft->text, draft->caret});
    }
    drafts.forget(path);
  }
}

void enter_session(World& world, const Uuid& session) {
  if (!world.workspace) return;
  commit_drafts(world);
  put_drafts_away(world);
  const bool is_first_look = world.workspace->find_session(session) == nullptr;
  if (const auto opened = world.workspace->open_session(session); !opened) {
    say(world, opened.error());
    return;
  }
  auto& app = world.app;
  app.session = {};
  app.session.session = session;
  app.round = {};
  const bool room_open = app.room.open;
  app.room.cover = true;
  app.room.shown_question.clear();
  app.room.frozen.reset();
  app.room.page = 0;
  app.room.overview = false;
  app.room.report_page.reset();
  bring_back_drafts(world);
  resume_rehearsal(world);
  const auto* document = world.document();
  const auto& state = document->state();
  const auto summary = world.workspace->find_summary(session);
  // After a crash the wall stays black until a key.
  app.room.black = room_open && summary && summary->has_drafts;
  if (state.stage == session::Stage::Prepared && !session::is_complete(state.setup)) {
    app.session = {};  // not on the wall while it is being typed
    show_setup(world, state.setup, session);
    // What a preparation chose is not new: made anew by another method it would be another case.
    const bool is_only_run = world.workspace->runs_of_case(state.case_id).size() == 1;
    app.setup.is_new = is_only_run && !world.workspace->is_held_elsewhere(state.case_id);
    return;
  }
  if (state.stage == session::Stage::Prepared && state.setup.who_types != session::WhoTypes::NobodyNow) {
    app.route = state::Route::Begin;
    return;
  }
  const session::BeginSession begin{world.workspace->look_back_step(session)};
  if (state.stage == session::Stage::Prepared && run(world, begin)) begin_tables(world);
  app.session.looked_at = document->state().current_step;
  if (app.session.looked_at.empty()) app.session.looked_at = document->protocol().steps.front().id;
  app.room.cover = state.stage != session::Stage::Running;
  app.route = state::Route::Session;
  if (const auto* round = session::find_round(state, state.current_step);
      round != nullptr && round->stage == session::RoundStage::Open) {
    app.round.step = state.current_step;  // the hand-over screen, so that no sealed draft shows
    app.round.last_key_ms = world.steady_ms();
    app.route = state::Route::Round;
  }
  world.desktop.keep_awake(state.stage == session::Stage::Running);
  // It was left running when the program ended: overnight, or for a week.
  const auto silent = world.surroundings.clock.now().utc_ms - document->changes().back().at.utc_ms;
  if (is_first_look && silent >= k_noticed_silence_ms) ask_about_silence(world, silent);
}

void carry_out(World& world, const LeaveCover&) {
  if (world.app.opening.lasts) {
    world.app.opening.cover_left = true;
    return;
  }
  world.app.route = world.app.settings.first_start && !world.workspace ? state::Route::FirstStart
                    : world.workspace                                  ? state::Route::Home
                                                                       : state::Route::OpenLibrary;
}

void carry_out(World& world, const Quit&) {
  commit_drafts(world);
  if (world.app.method_editor.unsaved) return;  // it was said why
  if (world.workspace) {
    if (const auto saved = world.workspace->wait_until_saved(); !saved) {
      say(world, saved.error());
      return;
    }
  }
  world.app.quit = true;
}

void carry_out(World& world, const ToggleHelp&) { world.app.help_open = !world.app.help_open; }

void carry_out(World& world, const FocusSearch&) { world.app.search_wanted = true; }
void carry_out(World& world, const ToggleFullScreen&) { world.desktop.toggle_full_screen(); }

void carry_out(World& world, const ChooseProfile& meant) {
  world.app.settings.profile = meant.profile;
  save_settings(world);
}

std::optional<Uuid> find_running(World& world, const std::string& method) {
  // It need not be among the newest, and they are few.
  world.workspace->complete_index();
  index::SummaryFilter filter;
  filter.main_runs_only = method.empty();
  for (const auto& summary : world.workspace->list_sessions(filter)) {
    if (summary.stage != session::Stage::Running) continue;
    const bool prepares = summary.run == session::RunKind::Intake;
    if (prepares && world.workspace->runs_of_case(summary.case_id).size() > 1) continue;  // its meeting has come
    if (summary.language != world.texts().language()) continue;
    if (method.empty() || summary.protocol_id == method) return summary.id;
  }
  return std::nullopt;
}

bool open_practice_library(World& world) {
  const fs::path& file = world.places.practice_library;
  std::error_code ignored;
  if (!fs::exists(file, ignored)) {
    if (const auto made = world.make_practice(file); !made) {
      say(world, made.error());
      return false;
    }
  }
  if (world.workspace && world.app.library_path == file.string()) return true;
  const std::string own = world.workspace ? world.app.library_path : std::string();
  if (!take_library(world, file, false)) return false;
  world.app.own_library = own;
  return true;
}

void leave_practice(World& world) {
  if (world.app.own_library.empty()) return;
  const auto route = world.app.route;
  if (take_library(world, world.app.own_library, false)) world.app.route = route;
}

std::optional<Uuid> add_practice_case(World& world, const std::string& method) {
  commit_drafts(world);
  put_drafts_away(world);
  world.workspace.reset();
  const auto added = world.add_practice(world.places.practice_library, method);
  if (!added) say(world, added.error());
  return take_library(world, world.places.practice_library, false) && added ? std::optional(*added) : std::nullopt;
}

void carry_out(World& world, const OpenPractice& meant) {
  if (!open_practice_library(world)) return;
  auto session = find_running(world, meant.method);
  if (!session) session = add_practice_case(world, meant.method);
  if (!session) return;
  const auto summary = world.workspace->find_summary(*session);
  if (summary && summary->run == session::RunKind::Intake) {
    open_case(world, *session);
  } else {
    enter_session(world, *session);
  }
  world.app.practice = true;
  world.app.practice_done.clear();
  world.app.room.cover = false;
}

void carry_out(World& world, const ChooseLibraryFile& meant) {
  using Purpose = state::FileChooser::Purpose;
  const bool of_documents = meant.purpose == Purpose::SaveReport || meant.purpose == Purpose::ImportMethod ||
                            meant.purpose == Purpose::ExportMethod || meant.purpose == Purpose::OpenQuestionnaire;
  const fs::path start = of_documents ? world.places.documents : world.places.default_library.parent_path();
  std::error_code ignored;
  if (meant.purpose == state::FileChooser::Purpose::NewLibrary) fs::create_directories(start, ignored);
  auto& chooser = world.app.chooser.emplace();
  chooser.purpose = meant.purpose;
  chooser.folder = start.string();
  if (meant.purpose == Purpose::NewLibrary || meant.purpose == Purpose::SaveElsewhere ||
      meant.purpose == Purpose::SaveReport) {
    chooser.name = world.places.default_library.filename().string();
  }
}

void carry_out(World& world, const ChooserFolder& meant) {
  if (world.app.chooser) world.app.chooser->folder = meant.folder;
}
void carry_out(World& world, const ChooserName& meant) {
  if (!world.app.chooser) return;
  world.app.chooser->name = meant.name;
  world.app.chooser->problem.clear();
}
void carry_out(World& world, const ChooserCancel&) { world.app.chooser.reset(); }

void carry_out(World& world, const ChooserAccept&) {
  if (!world.app.chooser || world.app.chooser->name.empty()) return;
  const fs::path file = fs::path(world.app.chooser->folder) / world.app.chooser->name;
  switch (world.app.chooser->purpose) {
    case state::FileChooser::Purpose::OpenLibrary:
      take_library(world, file, false);
      break;
    case state::FileChooser::Purpose::NewLibrary:
      take_library(world, with_ending(file, ".beraad"), true);
      break;
    case state::FileChooser::Purpose::SaveElsewhere: {
      const fs::path place = with_ending(file, ".beraad");
      if (const auto saved = world.workspace->continue_at(place); saved) {
        world.app.chooser.reset();
        world.app.notice.reset();
        world.app.library_path = place.string();
        remember_recent(world, place);
        say(world, world.texts().say("save.goes-on-there"));
      } else {
        world.app.chooser->problem = world.texts().say(saved.error());
      }
      break;
    }
    case state::FileChooser::Purpose::OpenCaseFile:
    case state::FileChooser::Purpose::SaveCaseFile:
    case state::FileChooser::Purpose::SaveCasePaper:
      accept_case_file(world, world.app.chooser->ending.empty() ? file : with_ending(file, world.app.chooser->ending));
      break;
    case state::FileChooser::Purpose::OpenQuestionnaire:
      read_questionnaire_file(world, file);
      break;
    case state::FileChooser::Purpose::SaveReport:
      write_paper(world, with_ending(file, world.app.chooser->ending));
      break;
    case state::FileChooser::Purpose::ImportMethod:
      import_method(world, file);
      break;
    case state::FileChooser::Purpose::ExportMethod:
      export_method(world, with_ending(file, ".json"));
      break;
  }
}

void carry_out(World& world, const SearchTyped& meant) {
  world.app.search_text = meant.text;
  world.app.filter.text = meant.text;
}

void carry_out(World& world, const ToggleThemeFilter& meant) {
  auto& themes = world.app.filter.themes;
  const auto found = std::ranges::find(themes, meant.theme);
  if (found == themes.end()) {
    themes.push_back(meant.theme);
  } else {
    themes.erase(found);
  }
}

void carry_out(World& world, const OpenSession& meant) { enter_session(world, meant.session); }

void carry_out(World& world, const AskDeleteSession& meant) {
  const auto summary = world.workspace ? world.workspace->find_summary(meant.session) : std::nullopt;
  if (!summary) return;
  world.app.confirmation = state::Confirmation{
      state::Confirmation::Kind::DeleteSession, {base::to_text(meant.session), summary->title}, {}, {}};
}

}  // namespace beraad::action
