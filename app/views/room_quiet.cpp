// What stands alone on the wall: the cover, one calm text, the question, a timer, a page of the report.
#include <algorithm>
#include <array>
#include <utility>

#include "app/views/room_parts.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr std::array<float, 4> k_large_sizes{120, 96, 76, 0};
constexpr float k_timer_em = 240;
constexpr float k_brand = 84, k_brand_gap = 64;
constexpr float k_card_width = 1500, k_time_share = 0.34f, k_card_pad = 52, k_card_radius = 16;
constexpr float k_edge = 6;

// Halfway down when it is one page, from the top when it goes on.
std::vector<Shapes> centred(const Columns& columns, const ui::Rect& area) {
  std::vector<Shapes> pages;
  for (const Column& column : columns.pages) {
    const float slack = columns.pages.size() == 1 ? std::max(0.f, (area.h - column.height) / 2) : 0;
    append_at(pages.emplace_back(), column.shapes, {area.x, area.y + slack});
  }
  return pages;
}

bool fits(const Columns& columns, float height) {
  return columns.pages.size() == 1 && !columns.broke_word && columns.pages.front().height <= height;
}

// The mark of the program: a square and a ring that overlap.
Shapes brand(float size) {
  const float part = size * 0.62f, line = size * 0.1f;
  return {fill_shape({0, 0, part, part}, "accent", size * 0.1f), Shape{.kind = ShapeKind::Ring,
                                                                       .rect = {size - part, size - part, part, part},
                                                                       .token = "accent",
                                                                       .thickness = line}};
}

Flow flow_of_title(const present::RoomCover& cover, const TypeSet& types) {
  Flow flow;
  append_paragraphs(flow, cover.title, Block{.type = types.option});
  Block subtitle{.type = types.body, .token = "ink2", .gap = 16, .item = flow.next_item()};
  append_paragraphs(flow, cover.subtitle, subtitle);
  return flow;
}

Flow flow_of_time(const present::RoomCover& cover, const Sheet& sheet, const TypeSet& types, std::string_view token) {
  const Type date_type = type_of(sheet, 0, 1.3f, ui::Weight::Semibold);
  Flow flow;
  Block date{.type = date_type, .token = token};
  append_paragraphs(flow, cover.date, date);
  append_paragraphs(flow, cover.clock, Block{.type = types.question, .token = token, .item = flow.next_item()});
  return flow;
}

// The card of today: when at the left on petrol, what at the right.
Shapes lay_cover_card(const present::RoomCover& cover, const Sheet& sheet, const TypeSet& types) {
  const float width = std::min(k_card_width, sheet.body.w), time_width = width * k_time_share;
  const float most = sheet.body.h - 2 * k_card_pad - k_brand - k_brand_gap;
  const Columns time =
      page_flow(flow_of_time(cover, sheet, types, "onAccent"), time_width - 2 * k_card_pad, most, sheet.ruler);
  const Columns title = page_flow(flow_of_title(cover, types), width - time_width - 2 * k_card_pad, most, sheet.ruler);
  Shapes page;
  if (!fits(time, most) || !fits(title, most)) {
    return page;
  }
  const float inner = std::max(time.pages.front().height, title.pages.front().height);
  const ui::Rect card{(sheet.width - width) / 2, (sheet.height - inner) / 2 - k_card_pad + k_brand / 2, width,
                      inner + 2 * k_card_pad};
  append_at(page, brand(k_brand), {(sheet.width - k_brand) / 2, card.y - k_brand_gap - k_brand});
  page.push_back(fill_shape({card.x, card.y, time_width + k_card_radius, card.h}, "accent", k_card_radius));
  page.push_back(fill_shape({card.x + time_width, card.y, k_card_radius, card.h}, "bg"));
  page.push_back(frame_shape(card, "line", k_card_radius, 3));
  append_at(page, time.pages.front().shapes,
            {card.x + k_card_pad, card.y + k_card_pad + (inner - time.pages.front().height) / 2});
  append_at(page, title.pages.front().shapes,
            {card.x + time_width + k_card_pad, card.y + k_card_pad + (inner - title.pages.front().height) / 2});
  return page;
}

}  // namespace

