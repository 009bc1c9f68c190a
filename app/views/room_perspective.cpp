// One perspective at a time: who there are at the left with the current one marked, its values and norms at the right.
#include <algorithm>
#include <utility>

#include "app/views/room_line.hpp"
#include "app/views/room_parts.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr std::size_t k_most_names = 6;
constexpr float k_list_share = 0.265f, k_list_gap = 76;  // of the width; between list and values
constexpr float k_row_pad = 14, k_chosen_pad = 28, k_chosen_end = 14, k_radius = 12;
constexpr float k_tick = 48, k_tick_gap = 16;
constexpr float k_line = 3;
constexpr float k_value_gap = 34, k_marks_gap = 32;

struct Row {
  Pieces pieces;
  std::vector<Line> lines;
  Type type;
  float height = 0;
};

Row lay_row(const present::RoomStakeholder& stakeholder, bool chosen, const TypeSet& types, float width,
            const Ruler& ruler) {
  Row row;
  row.type = types.body;
  row.type.font.weight = chosen ? ui::Weight::Bold : ui::Weight::Regular;
  const float room = width - (stakeholder.has_values && !chosen ? k_tick + k_tick_gap : 0);
  row.pieces = cut_into_pieces(stakeholder.name, row.type.font, room, ruler);
  row.lines = balance_lines(row.pieces, 0, row.pieces.pieces.size(), room);
  row.height = static_cast<float>(std::max<std::size_t>(row.lines.size(), 1)) * row.type.line + k_row_pad;
  return row;
}

// The rows around the current one that fit, at most six.
std::pair<std::size_t, std::size_t> window_around(const std::vector<Row>& rows, std::size_t current, float height) {
  std::size_t first = current, last = current + 1;
  float used = rows[current].height;
  for (bool grown = true; grown && last - first < k_most_names;) {
    grown = false;
    if (last < rows.size() && used + rows[last].height <= height) {
      used += rows[last++].height, grown = true;
    }
    if (first > 0 && last - first < k_most_names && used + rows[first - 1].height <= height) {
      used += rows[--first].height, grown = true;
    }
  }
  return {first, last};
}

void append_row(Shapes& shapes, const Row& row, const present::RoomStakeholder& stakeholder, bool chosen, ui::Rect rect,
                const Ruler& ruler) {
  const std::string_view token = chosen ? "onAccent" : stakeholder.has_values ? "ink" : "ink2";
  if (chosen) {
    shapes.push_back(
        fill_shape({rect.x - k_chosen_pad, rect.y, rect.w + k_chosen_pad + k_chosen_end, rect.h}, "accent", k_radius));
  }
  float y = rect.y + k_row_pad / 2;
  for (const Line& line : row.lines) {
    append_line(shapes, row.pieces, line, {{rect.x, y}, row.type, token}, ruler);
    y += row.type.line;
  }
  if (stakeholder.has_values && !chosen && !row.lines.empty()) {
    const float x = rect.x + width_of(row.pieces, row.lines.back()) + k_tick_gap;
    const float top = y - row.type.line + (row.type.line - k_tick) / 2;
    shapes.push_back(icon_shape({x, top, k_tick, k_tick}, "check", "accent"));
  }
}

struct List {
  Shapes shapes;
  bool fits = false;  // the current name does, without a broken word
};

List lay_list(const present::RoomPerspective& part, std::size_t current, const TypeSet& types, const ui::Rect& area,
              const Ruler& ruler) {
  List list;
  std::vector<Row> rows;
  for (std::size_t i = 0; i < part.stakeholders.size(); ++i) {
    rows.push_back(lay_row(part.stakeholders[i], i == current, types, area.w, ruler));
  }
  const auto [first, last] = window_around(rows, current, area.h);
  list.fits = rows[current].height <= area.h && !rows[current].pieces.broke_word;
  float y = area.y;
  for (std::size_t i = first; i < last; ++i) {
    append_row(list.shapes, rows[i], part.stakeholders[i], i == current, {area.x, y, area.w, rows[i].height}, ruler);
    y += rows[i].height;
  }
  return list;
}

