// What carrying out an action may touch: the view state, the library and the desktop. One frame at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/present/room_screen.hpp"
#include "app/state/app_state.hpp"
#include "core/base/texts.hpp"
#include "core/protocol/guide.hpp"
#include "core/protocol/wording.hpp"
#include "core/report/report.hpp"
#include "core/session/sample_case.hpp"
#include "core/workspace/workspace.hpp"

namespace beraad::action {

/// What only the window system can do; answered by the shell, and by tests.
class Desktop {
 public:
  virtual ~Desktop() = default;
  virtual void set_clipboard(const std::string& text) = 0;
  /// Opens the room on the chosen monitor (its name; empty = the second one) or as a window; false when there is none.
  virtual bool open_room(const std::string& monitor, bool as_window) = 0;
  virtual void close_room() = 0;
  virtual bool extend_display() = 0;  // false: there is no second screen, or it could not be done
  /// While a deliberation is open, screen saver and sleep are held off.
  virtual void keep_awake(bool awake) = 0;
  virtual void request_font_scale(float scale) = 0;
  virtual void toggle_full_screen() = 0;
};

/// Where things lie on this machine.
struct Places {
  std::filesystem::path default_library, practice_library, settings_file, recent_file, documents;
  std::filesystem::path form_page;       // frame of the page that asks a presenter by mail
  std::filesystem::path questionnaires;  // examples that came with the program
  std::filesystem::path own_methods;     // empty: methods cannot be written
};

/// A practice case to be led from its beginning: its set-up as if it were now, and what the group says in each step.
struct RehearsalPlan {
  session::Setup setup;
  std::map<std::string, std::vector<session::Command>> said;
};

/// Texts in both languages, chosen anew each time: languages switch live.
struct TextShelf {
  base::Texts dutch, english;
  [[nodiscard]] const base::Texts& in(base::Language language) const {
    return language == base::Language::Dutch ? dutch : english;
  }
};

struct World {
  state::AppState& app;
  std::unique_ptr<workspace::Workspace>& workspace;  // null until a library is open
  workspace::Surroundings surroundings;
  const TextShelf& shelf;
  Desktop& desktop;
  Places places;
  report::Paint paint;
  std::function<present::RoomScreen()> room_now;  // for freezing what the group sees
  /// Makes the practice library there from the shipped cases; gives the session that stands open in the middle.
  std::function<Result<base::Uuid>(const std::filesystem::path& file)> make_practice;
  /// Plays the practice case of that method into the library there, up to its middle; gives its session.
  std::function<Result<base::Uuid>(const std::filesystem::path& file, const std::string& method)> add_practice;
  /// Of the same case always the same, row by row: what the group says later may be about what it said before.
  std::function<Result<RehearsalPlan>(const std::string& method, const base::Uuid& case_id)> plan_rehearsal;
  /// The invented case that gives any method words.
  std::function<Result<session::SampleCase>()> read_sample_case;

  /// After a method was published: the catalog reads its folders anew.
  std::function<void()> reload_methods;
  /// Ids of methods with a case to try them out on.
  const std::set<std::string>& practised;
  const protocol::Guide& guide;
  const protocol::Wording& wording;  // help with the wording of a question

  [[nodiscard]] const base::Texts& texts() const { return shelf.in(app.settings.language); }
  [[nodiscard]] const base::Texts& room_texts() const {
    return shelf.in(app.settings.room_language_follows ? app.settings.language : app.settings.room_language);
  }
  [[nodiscard]] std::int64_t steady_ms() const { return surroundings.clock.steady_ms(); }
  /// The session on screen, or null.
  [[nodiscard]] const session::SessionDocument* document() const;
};

}  // namespace beraad::action
