#include "app/views/table_cell_view.hpp"

#include <algorithm>
#include <cmath>

namespace beraad::views {
namespace {

using present::CellKind;
using present::CellScreen;
using present::FieldScreen;
using present::RowScreen;
using ui::Rect;

constexpr float k_tool = 40, k_mark_toggle = 34;

const ui::TextStyle& style_of(const CellScreen& cell) { return cell.strong ? ui::k_body_bold : ui::k_body; }

/// A narrow cell that goes round its options by one click; a picture where there is one of that name.
void draw_source(ui::Ui& ui, const Rect& rect, const std::string& path, const FieldScreen& field, const RowScreen& row,
                 const CellScreen& cell, action::ActionQueue& actions) {
  if (cell.options.empty()) return;
  auto chosen = std::ranges::find_if(cell.options, &present::OptionButton::chosen);
  if (chosen == cell.options.end()) chosen = cell.options.begin();
  const auto next = std::next(chosen) == cell.options.end() ? cell.options.begin() : std::next(chosen);
  const Rect tool{rect.x + (rect.w - k_tool) / 2, rect.y + (std::min(rect.h, k_least_row) - 36) / 2, k_tool, 36};
  if (ui::icon_button(ui, path, tool, ui.paint().has_icon(chosen->id) ? chosen->id : "said", chosen->label,
                      {.kind = ui::ButtonKind::Quiet, .enabled = field.enabled})) {
    choose(field, row, cell, *next, actions);
  }
}

/// The whole cell is there to click on, also below a text that is shorter than its neighbours.
void draw_text_cell(ui::Ui& ui, const Rect& rect, const CellScreen& cell, action::ActionQueue& actions) {
  const float used = draw_editor(ui, rect, cell.text, actions, EditorFrame::Cell, style_of(cell));
  const Rect below{rect.x, rect.y + used, rect.w, rect.h - used};
  if (below.h < 4 || cell.text.struck || !cell.text.enabled) return;
  const auto touch = ui.touch(cell.text.path + "/below", below, true, false);
  if (touch.clicked) actions.push(action::StartEditing{cell.text.editor});
}

}  // namespace

std::string cell_path(const FieldScreen& field, const RowScreen& row, const CellScreen& cell) {
  const std::string key = row.row.is_nil() ? row.standing_key : base::to_text(row.row);
  return "cell-choice/" + field.step + "/" + field.field + "/" + key + "/" + cell.column;
}

float cell_height(ui::Ui& ui, const CellScreen& cell, float width) {
  switch (cell.kind) {
    case CellKind::Text:
      return editor_height(ui, cell.text, width, EditorFrame::Cell, style_of(cell));
    case CellKind::Marks: {
      const float in_row = std::max(1.f, std::floor(width / k_mark_toggle));
      const float rows = std::ceil(static_cast<float>(cell.options.size()) / in_row);
      return std::max(k_least_row, rows * k_mark_toggle + 8);
    }
    case CellKind::YesNo:
    case CellKind::Rating:
      return std::max(k_least_row, options_height(ui, cell.options, width - 8) + 2);
    default:
      return k_least_row;
  }
}

void choose(const FieldScreen& field, const RowScreen& row, const CellScreen& cell, const present::OptionButton& option,
            action::ActionQueue& actions) {
  const std::string& row_key = row.standing_key;
  switch (cell.kind) {
    case CellKind::YesNo:
      actions.push(action::YesNoInCell{field.key, row.row, cell.column, option.id == cell.options.front().id, row_key});
      break;
    case CellKind::Rating:
      actions.push(action::RateInCell{field.key, row.row, cell.column, std::stoi(option.id), row_key});
      break;
    case CellKind::Marks:
      actions.push(action::ToggleMark{field.key, row.row, option.id});
      break;
    default:
      actions.push(action::ChooseInCell{field.key, row.row, cell.column, option.id, row_key});
  }
}

void draw_cell(ui::Ui& ui, const Rect& rect, const FieldScreen& field, const RowScreen& row, const CellScreen& cell,
               action::ActionQueue& actions) {
  const std::string path = cell_path(field, row, cell);
  const auto pressed = [&](const present::OptionButton& option) { choose(field, row, cell, option, actions); };
  switch (cell.kind) {
    case CellKind::Text:
      draw_text_cell(ui, rect, cell, actions);
      break;
    case CellKind::Marks: {
      const float in_row = std::max(1.f, std::floor(rect.w / k_mark_toggle));
      const float shown = std::min(in_row, static_cast<float>(cell.options.size()));
      const float left = rect.x + (rect.w - shown * k_mark_toggle) / 2;
      float x = left, y = rect.y + 4, count = 0;
      for (const auto& option : cell.options) {
        draw_mark_toggle(ui, path + "/" + option.id, {x, y, k_mark_toggle, k_mark_toggle}, option, field.enabled,
                         [&] { pressed(option); });
        x += k_mark_toggle;
        if (++count >= in_row) {
          count = 0;
          x = left;
          y += k_mark_toggle;
        }
      }
      break;
    }
    case CellKind::Source:
      draw_source(ui, rect, path, field, row, cell, actions);
      break;
    case CellKind::Choice: {
      std::vector<std::string> labels;
      std::optional<std::size_t> chosen;
      for (std::size_t index = 0; index < cell.options.size(); ++index) {
        labels.push_back(cell.options[index].label);
        if (cell.options[index].chosen) chosen = index;
      }
      const Rect inside{rect.x + 4, rect.y + 3, rect.w - 8, 36};
      if (const auto picked = ui::select(ui, path, inside, labels, chosen, cell.label, field.enabled)) {
        pressed(cell.options[*picked]);
      }
      break;
    }
    case CellKind::YesNo:
    case CellKind::Rating:
      draw_options(ui, {rect.x + 4, rect.y + 1, rect.w - 8, rect.h}, path, cell.options, field.enabled, pressed);
      break;
  }
}

}  // namespace beraad::views
