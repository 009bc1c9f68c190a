// The part of Painter that draws and measures text. It is the only caller of ImDrawList::AddText.
#include <algorithm>
#include <cmath>

#include "app/ui/draw_conversions.hpp"
#include "app/ui/graphemes.hpp"
#include "app/ui/painter.hpp"
#include "core/base/text.hpp"

namespace beraad::ui {
namespace {

constexpr float k_baseline_em = 0.357f;  // half the height of a capital: capitals stand in the middle of the line
constexpr std::string_view k_ellipsis = "\u2026";

std::string_view without_end_spaces(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\t'; });
}

}  // namespace

float Painter::width_of(std::string_view text, FontSpec font) const {
  return width_of_run(text, FontMeasure(*m_fonts, font));
}

std::vector<std::string_view> Painter::wrap(std::string_view text, FontSpec font, float width) const {
  std::vector<std::string_view> lines;
  for (const TextRow& row : laid_out(text, width, FontMeasure(*m_fonts, font))) {
    lines.push_back(without_end_spaces(text.substr(row.begin, row.end - row.begin)));
  }
  return lines;
}

TextSize Painter::measure(std::string_view text, FontSpec font, float line_height, float width) const {
  TextSize size;
  for (const TextRow& row : laid_out(text, width, FontMeasure(*m_fonts, font))) {
    size.w = std::max(size.w, row.width);
    ++size.lines;
  }
  size.h = line_height * static_cast<float>(size.lines);
  return size;
}

std::string Painter::shortened(std::string_view text, FontSpec font, float width) const {
  constexpr float k_tolerance = 0.5f;
  if (width_of(text, font) <= width + k_tolerance) return std::string(text);
  const FontMeasure measure(*m_fonts, font);
  const float room = width - measure.width_of(k_ellipsis);
  float used = 0;
  std::size_t kept = 0;
  while (kept < text.size()) {
    const std::size_t end = grapheme_end(text, kept);
    used += measure.width_of(text.substr(kept, end - kept));
    if (used > room) break;
    kept = end;
  }
  return std::string(without_end_spaces(text.substr(0, kept))).append(k_ellipsis);
}

void Painter::text(Point at, std::string_view text, FontSpec font, float line_height, Color color) {
  if (text.empty()) return;
  if (m_log != nullptr) record_text({at.x, at.y, width_of(text, font), line_height}, text);
  const Rect clip_now = clip();
  const float overhang = font.em;  // letters may reach out of a low line
  if (at.y + line_height + overhang < clip_now.y || at.y - overhang > clip_now.bottom()) return;
  const Face face = m_fonts->face(font, m_scale);
  // ImGui puts the baseline at the font's whole-pixel ascent below the position; ours is on a whole pixel.
  const float baseline = std::round(m_origin.y + (at.y + line_height / 2 + k_baseline_em * font.em) * m_scale);
  const float top = baseline - std::round(face.font->Ascent) * (face.size / face.font->FontSize);
  const float left = std::round(m_origin.x + at.x * m_scale);
  if (is_plain(text)) {
    draw_run({left, top}, text, face, color);
    return;
  }
  m_fonts->want_glyphs(text);
  const FontMeasure measure(*m_fonts, font);
  float pen = 0, run_begin = 0;
  std::string run;
  const auto draw_pending = [&] {
    if (!run.empty()) draw_run({left + run_begin * m_scale, top}, run, face, color);
    run.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = grapheme_end(text, i);
    const std::string_view grapheme = text.substr(i, end - i);
    const float width = measure.width_of(grapheme);
    if (grapheme == "\t") {
      draw_pending();
    } else if (!m_fonts->can_draw(grapheme)) {
      draw_pending();
      const float height = 0.714f * font.em, box_top = at.y + line_height / 2 - height / 2;
      frame({at.x + pen + 0.08f * font.em, box_top, width - 0.16f * font.em, height}, color, 0, 1);
    } else {
      if (run.empty()) run_begin = pen;
      for (std::size_t point = 0; point < grapheme.size();) {
        const char32_t code_point = base::next_code_point(grapheme, point);
        if (!is_invisible(code_point)) base::append_code_point(run, code_point);
      }
    }
    pen += width;
    i = end;
  }
  draw_pending();
}

void Painter::draw_run(Point device, std::string_view run, const Face& face, Color color) {
  m_list->AddText(face.font, face.size, vector_of(device), packed(color), run.data(), run.data() + run.size());
}

void Painter::text_in(const Rect& rect, std::string_view text, FontSpec font, Color color, float align) {
  record_text(rect, text);
  if (!is_in_sight(rect)) return;
  const Silence silence(*this);
  const std::string shown = shortened(text, font, rect.w);
  const float slack = align > 0 ? std::max(0.f, rect.w - width_of(shown, font)) : 0;
  this->text({rect.x + slack * align, rect.y}, shown, font, rect.h, color);
}

float Painter::paragraph(const Rect& rect, std::string_view text, FontSpec font, float line_height, Color color) {
  const std::vector<std::string_view> lines = wrap(text, font, rect.w);
  const float height = line_height * static_cast<float>(lines.size());
  record_text({rect.x, rect.y, rect.w, height}, text);
  const Silence silence(*this);
  const Rect visible = clip();
  float y = rect.y;
  for (const std::string_view line : lines) {
    const bool in_sight = y + line_height >= visible.y && y <= visible.bottom();
    if (in_sight) this->text({rect.x, y}, line, font, line_height, color);
    y += line_height;
  }
  return height;
}

}  // namespace beraad::ui
