#include "app/views/room_frame.hpp"

#include <algorithm>
#include <array>

#include "app/views/room_line.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr float k_strip_middle = 70, k_footer_middle = 68;  // from the bottom to the middle of their lines
constexpr float k_ticks_above_strip = 65, k_body_above_ticks = 55;
constexpr float k_row = 84;
constexpr float k_mark = 64, k_mark_gap = 20, k_name_gap = 50;
constexpr std::size_t k_most_rows = 4;
constexpr std::array<float, 2> k_name_sizes{56, 0};  // em, the last is the minimum
constexpr float k_footer_em = 44, k_footer_line = 56;
constexpr float k_tick = 8, k_current_tick = 14, k_tick_gap = 9;
constexpr float k_small_tick_width = 44, k_small_current_width = 72, k_small_tick = 11;

Type footer_type() { return {{k_footer_em, ui::Weight::Semibold}, k_footer_line}; }

struct Name {
  Pieces pieces;
  std::vector<Line> lines;
};

Name lay_name(const Sheet& sheet, const Type& type, const std::string& text, float width) {
  Name name;
  name.pieces = cut_into_pieces(text, type.font, width, sheet.ruler);
  name.lines = balance_lines(name.pieces, 0, name.pieces.pieces.size(), width);
  return name;
}

void append_option(Shapes& shapes, const Sheet& sheet, const Type& type, float row, ui::Point at,
                   const present::RoomOption& option, const Name& name) {
  shapes.push_back(mark_shape({at.x, at.y + (row - k_mark) / 2, k_mark, k_mark}, option.letter));
  float y = at.y + (row - type.line) / 2;
  for (const Line& line : name.lines) {
    append_line(shapes, name.pieces, line, {{at.x + k_mark + k_mark_gap, y}, type, "ink"}, sheet.ruler);
    y += row;
  }
}

// All names side by side at their own width.
bool lay_one_row(Strip& strip, const Sheet& sheet, const Type& type, const std::vector<present::RoomOption>& options,
                 float width) {
  Shapes shapes;
  float x = 0;
  for (const present::RoomOption& option : options) {
    const Name name = lay_name(sheet, type, option.short_name, width);
    const float used = name.lines.empty() ? 0 : width_of(name.pieces, name.lines.front());
    append_option(shapes, sheet, type, strip.row, {x, 0}, option, name);
    x += k_mark + k_mark_gap + used;
    if (name.lines.size() > 1 || x > width) {
      return false;
    }
    x += k_name_gap;
  }
  strip.rows = 1, strip.shapes = std::move(shapes);
  return true;
}

// In equal columns, row by row; a row is as high as its highest name.
bool lay_columns(Strip& strip, const Sheet& sheet, const Type& type, const std::vector<present::RoomOption>& options,
                 float width, std::size_t columns, bool may_wrap) {
  const float column = (width - static_cast<float>(columns - 1) * k_name_gap) / static_cast<float>(columns);
  Shapes shapes;
  std::size_t rows = 0;
  for (std::size_t first = 0; first < options.size(); first += columns) {
    std::size_t high = 1;
    for (std::size_t i = first; i < std::min(first + columns, options.size()); ++i) {
      const Name name = lay_name(sheet, type, options[i].short_name, column - k_mark - k_mark_gap);
      if (name.pieces.broke_word || (name.lines.size() > 1 && !may_wrap)) {
        return false;
      }
      const ui::Point at{static_cast<float>(i - first) * (column + k_name_gap), static_cast<float>(rows) * strip.row};
      append_option(shapes, sheet, type, strip.row, at, options[i], name);
      high = std::max(high, name.lines.size());
    }
    rows += high;
  }
  if (rows > k_most_rows) {
    return false;
  }
  strip.rows = rows, strip.shapes = std::move(shapes);
  return true;
}

void append_marks_only(Strip& strip, const std::vector<present::RoomOption>& options) {
  float x = 0;
  for (const present::RoomOption& option : options) {
    strip.shapes.push_back(mark_shape({x, (strip.row - k_mark) / 2, k_mark, k_mark}, option.letter));
    x += k_mark + k_mark_gap;
  }
  strip.rows = 1, strip.names_elsewhere = true;
}

float strip_top(const Sheet& sheet, const Strip& strip) {
  return sheet.height - k_strip_middle + strip.row / 2 - static_cast<float>(strip.rows) * strip.row;
}

float ticks_middle(const Sheet& sheet, const Strip& strip) {
  return sheet.height - k_strip_middle - k_ticks_above_strip - static_cast<float>(strip.rows - 1) * strip.row;
}

