#include "app/ui/field_text.hpp"

#include <algorithm>

namespace beraad::ui {
namespace {

constexpr std::int64_t k_blink_ms = 530;
constexpr float k_caret = 2, k_notch = 60;

}  // namespace

FieldText::FieldText(Ui& ui, const Rect& rect, const FieldLook& look, Lines lines)
    : m_ui(ui),
      m_look(look),
      m_lines(lines),
      m_inner(rect.inset(k_padding_x, 0)),
      m_measure(ui.paint().measure_of(look.style.font)) {
  if (lines == Lines::One) {
    m_inner = m_inner.inset(0, std::max(0.f, (rect.h - look.style.line) / 2));
  } else {
    m_inner = m_inner.inset(0, k_padding_y);
  }
}

float FieldText::row_y(const OpenEditor& editor, std::size_t row) const {
  const float scrolled = m_lines == Lines::Many ? editor.scroll : 0;
  return m_inner.y + static_cast<float>(row) * m_look.style.line - scrolled;
}

Caret FieldText::caret_under_mouse(const OpenEditor& editor) const {
  const Point mouse = m_ui.mouse();
  const float x = mouse.x - m_inner.x + (m_lines == Lines::One ? editor.scroll : 0);
  const float y = mouse.y - row_y(editor, 0);
  const auto row = static_cast<std::size_t>(std::max(0.f, y / m_look.style.line));
  return editor.editing.caret_at(m_lines == Lines::One ? 0 : row, x, m_measure);
}

void FieldText::follow_mouse(OpenEditor& editor, const Touch& touch) {
  const auto select = [&](std::size_t at) {
    if (editor.clicks == 2) editor.editing.select_word(at);
    if (editor.clicks >= 3) editor.editing.select_paragraph(at);
  };
  if (touch.pressed) {
    editor.clicks = m_ui.clicks();
    editor.dragging = true;
    editor.touched_ms = m_ui.now_ms();
    const Caret caret = caret_under_mouse(editor);
    editor.editing.place(caret, false);
    select(caret.at);
  } else if (editor.dragging && m_ui.left_down() && editor.clicks == 1) {
    const Caret caret = caret_under_mouse(editor);
    if (caret != editor.editing.caret()) editor.editing.place(caret, true);
  }
  if (!m_ui.left_down()) editor.dragging = false;
  if (m_lines == Lines::Many && touch.hovered) {
    const float height = static_cast<float>(editor.editing.rows(m_measure).size()) * m_look.style.line;
    const float most = std::max(0.f, height - m_inner.h);
    if (most > 0) editor.scroll = std::clamp(editor.scroll - m_ui.take_wheel() * k_notch, 0.f, most);
  }
}

void FieldText::scroll_to_caret(OpenEditor& editor) {
  if (editor.touched_ms != m_ui.now_ms()) return;  // only after a key or a press: else the wheel may look elsewhere
  const Caret caret = editor.editing.caret();
  if (m_lines == Lines::One) {
    const float x = editor.editing.x_of(caret, m_measure);
    if (x < editor.scroll) editor.scroll = x;
    if (x + k_caret > editor.scroll + m_inner.w) editor.scroll = x + k_caret - m_inner.w;
    const float whole = editor.editing.rows(m_measure).front().width;
    editor.scroll = std::clamp(editor.scroll, 0.f, std::max(0.f, std::max(whole, x) + k_caret - m_inner.w));
    return;
  }
  const float top = static_cast<float>(editor.editing.row_of(caret, m_measure)) * m_look.style.line;
  if (top < editor.scroll) editor.scroll = top;
  if (top + m_look.style.line > editor.scroll + m_inner.h) editor.scroll = top + m_look.style.line - m_inner.h;
  const float height = static_cast<float>(editor.editing.rows(m_measure).size()) * m_look.style.line;
  editor.scroll = std::clamp(editor.scroll, 0.f, std::max(0.f, height - m_inner.h));
}

float FieldText::x_in_row(const std::string& text, const TextRow& row, std::size_t at) const {
  const std::size_t end = std::clamp(at, row.begin, row.end);
  return width_of_run(std::string_view(text).substr(row.begin, end - row.begin), m_measure);
}

void FieldText::draw_selection(const OpenEditor& editor, const TextRow& row, float x, float y) {
  const auto [begin, end] = editor.editing.selection();
  if (begin == end || end < row.begin || begin > row.end || (begin == row.next && row.next != row.begin)) return;
  constexpr float k_newline = 5;  // a selected end of line shows as a narrow bar
  const std::string& text = editor.editing.text();
  const float from = x_in_row(text, row, begin), to = x_in_row(text, row, end) + (end > row.end ? k_newline : 0);
  if (to > from) m_ui.paint().fill({x + from, y, to - from, m_look.style.line}, m_ui.color("accentSoft"));
}

void FieldText::draw_marks(const std::string& text, const TextRow& row, float x, float y) {
  if (!m_look.marks) return;
  for (const TextMark& mark : *m_look.marks) {
    if (mark.end <= row.begin || mark.begin >= row.end) continue;
    const float from = x + x_in_row(text, row, mark.begin), to = x + x_in_row(text, row, mark.end);
    const float underline = y + m_look.style.line - 3;
    if (mark.kind == TextMark::Kind::Warning) {
      m_ui.paint().fill({from, y + 1, to - from, m_look.style.line - 2}, m_ui.color("warnSoft"));
      m_ui.paint().line({from, underline}, {to, underline}, m_ui.color("warnLine"), 2);
    } else {
      m_ui.paint().dashed_line({from, underline}, {to, underline}, m_ui.color("accentInk"), 1);
    }
  }
}

void FieldText::draw_editor(OpenEditor& editor) {
  scroll_to_caret(editor);
  Painter& paint = m_ui.paint();
  const std::string& text = editor.editing.text();
  const std::vector<TextRow>& rows = editor.editing.rows(m_measure);
  const float x = m_inner.x - (m_lines == Lines::One ? editor.scroll : 0), line = m_look.style.line;
  paint.push_clip({m_inner.x - k_caret, m_inner.y - 2, m_inner.w + 2 * k_caret, m_inner.h + 4});
  const float scrolled = std::max(0.f, m_inner.y - row_y(editor, 0));
  const auto first = std::min(rows.size(), static_cast<std::size_t>(scrolled / line));
  const auto count = static_cast<std::size_t>(m_inner.h / line) + 2;
  for (std::size_t i = first; i < std::min(rows.size(), first + count); ++i) {
    const float y = row_y(editor, i);
    draw_selection(editor, rows[i], x, y);
    draw_marks(text, rows[i], x, y);
    const std::string_view shown = std::string_view(text).substr(rows[i].begin, rows[i].end - rows[i].begin);
    paint.text({x, y}, shown, m_look.style.font, line, m_ui.color("ink"));
  }
  if (text.empty()) paint.text({x, row_y(editor, 0)}, m_look.placeholder, m_look.style.font, line, m_ui.color("ink3"));
  const std::int64_t since = m_ui.now_ms() - editor.touched_ms;
  if (since / k_blink_ms % 2 == 0) {
    const Caret caret = editor.editing.caret();
    const float caret_x = x + editor.editing.x_of(caret, m_measure);
    const float y = row_y(editor, editor.editing.row_of(caret, m_measure));
    paint.fill({caret_x, y + 1, k_caret, line - 2}, m_ui.color("ink"));
  }
  m_ui.wake_at(m_ui.now_ms() + k_blink_ms - since % k_blink_ms);
  paint.pop_clip();
}

void FieldText::draw_text(const std::string& text) {
  Painter& paint = m_ui.paint();
  const std::string_view ink = text.empty() ? "ink3" : "ink";
  const std::string_view shown = text.empty() ? m_look.placeholder : std::string_view(text);
  if (m_lines == Lines::One) {
    const TextRow row{0, text.size(), text.size(), 0};
    draw_marks(text, row, m_inner.x, m_inner.y);
    paint.text_in(m_inner, shown, m_look.style.font, m_ui.color(ink));
    return;
  }
  paint.push_clip({m_inner.x, m_inner.y - 2, m_inner.w, m_inner.h + 4});
  float y = m_inner.y;
  for (const TextRow& row : laid_out(shown, m_inner.w, m_measure)) {
    if (y > m_inner.bottom()) break;
    if (!text.empty()) draw_marks(text, row, m_inner.x, y);
    const std::string_view line = shown.substr(row.begin, row.end - row.begin);
    paint.text({m_inner.x, y}, line, m_look.style.font, m_look.style.line, m_ui.color(ink));
    y += m_look.style.line;
  }
  paint.pop_clip();
}

}  // namespace beraad::ui
