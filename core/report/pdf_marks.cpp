#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/report/pdf_text.hpp"

namespace beraad::report {
namespace {

constexpr double k_turn = 2 * std::numbers::pi;

void trace_rounded(cairo_t* pen, const std::vector<std::pair<double, double>>& corners, double radius) {
  const auto count = corners.size();
  const auto between = [&](std::size_t from, std::size_t to) {
    const auto [x, y] = corners[from];
    const double dx = corners[to].first - x;
    const double dy = corners[to].second - y;
    const double part = radius / std::hypot(dx, dy);
    return std::pair{x + dx * part, y + dy * part};
  };
  for (std::size_t i = 0; i < count; ++i) {
    const auto before = between(i, (i + count - 1) % count);
    const auto after = between(i, (i + 1) % count);
    const auto [x, y] = corners[i];
    cairo_line_to(pen, before.first, before.second);
    cairo_curve_to(pen, x, y, x, y, after.first, after.second);
  }
  cairo_close_path(pen);
}

void trace_shape(cairo_t* pen, char letter, double x, double y, double size) {
  cairo_new_path(pen);
  if (letter == 'B') {
    cairo_arc(pen, x + size / 2, y + size / 2, size / 2, 0, k_turn);
  } else if (letter == 'C') {
    trace_rounded(pen, {{x + size / 2, y - size * 0.08}, {x + size * 1.1, y + size}, {x - size * 0.1, y + size}},
                  size * 0.2);
  } else if (letter == 'D') {
    const double more = size * 0.1;
    trace_rounded(pen,
                  {{x + size / 2, y - more},
                   {x + size + more, y + size / 2},
                   {x + size / 2, y + size + more},
                   {x - more, y + size / 2}},
                  size * 0.14);
  } else {
    draw_round_rectangle(pen, x, y, size, size, size * 0.16);
  }
}

void draw_letter(cairo_t* pen, const PaperFonts& fonts, const std::string& letter, Color color, double x, double y,
                 double size) {
  const TextStyle style{size, size * 1.3618, 700, color, PANGO_ALIGN_CENTER};
  const TextBlock block(fonts, letter, style, size * 3);
  block.draw(pen, x - size * 1.5, y - block.height() / 2 - size * 0.02);
}

}  // namespace

void set_color(cairo_t* pen, Color color) {
  cairo_set_source_rgb(pen, color.r / 255.0, color.g / 255.0, color.b / 255.0);
}

void draw_round_rectangle(cairo_t* pen, double x, double y, double width, double height, double radius) {
  constexpr double quarter = k_turn / 4;
  cairo_new_sub_path(pen);
  cairo_arc(pen, x + width - radius, y + radius, radius, -quarter, 0);
  cairo_arc(pen, x + width - radius, y + height - radius, radius, 0, quarter);
  cairo_arc(pen, x + radius, y + height - radius, radius, quarter, 2 * quarter);
  cairo_arc(pen, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(pen);
}

void draw_mark(cairo_t* pen, const PaperFonts& fonts, const std::string& mark, double x, double y, double size) {
  const Colors& colors = fonts.colors();
  const double middle_x = x + size / 2;
  const double middle_y = y + size / 2;
  cairo_save(pen);
  if (mark.size() == 1) {
    const OptionColors option = colors.of(mark);
    set_color(pen, option.solid);
    trace_shape(pen, mark.front(), x, y, size);
    cairo_fill(pen);
    const double lower = mark.front() == 'C' ? size * 0.12 : 0;
    draw_letter(pen, fonts, mark, option.letter, middle_x, middle_y + lower, size * 0.62);
  } else {
    const bool open = mark == "open";
    const Color color = open ? colors.ink2 : colors.ink;
    const double dashes[] = {open ? size * 0.05 : size * 0.12, size * 0.08};
    set_color(pen, color);
    cairo_set_line_width(pen, open ? size * 0.05 : size * 0.07);
    cairo_set_dash(pen, dashes, 2, 0);
    cairo_new_path(pen);  // text left its point behind, and an arc would draw a line from it
    cairo_arc(pen, middle_x, middle_y, size * 0.46, 0, k_turn);
    cairo_stroke(pen);
    // signs, not drawings, so that whoever copies or listens finds something there
    if (open) {
      draw_letter(pen, fonts, "?", color, middle_x, middle_y, size * 0.58);
    } else {
      draw_letter(pen, fonts, "…", color, middle_x, middle_y - size * 0.15, size * 0.46);
    }
  }
  cairo_restore(pen);
}

}  // namespace beraad::report
