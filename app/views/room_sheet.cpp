#include "app/views/room_sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "app/views/room_line.hpp"
#include "core/base/text.hpp"

namespace beraad::views {
namespace {

constexpr float k_lines = 1080, k_least_width = 1440, k_most_width = 1920;
constexpr float k_top = 52, k_bottom = 940;  // of question and content, at 1080 lines
constexpr float k_wide_margin = 96, k_narrow_margin = 72;
constexpr float k_step_factor = 1.1f;
constexpr std::size_t k_most_question_lines = 3, k_most_large_lines = 2;
constexpr float k_large_question = 80;  // em; above it a question takes two lines at most
constexpr float k_question_gap = 36, k_small_question_gap = 22;
constexpr float k_least_lines_below_heading = 5;
constexpr float k_least_body_lines = 3;  // below a question; with less room it stands on a page of its own
constexpr float k_heading_em = 60, k_heading_gap = 14, k_heading_bar = 14, k_heading_line = 3, k_below_heading = 32;
constexpr float k_timer_em = 72, k_timer_line = 88, k_timer_gap = 48, k_timer_icon = 60;

struct Step {
  float question, option, label, body;
};
constexpr std::array<Step, 7> k_steps{{{96, 72, 72, 72},
                                       {88, 64, 64, 66},
                                       {88, 58, 64, 60},
                                       {76, 56, 56, 56},
                                       {76, 50, 50, 50},
                                       {76, 45, 45, 45},
                                       {68, 0, 0, 0}}};

void append_top(Shapes& page, const Sheet& sheet) {
  append_at(page, sheet.heading, {});
  if (sheet.timer.empty()) {
    return;
  }
  const Type type = type_of(sheet, k_timer_em, k_timer_line / k_timer_em, ui::Weight::Bold);
  const float width = sheet.ruler(sheet.timer, type.font);
  const ui::Rect rect{sheet.body.right() - width, k_top + 8, width, type.line};
  page.push_back(
      icon_shape({rect.x - k_timer_icon - 20, rect.y + (rect.h - k_timer_icon) / 2, k_timer_icon, k_timer_icon},
                 "write", "accent"));
  page.push_back(text_shape(rect, sheet.timer, type.font, "ink"));
}

// What the timer keeps free at the right of the question.
float timer_width(const Sheet& sheet) {
  if (sheet.timer.empty()) {
    return 0;
  }
  const Type type = type_of(sheet, k_timer_em, k_timer_line / k_timer_em, ui::Weight::Bold);
  return sheet.ruler(sheet.timer, type.font) + k_timer_icon + 20 + k_timer_gap;
}

ui::Rect body_without_question(const Sheet& sheet) {
  ui::Rect whole = sheet.body;
  if (!sheet.timer.empty()) {
    whole.cut_top(k_timer_line + k_question_gap);
  }
  return whole;
}

}  // namespace

float room_scale(const RoomSize& size) { return std::min(size.height / k_lines, size.width / k_least_width); }

Sheet sheet_of(const RoomSize& size, Ruler ruler) {
  Sheet sheet;
  const float scale = std::max(room_scale(size), 0.01f);
  sheet.width = size.width / scale, sheet.height = size.height / scale;
  sheet.factor = std::pow(k_step_factor, size.type_step);
  sheet.minimum = std::round(size.minimum_em * std::max(1.f, sheet.factor));
  const float margin = sheet.is_narrow() ? k_narrow_margin : k_wide_margin;
  const float width = std::min(sheet.width, k_most_width) - 2 * margin;
  sheet.body = {(sheet.width - width) / 2, k_top, width, k_bottom - k_top + sheet.height - k_lines};
  sheet.ruler = std::move(ruler);
  return sheet;
}

Type type_of(const Sheet& sheet, float em, float line_per_em, ui::Weight weight) {
  const float size = std::max(sheet.minimum, std::round(em * sheet.factor));
  return {{size, weight}, std::round(size * line_per_em)};
}

std::vector<TypeSet> type_ladder(const Sheet& sheet) {
  std::vector<TypeSet> ladder;
  for (const Step& step : k_steps) {
    const TypeSet types{.question = type_of(sheet, step.question, 1.227f, ui::Weight::Bold),
                        .option = type_of(sheet, step.option, 1.276f, ui::Weight::Bold),
                        .label = type_of(sheet, step.label, 1.25f, ui::Weight::Bold),
                        .body = type_of(sheet, step.body, 1.3f, ui::Weight::Regular)};
    const bool same = !ladder.empty() && ladder.back().question.font.em == types.question.font.em &&
                      ladder.back().body.font.em == types.body.font.em &&
                      ladder.back().label.font.em == types.label.font.em;
    if (!same) {
      ladder.push_back(types);
    }
  }
  return ladder;
}

void set_heading(Sheet& sheet, const std::string& text, float left) {
  const ui::Rect body = sheet.body;
  const Type type = type_of(sheet, k_heading_em, 1.25f, ui::Weight::Bold);
  const Type clock = type_of(sheet, k_timer_em, k_timer_line / k_timer_em, ui::Weight::Bold);
  const bool timed = !sheet.timer.empty();
  const float icon = type.line * 0.9f, beside = icon + 24;
  const float time = timed ? sheet.ruler(sheet.timer, clock.font) : 0;
  const float width = body.w - beside - (timed ? time + k_timer_gap : 0);
  const Pieces pieces = cut_into_pieces(text, type.font, width, sheet.ruler);
  const std::vector<Line> lines = balance_lines(pieces, 0, pieces.pieces.size(), width);
  const float written = static_cast<float>(lines.size()) * type.line;
  const float height = timed ? std::max(clock.line, written) : written;
  const float below = k_heading_gap + (timed ? k_heading_bar : k_heading_line) + k_below_heading;
  const TypeSet smallest = type_ladder(sheet).back();
  if (body.h - height - below < k_least_lines_below_heading * smallest.body.line) {
    return;
  }
  float y = body.y + (height - written) / 2;
  sheet.heading.push_back(icon_shape({body.x, y + (type.line - icon) / 2, icon, icon}, "write", "accent"));
  for (const Line& line : lines) {
    append_line(sheet.heading, pieces, line, {{body.x + beside, y}, type, "accent"}, sheet.ruler);
    y += type.line;
  }
  ui::Rect bar{body.x, body.y + height + k_heading_gap, body.w, timed ? k_heading_bar : k_heading_line};
  if (timed) {
    const ui::Rect place{body.right() - time, body.y + (height - clock.line) / 2, time, clock.line};
    sheet.heading.push_back(text_shape(place, sheet.timer, clock.font, "ink"));
    sheet.heading.push_back(frame_shape(bar, "line", bar.h / 2, 2));
    bar.w = std::max(bar.h, bar.w * std::clamp(left, 0.f, 1.f));
  }
  sheet.heading.push_back(fill_shape(bar, timed ? "accent" : "line", bar.h / 2));
  sheet.timer.clear();
  sheet.body.cut_top(height + below);
}

LaidQuestion lay_question(const Sheet& sheet, const std::string& question, const Type& type) {
  LaidQuestion result;
  const float width = sheet.body.w - timer_width(sheet);
  const Pieces pieces = cut_into_pieces(question, type.font, width, sheet.ruler);
  const std::vector<Line> lines = balance_sentences(pieces, width);
  const bool large = type.font.em > std::max(sheet.minimum, k_large_question * sheet.factor);
  result.fits = lines.size() <= (large ? k_most_large_lines : k_most_question_lines) && !pieces.broke_word;
  for (const Line& line : lines) {
    append_line(result.shapes, pieces, line, {{sheet.body.x, sheet.body.y + result.height}, type, "ink"}, sheet.ruler);
    result.height += type.line;
  }
  return result;
}

namespace {

// Question and content in one type.
struct Laid {
  LaidQuestion question;
  std::vector<Content> contents;  // empty when they do not fit

