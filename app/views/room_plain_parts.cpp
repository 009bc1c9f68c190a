// Text, list, table and overview: blocks of one flow.
#include <algorithm>
#include <utility>

#include "app/views/room_parts.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr std::size_t k_most_rows = 6;
constexpr float k_part_gap = 40, k_item_gap = 16, k_row_gap = 18;
constexpr float k_bullet = 18, k_bullet_left = 48;
constexpr float k_line = 3;
constexpr float k_most_name_width = 560, k_name_share = 0.32f, k_column_gap = 28;

void append_heading(Flow& flow, const std::string& label, const TypeSet& types) {
  if (!base::is_blank(label)) {
    Block block = heading_block(label, types.label, "accent");
    block.item = flow.next_item(), block.gap = k_part_gap;
    flow.blocks.push_back(std::move(block));
  }
}

// The item of the heading that was just added, or a new one.
std::size_t item_below(const Flow& flow) {
  return !flow.blocks.empty() && flow.blocks.back().keep_with_next ? flow.blocks.back().item : flow.next_item();
}

using Values = std::vector<std::pair<std::string, std::vector<std::string>>>;

// Values that plead for the same options share a line.
Values joined_by_marks(const Values& values) {
  Values joined;
  for (const auto& [value, marks] : values) {
    const auto same =
        std::find_if(joined.begin(), joined.end(), [&](const auto& other) { return other.second == marks; });
    if (same == joined.end()) {
      joined.emplace_back(value, marks);
    } else {
      same->first += ", " + value;
    }
  }
  return joined;
}

Block rule(std::size_t item, float gap, float width) {
  Block block;
  block.ornaments.push_back(fill_shape({0, 0, width, k_line}, "line"));
  block.least_height = k_line, block.gap = gap, block.item = item, block.keep_with_next = true;
  return block;
}

void append_overview_line(Flow& flow, const present::RoomOverviewLine& line, const Sheet& sheet, const TypeSet& types,
                          float width) {
  const std::size_t item = flow.next_item();
  flow.blocks.push_back(rule(item, k_row_gap, width));
  Type name_type = types.body;
  name_type.font.weight = ui::Weight::Semibold;
  const float name_width = std::min(k_most_name_width, width * k_name_share);
  const Pieces name = cut_into_pieces(line.name, name_type.font, name_width, sheet.ruler);
  const std::vector<Line> lines = balance_lines(name, 0, name.pieces.size(), name_width);
  // A name of a line or two stands beside its values, a longer one above them.
  const bool beside = lines.size() <= 2 && !name.broke_word && !line.values.empty();
  Values values = joined_by_marks(line.values);
  if (!beside) {
    Block block{.text = line.name, .type = name_type, .gap = k_row_gap, .item = item};
    block.keep_with_next = !values.empty();
    flow.blocks.push_back(std::move(block));
  }
  bool first = true;
  for (auto& [value, marks] : values) {
    Block block{.text = std::move(value), .type = types.body, .item = item};
    block.gap = first && beside ? k_row_gap : 4;
    block.left = beside ? name_width + k_column_gap : 0;
    block.right = width_of_marks(marks, types.body.line) + k_column_gap;
    block.ornaments = marks_at_right(marks, width, types.body.line);
    if (first && beside) {
      block.least_height = static_cast<float>(lines.size()) * name_type.line;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const ui::Rect rect{0, static_cast<float>(i) * name_type.line, width_of(name, lines[i]), name_type.line};
        block.ornaments.push_back(text_shape(rect, text_of(name, lines[i]), name_type.font, "ink"));
      }
    }
    first = false;
    flow.blocks.push_back(std::move(block));
  }
}

}  // namespace

void append_part(Flow& flow, const present::RoomText& part, const TypeSet& types, float /*width*/) {
  append_heading(flow, part.label, types);
  bool first = true;
  for (const std::string& paragraph : part.paragraphs) {
    Block model{.type = types.body, .gap = first ? 0 : 0.35f * types.body.line, .item = item_below(flow)};
    append_paragraphs(flow, paragraph, model);
    first = false;
  }
}

void append_part(Flow& flow, const present::RoomList& part, const TypeSet& types, float /*width*/) {
  append_heading(flow, part.label, types);
  for (const std::string& text : part.items) {
    Block model{.type = types.body, .left = k_bullet_left, .gap = k_item_gap, .item = item_below(flow)};
    model.ornaments.push_back(
        fill_shape({0, types.body.line / 2 - k_bullet / 2, k_bullet, k_bullet}, "accent", k_bullet / 4));
    append_paragraphs(flow, text, model);
  }
  flow.most_items = k_most_rows;
}

void append_part(Flow& flow, const present::RoomTable& part, const TypeSet& types, float width) {
  append_heading(flow, part.label, types);
  const CardLook look{.frame = "line", .pad_x = 34, .pad_y = 22, .gap = 24};
  for (const present::RoomFactRow& row : part.rows) {
    const std::size_t item = item_below(flow);
    flow.cards.push_back(look);
    Block model{.type = types.body, .item = item, .card = static_cast<int>(flow.cards.size()) - 1};
    const float marks = row.marks.empty() ? 0 : width_of_marks(row.marks, types.label.line) + k_column_gap;
    Block head = model;
    head.type = types.label, head.text = row.name, head.right = marks, head.keep_with_next = !row.cells.empty();
    head.ornaments = marks_at_right(row.marks, width - 2 * look.pad_x, types.label.line);
    if (!base::is_blank(row.name) || !row.marks.empty()) {
      flow.blocks.push_back(std::move(head));
    }
    for (const auto& [label, text] : row.cells) {
      append_labelled(flow, label, text, model);
    }
  }
  flow.most_items = k_most_rows;
}

void append_part(Flow& flow, const present::RoomOverview& part, const Sheet& sheet, const TypeSet& types, float width) {
  for (const present::RoomOverviewLine& line : part.lines) {
    append_overview_line(flow, line, sheet, types, width);
  }
  flow.most_items = k_most_rows;
}

}  // namespace beraad::views
