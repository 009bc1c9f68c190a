// A questionnaire: its questions and waves, counts by one press each, and the waves beside each other.
#include <algorithm>

#include "app/views/desk_view.hpp"
#include "app/views/field_view.hpp"

namespace beraad::views {
namespace {

using present::QuestionnaireScreen;
using ui::ButtonKind;
using ui::Rect;

constexpr float k_score_width = 88;

/// "score/<item>/4", of the second scale "score/<item>/second/4", of the third "score/<item>/scale-3/4".
std::string path_of(const present::ScoreRow& row, const present::ScoreCell& cell) {
  std::string path = "score/" + base::to_text(row.item) + "/";
  if (row.scale == 1) path += "second/";
  if (row.scale > 1) path += "scale-" + std::to_string(row.scale + 1) + "/";
  if (cell.score == present::k_is_chosen) return path + "chosen";
  return path + (cell.score < 0 ? "not-applicable" : std::to_string(cell.score));
}

float draw_scale(ui::Ui& ui, Rect at, const QuestionnaireScreen& screen, const present::ScoreRow& row,
                 action::ActionQueue& actions) {
  const float top = at.y;
  if (!row.text.empty()) at.cut_top(ui::paragraph(ui, at, row.text, ui::k_body_bold) + 4);
  if (!row.asks.empty()) at.cut_top(ui::paragraph(ui, at, row.asks) + 4);
  Rect line = at.cut_top(44, 2);
  for (const auto& cell : row.cells) {
    const std::string path = path_of(row, cell);
    const std::string word = cell.count.empty() ? cell.name : cell.name + "  ×" + cell.count;
    const ui::ButtonLook look{.kind = cell.count.empty() ? ButtonKind::Normal : ButtonKind::Room};
    const float less_width = cell.count.empty() ? 0 : 30;
    const float width = std::max(k_score_width, ui::button_width(ui, word, look) + less_width);
    if (width > line.w) line = at.cut_top(44, 2);  // the words at the numbers take more than one line
    Rect place = line.cut_left(width, 8);
    const Rect less = place.cut_right(less_width, 0);
    if (ui::button(ui, path, place, word, look)) {
      actions.push(action::CountAnswer{row.item, cell.score, 1, row.scale});
    }
    if (!cell.count.empty() && ui::icon_button(ui, path + "/less", less, "close", screen.less)) {
      actions.push(action::CountAnswer{row.item, cell.score, -1, row.scale});
    }
  }
  Rect words = at.cut_top(20, 12);
  ui::label(ui, words.cut_right(110), row.forms, ui::k_small, "ink2", 1);
  ui::label(ui, words, row.low_words.empty() ? "" : row.low_words + " – " + row.high_words, ui::k_small, "ink2");
  if (!row.problem.empty()) at.cut_top(ui::paragraph(ui, at, row.problem, ui::k_small, "ink2") + 12);
  return at.y - top;
}

float draw_open(ui::Ui& ui, Rect at, const present::OpenRow& row, action::ActionQueue& actions) {
  const float top = at.y;
  at.cut_top(ui::paragraph(ui, at, row.text, ui::k_body_bold) + 2);
  at.cut_top(ui::paragraph(ui, at, row.hint, ui::k_small, "ink2") + 6);
  for (const auto& answer : row.answers) {
    Rect line = at;
    const Rect remove = line.cut_right(34, 6);
    at.cut_top(draw_editor(ui, line, answer, actions) + 6);
    if (answer.enabled && ui::icon_button(ui, "remove/" + base::to_text(answer.editor.row),
                                          {remove.x, remove.y + 4, 34, 34}, "trash", row.remove)) {
      actions.push(action::RemoveRow{row.key, answer.editor.row});
    }
  }
  Rect line = at.cut_top(40, 12);
  const std::string path = "open/" + base::to_text(row.item);
  if (!row.add.empty() && draw_desk_button(ui, line, path.c_str(), row.add, "plus", ButtonKind::Quiet)) {
    actions.push(action::AddOpenAnswer{row.item});
  }
  return at.y - top;
}

float draw_scores(ui::Ui& ui, Rect at, const QuestionnaireScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  ui::label(ui, at.cut_top(28, 2), screen.type_in, ui::k_h3);
  at.cut_top(ui::paragraph(ui, at, screen.type_in_hint, ui::k_small, "ink2") + 8);
  at.cut_top(draw_options(ui, at, "wave", screen.wave_choice, true,
                          [&](const present::OptionButton& wave) {
                            if (const auto id = base::read_uuid(wave.id)) actions.push(action::ChooseWave{*id});
                          }) +
             12);
  for (const auto& row : screen.scores) at.cut_top(draw_scale(ui, at, screen, row, actions));
  for (const auto& row : screen.open) at.cut_top(draw_open(ui, at, row, actions));
  return at.y - top;
}

/// What holds for all questions; nothing of a questionnaire that was made before there was such a thing.
float draw_for_all(ui::Ui& ui, Rect at, const QuestionnaireScreen& screen, action::ActionQueue& actions) {
  const float top = at.y;
  if (!screen.scales.field.label.empty()) {
    ui::label(ui, at.cut_top(28, 2), screen.scales.field.label, ui::k_h3);
    at.cut_top(ui::paragraph(ui, at, screen.scales.field.hint, ui::k_small, "ink2") + 8);
    at.cut_top(draw_row_cards(ui, at, screen.scales, actions) + k_desk_gap);
  }
  if (!screen.choose.label.empty()) at.cut_top(draw_field(ui, at, screen.choose, actions) + k_desk_gap);
  return at.y - top;
}

}  // namespace

void draw_questionnaire(ui::Ui& ui, const QuestionnaireScreen& screen, action::ActionQueue& actions) {
  const auto draw_left = [&](Rect& left) {
    left.cut_top(draw_line(ui, left, screen.name, actions) + k_desk_gap);
    ui::label(ui, left.cut_top(28, 8), screen.items.field.label, ui::k_h3);
    left.cut_top(draw_row_cards(ui, left, screen.items, actions) + 8);
    if (!screen.unknown_waves.empty()) left.cut_top(ui::paragraph(ui, left, screen.unknown_waves) + 8);
    Rect line = left.cut_top(40, k_desk_gap);
    if (draw_desk_button(ui, line, "desk/read-file", screen.read_file, "import", ButtonKind::Quiet)) {
      actions.push(action::ChooseLibraryFile{state::FileChooser::Purpose::OpenQuestionnaire});
    }
    if (!screen.print.empty() && draw_desk_button(ui, line, "desk/print", screen.print, "print", ButtonKind::Quiet)) {
      actions.push(action::SavePaper{state::Paper::Kind::Questionnaire, {}, screen.print_wave});
    }
    left.cut_top(draw_for_all(ui, left, screen, actions));
    if (!screen.source.label.empty()) left.cut_top(draw_field(ui, left, screen.source, actions) + k_desk_gap);
    left.cut_top(draw_field(ui, left, screen.waves, actions));
  };
  const auto draw_right = [&](Rect& right) {
    right.cut_top(draw_scores(ui, right, screen, actions) + k_desk_gap);
    right.cut_top(draw_series_results(ui, right, screen) + 8);
    if (screen.save_results.empty()) return;
    Rect line = right.cut_top(40);
    if (draw_desk_button(ui, line, "desk/save-results", screen.save_results, "print", ButtonKind::Quiet)) {
      actions.push(action::SavePaper{state::Paper::Kind::SeriesResults, {}});
    }
    if (draw_desk_button(ui, line, "desk/save-table", screen.save_table, "export", ButtonKind::Quiet)) {
      actions.push(action::SavePaper{state::Paper::Kind::SeriesTable, {}});
    }
  };
  draw_desk_page(ui, screen.frame, actions, [&](Rect& at) { draw_columns(at, 0.54f, draw_left, draw_right); });
}

}  // namespace beraad::views
