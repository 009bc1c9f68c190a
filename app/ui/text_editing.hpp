// A text that is being edited: caret by grapheme, selection, rows, undo of its own by word. Pure: no drawing, no
// keyboard, no clock. The text is what was typed, code point by code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/ui/text_layout.hpp"

namespace beraad::ui {

/// Where copied text goes and comes from.
class Clipboard {
 public:
  virtual ~Clipboard() = default;
  [[nodiscard]] virtual std::string read() = 0;
  virtual void write(std::string_view text) = 0;
};

/// Whether the text may hold line ends. A text of one line may still be shown in several rows.
enum class Lines { One, Many };
enum class Move { Left, Right, WordLeft, WordRight, RowStart, RowEnd, Up, Down, PageUp, PageDown, Start, End };
enum class Erase { Left, Right, WordLeft, WordRight };

/// A place between two graphemes. Where a row ends by itself the place after its last grapheme is also the place
/// before the first of the next row: `at_row_end` tells which of both is meant.
struct Caret {
  std::size_t at = 0;
  bool at_row_end = false;
  friend bool operator==(const Caret&, const Caret&) = default;
};

class TextEditing {
 public:
  static constexpr std::size_t k_most_bytes = 1u << 20;
  static constexpr std::size_t k_notice_many = 20'000, k_notice_one = 300;  // code points
  static constexpr std::size_t k_rows_of_page = 10;

  explicit TextEditing(std::string text = {}, Lines lines = Lines::Many);

  [[nodiscard]] const std::string& text() const { return m_text; }
  [[nodiscard]] Caret caret() const { return m_caret; }
  /// Begin and end of what is selected; equal when nothing is.
  [[nodiscard]] std::pair<std::size_t, std::size_t> selection() const;
  [[nodiscard]] std::string_view selected() const;
  /// Longer than a field is meant for; nothing is refused for it.
  [[nodiscard]] bool is_long() const;

  /// Another text from outside: undo of this field is gone. The caret stays between the letters where it stood; where
  /// those were changed, behind the change.
  void replace_all(std::string text);

  // Edits. A selection is replaced. Beyond k_most_bytes the rest is left out, on a grapheme boundary.
  void type(std::string_view text);        // joins the step of undo of the word that is being typed
  void paste(std::string_view clipboard);  // what base::pasted keeps, one step of undo
  void erase(Erase what);
  [[nodiscard]] std::string cut();
  bool undo();  // false when there is nothing
  bool redo();
  [[nodiscard]] bool can_undo() const { return !m_done.empty(); }

  // Places. The measure is the one that rows are laid out with.
  void set_width(float width);  // never set: one row for each line
  [[nodiscard]] const std::vector<TextRow>& rows(const TextMeasure& measure) const;
  void move(Move to, bool selecting, const TextMeasure& measure);
  void place(Caret caret, bool selecting);
  void select_all();
  void select_word(std::size_t at);
  void select_paragraph(std::size_t at);
  [[nodiscard]] std::size_t row_of(Caret caret, const TextMeasure& measure) const;
  /// Distance of a place from the left edge of its row.
  [[nodiscard]] float x_of(Caret caret, const TextMeasure& measure) const;
  [[nodiscard]] Caret caret_at(std::size_t row, float x, const TextMeasure& measure) const;

 private:
  enum class StepKind { Typing, ErasingLeft, ErasingRight, Other };
  struct Step {
    StepKind kind = StepKind::Other;
    std::size_t at = 0;
    std::string removed, inserted;
    Caret caret, anchor;  // before
  };

  void change(StepKind kind, std::size_t begin, std::size_t end, std::string_view inserted);
  [[nodiscard]] bool joins_last_step(const Step& step) const;
  [[nodiscard]] std::size_t word_left(std::size_t at) const;
  [[nodiscard]] std::size_t word_right(std::size_t at) const;
  [[nodiscard]] Caret moved(Move to, const TextMeasure& measure);

  std::string m_text;
  Lines m_lines;
  Caret m_caret;
  std::size_t m_anchor = 0;
  float m_width = 1e9f;
  float m_wanted_x = -1;  // kept while going up and down; negative: none
  bool m_step_open = false;
  std::vector<Step> m_done, m_undone;
  mutable std::vector<TextRow> m_rows;
  mutable bool m_rows_stale = true;
};

}  // namespace beraad::ui