// The whole width, above the strip.
void append_wide_ticks(Shapes& shapes, const Sheet& sheet, const present::RoomScreen& screen, float middle) {
  const auto count = static_cast<float>(screen.steps);
  const float width = (sheet.body.w - (count - 1) * k_tick_gap) / count;
  for (std::size_t i = 0; i < screen.steps; ++i) {
    const float height = i == screen.step ? k_current_tick : k_tick;
    const ui::Rect rect{sheet.body.x + static_cast<float>(i) * (width + k_tick_gap), middle - height / 2, width,
                        height};
    shapes.push_back(fill_shape(rect, i < screen.step ? "ink2" : i == screen.step ? "accent" : "line", 4));
  }
}

// At the right end of the footer; gives where they begin.
float append_small_ticks(Shapes& shapes, const Sheet& sheet, const present::RoomScreen& screen, float middle) {
  float x = sheet.body.right();
  for (std::size_t i = screen.steps; i-- > 0;) {
    const float width = i == screen.step ? k_small_current_width : k_small_tick_width;
    x -= width;
    const ui::Rect rect{x, middle - k_small_tick / 2, width, k_small_tick};
    if (i > screen.step) {
      shapes.push_back(frame_shape(rect, "line", k_small_tick / 2, 3));
    } else {
      shapes.push_back(fill_shape(rect, i < screen.step ? "ink2" : "accent", k_small_tick / 2));
    }
    x -= i > 0 ? k_tick_gap : 0;
  }
  return x;
}

std::string shortened(const Sheet& sheet, const std::string& text, float width) {
  if (sheet.ruler(text, footer_type().font) <= width) {
    return text;
  }
  std::size_t kept = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    (void)base::next_code_point(text, offset);
    if (sheet.ruler(text.substr(0, offset) + "…", footer_type().font) > width) {
      break;
    }
    kept = offset;
  }
  return text.substr(0, kept) + "…";
}

std::string page_label(const present::RoomScreen& screen, std::size_t page, std::size_t pages) {
  return pages < 2 ? std::string()
                   : base::filled(screen.page_pattern, {std::to_string(page + 1), std::to_string(pages)});
}

}  // namespace

float footer_width(const Sheet& sheet, const present::RoomScreen& screen) {
  const float number = sheet.ruler(page_label(screen, 19, 20), footer_type().font);
  const float step = sheet.ruler(screen.step_label, footer_type().font);
  return std::max(number, std::min(step, sheet.body.w / 4)) + k_name_gap;
}

Strip lay_strip(const Sheet& sheet, const std::vector<present::RoomOption>& options, float reserved) {
  Strip strip;
  if (options.empty()) {
    return strip;
  }
  const float width = sheet.body.w - reserved;
  const std::size_t two = options.size() > 2 ? 2 : 1;
  for (const float em : k_name_sizes) {
    const Type type = type_of(sheet, em, 1.286f, ui::Weight::Semibold);
    strip.row = std::max(k_row, type.line + 12);
    if (lay_one_row(strip, sheet, type, options, width) ||
        lay_columns(strip, sheet, type, options, width, two, false)) {
      return strip;
    }
  }
  const Type type = type_of(sheet, k_name_sizes.back(), 1.286f, ui::Weight::Semibold);
  if (!lay_columns(strip, sheet, type, options, width, 1, true) &&
      !lay_columns(strip, sheet, type, options, width, two, true)) {
    append_marks_only(strip, options);
  }
  return strip;
}

ui::Rect body_above(const Sheet& sheet, const Strip& strip) {
  ui::Rect body = sheet.body;
  if (strip.rows > 0) {
    body.h = ticks_middle(sheet, strip) - k_body_above_ticks - body.y;
  }
  return body;
}

Shapes lay_frame(const Sheet& sheet, const present::RoomScreen& screen, const Strip& strip, std::size_t page,
                 std::size_t pages) {
  Shapes shapes;
  const Type type = footer_type();
  const float middle = sheet.height - k_footer_middle, top = middle - type.line / 2;
  const std::string number = page_label(screen, page, pages);
  const float number_width = sheet.ruler(number, type.font);
  if (strip.rows > 0) {
    append_at(shapes, strip.shapes, {sheet.body.x, strip_top(sheet, strip)});
    if (screen.steps > 0) {
      append_wide_ticks(shapes, sheet, screen, ticks_middle(sheet, strip));
    }
    const std::string label =
        number.empty() ? shortened(sheet, screen.step_label, footer_width(sheet, screen) - k_name_gap) : number;
    const float width = sheet.ruler(label, type.font);
    shapes.push_back(text_shape({sheet.body.right() - width, top, width, type.line}, label, type.font, "ink2"));
    return shapes;
  }
  const float ticks = append_small_ticks(shapes, sheet, screen, middle);
  float right = ticks;
  if (!number.empty()) {
    right = ticks - k_name_gap - number_width;
    shapes.push_back(text_shape({right, top, number_width, type.line}, number, type.font, "ink2"));
  }
  const std::string label = shortened(sheet, screen.step_label, right - k_name_gap - sheet.body.x);
  shapes.push_back(text_shape({sheet.body.x, top, sheet.ruler(label, type.font), type.line}, label, type.font, "ink"));
  return shapes;
}

}  // namespace beraad::views
