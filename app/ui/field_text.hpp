// The text inside a field: where its rows stand, what the mouse points at, how caret and selection look.
#pragma once

#include "app/ui/fields.hpp"

namespace beraad::ui {

class FieldText {
 public:
  static constexpr float k_padding_x = 13, k_padding_y = 9;

  /// `lines`: shown as one row that scrolls sideways, or as many that wrap.
  FieldText(Ui& ui, const Rect& rect, const FieldLook& look, Lines lines);

  [[nodiscard]] float width() const { return m_inner.w; }
  [[nodiscard]] const TextMeasure& measure() const { return m_measure; }
  /// Press, drag, double and triple click; the wheel scrolls.
  void follow_mouse(OpenEditor& editor, const Touch& touch);
  void draw_editor(OpenEditor& editor);
  /// The text at rest, or the placeholder.
  void draw_text(const std::string& text);

 private:
  [[nodiscard]] Caret caret_under_mouse(const OpenEditor& editor) const;
  [[nodiscard]] float row_y(const OpenEditor& editor, std::size_t row) const;
  void scroll_to_caret(OpenEditor& editor);
  void draw_marks(const std::string& text, const TextRow& row, float x, float y);
  void draw_selection(const OpenEditor& editor, const TextRow& row, float x, float y);
  [[nodiscard]] float x_in_row(const std::string& text, const TextRow& row, std::size_t at) const;

  Ui& m_ui;
  const FieldLook& m_look;
  Lines m_lines;
  Rect m_inner;
  FontMeasure m_measure;
};

}  // namespace beraad::ui