Flow flow_of_values(const present::RoomPerspective& part, const TypeSet& types, float width) {
  Flow flow;
  for (const present::RoomValue& value : part.values) {
    const std::size_t item = flow.next_item();
    Block heading = heading_block(value.value, types.label, "accent");
    heading.item = item, heading.gap = k_value_gap;
    heading.keep_with_next = !base::is_blank(value.norm);
    heading.right = value.marks.empty() ? 0 : width_of_marks(value.marks, types.label.line) + k_marks_gap;
    heading.ornaments = marks_at_right(value.marks, width, types.label.line);
    const float right = heading.right;
    flow.blocks.push_back(std::move(heading));
    append_paragraphs(flow, value.norm, Block{.type = types.body, .right = right, .item = item});
  }
  return flow;
}

// Narrow pages: the current name on a row of its own, as text of the flow when it is too long for that.
std::vector<Content> lay_narrow(const present::RoomPerspective& part, std::size_t current,
                                const std::string& page_pattern, const Sheet& sheet, const TypeSet& types,
                                Place place) {
  Type type = types.body;
  type.font.weight = ui::Weight::Bold;
  const std::string& name = part.stakeholders[current].name;
  const float width = sheet.ruler(name, type.font);
  Flow flow = flow_of_values(part, types, place.area.w);
  Shapes chip;
  if (width + 2 * k_chosen_pad <= place.area.w) {
    const ui::Rect row = place.area.cut_top(type.line + k_row_pad, 16);
    const ui::Rect rect{row.x, row.y, width + 2 * k_chosen_pad, row.h};
    chip.push_back(fill_shape(rect, "accent", k_radius));
    chip.push_back(
        text_shape({row.x + k_chosen_pad, row.y + k_row_pad / 2, width, type.line}, name, type.font, "onAccent"));
    const std::string count =
        base::filled(page_pattern, {std::to_string(current + 1), std::to_string(part.stakeholders.size())});
    const float count_width = sheet.ruler(count, types.body.font);
    if (rect.right() + k_chosen_pad + count_width <= row.right()) {
      chip.push_back(text_shape({rect.right() + k_chosen_pad, row.y + k_row_pad / 2, count_width, type.line}, count,
                                types.body.font, "ink2"));
    }
  } else {
    Block heading = heading_block(name, type, "ink");
    heading.item = flow.next_item();
    flow.blocks.insert(flow.blocks.begin(), std::move(heading));
  }
  std::vector<Content> contents = lay_flow(flow, sheet, place);
  for (Content& content : contents) {
    append_at(content.shapes, chip, {});
  }
  return contents;
}

}  // namespace

std::vector<Content> lay_perspective(const present::RoomPerspective& part, const std::string& page_pattern,
                                     const Sheet& sheet, const TypeSet& types, const Place& place) {
  if (part.stakeholders.empty()) {
    return lay_flow(flow_of_values(part, types, place.area.w), sheet, place);
  }
  const std::size_t current = std::min(part.current, part.stakeholders.size() - 1);
  if (sheet.is_narrow()) {
    return lay_narrow(part, current, page_pattern, sheet, types, place);
  }
  ui::Rect right = place.area;
  const ui::Rect left = right.cut_left(place.area.w * k_list_share, k_list_gap);
  const List list = lay_list(part, current, types, left, sheet.ruler);
  if (!list.fits) {
    return place.smallest ? lay_narrow(part, current, page_pattern, sheet, types, place) : std::vector<Content>{};
  }
  std::vector<Content> contents =
      lay_flow(flow_of_values(part, types, right.w), sheet, {right, place.whole, place.smallest, place.most_pages});
  for (Content& content : contents) {
    append_at(content.shapes, list.shapes, {});
    content.shapes.push_back(fill_shape({right.x - k_list_gap / 2 - k_line, left.y, k_line, left.h}, "line"));
  }
  return contents;
}

}  // namespace beraad::views
