// What came back of a questionnaire, wave beside wave: a bar on both sides of the middle of the scale, and the numbers
// in words below it.
#include <algorithm>
#include <numeric>

#include "app/views/desk_view.hpp"

namespace beraad::views {
namespace {

using present::ResultCell;
using present::ResultRow;
using ui::Rect;

constexpr float k_bar = 12, k_bar_room = 18, k_sides = 24, k_domain = 40, k_row_room = 18;

/// How strong a number looks: the further from the middle, the stronger.
float strength(std::size_t from_middle, std::size_t farthest) {
  constexpr float k_weakest = 0.4f;
  return k_weakest +
         (1 - k_weakest) * static_cast<float>(from_middle) / static_cast<float>(std::max<std::size_t>(farthest, 1));
}

/// From the middle of the place outwards; a number in the middle of the scale lies on both sides of it.
void draw_bar(ui::Ui& ui, const Rect& place, const std::vector<std::size_t>& counts) {
  const auto all = static_cast<float>(std::accumulate(counts.begin(), counts.end(), std::size_t{0}));
  if (all <= 0) return;
  const float middle = place.x + place.w / 2, whole = place.w / 2;
  float left = middle, right = middle;
  const std::size_t half = counts.size() / 2;
  if (counts.size() % 2 == 1) {
    const float width = whole * static_cast<float>(counts[half]) / all;
    ui.paint().fill({middle - width / 2, place.y, width, place.h}, ui.color("line"));
    left -= width / 2;
    right += width / 2;
  }
  for (std::size_t step = 1; step <= half; ++step) {
    const float below = whole * static_cast<float>(counts[half - step]) / all;
    const float above = whole * static_cast<float>(counts[counts.size() - half + step - 1]) / all;
    left -= below;
    ui.paint().fill({left, place.y, below, place.h}, ui.color("lineCtl").faded(strength(step, half)));
    ui.paint().fill({right, place.y, above, place.h}, ui.color("accent").faded(strength(step, half)));
    right += above;
  }
  ui.paint().fill({middle, place.y - 2, 1, place.h + 4}, ui.color("ink2"));
}

float cell_height(ui::Ui& ui, const ResultCell& cell, float width) {
  return ui::paragraph_height(ui, cell.words, width - k_sides, ui::k_small) + (cell.counts.empty() ? 0 : k_bar_room);
}

float row_height(ui::Ui& ui, const ResultRow& row, float first, float each) {
  float height = ui::paragraph_height(ui, row.text, first - k_sides);
  for (const auto& cell : row.waves) height = std::max(height, cell_height(ui, cell, each));
  return height + k_row_room;
}

}  // namespace

float draw_series_results(ui::Ui& ui, Rect at, const present::QuestionnaireScreen& screen) {
  const float top = at.y;
  ui::label(ui, at.cut_top(28, 2), screen.results_title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, screen.results_note, ui::k_small, "ink2") + 10);
  if (screen.results.empty() || screen.result_waves.empty()) return at.y - top;
  const float first = at.w * 0.36f;
  const float each = (at.w - first) / static_cast<float>(screen.result_waves.size());
  std::vector<ui::Column> columns{{"", first, 0}};
  for (const auto& wave : screen.result_waves) columns.push_back({wave, each, 0});
  const float head = ui::table_head_height(ui, columns);
  float height = head;
  for (const auto& row : screen.results) {
    height += row_height(ui, row, first, each) + (row.domain.empty() ? 0 : k_domain);
  }
  Rect box = at.cut_top(height);
  ui::card(ui, box);
  ui::table_head(ui, box.cut_top(head), columns);
  for (const auto& row : screen.results) {
    ui::divider(ui, {box.x + 1, box.y}, box.w - 2);
    if (!row.domain.empty()) ui::label(ui, box.cut_top(k_domain).inset(12, 6), row.domain, ui::k_body_bold);
    Rect line = box.cut_top(row_height(ui, row, first, each)).inset(0, k_row_room / 2);
    ui::paragraph(ui, line.cut_left(first).inset(12, 0), row.text);
    for (const auto& cell : row.waves) {
      Rect place = line.cut_left(each).inset(12, 0);
      if (!cell.counts.empty()) {
        draw_bar(ui, {place.x, place.y + 3, place.w, k_bar}, cell.counts);
        place.cut_top(k_bar_room);
      }
      ui::paragraph(ui, place, cell.words, ui::k_small);
    }
  }
  return at.y - top;
}

}  // namespace beraad::views
