// Fields in which people type. The caller keeps the text (a draft) and hears of every change at once; the editor
// itself lives only while the field has it. The caller may also change the text while it is edited: the caret stays
// where it was among the letters. A field that is not edited is wrapped text in a frame.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/surfaces.hpp"
#include "app/ui/ui.hpp"

namespace beraad::ui {

/// A part of the text that is pointed out: bytes [begin, end).
struct TextMark {
  enum class Kind { Warning, Known } kind = Kind::Warning;  // warn background and underline; dashed petrol underline
  std::size_t begin = 0, end = 0;
};

enum class FieldFrame { Normal, Cell, Bare };  // Cell: petrol border over the cell of a table; Bare: none at rest

struct FieldLook {
  std::string_view placeholder = {};  // an example, never the label
  TextStyle style = k_body;
  FieldFrame frame = FieldFrame::Normal;
  bool enabled = true;  // else read only
  bool error = false;
  bool on_private = false;     // lies on sand
  bool enter_commits = false;  // of a text area: one line of text that wraps, so Enter goes to the next
  const std::vector<TextMark>* marks = nullptr;
};

enum class EditState {
  Resting,        // nobody edits it
  Editing,        // it has the caret
  Committed,      // Ctrl Enter
  CommittedNext,  // Enter in a field of one line: go to the next
  Left,           // Tab, Esc, a click elsewhere, the focus went away
};

struct FieldResult {
  EditState state = EditState::Resting;
  bool changed = false;   // the text was changed in this frame
  std::size_t caret = 0;  // byte of the text, while it is edited
  bool by_tab = false;    // with Left: the focus goes on by itself unless the view calls Ui::focus
  bool is_long = false;   // longer than meant; say so beside it
  /// Editing ended in this frame: commit the draft.
  [[nodiscard]] bool ended() const { return state != EditState::Resting && state != EditState::Editing; }
};

inline constexpr float k_field_height = 42;

/// One line, scrolls sideways. `text` is changed in place.
FieldResult text_field(Ui& ui, std::string_view path, const Rect& rect, std::string& text, const FieldLook& look = {});
/// Many lines, wraps; scrolls when its text is higher than the rectangle.
FieldResult text_area(Ui& ui, std::string_view path, const Rect& rect, std::string& text, const FieldLook& look = {});
/// Height at which a text area shows all of its text, from `least_rows` to 12 rows.
[[nodiscard]] float text_area_height(Ui& ui, std::string_view text, float width, const FieldLook& look = {},
                                     int least_rows = 1);

/// Label above, hint or error below, as the design wants them. `draw` gets the rectangle of the field itself.
struct FieldLabels {
  std::string_view label = {}, hint = {}, error = {};
};
[[nodiscard]] float labels_height(Ui& ui, const FieldLabels& labels, float width);
/// Draws the labels and gives the rectangle that is left for the field of that height.
Rect labelled(Ui& ui, const Rect& rect, const FieldLabels& labels, float field_height = k_field_height);

}  // namespace beraad::ui
