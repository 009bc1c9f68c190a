// The part of TextEditing that knows rows, words and places.
#include <algorithm>
#include <limits>

#include "app/ui/graphemes.hpp"
#include "app/ui/text_editing.hpp"

namespace beraad::ui {

void TextEditing::set_width(float width) {
  if (width == m_width) return;
  m_width = width;
  m_rows_stale = true;
}

const std::vector<TextRow>& TextEditing::rows(const TextMeasure& measure) const {
  if (m_rows_stale) {
    m_rows = laid_out(m_text, m_width, measure);
    m_rows_stale = false;
  }
  return m_rows;
}

std::size_t TextEditing::row_of(Caret caret, const TextMeasure& measure) const {
  const std::vector<TextRow>& all = rows(measure);
  const auto after = std::upper_bound(all.begin(), all.end(), caret.at,
                                      [](std::size_t at, const TextRow& row) { return at < row.begin; });
  std::size_t row = static_cast<std::size_t>(after - all.begin()) - 1;
  const bool starts_here = row > 0 && all[row].begin == caret.at && all[row - 1].end == caret.at;
  return starts_here && caret.at_row_end ? row - 1 : row;
}

float TextEditing::x_of(Caret caret, const TextMeasure& measure) const {
  const TextRow& row = rows(measure)[row_of(caret, measure)];
  const std::size_t end = std::min(caret.at, row.end);
  return width_of_run(std::string_view(m_text).substr(row.begin, end - row.begin), measure);
}

Caret TextEditing::caret_at(std::size_t row_index, float x, const TextMeasure& measure) const {
  const std::vector<TextRow>& all = rows(measure);
  const TextRow& row = all[std::min(row_index, all.size() - 1)];
  float pen = 0;
  for (std::size_t at = row.begin; at < row.end;) {
    const std::size_t after = grapheme_end(m_text, at);
    const float width = measure.width_of(std::string_view(m_text).substr(at, after - at));
    if (x < pen + width / 2) return {at, false};
    pen += width;
    at = after;
  }
  return {row.end, row.end == row.next && row.end != m_text.size()};
}

std::size_t TextEditing::word_left(std::size_t at) const {
  const auto kind_before = [&](std::size_t place) {
    return character_kind(m_text, grapheme_begin_before(m_text, place));
  };
  while (at > 0 && kind_before(at) == CharacterKind::Space) at = grapheme_begin_before(m_text, at);
  if (at == 0) return 0;
  const CharacterKind kind = kind_before(at);
  if (kind == CharacterKind::Newline) return at - 1;
  while (at > 0 && kind_before(at) == kind) at = grapheme_begin_before(m_text, at);
  return at;
}

std::size_t TextEditing::word_right(std::size_t at) const {
  if (at >= m_text.size()) return m_text.size();
  const CharacterKind kind = character_kind(m_text, at);
  if (kind == CharacterKind::Newline) return at + 1;
  while (at < m_text.size() && character_kind(m_text, at) == kind) at = grapheme_end(m_text, at);
  while (at < m_text.size() && character_kind(m_text, at) == CharacterKind::Space) at = grapheme_end(m_text, at);
  return at;
}

Caret TextEditing::moved(Move to, const TextMeasure& measure) {
  const auto vertically = [&](std::ptrdiff_t by) -> Caret {
    if (m_wanted_x < 0) m_wanted_x = x_of(m_caret, measure);
    const auto row = static_cast<std::ptrdiff_t>(row_of(m_caret, measure)) + by;
    const auto last = static_cast<std::ptrdiff_t>(rows(measure).size()) - 1;
    if (by < 0 && row < 0 && by == -1) return {0, false};
    if (by > 0 && row > last && by == 1) return {m_text.size(), false};
    return caret_at(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(row, 0, last)), m_wanted_x, measure);
  };
  const auto page = static_cast<std::ptrdiff_t>(k_rows_of_page);
  switch (to) {
    case Move::Left:
      return {grapheme_begin_before(m_text, m_caret.at), false};
    case Move::Right:
      return {grapheme_end(m_text, m_caret.at), false};
    case Move::WordLeft:
      return {word_left(m_caret.at), false};
    case Move::WordRight:
      return {word_right(m_caret.at), false};
    case Move::RowStart:
      return {rows(measure)[row_of(m_caret, measure)].begin, false};
    case Move::RowEnd:
      return caret_at(row_of(m_caret, measure), std::numeric_limits<float>::max(), measure);
    case Move::Up:
      return vertically(-1);
    case Move::Down:
      return vertically(1);
    case Move::PageUp:
      return vertically(-page);
    case Move::PageDown:
      return vertically(page);
    case Move::Start:
      return {0, false};
    case Move::End:
      return {m_text.size(), false};
  }
  return m_caret;
}

void TextEditing::move(Move to, bool selecting, const TextMeasure& measure) {
  const bool vertical = to == Move::Up || to == Move::Down || to == Move::PageUp || to == Move::PageDown;
  const float kept_x = m_wanted_x;
  const auto [begin, end] = selection();
  const bool collapses = !selecting && begin != end && (to == Move::Left || to == Move::Right);
  const Caret target = collapses ? Caret{to == Move::Left ? begin : end, false} : moved(to, measure);
  const float wanted_x = kept_x < 0 ? m_wanted_x : kept_x;
  place(target, selecting);
  m_wanted_x = vertical ? wanted_x : -1;
}

void TextEditing::place(Caret caret, bool selecting) {
  m_caret = {grapheme_boundary(m_text, caret.at), caret.at_row_end};
  if (!selecting) m_anchor = m_caret.at;
  m_wanted_x = -1;
  m_step_open = false;
}

void TextEditing::select_all() {
  place({m_text.size(), false}, false);
  m_anchor = 0;
}

void TextEditing::select_word(std::size_t at) {
  at = grapheme_boundary(m_text, at);
  const bool after_last = at == m_text.size() || m_text[at] == '\n';
  if (after_last && at > 0 && m_text[at - 1] != '\n') at = grapheme_begin_before(m_text, at);
  const CharacterKind kind = character_kind(m_text, at);
  std::size_t begin = at, end = at;
  if (kind != CharacterKind::Newline) {
    while (begin > 0 && character_kind(m_text, grapheme_begin_before(m_text, begin)) == kind) {
      begin = grapheme_begin_before(m_text, begin);
    }
    while (end < m_text.size() && character_kind(m_text, end) == kind) end = grapheme_end(m_text, end);
  }
  place({end, false}, false);
  m_anchor = begin;
}

void TextEditing::select_paragraph(std::size_t at) {
  at = std::min(at, m_text.size());
  const std::size_t newline_before = at == 0 ? std::string::npos : m_text.rfind('\n', at - 1);
  const std::size_t newline_after = m_text.find('\n', at);
  place({newline_after == std::string::npos ? m_text.size() : newline_after, false}, false);
  m_anchor = newline_before == std::string::npos ? 0 : newline_before + 1;
}

}  // namespace beraad::ui
