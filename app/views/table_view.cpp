// Tables with rows of any height, the editor in the cell, marks and sources in narrow columns.
#include <algorithm>

#include "app/views/table_cell_view.hpp"
#include "app/views/table_columns.hpp"

namespace beraad::views {
namespace {

using present::CellKind;
using present::FieldScreen;
using present::RowScreen;
using present::TableScreen;
using ui::Rect;

constexpr float k_tool = 40;

float details_height(ui::Ui& ui, const RowScreen& row, float width) {
  if (row.details.empty()) return 0;
  const float each = width / static_cast<float>(row.details.size());
  float height = 0;
  for (const auto& cell : row.details) height = std::max(height, cell_height(ui, cell, each - 12));
  return ui::k_small.line + 4 + height + 8;
}

void draw_details(ui::Ui& ui, Rect rect, const FieldScreen& field, const RowScreen& row, action::ActionQueue& actions) {
  const float each = rect.w / static_cast<float>(row.details.size());
  for (const auto& cell : row.details) {
    Rect place = rect.cut_left(each).inset(6, 0);
    ui::label(ui, place.cut_top(ui::k_small.line, 4), cell.label, ui::k_small_bold, "ink2");
    draw_cell(ui, place, field, row, cell, actions);
  }
}

void draw_name(ui::Ui& ui, Rect rect, const FieldScreen& field, const RowScreen& row, action::ActionQueue& actions) {
  if (!row.mark.empty()) {
    ui.paint().option_mark(row.mark, {rect.x + 12, rect.y + 7, 28, 28}, ui.palette());
    return;
  }
  if (!row.first_of_group) return;
  if (row.name.path.empty()) {
    ui::paragraph(ui, {rect.x + 12, rect.y + 9, rect.w - 20, rect.h}, row.name.text);
    return;
  }
  const float used =
      draw_editor(ui, rect, row.name, actions, EditorFrame::Cell, row.in_room ? ui::k_body_bold : ui::k_body);
  if (row.in_room || row.row.is_nil() || row.name.text.empty()) return;
  const std::string path = "show/" + field.step + "/" + field.field + "/" + base::to_text(row.row);
  const Rect tool{rect.right() - 36, rect.y + 4, 32, 32};
  if (used <= rect.h && row.chosen && ui::icon_button(ui, path, tool, "screen", field.tools.show)) {
    actions.push(action::ShowInRoom{row.name.text});
  }
}

float row_height(ui::Ui& ui, const TableScreen& table, const RowScreen& row, const std::vector<float>& widths) {
  float height = k_least_row;
  std::size_t index = 0;
  if (table.named_rows) {
    if (row.mark.empty() && row.first_of_group) {
      height = std::max(height, editor_height(ui, row.name, widths[0], EditorFrame::Cell));
    }
    index = 1;
  }
  for (const auto& cell : row.cells) height = std::max(height, cell_height(ui, cell, widths[index++]));
  if (!row.short_name.path.empty()) height = std::max(height, k_least_row);
  return height;
}

void draw_row(ui::Ui& ui, Rect rect, const FieldScreen& field, const RowScreen& row, const std::vector<float>& widths,
              float tool_width, action::ActionQueue& actions) {
  const bool lit = row.in_room || row.chosen;
  if (lit) ui.paint().fill(rect, ui.color("accentSoft"));
  if (row.in_room) ui.paint().fill({rect.x, rect.y, 4, rect.h}, ui.color("accentInk"));
  Rect rest = rect;
  const Rect tool = rest.cut_right(tool_width);
  std::size_t index = 0;
  if (field.table.named_rows) draw_name(ui, rest.cut_left(widths[index++]), field, row, actions);
  for (const auto& cell : row.cells) draw_cell(ui, rest.cut_left(widths[index++]), field, row, cell, actions);
  if (field.enabled && !row.row.is_nil()) {
    const std::string path = "remove/" + field.step + "/" + field.field + "/" + base::to_text(row.row);
    if (ui::icon_button(ui, path, {tool.x + (tool.w - 32) / 2, tool.y + 5, 32, 32}, "trash", field.tools.remove)) {
      actions.push(action::RemoveRow{field.key, row.row});
    }
  }
}

float draw_empty(ui::Ui& ui, Rect at, const FieldScreen& field) {
  const Rect box{at.x, at.y, at.w, 96};
  ui::card(ui, box);
  Rect inside = box.inset(20, 18);
  ui::label(ui, inside.cut_top(26, 4), field.table.empty_question, ui::k_h3);
  ui::label(ui, inside, field.table.empty_help, ui::k_body, "ink2");
  return box.h;
}

}  // namespace

float draw_table(ui::Ui& ui, Rect at, const FieldScreen& field, action::ActionQueue& actions) {
  const auto& table = field.table;
  const float top = at.y;
  if (table.rows.empty()) {
    if (!table.empty_question.empty()) at.cut_top(draw_empty(ui, at, field) + 12);
  } else {
    const float tool_width = field.enabled ? k_tool : 0;
    const auto widths = column_widths(table, at.w - tool_width, [&ui](std::string_view text, ui::FontSpec font) {
      return ui.paint().width_of(text, font);
    });
    std::vector<ui::Column> columns;
    for (std::size_t index = 0; index < table.head.size(); ++index) {
      columns.push_back({table.head[index], widths[index], 0});
    }
    const float head_height = ui::table_head_height(ui, columns);
    std::vector<float> heights;
    float height = head_height;
    for (const auto& row : table.rows) {
      heights.push_back(row_height(ui, table, row, widths));
      height += heights.back() + details_height(ui, row, at.w - 24);
      if (!row.short_name.path.empty()) height += k_least_row;
    }
    Rect box{at.x, at.y, at.w, height};
    ui::card(ui, box);
    Rect rest = box;
    ui::table_head(ui, rest.cut_top(head_height), columns);
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
      const auto& row = table.rows[index];
      if (index > 0 && row.first_of_group) ui::divider(ui, {rest.x, rest.y}, rest.w);
      draw_row(ui, rest.cut_top(heights[index]), field, row, widths, tool_width, actions);
      if (!row.short_name.path.empty()) {
        Rect line = rest.cut_top(k_least_row);
        line.cut_left(table.named_rows ? widths[0] : 0);
        draw_editor(ui, {line.x, line.y, std::min(line.w, 420.f), line.h}, row.short_name, actions, EditorFrame::Cell,
                    ui::k_small);
      }
      if (!row.details.empty()) {
        draw_details(ui, rest.cut_top(details_height(ui, row, at.w - 24)).inset(12, 0), field, row, actions);
      }
    }
    at.cut_top(height + 12);
  }
  if (!table.add.empty() || !table.filter_label.empty()) {
    Rect line = at.cut_top(40);
    for (const auto& add : table.add) {
      const std::string path = "add/" + field.step + "/" + field.field + (add.row_key.empty() ? "" : "/value");
      const ui::ButtonLook look{.icon = "plus"};
      if (ui::button(ui, path, line.cut_left(ui::button_width(ui, add.label, look), 8), add.label, look)) {
        actions.push(action::AddRow{field.key, add.row_key});
      }
    }
    if (!table.filter_label.empty()) {
      const ui::ButtonLook look{.kind = table.filter_on ? ui::ButtonKind::On : ui::ButtonKind::Quiet, .icon = "filter"};
      const std::string path = "filter/" + field.step + "/" + field.field;
      if (ui::button(ui, path, line.cut_right(ui::button_width(ui, table.filter_label, look)), table.filter_label,
                     look)) {
        actions.push(action::ToggleAssumedFilter{});
      }
    }
  }
  return at.y - top;
}

