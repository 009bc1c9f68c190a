// The program without its windows: owns the state, presents, draws, carries out. The real window, the tour and the
// tests drive this same object.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "app/action/update.hpp"
#include "app/present/context.hpp"
#include "app/shell/practice.hpp"
#include "app/ui/textures.hpp"
#include "app/ui/ui.hpp"
#include "app/views/room_layout.hpp"

namespace beraad::shell {

/// What the program is made with; every reference outlives it.
struct AppParts {
  workspace::Surroundings surroundings;
  const action::TextShelf& shelf;
  const ui::Style& style;
  action::Desktop& desktop;
  action::Places places;
  std::filesystem::path assets;  // the practice cases lie below it
  const protocol::Guide& guide;
  const protocol::Wording& wording;
  const std::set<std::string>& practised;  // ids of methods with a case to try them out on
  protocol::Catalog& catalog;              // that of the surroundings, to be read anew after a method was published
  report::Paint paint;
};

class App {
 public:
  explicit App(AppParts parts);
  ~App();

  [[nodiscard]] state::AppState& state() { return m_state; }
  [[nodiscard]] workspace::Workspace* workspace() { return m_workspace.get(); }
  /// What a library of the shipped cases is made from.
  [[nodiscard]] PracticeParts practice_parts(bool to_the_end = false) const;
  /// Opens a library at the start; what stands in the way is shown on screen too.
  Outcome open_library(const std::filesystem::path& file);
  /// The same for a library that was opened already, or could not be. Whoever left the cover meanwhile goes on.
  Outcome take_library(Result<std::unique_ptr<workspace::Workspace>> opened, const std::filesystem::path& file);

  /// One frame of the facilitator's window: presents, draws, then carries out what was meant. Catches what must not
  /// end the program, says it in one sentence; nothing is lost since disk comes first.
  /// `private_key_held`: on one screen, what only the facilitator may see is shown while it is, after black.
  void draw_console(ui::Ui& ui, bool private_key_held = false);
  /// The scale to draw the console with: larger where it is the wall, as far as 1000 design pixels remain in `width`
  /// (device pixels).
  [[nodiscard]] float console_scale(float scale, float width) const;
  /// Where pictures become textures; outlives the last frame. Without it a picture's place stays empty.
  void use_textures(ui::Textures& textures) { m_textures = &textures; }
  /// One frame of the wall. The painter maps design pixels of the room (1080 lines) to device pixels.
  void draw_room(ui::Painter& painter, const views::RoomSize& size);
  [[nodiscard]] present::RoomScreen room_screen() const;
  [[nodiscard]] const ui::Palette& console_palette() const;
  [[nodiscard]] const ui::Palette& room_palette() const;
  /// When the next frame is due though nothing happens (steady ms); -1 = never. Clocks show minutes.
  [[nodiscard]] std::int64_t next_due_ms() const;
  /// Carries out one act at once, as after a frame in which it was meant.
  void carry_out(const action::Action& meant);
  /// All that was typed becomes answers and lies on disk; the failure that kept it from that.
  Outcome finish();

 private:
  [[nodiscard]] present::Context context() const;
  /// The report as it stands, built anew only when the session changed: its order of judgements is drawn once.
  const report::Document* current_report();
  /// The page of the report that the wall shows, painted anew when another one is wanted or the report changed.
  void refresh_report_page();
  [[nodiscard]] views::DrawPicture picture_drawer(ui::Painter& painter);
  void stop_frame(const std::exception& bug);
  void draw_screen(ui::Ui& ui, action::ActionQueue& actions);
  void draw_preview(ui::Ui& ui, const ui::Rect& rect);
  /// What the wall would show of the step that is being written, with sample answers.
  void draw_method_preview(ui::Ui& ui, const ui::Rect& rect);
  /// How many lines each question of the method takes on the wall.
  void measure_questions(ui::Ui& ui);
  void take_keys(ui::Ui& ui, action::ActionQueue& actions);

  AppParts m_parts;
  state::AppState m_state;
  std::unique_ptr<workspace::Workspace> m_workspace;
  action::World m_world;

  struct BuiltReport {
    base::Uuid session;
    std::size_t changes = 0;
    base::Language language = base::Language::Dutch;
    report::Document document;
  };
  std::optional<BuiltReport> m_report;
  struct WallPage {
    std::size_t changes = 0;
    int width = 0;
    std::shared_ptr<const report::PageStrip> picture;
  };
  std::optional<WallPage> m_wall_page;
  views::LaidRoom m_wall, m_preview, m_method_preview;
  // What a draft says is another value after each change; held, it tells drafts apart too.
  struct SamplePage {
    protocol::ProtocolHandle method;
    std::string place;
    base::Language language = base::Language::Dutch;
    present::RoomScreen screen;
  };
  std::optional<SamplePage> m_sample;
  struct MeasuredQuestions {
    protocol::ProtocolHandle method;
    views::RoomSize size;
  };
  MeasuredQuestions m_measured;
  int m_wall_width = 1920;  // device pixels of the room
  ui::Textures* m_textures = nullptr;
};

}  // namespace beraad::shell
