// What lies on top of the window: popovers, modals, the toast. While one is open only the top one hears mouse and
// keys; when it closes, the focus goes back to its cause.
#pragma once

#include <string_view>

#include "app/ui/ui.hpp"

namespace beraad::ui {

/// Lives as long as its content is drawn. `dismissed`: Esc, or a press outside a popover; the caller then stops
/// drawing it in the next frame.
class Overlay {
 public:
  enum class Kind { Popover, Modal };
  Overlay(Ui& ui, std::string_view path, const Rect& frame, Kind kind, bool dismissed);
  ~Overlay();
  Overlay(const Overlay&) = delete;
  Overlay& operator=(const Overlay&) = delete;

  [[nodiscard]] const Rect& frame() const { return m_frame; }
  [[nodiscard]] bool dismissed() const { return m_dismissed; }

 private:
  Ui& m_ui;
  Rect m_frame;
  bool m_dismissed;
};

/// Anchored to its cause: below it with a gap of 8, above when there is more room; never over it.
[[nodiscard]] Overlay popover(Ui& ui, std::string_view path, const Rect& cause, float width, float height,
                              float gap = 8);
/// In the middle on a scrim; only for the confirmations of the design.
[[nodiscard]] Overlay modal(Ui& ui, std::string_view path, float width, float height);

/// One question with two answers, drawn as a modal of at most 480. The cancelling button has the focus.
struct Question {
  std::string_view icon, title, text, cancel, action;
  bool danger = false;  // its action cannot be taken back
};
enum class Answer { None, Cancel, Action };
/// Paths: path + "/cancel", path + "/action". Esc cancels.
Answer ask(Ui& ui, std::string_view path, const Question& question);

/// Bottom left of the area; true when its action ("undo") was clicked. Path: path + "/action".
bool toast(Ui& ui, std::string_view path, const Rect& area, std::string_view text, std::string_view action = {},
           std::string_view key_cap = {});

}  // namespace beraad::ui
