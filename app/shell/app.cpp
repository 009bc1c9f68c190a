#include "app/shell/app.hpp"

#include <algorithm>

#include "app/action/action_table.hpp"
#include "app/present/method_preview.hpp"
#include "app/present/present_room.hpp"
#include "app/shell/practice.hpp"
#include "app/shell/screens.hpp"
#include "app/views/room_question.hpp"
#include "app/views/session_view.hpp"
#include "core/json/tree.hpp"

namespace beraad::shell {
namespace {

constexpr float k_shared_width = 1000,
                k_shared_largest = 1.5f;  // what is typed on one screen must be read from a chair

bool is_session_route(state::Route route) {
  return route == state::Route::Session || route == state::Route::Round || route == state::Route::Begin ||
         route == state::Route::Closing || route == state::Route::Evaluation || route == state::Route::Report;
}

action::KeyContext key_context(const state::AppState& app, const session::SessionDocument* document, ui::Ui& ui) {
  action::KeyContext where;
  where.in_session = is_session_route(app.route);
  where.typing = ui.state().is_editing();
  where.form_open = app.route == state::Route::Round && !app.round.current.empty();
  const bool recorder = document != nullptr && document->state().setup.who_types == session::WhoTypes::Recorder;
  where.shared_screen = app.room.shared && app.room.open;
  where.clicker = recorder || app.settings.clicker_only;
  return where;
}

/// Whoever walks with a clicker turns the wall's pages while another types: no field may keep those keys.
void take_clicker_keys(const state::AppState& app, const action::KeyContext& where, ui::Ui& ui,
                       action::ActionQueue& actions) {
  if (!where.in_session || !where.clicker || !ui.is_on_top()) return;
  for (const auto key : {ui::Key::PageDown, ui::Key::PageUp}) {
    if (!ui.take(key)) continue;
    if (auto meant = action::find_action(app, key, {}, where)) actions.push(std::move(*meant));
  }
}

}  // namespace

App::App(AppParts parts)
    : m_parts(std::move(parts)),
      m_world{m_state,
              m_workspace,
              m_parts.surroundings,
              m_parts.shelf,
              m_parts.desktop,
              m_parts.places,
              m_parts.paint,
              [this] { return room_screen(); },
              [this](const std::filesystem::path& file) { return make_practice_library(practice_parts(), file); },
              [this](const std::filesystem::path& file, const std::string& method) {
                return add_practice_case(practice_parts(), file, method);
              },
              [this](const std::string& method, const base::Uuid& case_id) {
                return plan_rehearsal(practice_parts(), method, case_id);
              },
              [this] { return read_sample_case(practice_parts().folders); },
              [this] { m_parts.catalog.load_again(); },
              m_parts.practised,
              m_parts.guide,
              m_parts.wording} {
  auto loaded = state::load_settings(m_parts.places.settings_file);
  m_state.settings = std::move(loaded.settings);
  if (loaded.problem) m_parts.surroundings.log.write(*loaded.problem);
}

App::~App() = default;

PracticeParts App::practice_parts(bool to_the_end) const {
  return {m_parts.surroundings, practice_folders(m_parts.assets, m_state.settings.language), to_the_end};
}

Outcome App::open_library(const std::filesystem::path& file) {
  return take_library(workspace::Workspace::open(file, storage::Access::ReadWrite, m_parts.surroundings), file);
}

Outcome App::take_library(Result<std::unique_ptr<workspace::Workspace>> opened, const std::filesystem::path& file) {
  const bool left = std::exchange(m_state.opening, {}).cover_left;
  if (!opened) {
    m_state.notice = state::Notice{opened.error()};
  } else {
    m_workspace = std::move(*opened);
    m_state.library_path = file.string();
    m_state.settings.first_start = false;
    action::remember_recent(m_world, file);
  }
  if (left) action::update(m_world, action::LeaveCover{});
  if (!opened) return fail(opened.error());
  return Done{};
}

present::Context App::context() const {
  return {m_state,
          m_world.texts(),
          m_world.room_texts(),
          m_parts.surroundings.catalog,
          m_parts.surroundings.codebook,
          m_parts.surroundings.vocabulary,
          m_parts.guide,
          m_parts.wording,
          m_parts.practised,
          m_parts.surroundings.clock.now(),
          m_parts.surroundings.clock.steady_ms(),
          m_workspace ? m_workspace->save_status() : storage::SaveStatus{},
          m_workspace ? m_workspace->info() : storage::LibraryInfo{},
          m_wall_page ? m_wall_page->picture : nullptr,
          m_world.shelf.dutch,
          m_world.shelf.english};
}

present::RoomScreen App::room_screen() const { return present::present_room(context(), m_world.document()); }

const ui::Palette& App::console_palette() const {
  return m_state.settings.theme == state::Theme::Dark ? m_parts.style.dark : m_parts.style.light;
}
const ui::Palette& App::room_palette() const {
  return m_state.settings.room_theme == state::Theme::Dark ? m_parts.style.room_dark : m_parts.style.room_light;
}

void App::draw_console(ui::Ui& ui, bool private_key_held) {
  action::ActionQueue actions;
  try {
    // Before drawing: what was held up shall be gone in the frame in which the key is let go.
    if (m_state.room.shared && m_state.room.open) action::update(m_world, action::HoldPrivate{private_key_held});
    take_clicker_keys(m_state, key_context(m_state, m_world.document(), ui), ui, actions);
    draw_screen(ui, actions);
    take_keys(ui, actions);
  } catch (const std::exception& bug) {
    stop_frame(bug);
  }
  for (const auto& meant : actions.take()) carry_out(meant);
  action::tick(m_world);
}

float App::console_scale(float scale, float width) const {
  const auto& room = m_state.room;
  if (!room.shared || !room.open || room.private_held) return scale;
  return scale * std::clamp(width / scale / k_shared_width, 1.f, k_shared_largest);
}

void App::carry_out(const action::Action& meant) {
  try {
    action::update(m_world, meant);
  } catch (const std::exception& bug) {
    stop_frame(bug);
  }
}

void App::stop_frame(const std::exception& bug) {
  // A bug's text names source places, never what anybody wrote.
  m_parts.surroundings.log.write(std::string_view(bug.what()));
  m_state.toast = state::Toast{m_world.texts().say("error.frame"), {}, m_parts.surroundings.clock.steady_ms() + 6000};
}

void App::draw_preview(ui::Ui& ui, const ui::Rect& rect) {
  // The same drawing as the wall, smaller: so it cannot lie. What it draws is not the console's own text, but on one
  // screen, where the console is the wall.
  const bool is_wall = m_state.room.shared && m_state.room.open;
  std::optional<ui::Painter::Silence> silence;
  if (!is_wall) silence.emplace(ui.paint());
  if (is_wall) m_state.room.aspect = rect.w / rect.h;
  const views::RoomSize size{1080 * m_state.room.aspect, 1080, m_state.room.minimum_em, m_state.room.type_step};
  ui::Painter small = ui.paint().inside(rect, size.width / views::room_scale(size));
  const auto drawn = views::draw_room(small, m_preview, room_screen(), room_palette(), size, picture_drawer(small));
  m_state.room.pages = drawn.pages;
  m_state.room.page = drawn.page;
}

void App::draw_method_preview(ui::Ui& ui, const ui::Rect& rect) {
  const auto& editor = m_state.method_editor;
  const auto tokens = json::tokens_of(editor.place);
  const auto language = present::preview_language(editor.languages, m_world.room_texts().language());
  const bool same = m_sample && m_sample->method == editor.draft.method() && m_sample->place == editor.place &&
                    m_sample->language == language;
  if (!same && tokens.size() > 1) {
    const auto step = static_cast<std::size_t>(std::atoi(tokens[1].c_str()));
    m_sample = SamplePage{editor.draft.method(), editor.place, language,
                          present::present_method_preview(context(), editor.draft.method(), step)};
  }
  if (!m_sample) return;
  const ui::Painter::Silence silence(ui.paint());  // it is not the console's own text
  const views::RoomSize size{1920, 1080, m_state.room.minimum_em, m_state.room.type_step};
  ui::Painter small = ui.paint().inside(rect, size.width / views::room_scale(size));
  views::draw_room(small, m_method_preview, m_sample->screen, room_palette(), size, picture_drawer(small));
}

void App::measure_questions(ui::Ui& ui) {
  auto& editor = m_state.method_editor;
  const views::RoomSize size{1920, 1080, m_state.room.minimum_em, m_state.room.type_step};
  const bool same_size = m_measured.size == size;
  if (m_state.route != state::Route::MethodEditor || (same_size && m_measured.method == editor.draft.method())) return;
  if (!same_size) editor.question_lines.clear();
  m_measured = {editor.draft.method(), size};
  const views::Ruler ruler = [&ui](std::string_view text, ui::FontSpec font) {
    return ui.paint().width_of(text, font);
  };
  std::map<std::string, int> lines;
  for (const auto& step : editor.draft.method()->steps) {
    for (const auto* question : {&step.question.nl, &step.question.en}) {
      const auto known = editor.question_lines.find(*question);
      lines[*question] =
          known != editor.question_lines.end() ? known->second : views::lines_of_question(*question, size, ruler);
    }
  }
  editor.question_lines = std::move(lines);
}

void App::draw_room(ui::Painter& painter, const views::RoomSize& size) {
  views::RoomSize measured = size;
  measured.minimum_em = m_state.room.minimum_em;
  measured.type_step = m_state.room.type_step;
  m_state.room.aspect = size.width / size.height;
  m_wall_width = static_cast<int>(size.width);
  const auto drawn =
      views::draw_room(painter, m_wall, room_screen(), room_palette(), measured, picture_drawer(painter));
  m_state.room.pages = drawn.pages;
  m_state.room.page = drawn.page;
}

void App::refresh_report_page() {
  auto& room = m_state.room;
  if (!room.report_page || !m_report) {
    m_wall_page.reset();
    return;
  }
  const bool same = m_wall_page && m_wall_page->changes == m_report->changes && m_wall_page->width == m_wall_width &&
                    m_wall_page->picture->strip == *room.report_page;
  if (same) return;
  auto painted = report::paint_strip(m_report->document, m_parts.paint, *room.report_page, m_wall_width);
  if (!painted) {
    m_parts.surroundings.log.write(painted.error());
    room.report_page.reset();
    m_wall_page.reset();
    return;
  }
  room.report_page = painted->strip;
  room.report_pages = painted->strips;
  m_wall_page =
      WallPage{m_report->changes, m_wall_width, std::make_shared<const report::PageStrip>(std::move(*painted))};
}

views::DrawPicture App::picture_drawer(ui::Painter& painter) {
  return [this, &painter](const std::string& png, const ui::Rect& rect) {
    void* texture = m_textures != nullptr ? m_textures->texture_of(png) : nullptr;
    if (texture != nullptr) painter.picture(rect, texture);
  };
}

void App::draw_screen(ui::Ui& ui, action::ActionQueue& actions) {
  m_state.narrow = views::is_narrow(ui.window());
  const report::Document* report = current_report();
  refresh_report_page();
  measure_questions(ui);
  const Screens screens{context(),
                        m_workspace.get(),
                        m_world.document(),
                        report,
                        [&](const ui::Rect& rect) { draw_preview(ui, rect); },
                        [&](const ui::Rect& rect) { draw_method_preview(ui, rect); }};
  draw_route(ui, screens, actions);
  draw_overlays(ui, screens, actions);
}

const report::Document* App::current_report() {
  const auto* document = m_world.document();
  if (m_state.route != state::Route::Report || document == nullptr) {
    m_report.reset();
    return nullptr;
  }
  const auto language = m_world.room_texts().language();
  const bool fresh = m_report && m_report->session == document->id() &&
                     m_report->changes == document->changes().size() && m_report->language == language;
  if (!fresh) {
    auto built = m_workspace->build_report(document->id(), m_world.room_texts());
    m_wall_page.reset();
    if (!built) return nullptr;
    m_report = BuiltReport{document->id(), document->changes().size(), language, std::move(*built)};
  }
  return &m_report->document;
}

void App::take_keys(ui::Ui& ui, action::ActionQueue& actions) {
  const auto where = key_context(m_state, m_world.document(), ui);
  if (!ui.is_on_top()) return;
  for (const auto& event : ui.unclaimed_keys()) {
    if (m_state.route == state::Route::Cover && event.key != ui::Key::None) {
      actions.push(action::LeaveCover{});
      return;
    }
    if (auto meant = action::find_action(m_state, event.key, event.modifiers, where)) actions.push(std::move(*meant));
  }
}

std::int64_t App::next_due_ms() const {
  const auto now = m_parts.surroundings.clock.steady_ms();
  std::int64_t due = now + 60'000 - m_parts.surroundings.clock.now().utc_ms % 60'000;
  if (m_state.session.timer.running || m_state.room.test) due = std::min(due, now + 1000);
  if (const auto draft = m_state.drafts.next_due_ms()) due = std::min(due, *draft);
  if (const auto method = m_state.method_editor.due_ms()) due = std::min(due, *method);
  if (m_state.toast) due = std::min(due, m_state.toast->until_ms);
  return due;
}

Outcome App::finish() {
  action::commit_drafts(m_world);
  action::put_drafts_away(m_world);
  return m_workspace ? m_workspace->wait_until_saved() : Outcome(Done{});
}

}  // namespace beraad::shell
