// What evaluation forms say over the meetings of a team, as a table for each team.
#include <algorithm>

#include "app/views/desk_view.hpp"

namespace beraad::views {
namespace {

using ui::Rect;

constexpr float k_day = 100, k_method = 190, k_forms = 110, k_room = 24;

float draw_team(ui::Ui& ui, Rect at, const present::EvaluationSeries& series, const present::TeamEvaluations& team) {
  const float top = at.y;
  if (!team.team.empty()) ui::label(ui, at.cut_top(26, 6), team.team, ui::k_body_bold);
  const float each =
      (at.w - k_day - k_method - k_forms) / static_cast<float>(std::max<std::size_t>(team.questions.size(), 1));
  std::vector<ui::Column> columns{{series.meeting, k_day + k_method, 0}, {series.forms, k_forms, 0}};
  for (const auto& question : team.questions) columns.push_back({question, each, 0});
  const float head = ui::table_head_height(ui, columns);
  const auto height_of = [&](const present::EvaluatedMeeting& meeting) {
    float height = ui::paragraph_height(ui, meeting.method, k_method - k_room, ui::k_small);
    height = std::max(height, ui::paragraph_height(ui, meeting.date, k_day - k_room, ui::k_small));
    for (const auto& rating : meeting.ratings) {
      height = std::max(height, ui::paragraph_height(ui, rating, each - k_room, ui::k_small));
    }
    return height + 16;
  };
  float height = head;
  for (const auto& meeting : team.meetings) height += height_of(meeting);
  Rect box = at.cut_top(height, k_desk_gap);
  ui::card(ui, box);
  ui::table_head(ui, box.cut_top(head), columns);
  for (const auto& meeting : team.meetings) {
    ui::divider(ui, {box.x + 1, box.y}, box.w - 2);
    Rect line = box.cut_top(height_of(meeting)).inset(0, 8);
    const auto put = [&](float width, const std::string& text) {
      ui::paragraph(ui, line.cut_left(width).inset(12, 0), text, ui::k_small);
    };
    put(k_day, meeting.date);
    put(k_method, meeting.method);
    put(k_forms, meeting.forms);
    for (const auto& rating : meeting.ratings) put(each, rating);
  }
  return at.y - top;
}

}  // namespace

float draw_evaluation_series(ui::Ui& ui, Rect at, const present::EvaluationSeries& series) {
  const float top = at.y;
  at.cut_top(k_desk_gap);
  ui::label(ui, at.cut_top(28, 2), series.title, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, series.note, ui::k_small, "ink2") + 10);
  for (const auto& team : series.teams) at.cut_top(draw_team(ui, at, series, team));
  return at.y - top;
}

}  // namespace beraad::views
