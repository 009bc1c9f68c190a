// Words in boxes, as many in a row as fit: the values on the silent page, and the themes to choose from.
#include <utility>

#include "app/views/room_parts.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr float k_pad_x = 24, k_pad_y = 5, k_gap = 18, k_row_gap = 20;
constexpr float k_radius = 12, k_line = 3;
constexpr float k_tick = 48, k_tick_gap = 14;
constexpr float k_heading_gap = 22, k_above_heading = 28;

struct Chip {
  std::string text;
  bool chosen = false;
};

// Rows of chips as blocks of their own; a text that is wider than a row becomes a card of lines.
class ChipRows {
 public:
  ChipRows(Flow& flow, const Type& type, float width, const Ruler& ruler)
      : m_flow(flow), m_type(type), m_width(width), m_ruler(ruler), m_item(item_below(flow)) {}

  void append(const Chip& chip) {
    Type type = m_type;
    type.font.weight = chip.chosen ? ui::Weight::Bold : ui::Weight::Regular;
    const float tick = chip.chosen ? k_tick + k_tick_gap : 0;
    const float text_width = m_ruler(chip.text, type.font), width = text_width + tick + 2 * k_pad_x;
    if (width > m_width) {
      end_row();
      append_card(chip, type);
      return;
    }
    if (m_x > 0 && m_x + width > m_width) {
      end_row();
    }
    const ui::Rect rect{m_x, 0, width, type.line + 2 * k_pad_y};
    m_row.push_back(chip.chosen ? fill_shape(rect, "accent", k_radius) : frame_shape(rect, "line", k_radius, k_line));
    if (chip.chosen) {
      m_row.push_back(icon_shape({m_x + k_pad_x, (rect.h - k_tick) / 2, k_tick, k_tick}, "check", "onAccent"));
    }
    m_row.push_back(text_shape({m_x + k_pad_x + tick, k_pad_y, text_width, type.line}, chip.text, type.font,
                               chip.chosen ? "onAccent" : "ink"));
    m_x += width + k_gap;
  }

  void end_row() {
    if (m_row.empty()) {
      return;
    }
    Block block;
    block.ornaments = std::move(m_row);
    block.least_height = m_type.line + 2 * k_pad_y;
    block.gap = gap(), block.item = m_item;
    m_flow.blocks.push_back(std::move(block));
    m_row = {}, m_x = 0, m_item = m_flow.next_item();
  }

 private:
  static std::size_t item_below(const Flow& flow) {
    return !flow.blocks.empty() && flow.blocks.back().keep_with_next ? flow.blocks.back().item : flow.next_item();
  }
  [[nodiscard]] float gap() const {
    return !m_flow.blocks.empty() && m_flow.blocks.back().keep_with_next ? k_heading_gap : k_row_gap;
  }

  void append_card(const Chip& chip, const Type& type) {
    CardLook look{.pad_x = k_pad_x, .pad_y = k_pad_y, .gap = gap()};
    (chip.chosen ? look.fill : look.frame) = chip.chosen ? "accent" : "line";
    m_flow.cards.push_back(look);
    Block model{.type = type, .token = chip.chosen ? "onAccent" : "ink", .item = m_item};
    model.card = static_cast<int>(m_flow.cards.size()) - 1;
    if (chip.chosen) {
      model.left = k_tick + k_tick_gap;
      model.ornaments.push_back(icon_shape({0, (type.line - k_tick) / 2, k_tick, k_tick}, "check", "onAccent"));
    }
    append_paragraphs(m_flow, chip.text, model);
    m_item = m_flow.next_item();
  }

  Flow& m_flow;
  Type m_type;
  float m_width;
  const Ruler& m_ruler;
  std::size_t m_item;
  Shapes m_row;
  float m_x = 0;
};

void append_heading(Flow& flow, const std::string& text, const Type& type, ui::Weight weight, std::string_view token) {
  if (!base::is_blank(text)) {
    Block heading = heading_block(text, type, token);
    heading.type.font.weight = weight;
    heading.gap = k_above_heading;
    flow.blocks.push_back(std::move(heading));
  }
}

}  // namespace

std::vector<Content> lay_silent(const present::RoomSilent& part, const Sheet& sheet, const TypeSet& types,
                                const Place& place) {
  Flow flow;
  if (sheet.heading.empty()) {
    append_paragraphs(flow, part.title, Block{.type = types.label, .token = "accent"});
  }
  append_paragraphs(flow, part.prompt, Block{.type = types.body});
  append_heading(flow, part.values.empty() ? std::string() : part.values_label, types.body, ui::Weight::Semibold,
                 "ink2");
  ChipRows rows(flow, types.body, place.area.w, sheet.ruler);
  for (const std::string& value : part.values) {
    rows.append({value});
  }
  rows.end_row();
  return lay_flow(flow, sheet, place);
}

std::vector<Content> lay_themes(const present::RoomThemes& part, const Sheet& sheet, const TypeSet& types,
                                const Place& place) {
  Flow flow;
  append_heading(flow, part.hint, types.body, ui::Weight::Regular, "ink2");
  ChipRows rows(flow, types.body, place.area.w, sheet.ruler);
  for (const auto& [label, chosen] : part.themes) {
    rows.append({label, chosen});
  }
  rows.end_row();
  return lay_flow(flow, sheet, place);
}

}  // namespace beraad::views