std::vector<Shapes> lay_cover(const present::RoomCover& cover, const Sheet& sheet) {
  if (cover.title.empty() && cover.date.empty()) {  // no deliberation is open: the mark alone
    Shapes page;
    append_at(page, brand(k_brand), {(sheet.width - k_brand) / 2, (sheet.height - k_brand) / 2});
    return {std::move(page)};
  }
  const std::vector<TypeSet> ladder = type_ladder(sheet);
  for (const TypeSet& types : ladder) {
    Shapes page = lay_cover_card(cover, sheet, types);
    if (!page.empty()) {
      return {std::move(page)};
    }
  }
  Flow flow = flow_of_time(cover, sheet, ladder.back(), "accent");
  for (Block block : flow_of_title(cover, ladder.back()).blocks) {
    block.item = flow.next_item(), block.gap = 16;
    flow.blocks.push_back(std::move(block));
  }
  return centred(page_flow(flow, sheet.body.w, sheet.body.h, sheet.ruler), sheet.body);
}

std::vector<Shapes> lay_message(const std::string& text, const Sheet& sheet) {
  const ui::Rect area{sheet.body.x, sheet.body.y, sheet.body.w, sheet.height - 2 * sheet.body.y};
  Columns columns;
  for (const float em : k_large_sizes) {
    Flow flow;
    append_paragraphs(flow, text, Block{.type = type_of(sheet, em, 1.25f, ui::Weight::Bold), .align = 0.5f});
    for (std::size_t i = 1; i < flow.blocks.size(); ++i) {
      flow.blocks[i].type = type_of(sheet, 60, 1.3f, ui::Weight::Regular);
      flow.blocks[i].token = "ink2";
    }
    columns = page_flow(flow, area.w, area.h, sheet.ruler);
    if (fits(columns, area.h)) {
      break;
    }
  }
  return centred(columns, area);
}

std::vector<Shapes> lay_question_only(const std::string& question, const Sheet& sheet) {
  const ui::Rect area{sheet.body.x, sheet.body.y, sheet.body.w, sheet.height - 2 * sheet.body.y};
  const std::vector<TypeSet> ladder = type_ladder(sheet);
  for (const TypeSet& types : ladder) {
    LaidQuestion laid = lay_question(sheet, question, types.question);
    if (laid.fits) {
      return centred({{{std::move(laid.shapes), laid.height}}}, {0, 0, area.w, area.h});
    }
  }
  Flow flow;
  append_paragraphs(flow, question, Block{.type = ladder.back().question});
  return centred(page_flow(flow, area.w, area.h, sheet.ruler), area);
}

std::vector<Content> lay_timer(const present::RoomTimer& part, const Sheet& sheet, const Place& place) {
  Type type = type_of(sheet, k_timer_em, 1.2f, ui::Weight::Bold);
  const float wide = sheet.ruler(part.remaining, type.font);
  const float shrink = std::min({1.f, place.area.w / std::max(wide, 1.f), place.area.h / type.line});
  type.font.em = std::max(sheet.minimum, type.font.em * shrink), type.line = type.font.em * 1.2f;
  const float width = sheet.ruler(part.remaining, type.font);
  const ui::Rect rect{place.area.x + (place.area.w - width) / 2, place.area.y + (place.area.h - type.line) / 2, width,
                      type.line};
  return {Content{{text_shape(rect, part.remaining, type.font, "ink")}}};
}

std::vector<Content> lay_test(const present::RoomTest& part, const Sheet& sheet, const Place& place) {
  Flow flow;
  append_paragraphs(flow, part.screen,
                    Block{.type = type_of(sheet, 76, 1.25f, ui::Weight::Semibold), .token = "accent"});
  Block reach{.type = type_of(sheet, 60, 1.35f, ui::Weight::Regular), .gap = 24, .item = flow.next_item()};
  append_paragraphs(flow, part.reach, reach);
  Block smallest{.type = type_of(sheet, 0, 1.35f, ui::Weight::Regular), .gap = 48, .item = flow.next_item()};
  append_paragraphs(flow, part.smallest, smallest);
  std::vector<Content> pages = lay_flow(flow, sheet, place);
  for (Content& page : pages) {
    page.shapes.push_back(
        frame_shape({k_edge, k_edge, sheet.width - 2 * k_edge, sheet.height - 2 * k_edge}, "accent", 0, k_edge));
  }
  return pages;
}

std::vector<Content> lay_picture(const present::RoomPicture& part, const Place& place) {
  const float width = std::min(place.whole.w, place.whole.h * part.ratio), height = width / part.ratio;
  const ui::Rect rect{place.whole.x + (place.whole.w - width) / 2, place.whole.y, width, height};
  Shape picture{.kind = ShapeKind::Picture, .rect = rect, .text = part.png};
  return {Content{{std::move(picture), frame_shape(rect, "line", 0, 3)}, false}};
}

}  // namespace beraad::views
