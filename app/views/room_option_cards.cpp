// The options: side by side or two by two; where that does not fit, a page for each and one with the short names.
#include <utility>

#include "app/views/room_cards.hpp"
#include "app/views/room_parts.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr std::size_t k_most_in_grid = 4;
constexpr float k_pad_x = 48, k_pad_y = 34, k_grid_gap = 40;
constexpr float k_mark = 96, k_head_left = 132;
constexpr float k_rule = 4, k_rule_gap = 26;
constexpr float k_bullet = 18, k_bullet_left = 44, k_bullet_gap = 10;

enum class Detail { Names, Short, Whole };  // short name only; short name and action; action as the heading

bool is_beginning_of(const std::string& beginning, const std::string& text) {
  return base::trimmed(text).starts_with(base::trimmed(beginning));
}

void append_head(Flow& flow, const present::RoomOptionCard& card, const TypeSet& types, Detail detail,
                 const Block& model) {
  const bool one_text = base::is_blank(card.action) || is_beginning_of(card.short_name, card.action);
  const bool by_action = detail == Detail::Whole || (detail == Detail::Short && one_text);
  Block head = model;
  head.text = by_action && !base::is_blank(card.action) ? card.action : card.short_name;
  head.type = types.option, head.left = k_head_left, head.least_height = k_mark;
  head.ornaments.push_back(mark_shape({0, (types.option.line - k_mark) / 2, k_mark, k_mark}, card.letter));
  flow.blocks.push_back(std::move(head));
  if (detail == Detail::Short && !one_text) {
    Block action = model;
    action.gap = 12;
    append_paragraphs(flow, card.action, action);
  }
}

void append_parts(Flow& flow, const present::RoomOptionCard& card, const TypeSet& types, const Block& model,
                  float width, float left) {
  const std::string_view token = option_token(card.letter);
  Block rule = model;
  rule.type = {}, rule.least_height = k_rule, rule.gap = k_rule_gap, rule.keep_with_next = true;
  rule.ornaments.push_back(fill_shape({0, 0, width - 2 * k_pad_x, k_rule}, token));
  flow.blocks.push_back(std::move(rule));
  for (const auto& [label, text] : card.parts) {
    Block heading = heading_block(label, types.label, token);
    heading.item = model.item, heading.card = model.card, heading.left = left, heading.gap = 20;
    if (!base::is_blank(label)) {
      flow.blocks.push_back(std::move(heading));
    }
    Block body = model;
    body.left = left;
    const std::size_t first = flow.blocks.size();
    append_paragraphs(flow, text, body);
    if (flow.blocks.size() - first < 2) {
      continue;
    }
    for (std::size_t i = first; i < flow.blocks.size(); ++i) {  // several lines are a list
      Block& line = flow.blocks[i];
      line.ornaments.push_back(
          fill_shape({left, (line.type.line - k_bullet) / 2, k_bullet, k_bullet}, token, k_bullet / 4));
      line.left = left + k_bullet_left, line.gap = k_bullet_gap;
    }
  }
}

Flow flow_of(const present::RoomOptionCard& card, const TypeSet& types, Detail detail, float width) {
  Flow flow;
  const std::string_view panel = option_panel_token(card.letter);
  flow.cards.push_back(
      {.fill = panel, .frame = panel.empty() ? "line" : std::string_view(), .pad_x = k_pad_x, .pad_y = k_pad_y});
  const Block model{.type = types.body, .card = 0};
  append_head(flow, card, types, detail, model);
  if (detail != Detail::Names && !card.parts.empty()) {
    append_parts(flow, card, types, model, width, detail == Detail::Whole ? k_head_left : 0);
  }
  return flow;
}

std::vector<Content> lay_in_grid(const present::RoomOptionCards& part, const Sheet& sheet, const TypeSet& types,
                                 const Place& place, Detail detail) {
  const Grid grid{.area = place.area,
                  .columns = part.cards.size() > 1 ? 2u : 1u,
                  .rows = part.cards.size() > 2 ? 2u : 1u,
                  .gap_x = k_grid_gap,
                  .may_break_words = place.smallest};
  std::vector<Flow> flows;
  for (const present::RoomOptionCard& card : part.cards) {
    flows.push_back(flow_of(card, types, detail, grid.cell_width()));
  }
  std::vector<Content> contents;
  if (auto pages = lay_grid(std::move(flows), grid, sheet.ruler)) {
    for (Shapes& page : *pages) {
      contents.push_back({std::move(page)});
    }
  }
  return contents;
}

// One card as large as it goes on a page of its own, which its panel fills, over more pages when it must.
std::vector<Content> lay_alone(const present::RoomOptionCard& card, const Sheet& sheet, const ui::Rect& whole,
                               Detail detail) {
  std::vector<Content> contents;
  for (const TypeSet& types : type_ladder(sheet)) {
    const bool smallest = types.body.font.em <= sheet.minimum;
    Flow flow = flow_of(card, types, detail, whole.w);
    flow.cards.front().least_height = whole.h;
    contents = lay_flow(flow, sheet, {whole, whole, smallest});
    if (!contents.empty()) {
      break;
    }
  }
  for (std::size_t i = 0; i < contents.size(); ++i) {
    contents[i].with_question = false;
    if (i > 0 && detail == Detail::Whole) {  // whoever looks up now must see whose loss this is
      contents[i].shapes.push_back(mark_shape({whole.x + k_pad_x, whole.y + k_pad_y, k_mark, k_mark}, card.letter));
    }
  }
  return contents;
}

}  // namespace

std::vector<Content> lay_options(const present::RoomOptionCards& part, const Sheet& sheet, const TypeSet& types,
                                 const Place& place) {
  if (part.cards.empty()) {
    return {Content{}};
  }
  std::vector<Content> contents;
  if (part.cards.size() <= k_most_in_grid) {
    contents = lay_in_grid(part, sheet, types, place, Detail::Short);
  }
  if (!contents.empty() || !place.smallest) {
    return contents;
  }
  const Detail detail = part.cards.size() > 1 ? Detail::Whole : Detail::Short;  // one has no page of names
  for (const present::RoomOptionCard& card : part.cards) {
    for (Content& page : lay_alone(card, sheet, place.whole, detail)) {
      contents.push_back(std::move(page));
    }
  }
  return contents;
}

std::vector<Content> lay_option_names(const present::RoomOptionCards& part, const Sheet& sheet, const TypeSet& types,
                                      const Place& place) {
  std::vector<present::RoomOption> options;
  for (const present::RoomOptionCard& card : part.cards) {
    options.push_back({card.letter, card.short_name});
  }
  std::vector<Content> contents;
  if (part.cards.size() <= k_most_in_grid) {
    contents = lay_in_grid(part, sheet, types, place, Detail::Names);
  }
  return contents.empty() ? lay_flow(flow_of_names(options, types), sheet, place) : contents;
}

}  // namespace beraad::views