  [[nodiscard]] std::size_t splits() const {
    return std::accumulate(contents.begin(), contents.end(), std::size_t{0},
                           [](std::size_t sum, const Content& content) { return sum + content.splits; });
  }
};

Laid lay_in_type(const Sheet& sheet, const std::string& question, const LayContent& lay, const TypeSet& types,
                 bool smallest, std::size_t most_pages) {
  Laid laid;
  const ui::Rect whole = body_without_question(sheet);
  Place place{whole, whole, smallest, most_pages};
  if (!base::is_blank(question)) {
    laid.question = lay_question(sheet, question, types.question);
    place.area = sheet.body;
    place.area.cut_top(laid.question.height +
                       (types.body.font.em > sheet.minimum ? k_question_gap : k_small_question_gap));
    const bool pages = smallest || most_pages > 1;
    if (!laid.question.fits || (pages && place.area.h < k_least_body_lines * types.body.line)) {
      return laid;
    }
  }
  laid.contents = lay(types, place);
  return laid;
}

// The largest type in which content takes one page; else the largest that takes no more pages, and splits no more
// items, than the smallest.
Laid lay_in_largest_type(const Sheet& sheet, const std::string& question, const LayContent& lay) {
  const std::vector<TypeSet> ladder = type_ladder(sheet);
  Laid smallest;
  for (const TypeSet& types : ladder) {
    smallest = lay_in_type(sheet, question, lay, types, &types == &ladder.back(), 1);
    if (!smallest.contents.empty()) {
      break;
    }
  }
  const std::size_t pages = smallest.contents.size();
  for (std::size_t i = 0; pages > 1 && i + 1 < ladder.size(); ++i) {
    Laid larger = lay_in_type(sheet, question, lay, ladder[i], false, pages);
    if (!larger.contents.empty() && larger.contents.size() <= pages && larger.splits() <= smallest.splits()) {
      return larger;
    }
  }
  return smallest;
}

std::vector<Shapes> finished(const Sheet& sheet, const Laid& laid) {
  std::vector<Shapes> pages;
  for (const Content& content : laid.contents) {
    Shapes& page = pages.emplace_back();
    append_top(page, sheet);
    if (content.with_question) {
      append_at(page, laid.question.shapes, {});
    }
    append_at(page, content.shapes, {});
  }
  return pages;
}

Flow question_as_text(const std::string& question, const Type& type) {
  Flow flow;
  flow.blocks.push_back(Block{.text = question, .type = {{type.font.em, ui::Weight::Bold}, type.line}});
  return flow;
}

}  // namespace

std::vector<Shapes> lay_below_question(const Sheet& sheet, const std::string& question, const LayContent& lay) {
  const Laid laid = lay_in_largest_type(sheet, question, lay);
  if (!laid.contents.empty()) {
    return finished(sheet, laid);
  }
  std::vector<Shapes> pages =
      finished(sheet, lay_in_largest_type(sheet, {}, [&](const TypeSet& types, const Place& place) {
                 return lay_flow(question_as_text(question, types.body), sheet, place);
               }));
  for (Shapes& page : finished(sheet, lay_in_largest_type(sheet, {}, lay))) {
    pages.push_back(std::move(page));
  }
  return pages;
}

std::vector<Content> lay_flow(const Flow& flow, const Sheet& sheet, const Place& place) {
  const Columns columns = page_flow(flow, place.area.w, place.area.h, sheet.ruler);
  const bool fits = columns.pages.size() <= place.most_pages && !columns.broke_word &&
                    std::all_of(columns.pages.begin(), columns.pages.end(),
                                [&](const Column& page) { return page.height <= place.area.h; });
  std::vector<Content> contents;
  if (!fits && !place.smallest) {
    return contents;
  }
  for (const Column& column : columns.pages) {
    Content& content = contents.emplace_back();
    append_at(content.shapes, column.shapes, {place.area.x, place.area.y});
  }
  contents.front().splits = columns.splits;
  return contents;
}

}  // namespace beraad::views