namespace {

using present::ParticipantLine;

void choose_for(const FieldScreen& field, const ParticipantLine& line, const present::OptionButton& option,
                action::ActionQueue& actions) {
  if (field.type == protocol::FieldType::YesNo) {
    actions.push(action::AnswerYesNo{line.key, option.id == line.options.front().id});
  } else if (field.type == protocol::FieldType::Rating) {
    actions.push(action::AnswerRating{line.key, std::stoi(option.id)});
  } else {
    actions.push(action::ChooseOption{line.key, option.id});
  }
}

/// A line without fields: sealed, passed or folded, in words, with what brings its fields back.
float draw_standing(ui::Ui& ui, Rect at, const std::string& path, const ParticipantLine& line,
                    action::ActionQueue& actions) {
  constexpr float k_height = 42;
  if (line.kind != ParticipantLine::Kind::Folded) {
    const bool sealed = line.kind == ParticipantLine::Kind::Sealed;
    const Rect icon = at.cut_left(20, 8);
    ui.paint().icon(sealed ? "lock" : "chev-r", {icon.x, icon.y + 11, 20, 20}, ui.color("ink2"));
  }
  if (!line.words.empty()) {
    const float width = ui.paint().width_of(line.words, ui::k_body.font) + 2;
    ui::label(ui, Rect{at.x, at.y, width, k_height}, line.words, ui::k_body, "ink2");
    at.cut_left(width, 12);
  }
  const auto act = [&](std::string_view name, const std::string& word, auto meant) {
    if (word.empty()) return;
    const Rect place{at.x, at.y, ui::button_width(ui, word), k_height};
    if (ui::button(ui, path + std::string(name), place, word)) actions.push(std::move(meant));
  };
  act("/unfold", line.unfold, action::UnfoldLine{line.key.participant});
  act("/take-back", line.take_back, action::TakeBackPass{line.key});
  return k_height;
}

float draw_record(ui::Ui& ui, Rect at, const FieldScreen& field, const ParticipantLine& line,
                  action::ActionQueue& actions) {
  const float top = at.y;
  const RowScreen row;
  FieldScreen record;
  record.step = field.step;
  record.field = field.field + "/" + line.key.participant;
  record.key = line.key;
  record.enabled = field.enabled;
  for (const auto& cell : line.cells) {
    ui::label(ui, at.cut_top(20, 2), cell.label, ui::k_small_bold, "ink2");
    float height = std::max(cell_height(ui, cell, at.w), k_least_row);
    if (cell.kind == CellKind::Text) {
      draw_editor(ui, at, cell.text, actions);
    } else if (cell.kind == CellKind::Choice) {
      height = draw_options(ui, at, cell_path(record, row, cell), cell.options, field.enabled,
                            [&](const present::OptionButton& option) { choose(record, row, cell, option, actions); });
    } else {
      draw_cell(ui, {at.x, at.y, at.w, height}, record, row, cell, actions);
    }
    at.cut_top(height + 8);
  }
  return at.y - top;
}

float draw_line(ui::Ui& ui, Rect at, const FieldScreen& field, const ParticipantLine& line,
                action::ActionQueue& actions) {
  const std::string path = "line/" + field.step + "/" + field.field + "/" + line.key.participant;
  if (line.kind != ParticipantLine::Kind::Open) return draw_standing(ui, at, path, line, actions);
  const float top = at.y;
  const ui::ButtonLook quiet{.kind = ui::ButtonKind::Quiet};
  const bool may_pass = !line.pass.empty() && line.cells.empty();
  Rect pass = may_pass ? at.cut_right(ui::button_width(ui, line.pass, quiet), 8) : Rect{};
  pass.h = 42;
  if (!line.text.path.empty()) {
    at.cut_top(draw_editor(ui, at, line.text, actions));
  } else if (!line.items.empty()) {
    for (const auto& item : line.items) at.cut_top(draw_editor(ui, at, item, actions) + 6);
  } else if (!line.cells.empty()) {
    at.cut_top(draw_record(ui, at, field, line, actions));
  } else {
    at.cut_top(draw_options(ui, at, path, line.options, field.enabled,
                            [&](const present::OptionButton& option) { choose_for(field, line, option, actions); }));
  }
  if (may_pass && ui::button(ui, path + "/pass", pass, line.pass, quiet)) actions.push(action::PassField{line.key});
  return at.y - top;
}

}  // namespace

float draw_participant_lines(ui::Ui& ui, Rect at, const FieldScreen& field, action::ActionQueue& actions) {
  const float top = at.y;
  const bool wide = at.w >= 560;
  for (const auto& line : field.lines) {
    Rect rest{at.x, at.y, at.w, 2000};
    const Rect name = wide ? rest.cut_left(200, 12) : rest.cut_top(24, 4);
    ui::label(ui, {name.x, name.y + (wide ? 8 : 0), name.w, 24}, line.who, ui::k_body, "ink2");
    const float height = draw_line(ui, rest, field, line, actions);
    at.cut_top(std::max(42.f, height) + (wide ? 0 : 28) + 8);
  }
  return at.y - top - 8;
}

}  // namespace beraad::views
