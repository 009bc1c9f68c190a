// Judgements after the reveal: cards without any fill, so that a page cannot be counted at a glance.
#include <algorithm>
#include <utility>

#include "app/views/room_cards.hpp"
#include "app/views/room_parts.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr float k_pad_x = 36, k_pad_y = 18, k_gap = 30;
constexpr float k_mark = 84, k_head_left = 112, k_label_gap = 40;
constexpr float k_least_cell_width = 700;  // narrower cells hold too little of a sentence

std::size_t count_words(const std::string& text) {
  return cut_into_pieces(text, {}, 1e9f, [](auto, auto) { return 0.f; }).pieces.size();
}

// "Trial period. despite: doubt lasts longer": what leads up to the loss stands in the secondary ink.
void append_despite(Flow& flow, const present::RoomJudgementCard& card, std::string lead, const Block& model) {
  if (!lead.empty() && !base::is_blank(card.despite)) {
    lead += std::string_view(".!?…").find(lead.back()) == std::string_view::npos ? ". " : " ";
  }
  if (!base::is_blank(card.despite) && !base::is_blank(card.despite_label)) {
    lead += std::string(base::trimmed(card.despite_label)) + (card.despite_label.ends_with(':') ? " " : ": ");
  }
  Block block = model;
  block.lead = count_words(lead);
  append_paragraphs(flow, lead + (base::is_blank(card.despite) ? std::string() : card.despite), block);
}

/// What was chosen, why, and despite what, as the columns of the method stand.
void append_words(Flow& flow, const present::RoomJudgementCard& card, const Block& model) {
  std::string lead(base::trimmed(card.choice_text));
  const auto append_parts = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) append_labelled(flow, card.parts[i].first, card.parts[i].second, model);
  };
  const std::size_t before = std::min(card.parts_before_despite, card.parts.size());
  if (before > 0 && !lead.empty()) {
    Block choice = model;
    choice.lead = count_words(lead);
    append_paragraphs(flow, std::exchange(lead, {}), choice);
  }
  append_parts(0, before);
  append_despite(flow, card, std::move(lead), model);
  append_parts(before, card.parts.size());
}

void append_card(Flow& flow, const present::RoomJudgementCard& card, const Sheet& sheet, const TypeSet& types,
                 float width) {
  flow.cards.push_back({.frame = "line", .pad_x = k_pad_x, .pad_y = k_pad_y, .gap = k_gap});
  Block model{.type = types.body, .item = flow.next_item(), .card = static_cast<int>(flow.cards.size()) - 1};
  Block head = model;
  head.text = card.value, head.type = types.label, head.token = "accent", head.keep_with_next = true;
  if (!card.mark.empty()) {
    head.left = k_head_left, head.least_height = k_mark;
    head.type.line = std::max(head.type.line, k_mark);
    head.ornaments.push_back(mark_shape({0, (head.type.line - k_mark) / 2, k_mark, k_mark}, card.mark));
  }
  const float label_width = sheet.ruler(card.label, types.body.font);
  const bool label_beside = label_width < width / 2;
  if (!card.label.empty() && label_beside) {
    const ui::Rect rect{width - 2 * k_pad_x - label_width, 0, label_width, head.type.line};
    head.right = label_width + k_label_gap;
    head.ornaments.push_back(text_shape(rect, card.label, types.body.font, "ink2"));
  }
  if (!head.text.empty() || !head.ornaments.empty()) {
    head.least_height = std::max(head.least_height, head.type.line);
    flow.blocks.push_back(std::move(head));
  }
  if (!label_beside) {
    Block label = model;
    label.text = card.label, label.token = "ink2", label.keep_with_next = true;
    flow.blocks.push_back(std::move(label));
  }
  append_words(flow, card, model);
}

std::vector<Content> lay_two_by_two(const present::RoomJudgements& part, const Sheet& sheet, const TypeSet& types,
                                    const Place& place) {
  Grid grid{.area = place.area, .gap_y = k_gap, .may_break_words = place.smallest};
  grid.least_height = grid.most_height();
  std::vector<Content> contents;
  const bool labelled = std::any_of(part.cards.begin(), part.cards.end(),
                                    [](const present::RoomJudgementCard& card) { return !card.label.empty(); });
  if (labelled || sheet.is_narrow() || grid.cell_width() < k_least_cell_width) {
    return contents;
  }
  std::vector<Flow> flows;
  for (const present::RoomJudgementCard& card : part.cards) {
    append_card(flows.emplace_back(), card, sheet, types, grid.cell_width());
  }
  if (auto pages = lay_grid(std::move(flows), grid, sheet.ruler)) {
    for (Shapes& page : *pages) {
      contents.push_back({std::move(page)});
    }
  }
  return contents;
}

}  // namespace

std::vector<Content> lay_judgements(const present::RoomJudgements& part, const Sheet& sheet, const TypeSet& types,
                                    const Place& place) {
  if (part.cards.empty()) {
    return {Content{}};
  }
  std::vector<Content> contents = lay_two_by_two(part, sheet, types, place);
  if (!contents.empty()) {
    return contents;
  }
  Flow flow;
  for (const present::RoomJudgementCard& card : part.cards) {
    append_card(flow, card, sheet, types, place.area.w);
  }
  return lay_flow(flow, sheet, place);
}

std::vector<Content> lay_judgement(const present::RoomOneJudgement& part, const Sheet& sheet, const TypeSet& types,
                                   const Place& place) {
  Flow flow;
  append_card(flow, part.card, sheet, types, place.area.w);
  return lay_flow(flow, sheet, place);
}

}  // namespace beraad::views
